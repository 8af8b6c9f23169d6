import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actions } from '../../../addin/workbook/actions.ts';
import { balanceFigures } from '../../../addin/workbook/balance/figures.ts';
import { balanceSpan } from '../../../addin/workbook/balance/span.ts';
import { excelActions } from '../../../addin/workbook/excel/actions.ts';
import { excelOnCall } from '../../../addin/workbook/excel/on-call.ts';
import { withNow } from '../../../addin/workbook/excel/session.ts';
import { BALANCE } from '../../../addin/workbook/tables/reports.ts';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import { describeLibreOffice } from '../../excel-host/describe-with.ts';
import { type NodeExcel, openInNode } from '../../excel-host/index.ts';

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
  excel.user.see('Balance!A22:M33').map((row) => ({
    id: String(row[0]),
    figures: row
      .slice(2)
      .map((cell) => (typeof cell === 'number' ? Math.round(cell * 100) / 100 : cell)),
  }));
const counted = async () => {
  const figures = await withNow(async ({ book }) => {
    const span = balanceSpan(WEEKS);
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
  const checked = await actions.check(WEEKS[0] ?? WeekName.parse('2026-W48'));
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
