import * as z from 'zod/mini';
import { EVENT } from '../book/events.ts';
import type { Sheet } from '../book/model.ts';
import { refuse } from '../host-error.ts';
import { read, Thing } from './thing.ts';
import type { World } from './world.ts';

const Options = z.nullish(z.record(z.string(), z.unknown()));

export const protectSheet = ({ book }: World, sheet: Sheet, on: boolean): void => {
  sheet.protection.on = on;
  book.tell(EVENT.protectionChanged, sheet.id, { worksheetId: sheet.id, isProtected: on });
};

export const protectionThing = (world: World, sheet: Sheet): Thing =>
  new Thing('WorksheetProtection', {
    properties: {
      Protected: read(() => sheet.protection.on),
      Options: read(() => sheet.protection.options),
    },
    methods: {
      Protect: (args) => {
        if (sheet.protection.on) refuse('InvalidOperation', 'The sheet is protected already.');
        sheet.protection.options = Options.parse(args.at(0)) ?? {};
        sheet.protection.password = args.has(1) ? args.text(1) : '';
        world.notUndoable.push('WorksheetProtection.protect');
        protectSheet(world, sheet, true);
      },
      Unprotect: (args) => {
        const { on, password } = sheet.protection;
        if (on && password !== '' && args.at(0) !== password)
          refuse('AccessDenied', 'That is not the password of the sheet.');
        world.notUndoable.push('WorksheetProtection.unprotect');
        if (on) protectSheet(world, sheet, false);
      },
    },
  });
