import { expect } from 'vitest';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import { cellOf, codesOf, countCodes } from './cell-of.ts';
import { SHEET, UNWATCHED, WEEK } from './opened.ts';
import type { Scenario } from './scenarios.ts';

const TABLE = 'tblWeek_2026_W48';

/** What comes into a workbook from elsewhere: a rota, hands without the add-in, a team file. */
export const FROM_OUTSIDE: readonly Scenario[] = [
  {
    name: 'a rota is taken over, and generated around',
    async run({ excel, actions, rota }) {
      expect(await actions.setUp('sample')).toMatchObject({ kind: 'done' });
      const text = [
        'Name\t2026-11-23\t2026-11-24\t2026-11-25\t2026-11-26\t2026-11-27',
        'Ana Ribeiro\tE\tE\tL\tXX\toff',
        'Ben Adler\tal\tal\tal\tal\tal',
      ].join('\n');
      const none = { codes: {}, people: {} };
      expect(await rota.preview(text, none)).toMatchObject({ codes: [{ word: 'XX', count: 1 }] });
      expect(await rota.take()).toMatchObject({ kind: 'failed', code: 'Open' });
      const answers = { codes: { XX: 'shift D' as const }, people: {} };
      expect(await rota.preview(text, answers)).toMatchObject({
        codes: [],
        cells: 4,
        timeOff: 1,
        newWeeks: [WEEK],
      });
      expect(await rota.take()).toMatchObject({ kind: 'done' });
      await actions.preview('generate', [WEEK], UNWATCHED);
      expect(await actions.apply()).toMatchObject({ kind: 'done' });
      const codes = codesOf(excel, WEEK);
      expect(codes.get('T01')?.slice(0, 5)).toEqual(['E', 'E', 'L', 'D', '']);
      expect(codes.get('T02')?.slice(0, 5)).toEqual(['', '', '', '', '']);
      expect(countCodes(excel, WEEK)).toBeGreaterThan(40);
    },
  },
  {
    name: 'edits made without the add-in are found, taken as pins, and asked about once',
    async run(opened) {
      const { excel, actions } = opened;
      await actions.setUp('sample');
      await actions.newWeek(WEEK);
      await actions.preview('generate', [WEEK], UNWATCHED);
      await actions.apply();
      const cell = cellOf(excel, TABLE, 'Mon 23 Nov', 'T03');
      const is = codesOf(excel, WEEK).get('T03')?.[0] === 'L' ? 'E' : 'L';
      excel.user.type(cell, is);
      await opened.reload();
      expect(await opened.outside.look()).toMatchObject({
        cells: 1,
        lines: [{ place: { sheet: SHEET } }],
      });
      expect(await opened.outside.take('pins')).toMatchObject({ text: '1 cell kept as pins.' });
      await opened.actions.preview('rebalance', [WEEK], UNWATCHED);
      await opened.actions.apply();
      expect(codesOf(excel, WEEK).get('T03')?.[0]).toBe(is);
      await opened.reload();
      expect(await opened.outside.look()).toMatchObject({ cells: 0 });
    },
  },
  {
    name: 'a team file goes out and comes back into another workbook',
    async run(opened) {
      const { actions, team, excel } = opened;
      await actions.setUp('sample');
      const file = await team.save();
      if (file.kind !== 'file') throw new Error(file.text);
      excel.user.deleteTableRow('tblTechnicians', 0);
      expect(await actions.look()).toMatchObject({ people: 11 });
      expect(await team.preview(file.text)).toMatchObject({ kind: 'team', rows: 1, changes: 1 });
      expect(await team.take()).toMatchObject({ kind: 'done' });
      expect(await actions.look()).toMatchObject({ people: 12, problems: [] });
      expect(await actions.newWeek(WeekName.parse('2026-W49'))).toMatchObject({ kind: 'done' });
    },
  },
];
