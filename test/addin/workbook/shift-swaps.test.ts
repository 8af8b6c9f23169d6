import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actions } from '../../../addin/workbook/actions.ts';
import { excelActions } from '../../../addin/workbook/excel/actions.ts';
import { excelPhone } from '../../../addin/workbook/excel/phone.ts';
import { excelShiftSwaps } from '../../../addin/workbook/excel/shift-swaps.ts';
import type { ShiftSwaps } from '../../../addin/workbook/shift-swap.ts';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import { type NodeExcel, openInNode } from '../../excel-host/index.ts';
import { cellOf, codesOf } from '../scenarios/cell-of.ts';
import { UNWATCHED } from '../scenarios/opened.ts';
import { before } from './before.ts';

const WEEK = WeekName.parse('2026-W48');
const TABLE = 'tblWeek_2026_W48';
const NOW = Date.parse('2026-11-16T09:00:00Z');
const MONDAY = 'Mon 23 Nov';
const TUESDAY = 'Tue 24 Nov';
const DAYS = [MONDAY, TUESDAY, 'Wed 25 Nov', 'Thu 26 Nov', 'Fri 27 Nov'];

let excel: NodeExcel;
let actions: Actions;
let shifts: ShiftSwaps;
beforeEach(async () => {
  excel = openInNode();
  excel.asGlobals();
  actions = excelActions(undefined, before);
  shifts = excelShiftSwaps(() => NOW);
  await actions.setUp('sample');
  await actions.newWeek(WEEK);
  type('T01', MONDAY, 'E');
  type('T02', MONDAY, 'L');
});
afterEach(() => excel.close());

const at = (id: string, day: string): string => cellOf(excel, TABLE, day, id);
const type = (id: string, day: string, code: string): void => excel.user.type(at(id, day), code);
const code = (id: string, day = 0) => codesOf(excel, WEEK).get(id)?.[day];
const look = async () => {
  const found = await shifts.look();
  if (found.kind === 'failed') throw new Error(found.text);
  return found;
};
const looked = async () => {
  const { answer } = await look();
  if (answer.kind !== 'shift-swap') throw new Error(answer.text);
  return answer;
};
const refusal = async () => {
  const { answer } = await look();
  if (answer.kind !== 'refused') throw new Error(answer.text);
  return answer;
};
/** Swaps what is selected, and gives the ids of the rows. */
const swap = async (by = 'Eva') => {
  const written = await shifts.swap((await looked()).seen, by);
  if (written.kind !== 'done') throw new Error(JSON.stringify(written));
  return written.ids;
};
const locked = () => excel.user.see('Changes!A4:D9').filter(([id]) => id !== '');

test('two selected cells are exchanged, each a pin with whom it was swapped and by whom, and a row with both ids', async () => {
  excel.user.select(at('T01', MONDAY), at('T02', MONDAY));
  const shown = await looked();
  expect(shown.lines.slice(0, 2).map(({ text }) => text)).toEqual([
    'Ana Ribeiro, Mon 23 Nov 2026: E → L',
    'Ben Adler, Mon 23 Nov 2026: L → E',
  ]);
  expect([code('T01'), code('T02')]).toEqual(['E', 'L']);
  expect(await shifts.swap(shown.seen, 'Eva')).toMatchObject({ kind: 'done' });
  expect([code('T01'), code('T02')]).toEqual(['L', 'E']);
  const locks = excel.user.see('Changes!A4:D5').toSorted();
  expect(locks).toEqual([
    ['T01', 46_349, 'Swapped with Ben Adler', 'Eva'],
    ['T02', 46_349, 'Swapped with Ana Ribeiro', 'Eva'],
  ]);
  expect(swapRow()).toMatchObject({
    Id: 'S1',
    What: 'shift',
    Turn: '2026-11-23 E',
    Gives: 'T01',
    Takes: 'T02',
    'In return': '2026-11-23 L',
    'Recorded by': 'Eva',
    'Taken back': '',
  });
  // A swap of shifts is no swap of turns.
  expect(await excelPhone(() => NOW).look()).toMatchObject({ swaps: [] });
  expect(await shifts.undo(['S1'], 'Ida')).toMatchObject({ kind: 'done' });
  expect([code('T01'), code('T02')]).toEqual(['E', 'L']);
  expect(locked()).toEqual([]);
  expect(swapRow()['Taken back']).not.toBe('');
  const log = excel.user.see('Changes!F4:N9').filter(([, , how]) => how === 'Swap taken back');
  expect(log.map((row) => [row[1], row[3], row[6], row[7]])).toEqual([
    ['Ida', 'T01', 'L', 'E'],
    ['Ida', 'T02', 'E', 'L'],
  ]);
  expect(await shifts.undo(['S1'], 'Ida')).toMatchObject({ code: 'ItemNotFound' });
});

const swapRow = (index = 0) => {
  const table = excel.book.table('tblSwaps');
  const headers = table?.columns.map(({ name }) => name) ?? [];
  const area = table?.block;
  const first = String.fromCharCode(65 + (area?.column ?? 0));
  const last = String.fromCharCode(65 + (area?.column ?? 0) + headers.length - 1);
  const [row = []] = excel.user.see(`On-call!${first}${4 + index}:${last}${4 + index}`);
  return Object.fromEntries(headers.map((header, i) => [header, row[i]]));
};

test('two people exchange a whole stretch, one person two days', async () => {
  type('T01', TUESDAY, 'D');
  excel.user.select(`${at('T01', MONDAY)}:${at('T02', TUESDAY).split('!')[1]}`);
  const { seen } = await looked();
  await shifts.swap(seen, '');
  expect([code('T01'), code('T01', 1), code('T02'), code('T02', 1)]).toEqual(['L', '', 'E', 'D']);
  excel.user.select(at('T03', MONDAY), at('T03', TUESDAY));
  type('T03', TUESDAY, 'D');
  await shifts.swap((await looked()).seen, '');
  expect([code('T03'), code('T03', 1)]).toEqual(['D', '']);
});

test('is refused where it breaks a hard rule, where a cell is locked, and where nothing is exchanged', async () => {
  // After a late shift to eight in the evening an early one at seven the next day leaves eleven hours.
  type('T01', TUESDAY, 'E');
  excel.user.type(cellOf(excel, 'tblTechnicians', 'Min rest h', 'T01'), 12);
  excel.user.select(at('T01', MONDAY), at('T02', MONDAY));
  expect((await refusal()).lines[0]?.text).toContain('Ana Ribeiro');
  expect(await shifts.swap('', '')).toMatchObject({ answer: { kind: 'refused' } });
  expect([code('T01'), code('T02')]).toEqual(['E', 'L']);

  excel.user.select(at('T02', MONDAY));
  await actions.lock('lock', 'Dentist', 'Mia');
  excel.user.select(at('T02', MONDAY), at('T03', MONDAY));
  expect(await refusal()).toMatchObject({
    lines: [{ text: expect.stringContaining('locked by Mia: Dentist') }],
  });
  excel.user.select(at('T04', MONDAY), at('T05', MONDAY));
  expect(await refusal()).toMatchObject({ text: expect.stringContaining('the same') });
  excel.user.select(at('T04', MONDAY));
  expect(await refusal()).toMatchObject({ text: expect.stringContaining('two people') });
  excel.user.select('Week 2026-W48!A1');
  expect(await refusal()).toMatchObject({ text: expect.stringContaining('two people') });
  excel.user.select('Technicians!A1');
  expect(await shifts.look()).toMatchObject({ kind: 'failed', code: 'NoCell' });
});

test('cells that changed since are looked at anew', async () => {
  excel.user.select(at('T01', MONDAY), at('T02', MONDAY));
  const { seen } = await looked();
  excel.coauthor.type(at('T02', MONDAY), 'D');
  const again = await shifts.swap(seen, 'Eva');
  expect(again).toMatchObject({ kind: 'shift-swaps', answer: { kind: 'shift-swap' } });
  expect([code('T01'), code('T02')]).toEqual(['E', 'D']);
});

test('every swap of the week that stands is listed, and a pane opened later takes any of them back', async () => {
  type('T03', MONDAY, 'D');
  type('T03', TUESDAY, '');
  excel.user.select(at('T01', MONDAY), at('T02', MONDAY));
  await swap();
  excel.user.select(at('T03', MONDAY), at('T03', TUESDAY));
  await swap('');
  shifts = excelShiftSwaps(() => NOW);
  expect((await look()).standing).toEqual([
    { id: 'S2', text: 'Chiara Conti: Mon 23 Nov 2026 D ↔ Tue 24 Nov 2026 free' },
    { id: 'S1', text: 'Mon 23 Nov 2026: Ana Ribeiro E ↔ Ben Adler L' },
  ]);
  await actions.newWeek(WeekName.parse('2026-W49'));
  excel.user.select('Week 2026-W49!C4');
  expect((await look()).standing).toEqual([]);
  // From another sheet too.
  excel.user.select('Technicians!A1');
  expect(await shifts.undo(['S1'], '')).toMatchObject({ kind: 'done' });
  expect([code('T01'), code('T02'), code('T03'), code('T03', 1)]).toEqual(['E', 'L', '', 'D']);
  expect(locked().map(([id]) => id)).toEqual(['T03', 'T03']);
  expect([swapRow()['Taken back'], swapRow(1)['Taken back']]).toEqual([expect.any(Number), '']);
  excel.user.select(at('T01', MONDAY));
  expect((await look()).standing.map(({ id }) => id)).toEqual(['S2']);
  expect(await shifts.undo(['S2'], '')).toMatchObject({ kind: 'done' });
  expect([code('T03'), code('T03', 1)]).toEqual(['D', '']);
  expect(locked()).toEqual([]);
});

test('a stretch goes back whole or day by day, and a lock of somebody’s own stays', async () => {
  type('T01', TUESDAY, 'D');
  const stretch = () =>
    excel.user.select(`${at('T01', MONDAY)}:${at('T02', TUESDAY).split('!')[1]}`);
  stretch();
  const ids = await swap();
  expect(ids).toEqual(['S1', 'S2']);
  expect(await shifts.undo(ids, '')).toMatchObject({ kind: 'done' });
  expect([code('T01'), code('T01', 1), code('T02'), code('T02', 1)]).toEqual(['E', 'D', 'L', '']);
  stretch();
  expect(await swap()).toEqual(['S3', 'S4']);
  excel.user.select(at('T02', TUESDAY));
  await actions.lock('lock', 'Dentist', 'Mia');
  expect(await shifts.undo(['S4'], '')).toMatchObject({ kind: 'done' });
  expect([code('T01'), code('T01', 1), code('T02'), code('T02', 1)]).toEqual(['L', 'D', 'E', '']);
  expect(locked().map(([id, , reason]) => [id, reason])).toEqual([
    ['T01', 'Swapped with Ben Adler'],
    ['T02', 'Swapped with Ana Ribeiro'],
    ['T02', 'Dentist'],
  ]);
});

test('what was generated counts as generated again, and not as typed', async () => {
  await actions.preview('generate', [WEEK], UNWATCHED);
  await actions.apply();
  const before = [...codesOf(excel, WEEK)];
  const [one, two] = [codesOf(excel, WEEK).get('T03'), codesOf(excel, WEEK).get('T04')];
  const day = DAYS.findIndex((_, i) => one?.[i] !== two?.[i]);
  excel.user.select(at('T03', DAYS[day] ?? ''), at('T04', DAYS[day] ?? ''));
  await shifts.undo(await swap(), '');
  expect([...codesOf(excel, WEEK)]).toEqual(before);
  const again = await actions.preview('generate', [WEEK], UNWATCHED);
  expect(again).toMatchObject({ kept: 2, changes: 0 });
});

test('is not taken back over a cell that somebody changed: which, and nothing at all is written', async () => {
  type('T01', TUESDAY, 'D');
  excel.user.select(`${at('T01', MONDAY)}:${at('T02', TUESDAY).split('!')[1]}`);
  const ids = await swap();
  type('T02', TUESDAY, 'L');
  const before = [[...codesOf(excel, WEEK)], locked(), swapRow()];
  expect(await shifts.undo(ids, '')).toMatchObject({
    kind: 'shift-swaps',
    answer: {
      kind: 'refused',
      lines: [
        {
          text: 'Ben Adler, Tue 24 Nov 2026: is L now, the swap made it D.',
          place: { sheet: 'Week 2026-W48', address: at('T02', TUESDAY).split('!')[1] },
        },
      ],
    },
    standing: [{ id: 'S2' }, { id: 'S1' }],
  });
  expect([[...codesOf(excel, WEEK)], locked(), swapRow()]).toEqual(before);
  expect(await shifts.undo(['S1', 'S9'], '')).toMatchObject({ code: 'ItemNotFound' });
  expect(await shifts.undo([], '')).toMatchObject({ code: 'ItemNotFound' });
  excel.user.protect('Week 2026-W48');
  expect(await shifts.undo(['S1'], '')).toMatchObject({
    code: 'AccessDenied',
    text: 'The sheet Week 2026-W48 is protected: choose Review, Unprotect Sheet.',
  });
  expect([[...codesOf(excel, WEEK)], locked(), swapRow()]).toEqual(before);
});

test('says what is broken by taking it back', async () => {
  excel.user.select(at('T01', MONDAY), at('T02', MONDAY));
  const ids = await swap();
  type('T02', TUESDAY, 'E');
  excel.user.type(cellOf(excel, 'tblTechnicians', 'Min rest h', 'T02'), 12);
  const done = await shifts.undo(ids, '');
  expect(done).toMatchObject({ kind: 'done' });
  const told = 'lines' in done ? done.lines.map(({ text }) => text) : [];
  expect(told.slice(0, 2)).toEqual([
    'Ana Ribeiro, Mon 23 Nov 2026: L → E',
    'Ben Adler, Mon 23 Nov 2026: E → L',
  ]);
  expect(told.slice(2)).toEqual(['Ben Adler: 11 h between L and E; least 12 h']);
});
