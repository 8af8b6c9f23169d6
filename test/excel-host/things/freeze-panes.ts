import { COLUMNS, ROWS } from '../book/address.ts';
import type { Sheet } from '../book/model.ts';
import { refuse } from '../host-error.ts';
import { areaGiven } from './area-of.ts';
import { rangeThing } from './range.ts';
import { Thing } from './thing.ts';
import type { World } from './world.ts';

export const freezePanesThing = (world: World, sheet: Sheet): Thing => {
  const location = (): Thing | null => {
    const { rows, columns } = sheet.frozen;
    if (rows === 0 && columns === 0) return null;
    return rangeThing(world, {
      sheet,
      row: 0,
      column: 0,
      rows: rows || ROWS,
      columns: columns || COLUMNS,
    });
  };
  return new Thing('WorksheetFreezePanes', {
    methods: {
      FreezeRows: (args) => {
        sheet.frozen = { rows: args.whole(0), columns: 0 };
      },
      FreezeColumns: (args) => {
        sheet.frozen = { rows: 0, columns: args.whole(0) };
      },
      FreezeAt: (args) => {
        const area = areaGiven(world, args.at(0), sheet);
        sheet.frozen = {
          rows: area.rows === ROWS ? 0 : area.row + area.rows,
          columns: area.columns === COLUMNS ? 0 : area.column + area.columns,
        };
      },
      Unfreeze: () => {
        sheet.frozen = { rows: 0, columns: 0 };
      },
      GetLocation: () => location() ?? refuse('ItemNotFound', 'Nothing is frozen.'),
      GetLocationOrNullObject: location,
    },
  });
};
