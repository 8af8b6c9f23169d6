import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actions } from '../../../addin/workbook/actions.ts';
import { addressOf } from '../../../addin/workbook/address.ts';
import { balanceFigures } from '../../../addin/workbook/balance/figures.ts';
import { balanceSpan } from '../../../addin/workbook/balance/span.ts';
import { excelActions } from '../../../addin/workbook/excel/actions.ts';
import { excelOnCall } from '../../../addin/workbook/excel/on-call.ts';
import { excelPublishing } from '../../../addin/workbook/excel/publishing.ts';
import { excelReports } from '../../../addin/workbook/excel/reports.ts';
import { withNow } from '../../../addin/workbook/excel/session.ts';
import type { Reports } from '../../../addin/workbook/reports.ts';
import { BALANCE } from '../../../addin/workbook/tables/reports.ts';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import { describeLibreOffice } from '../../excel-host/describe-with.ts';
import { type NodeExcel, openInNode } from '../../excel-host/index.ts';
import { checkWeek } from '../scenarios/check-week.ts';

const WEEKS = ['2026-W48', '2026-W49'].map((name) => WeekName.parse(name));
const unwatched = { told: () => {}, isStopped: () => false };
const NOW = Date.parse('2026-11-16T09:00:00Z');
const MONDAY = 46_349;

let excel: NodeExcel;
let actions: Actions;
beforeEach(async () => {
  excel = openInNode();
  excel.asGlobals();
  actions = excelActions(() => ({ kind: 'steps', steps: 250_000 }), { clock: () => NOW });
  await actions.setUp('sample');
  excel.user.paste('Shifts!A7', [['N', 'Night', '22:00', '06:30', 8]]);
  for (const week of WEEKS) await actions.newWeek(week);
});
afterEach(() => excel.close());

const KEYS = Object.keys(BALANCE.columns).slice(2);

const shown = () =>
  excel.user.see('Balance!A22:N33').map((row) => ({
    id: String(row[0]),
    figures: row
      .slice(2)
      .map((cell) =>
        typeof cell === 'number' ? Math.round(cell * 100) / 100 : cell === '' ? 0 : cell,
      ),
  }));
const counted = async (weeks: readonly WeekName[] = WEEKS) => {
  const figures = await withNow(async ({ book }) => {
    const span = balanceSpan(weeks);
    return span ? balanceFigures(book, span) : new Map();
  });
  if ('kind' in figures) throw new Error(figures.text);
  return [...figures].map(([id, of]) => ({
    id: String(id),
    figures: KEYS.map((key) => Math.round(Number(Reflect.get(of, key)) * 100) / 100),
  }));
};

/** What a check says of the balance. */
const remarks = async () => {
  const checked = await checkWeek(actions, WEEKS[0] ?? WeekName.parse('2026-W48'));
  if (checked.kind !== 'checked') throw new Error(checked.text);
  return checked.lines.filter(({ place }) => place?.sheet === 'Balance');
};

describeLibreOffice('the balance, calculated', () => {
  test('what the formulas show is what core counts, and a hand edit moves it', async () => {
    const onCall = excelOnCall(() => NOW);
    // From before the span to after it, over the end of summer time, holidays and Christmas.
    await onCall.preview(WeekName.parse('2026-W34'), 30);
    await onCall.apply();
    excel.user.paste('Time off!A4', [
      ['T01', MONDAY - 21, MONDAY - 21, 'public holiday', 'All saints'],
      ['T02', MONDAY - 20, MONDAY - 20, 'public holiday', ''],
      ...['T03', 'T04', 'T05', 'T06', 'T07', 'T08'].map((id) => [
        id,
        MONDAY + 5,
        MONDAY + 5,
        'public holiday',
        '',
      ]),
    ]);
    await actions.preview('generate', WEEKS, unwatched);
    await actions.apply();
    excel.user.paste('Week 2026-W48!C4', [['N', 'N', '', '', '', 'D', 'N']]);
    await excel.calculate();
    expect(shown()).toEqual(await counted());
    expect(shown()[0]?.figures.slice(3, 4)).toEqual([3]);
    expect(shown().some(({ figures }) => Number(figures[5]) > 0)).toBe(true);
    expect(await remarks()).toEqual([]);
    const before = shown();
    excel.user.type('Week 2026-W48!C5', 'N');
    excel.user.type('On-call!D20', 'T01');
    await excel.calculate();
    expect(shown()).toEqual(await counted());
    expect(shown()).not.toEqual(before);
    excel.user.type('Balance!C24', 12);
    excel.user.type('Balance!D25', '=4*8');
    await excel.calculate();
    expect(await remarks()).toEqual([
      {
        text: expect.stringMatching(/^Hours of Chiara Conti was typed over .* it is \d+\./),
        place: { sheet: 'Balance', address: 'C24' },
      },
      {
        text: 'Target of David Okafor shows 32, by the sheets it is 80.',
        place: { sheet: 'Balance', address: 'D25' },
      },
    ]);
  });
});

const reviewed = async (reports: Reports, week: WeekName) => {
  const review = await reports.review(week, unwatched);
  if (review.kind !== 'review') throw new Error(review.text);
  return new Map(review.parts.map(({ about, lines }) => [about, lines]));
};

/** Writes rows into a table from its first line on, the columns by their headers. */
const fill = (name: string, rows: readonly Readonly<Record<string, string | number>>[]) => {
  const table = excel.book.table(name);
  if (!table) throw new Error(`no ${name}`);
  rows.forEach((row, i) => {
    for (const [header, value] of Object.entries(row)) {
      const column = table.block.column + table.columns.findIndex((one) => one.name === header);
      const address = addressOf({ row: table.block.row + 1 + i, column });
      excel.user.type(`${table.sheet.name}!${address}`, value);
    }
  });
};

describeLibreOffice('holidays and cover', () => {
  test('count for who has them: holidays with turns of their own, one of a region, one that Time off says too, and a night somebody covered', async () => {
    fill('tblHolidays', [
      { Date: MONDAY + 2, Name: 'Feast' },
      { Date: MONDAY + 5, Name: 'Fair', Region: 'BY' },
    ]);
    fill(
      'tblTechnicians',
      Array.from({ length: 6 }, () => ({ Region: 'BY' })),
    );
    excel.user.paste('Time off!A4', [['T01', MONDAY + 2, MONDAY + 2, 'public holiday', '']]);
    const onCall = excelOnCall(() => NOW);
    await onCall.preview(WeekName.parse('2026-W44'), 8);
    await onCall.apply();
    expect(
      excel.user.see('On-call!A4:B40').filter(([from, to]) => Number(to) - Number(from) === 1),
    ).toHaveLength(4);
    await actions.newWeek(WeekName.parse('2026-W50'));
    fill('tblOverrides', [
      {
        Id: 'o1',
        Layer: 'primary',
        From: MONDAY + 1.75,
        To: MONDAY + 2.5,
        Technician: 'T12',
        When: MONDAY,
        Why: 'ill',
      },
    ]);
    expect(await actions.look()).toMatchObject({ problems: [] });
    await checkWeek(actions, WEEKS[0] ?? WeekName.parse('2026-W48'));
    await excel.calculate();
    const weeks = [...WEEKS, WeekName.parse('2026-W50')];
    expect(shown()).toEqual(await counted(weeks));
    const covers = shown().map(({ figures }) => Number(figures.at(-1)));
    expect(covers.some((one) => one > 0)).toBe(true);
    expect(covers.some((one) => one < 0)).toBe(true);
    expect(shown().reduce((sum, { figures }) => sum + Number(figures[5]), 0)).toBeGreaterThan(1);
    expect(await remarks()).toEqual([]);
  });
});

test('a review tells hours, gaps, what changed after publishing, the phone and the most uneven figures', async () => {
  const [week = WeekName.parse('2026-W48')] = WEEKS;
  const reports = excelReports(
    () => ({ kind: 'steps', steps: 250_000 }),
    () => NOW,
  );
  const onCall = excelOnCall(() => NOW);
  await onCall.preview(week, 2);
  await onCall.apply();
  await actions.preview('generate', WEEKS, unwatched);
  await actions.apply();
  const publishing = excelPublishing(() => NOW);
  expect((await reviewed(reports, week)).get('After publishing')).toEqual([
    { text: 'This week is not published.' },
  ]);
  await publishing.publish([week], 'Eva');
  excel.user.paste('Week 2026-W48!C4', [['N', 'N', 'N', '', '', '', '']]);
  const told = await reviewed(reports, week);
  expect(told.get('After publishing')?.[0]).toEqual({
    text: expect.stringMatching(/^\d cells are no longer as published\.$/),
  });
  expect(told.get('After publishing')?.[1]).toMatchObject({
    text: expect.stringMatching(/^Mon 23 Nov 2026: Ana Ribeiro [EDL] → N$/),
    place: { sheet: 'Week 2026-W48', address: 'C4' },
  });
  expect(told.get('Hours')?.map(({ text }) => text)).toContain('Ana Ribeiro: 24 h, target 40 h');
  expect(told.get('On call')?.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^primary from Mon 23 Nov 2026: \w+ \w+$/),
    expect.stringMatching(/^secondary from Mon 23 Nov 2026: \w+ \w+$/),
    expect.stringMatching(/^Points over the quarter: from 0 \(.+\) to 162 \(.+\)$/),
  ]);
  const uneven = told.get('Most uneven')?.map(({ text }) => text) ?? [];
  const heads = uneven.filter((text) =>
    / has [\d.]+, .+ [\d.]+, part time counted in\.$/.test(text),
  );
  expect(heads).toHaveLength(2);
  expect(heads[0]).toMatch(/^On-call points: /);
  expect(uneven[1]).toMatch(/^Would even it: the next turn on call to /);
  expect(uneven.length).toBeGreaterThan(3);
  const rows = [...told].flatMap(([about, lines]) => lines.map(({ text }) => [week, about, text]));
  expect(excel.user.see('Balance!P22:R60').filter(([one]) => one !== '')).toEqual(rows);
});

test('a shorter review leaves nothing of the longer one before it, and a person who is new gets a row', async () => {
  const [week = WeekName.parse('2026-W48')] = WEEKS;
  const reports = excelReports(
    () => ({ kind: 'steps', steps: 1000 }),
    () => NOW,
  );
  const before = [...(await reviewed(reports, week)).values()].flat().length;
  await actions.preview('generate', [week], unwatched);
  await actions.apply();
  excel.user.paste('Technicians!A16', [['T13', 'Mira Vogel', 'wifi', 40, 48, 11, 6]]);
  const told = await reviewed(reports, week);
  const after = [...told.values()].flat().length;
  expect(after).toBeLessThan(before);
  expect(told.get('Gaps')).toEqual([{ text: 'No gap was left.' }]);
  expect(excel.user.see('Balance!P22:R90').filter(([one]) => one !== '')).toHaveLength(after);
  expect(excel.user.see('Balance!A33:A34')).toEqual([['T12'], ['T13']]);
});

test('balance moves as little as it can, leaves the days that are past, and goes back', async () => {
  const [week = WeekName.parse('2026-W48')] = WEEKS;
  await actions.preview('generate', [week], unwatched);
  await actions.apply();
  const grid = () => excel.user.see('Week 2026-W48!C4:I15');
  excel.user.paste('Week 2026-W48!C4', [['', '', '', '', '']]);
  const before = grid();
  const late = excelActions(() => ({ kind: 'steps', steps: 250_000 }), {
    clock: () => NOW + 9 * 86_400_000,
  });
  const preview = await late.preview('balance', [week], unwatched);
  if (preview.kind !== 'preview') throw new Error(preview.text);
  expect(preview.changes).toBeGreaterThan(0);
  await late.apply();
  // It is Wednesday: Monday and Tuesday have been worked.
  expect(grid().map((row) => row.slice(0, 2))).toEqual(before.map((row) => row.slice(0, 2)));
  expect(grid()).not.toEqual(before);
  const log = excel.user.see('Changes!H4:N300').filter(([how]) => how === 'Balance');
  expect(log).toHaveLength(preview.changes);
  for (const row of log) expect(row[6]).not.toBe('');
  await late.revert();
  expect(grid()).toEqual(before);
});

test('columns and rows that somebody put in keep their cells, and the charts find their figures', async () => {
  excel.user.insertColumns('Balance!C1');
  excel.user.type('Balance!C21', 'Mine');
  excel.user.type('Balance!C22', 'on leave in May');
  excel.user.insertRows('Balance!A1');
  excel.user.type('Balance!A1', 'For the board');
  excel.user.sortTable('tblBalance', 'Name', false);
  const week = WeekName.parse('2026-W50');
  expect(await actions.newWeek(week)).toMatchObject({ kind: 'done' });
  expect(excel.user.see('Balance!A1:A2').flat()).toEqual([
    'For the board',
    'Balance over 13 weeks, to Sun 6 Dec 2026',
  ]);
  const rows = excel.user.see('Balance!A23:C34');
  expect(rows.find(([id]) => id === 'T01')?.[2]).toBe('on leave in May');
  const charts = excel.book.sheet('Balance')?.charts ?? [];
  expect(charts.map(({ series }) => series.map((one) => one.get('Values')))).toEqual([
    ['Balance!$D$23:$D$34', 'Balance!$E$23:$E$34'],
    ['Balance!$M$23:$M$34'],
  ]);
  const formula = String(excel.book.sheet('Balance')?.cells.get(22 * 16_384 + 3)?.formula);
  expect(formula).toContain('tblWeek_2026_W50');
});
