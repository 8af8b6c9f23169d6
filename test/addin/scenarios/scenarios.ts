import { expect } from 'vitest';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import { cellOf, codesOf, countCodes, daysOf, firstCellOf } from './cell-of.ts';
import { checkWeek } from './check-week.ts';
import { type Opened, SHEET, UNWATCHED, WEEK } from './opened.ts';

/** What a manager does with a workbook from beginning to end, told by what is seen in it. */
export interface Scenario {
  readonly name: string;
  run(opened: Opened): Promise<void>;
}

const TABLE = 'tblWeek_2026_W48';
const MONDAY = 'Mon 23 Nov';

const make = async ({ actions }: Opened, week = WEEK): Promise<void> => {
  expect(await actions.setUp('sample')).toMatchObject({ kind: 'done' });
  expect(await actions.newWeek(week)).toMatchObject({ kind: 'done' });
};
const generate = async ({ actions }: Opened, weeks = [WEEK]) => {
  const preview = await actions.preview('generate', weeks, UNWATCHED);
  expect(preview).toMatchObject({ kind: 'preview' });
  expect(await actions.apply()).toMatchObject({ kind: 'done' });
  return preview;
};

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'set up, generate, and generate again',
    async run(opened) {
      const { excel, actions } = opened;
      expect(await actions.look()).toEqual({ kind: 'new' });
      await make(opened);
      expect(await actions.look()).toMatchObject({
        kind: 'ready',
        people: 12,
        weeks: [{ week: WEEK, sheet: SHEET }],
        problems: [],
      });
      expect(await generate(opened)).toMatchObject({ kept: 0, gaps: 0 });
      const before = [...codesOf(excel, WEEK)];
      expect(countCodes(excel, WEEK)).toBeGreaterThan(40);
      expect(await generate(opened)).toMatchObject({ changes: 0 });
      expect([...codesOf(excel, WEEK)]).toEqual(before);
    },
  },
  {
    name: 'a hand edit and a lock stay when it is rebalanced',
    async run(opened) {
      const { excel, actions } = opened;
      await make(opened);
      await generate(opened);
      const was = codesOf(excel, WEEK).get('T01')?.[0];
      excel.user.type(cellOf(excel, TABLE, MONDAY, 'T01'), was === 'L' ? 'E' : 'L');
      excel.user.select(cellOf(excel, TABLE, MONDAY, 'T03'));
      expect(await actions.lock('lock', 'Dentist')).toMatchObject({ text: '1 cell locked.' });
      const before = codesOf(excel, WEEK);
      const preview = await actions.preview('rebalance', [WEEK], UNWATCHED);
      expect(preview).toMatchObject({ kind: 'preview', kept: 2 });
      expect(await actions.apply()).toMatchObject({ kind: 'done' });
      const after = codesOf(excel, WEEK);
      for (const id of ['T01', 'T03']) expect(after.get(id)?.[0]).toBe(before.get(id)?.[0]);
    },
  },
  {
    name: 'what was applied is taken back, but not over what somebody typed since',
    async run(opened) {
      const { excel, actions } = opened;
      await make(opened);
      await generate(opened);
      const was = codesOf(excel, WEEK).get('T02')?.[0];
      const typed = was === 'L' ? 'E' : 'L';
      excel.user.type(cellOf(excel, TABLE, MONDAY, 'T02'), typed);
      expect(await actions.revert()).toMatchObject({ kind: 'done' });
      expect(countCodes(excel, WEEK)).toBe(1);
      expect(codesOf(excel, WEEK).get('T02')?.[0]).toBe(typed);
      expect(excel.book.sheet(SHEET)).toBeDefined();
      expect(await actions.revert()).toMatchObject({ kind: 'failed', code: 'NothingToRevert' });
    },
  },
  {
    name: 'what was applied is taken back by a pane that was opened since',
    async run(opened) {
      const { excel } = opened;
      await make(opened);
      excel.user.type(cellOf(excel, TABLE, MONDAY, 'T02'), 'E');
      await generate(opened);
      const cells = countCodes(excel, WEEK) - 1;
      await opened.reload();
      expect(await opened.actions.look()).toMatchObject({ undo: { cells } });
      excel.user.sortTable(TABLE, 'Name', false);
      expect(await opened.actions.revert()).toMatchObject({ kind: 'done' });
      expect(countCodes(excel, WEEK)).toBe(1);
      await opened.reload();
      expect(await opened.actions.look()).toMatchObject({ kind: 'ready' });
      expect(await opened.actions.revert()).toMatchObject({ code: 'NothingToRevert' });
    },
  },
  {
    name: 'a renamed sheet, a sorted table and an inserted column change nothing',
    async run(opened) {
      const { excel, actions } = opened;
      await make(opened);
      excel.user.renameSheet(SHEET, 'Next week');
      excel.user.renameSheet('Technicians', 'People');
      excel.user.insertColumns('People!B1');
      excel.user.sortTable(TABLE, 'Name', false);
      expect(await actions.look()).toMatchObject({
        weeks: [{ week: WEEK, sheet: 'Next week' }],
        problems: [],
      });
      await actions.preview('generate', [WEEK], UNWATCHED);
      excel.user.sortTable(TABLE, 'Id', true);
      expect(await actions.apply()).toMatchObject({ kind: 'done' });
      expect(await checkWeek(actions, WEEK)).toMatchObject({ kind: 'checked', gaps: 0 });
      const again = await actions.preview('generate', [WEEK], UNWATCHED);
      expect(again).toMatchObject({ kept: 0, changes: 0 });
    },
  },
  {
    name: 'a missing table is named, and made again where somebody wants it',
    async run(opened) {
      const { excel, actions } = opened;
      await make(opened);
      excel.user.deleteTable('tblDemand');
      const name = cellOf(excel, 'tblTechnicians', 'Name', 'T01');
      excel.user.type(name, 'Ana R.');
      expect(await actions.look()).toEqual({ kind: 'damaged', missing: ['Demand'] });
      expect(await actions.preview('generate', [WEEK], UNWATCHED)).toMatchObject({
        text: 'These tables are missing: Demand. Repair them first.',
      });
      expect(await actions.repair()).toMatchObject({ kind: 'done' });
      expect(await actions.look()).toMatchObject({ kind: 'ready', people: 12 });
      expect(excel.user.see(name)).toEqual([['Ana R.']]);
    },
  },
  {
    name: 'a coauthor types between preview and apply',
    async run(opened) {
      const { excel, actions } = opened;
      await make(opened);
      await actions.preview('generate', [WEEK], UNWATCHED);
      excel.coauthor.type(cellOf(excel, TABLE, MONDAY, 'T01'), 'L');
      expect(await actions.apply()).toMatchObject({ kind: 'preview', kept: 1 });
      expect(countCodes(excel, WEEK)).toBe(1);
      expect(await actions.apply()).toMatchObject({ kind: 'done' });
      expect(codesOf(excel, WEEK).get('T01')?.[0]).toBe('L');
    },
  },
  {
    name: 'a protected sheet is left alone and named',
    async run(opened) {
      const { excel, actions } = opened;
      await make(opened);
      excel.user.protect(SHEET);
      const refused = await actions.preview('generate', [WEEK], UNWATCHED);
      expect(refused).toMatchObject({ kind: 'failed', code: 'AccessDenied' });
      expect('text' in refused && refused.text).toContain('2026-W48');
      expect(countCodes(excel, WEEK)).toBe(0);
    },
  },
  {
    name: 'a cell that is being edited is waited for',
    async run(opened) {
      const { excel, actions } = opened;
      await make(opened);
      excel.user.openCell();
      const looking = actions.look();
      // Its question has come when it waits to be answered.
      while (excel.pending === 0) await new Promise((done) => setImmediate(done));
      excel.user.closeCell();
      expect(await looking).toMatchObject({ kind: 'ready' });
    },
  },
  {
    name: 'week 53 of 2026 reaches into the new year',
    async run(opened) {
      const week = WeekName.parse('2026-W53');
      await make(opened, week);
      const days = daysOf(opened.excel, week);
      expect([days[0], days[4], days[6]]).toEqual(['Mon 28 Dec', 'Fri 1 Jan', 'Sun 3 Jan']);
      expect(await generate(opened, [week])).toMatchObject({ gaps: 0 });
      expect(countCodes(opened.excel, week)).toBeGreaterThan(40);
    },
  },
  {
    name: 'both weeks of a clock change',
    async run(opened) {
      const weeks = ['2026-W13', '2026-W43'].map((week) => WeekName.parse(week));
      expect(await opened.actions.setUp('sample')).toMatchObject({ kind: 'done' });
      for (const week of weeks) {
        expect(await opened.actions.newWeek(week)).toMatchObject({ kind: 'done' });
        expect(await generate(opened, [week])).toMatchObject({ gaps: 0 });
        expect(countCodes(opened.excel, week)).toBeGreaterThan(40);
        expect(await checkWeek(opened.actions, week)).toMatchObject({ kind: 'checked', gaps: 0 });
      }
    },
  },
  {
    name: 'somebody leaves in the middle of the week',
    async run(opened) {
      const { excel, actions } = opened;
      await make(opened);
      excel.user.type(cellOf(excel, 'tblTechnicians', 'End', 'T01'), '2026-11-25');
      await generate(opened);
      const codes = codesOf(excel, WEEK).get('T01') ?? [];
      expect(codes.slice(0, 3).some((code) => code !== '')).toBe(true);
      expect(codes.slice(3)).toEqual(['', '', '', '']);
      excel.user.type(cellOf(excel, TABLE, 'Thu 26 Nov', 'T01'), 'E');
      const checked = await checkWeek(actions, WEEK);
      const told = 'lines' in checked ? checked.lines.map(({ text }) => text) : [];
      expect(told.some((text) => text.includes('Ana Ribeiro'))).toBe(true);
    },
  },
  {
    name: 'several weeks are as even as one, and a week on leave is no debt',
    async run(opened) {
      const { excel, actions } = opened;
      const weeks = ['2026-W48', '2026-W49', '2026-W50'].map((week) => WeekName.parse(week));
      expect(await actions.setUp('sample')).toMatchObject({ kind: 'done' });
      for (const week of weeks) expect(await actions.newWeek(week)).toMatchObject({ kind: 'done' });
      excel.user.paste(firstCellOf(excel, 'tblTimeOff'), [
        ['T01', '2026-11-30', '2026-12-06', 'leave'],
      ]);
      await generate(opened, weeks);
      const shifts = (week: string, id: string): number =>
        (codesOf(excel, week).get(id) ?? []).filter((code) => code !== '').length;
      // Forty hours are five shifts of eight.
      expect(weeks.map((week) => shifts(week, 'T01'))).toEqual([5, 0, 5]);
      const far = weeks.flatMap((week) =>
        [...codesOf(excel, week).keys()]
          .filter((id) => !['T01', 'T05', 'T09'].includes(id))
          .map((id) => Math.abs(shifts(week, id) - 5)),
      );
      expect(Math.max(...far)).toBeLessThanOrEqual(1);
    },
  },
  {
    name: 'what generates, balances and reverts can be undone in Excel',
    async run(opened) {
      const { excel, actions } = opened;
      await make(opened);
      const before = excel.notUndoable.length;
      await generate(opened);
      await actions.preview('rebalance', [WEEK], UNWATCHED);
      await actions.apply();
      await checkWeek(actions, WEEK);
      await actions.revert();
      expect(excel.notUndoable.slice(before)).toEqual([]);
    },
  },
  {
    name: 'a gap is found, asked about and looked back at; what was changed is noted; technicians get their copy',
    async run(opened) {
      const { excel, actions, reports } = opened;
      await make(opened);
      await generate(opened);
      const [first] = excel.user.see('Changes!F4:I4');
      expect(first?.slice(2)).toEqual(['Generate', 'T01']);
      excel.user.paste(
        `${SHEET}!C4`,
        Array.from({ length: 12 }, () => ['']),
      );
      excel.user.select(`${SHEET}!C4:C15`);
      expect(await actions.lock('lock', 'Closed')).toMatchObject({ kind: 'done' });
      expect(await checkWeek(actions, WEEK)).toMatchObject({ gaps: 8 });
      expect(await reports.show('gaps')).toMatchObject({ kind: 'done' });
      excel.user.select('Gaps!D4');
      const why = await actions.explain(UNWATCHED);
      if (why.kind !== 'done') throw new Error(why.text);
      // Twelve cells locked free are twelve pins: they and what is asked for cannot be kept together.
      expect(why.lines[0]?.text).toMatch(/^These \d+ cannot all be kept/);
      const review = await reports.review(WEEK, UNWATCHED);
      if (review.kind !== 'review') throw new Error(review.text);
      const told = review.parts.flatMap(({ about, lines }) =>
        lines.map(({ text }) => [WEEK, about, text]),
      );
      expect(excel.user.see('Balance!P22:R90').filter(([week]) => week !== '')).toEqual(told);
      expect(await reports.edition()).toMatchObject({ kind: 'done' });
      expect(excel.opened).toHaveLength(1);
    },
  },
  {
    name: 'a quarter of turns on call, made twice',
    async run(opened) {
      const { onCall } = opened;
      await make(opened);
      expect(await onCall.preview(WEEK, 13)).toMatchObject({ kind: 'preview', gaps: 0 });
      expect(await onCall.apply()).toMatchObject({ kind: 'done' });
      expect(await onCall.preview(WEEK, 13)).toMatchObject({ changes: 0 });
    },
  },
  {
    name: 'a week is published, changed and published again: who is told of what, and files for them',
    async run(opened) {
      const { excel, actions, publishing } = opened;
      await make(opened);
      await generate(opened);
      const shown = await publishing.preview([WEEK]);
      if (shown.kind !== 'publish') throw new Error(shown.text);
      expect(await publishing.publish([WEEK], 'Eva', shown.seen)).toMatchObject({ kind: 'done' });
      const was = codesOf(excel, WEEK).get('T01')?.[0];
      excel.user.type(cellOf(excel, TABLE, MONDAY, 'T01'), was === 'L' ? 'E' : 'L');
      const later = await publishing.preview([WEEK]);
      expect(later).toMatchObject({ version: 2, messages: [{ technician: 'T01' }] });
      expect(await publishing.publish([WEEK], 'Eva')).toMatchObject({
        messages: [{ technician: 'T01' }],
      });
      const files = await publishing.handOver({ what: 'calendars' });
      if ('kind' in files) throw new Error(files.text);
      expect(files.map(({ name }) => name)).toContain('Ana-Ribeiro.ics');
      expect(await checkWeek(actions, WEEK)).toMatchObject({ kind: 'checked' });
      expect(await publishing.told('everybody')).toMatchObject({ messages: [] });
    },
  },
];
