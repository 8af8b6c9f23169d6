import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Actions } from '../../../addin/workbook/actions.ts';
import { excelActions } from '../../../addin/workbook/excel/actions.ts';
import { migrateBook } from '../../../addin/workbook/excel/migrate.ts';
import { excelOnCall } from '../../../addin/workbook/excel/on-call.ts';
import { excelPublishing } from '../../../addin/workbook/excel/publishing.ts';
import { excelReports } from '../../../addin/workbook/excel/reports.ts';
import { withNow } from '../../../addin/workbook/excel/session.ts';
import { FORMER, SCHEMA } from '../../../addin/workbook/schema.ts';
import { DEMAND, SHIFTS } from '../../../addin/workbook/tables/tables.ts';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import { blockAddress } from '../../excel-host/book/address.ts';
import type { Book } from '../../excel-host/book/book.ts';
import { loadXlsx, type NodeExcel, openInNode } from '../../excel-host/index.ts';
import { checkWeek } from '../scenarios/check-week.ts';
import { before } from './before.ts';

const W48 = WeekName.parse('2026-W48');
const SHEET = 'Week 2026-W48';
const unwatched = { told: () => {}, isStopped: () => false };

let excel: NodeExcel;
let actions: Actions;
const open = (book?: Book): void => {
  excel = openInNode(book ? { book } : {});
  excel.asGlobals();
  actions = excelActions(() => ({ kind: 'steps', steps: 250_000 }), before);
};
afterEach(() => excel.close());

/** Saved by the add-in as it was then, with a rota, a lock, turns on call and a published version. */
const former = async (schema: number): Promise<void> => {
  const path = join(import.meta.dirname, `../../fixtures/workbooks/schema-${schema}.xlsx`);
  open(await loadXlsx(readFileSync(path)));
};
const tableAt = (name: string): string => {
  const { sheet, block } = excel.book.table(name) ?? {};
  return `${sheet?.name}!${block && blockAddress(block)}`;
};
/** All that stands in cells, and what there is of tables. */
const whole = () =>
  new Map(
    excel.book.sheets.map((sheet) => [
      sheet.name,
      [...sheet.cells].map(([at, { value, formula }]) => `${at} ${formula ?? value}`),
    ]),
  );

test.each(Object.keys(FORMER).map(Number))(
  'a workbook of form %i is told what is added, gets it, and loses nothing',
  async (schema) => {
    await former(schema);
    const before = whole();
    const look = await actions.look();
    if (look.kind !== 'older') throw new Error(look.kind);
    expect(look.lines.map(({ text }) => text)).toContain('A table Gaps on the sheet Gaps.');
    const refused = { code: 'Older', text: expect.stringContaining('up to date first') };
    expect(await actions.preview('generate', [W48], unwatched)).toMatchObject(refused);
    expect(await actions.newWeek(WeekName.parse('2026-W50'))).toMatchObject(refused);
    expect(await actions.lock('lock', '')).toMatchObject(refused);
    expect(whole()).toEqual(before);

    expect(await actions.migrate()).toMatchObject({ kind: 'done' });
    const after = whole();
    for (const [sheet, cells] of before) {
      const lost = cells.filter((cell) => !after.get(sheet)?.includes(cell));
      expect([sheet, lost]).toEqual([sheet, []]);
    }
    expect(await actions.look()).toMatchObject({
      kind: 'ready',
      people: 12,
      weeks: [{ week: '2026-W48' }, { week: '2026-W49' }],
      problems: [],
    });
    // At the end of what people typed; a number to ring stays as it is typed.
    expect(excel.user.see('Technicians!L3:L4')).toEqual([['Phone'], ['']]);
    expect(excel.book.name('swPhones')?.formula).toBe('=tblTechnicians[Phone]');
    excel.user.type('Technicians!L4', '030 555');
    expect(excel.user.see('Technicians!L4')).toEqual([['030 555']]);
    // One cell is typed over and one is locked, which the workbook still knows.
    expect(await actions.preview('generate', [W48], unwatched)).toMatchObject({ kept: 2 });
    expect(await excelOnCall(() => Date.UTC(2026, 10, 16)).preview(W48, 13)).toMatchObject({
      changes: 0,
      kept: 0,
    });
    expect(await excelPublishing().publish([W48], 'Eva')).toMatchObject({
      text: 'Published as version 2. 1 change to tell.',
    });
    expect(await actions.migrate()).toMatchObject({ text: 'This workbook is up to date.' });
  },
);

test('columns that a former form has not come at the end, and push nothing out of its place', async () => {
  open();
  await actions.setUp('sample');
  const grown = [SHIFTS, DEMAND].map((table) => excel.user.see(tableAt(table.name)));
  excel.user.deleteColumns('Shifts!M1');
  excel.user.deleteColumns('Shifts!F1');
  expect(await actions.look()).toMatchObject({
    problems: [
      { text: 'The column “Needs” of Shifts is missing.' },
      { text: 'The column “With skill” of Demand is missing.' },
    ],
  });
  const columns = [
    { table: SHIFTS, headers: ['Needs'] },
    { table: DEMAND, headers: ['With skill'] },
  ];
  const now = withNow((now, context) =>
    migrateBook({ ...now, additions: { tables: [], columns } }, context),
  );
  expect(await now).toMatchObject({ kind: 'done' });
  const lastEmptied = grown.map((rows) =>
    rows.map((row, i) => (i === 0 ? row : [...row.slice(0, -1), ''])),
  );
  expect([SHIFTS, DEMAND].map((table) => excel.user.see(tableAt(table.name)))).toEqual(lastEmptied);
  // The free column between two tables is no room for another.
  const [shifts, demand] = [SHIFTS, DEMAND].map(({ name }) => excel.book.table(name)?.block);
  expect((demand?.column ?? 0) - (shifts?.column ?? 0) - (shifts?.columns ?? 0)).toBe(1);
  expect(await actions.look()).toMatchObject({ kind: 'ready', problems: [] });
});

test('a newer workbook is refused with words, whatever is asked, and nothing is written', async () => {
  open();
  await actions.setUp('sample');
  await actions.newWeek(W48);
  expect(excel.user.see('Settings!A5:B5')).toEqual([['schema', SCHEMA]]);
  excel.user.type('Settings!B5', SCHEMA + 1);
  const before = whole();
  expect(await actions.look()).toEqual({ kind: 'newer' });
  const refused = { kind: 'failed', code: 'Newer', text: expect.stringContaining('newer') };
  expect(await actions.preview('generate', [W48], unwatched)).toMatchObject(refused);
  expect(await actions.newWeek(WeekName.parse('2026-W49'))).toMatchObject(refused);
  expect(await checkWeek(actions, W48)).toMatchObject(refused);
  expect(await actions.repair()).toMatchObject(refused);
  expect(await actions.migrate()).toMatchObject(refused);
  expect(await excelPublishing().publish([W48], 'Eva')).toMatchObject(refused);
  expect(whole()).toEqual(before);
});

test('what is undone in Excel is undone in what Slotwright remembers, so that nothing looks typed', async () => {
  open();
  await actions.setUp('sample');
  await actions.newWeek(W48);
  const before = whole();
  await actions.preview('generate', [W48], unwatched);
  await actions.apply();
  // Excel's undo puts the cells back, and leaves alone what lies beside them.
  for (const sheet of excel.book.sheets) {
    const were = new Set(before.get(sheet.name));
    for (const [at, cell] of sheet.cells)
      if (!were.has(`${at} ${cell.formula ?? cell.value}`)) sheet.cells.delete(at);
  }
  expect(excel.user.see(`${SHEET}!C4:I15`).flat().join('')).toBe('');
  expect(await actions.preview('generate', [W48], unwatched)).toMatchObject({ kept: 0, gaps: 0 });
});

test('what is too long for a cell is kept in pieces, and comes back whole', async () => {
  open();
  await actions.setUp('sample');
  await actions.newWeek(W48);
  await excelPublishing().publish([W48], `${'long name '.repeat(8_000)}-`);
  const pieces = excel.user
    .see('Settings!E4:F20')
    .filter(([key]) => key === 'slotwright.published');
  expect(pieces.length).toBeGreaterThan(2);
  expect(await excelPublishing().publish([W48], 'Eva')).toMatchObject({
    text: expect.stringContaining('version 2'),
  });
  const fewer = excel.user.see('Settings!E4:F20').filter(([key]) => key === 'slotwright.published');
  expect(fewer.length).toBeLessThan(pieces.length);
  expect(await excelPublishing().publish([W48], 'Eva')).toMatchObject({
    text: expect.stringContaining('version 3'),
  });
});

test('the next new week brings the sheets to read that somebody deleted', async () => {
  open();
  await actions.setUp('sample');
  await actions.newWeek(W48);
  for (const sheet of ['Balance', 'Gaps', 'Slots', 'On-call wall']) excel.user.deleteSheet(sheet);
  expect(await actions.newWeek(WeekName.parse('2026-W50'))).toMatchObject({ kind: 'done' });
  expect(excel.book.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Balance', 'Gaps', 'Slots', 'On-call wall', 'Week 2026-W50']),
  );
  expect(excel.user.see('Balance!A22:B33').map(([id]) => id)).toContain('T12');
  expect(await checkWeek(actions, W48)).toMatchObject({ kind: 'checked' });
  await actions.preview('generate', [W48], unwatched);
  expect(await actions.apply()).toMatchObject({ kind: 'done' });
});

test('without a balance a review still answers, and none is written', async () => {
  open();
  await actions.setUp('sample');
  await actions.newWeek(W48);
  excel.user.deleteSheet('Balance');
  const reports = excelReports(() => ({ kind: 'steps', steps: 1000 }));
  expect(await reports.review(W48, unwatched)).toMatchObject({ kind: 'review' });
  expect(excel.book.sheets.map(({ name }) => name)).not.toContain('Balance');
});
