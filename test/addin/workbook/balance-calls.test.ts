import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actions } from '../../../addin/workbook/actions.ts';
import { spotOf } from '../../../addin/workbook/address.ts';
import { balanceFigures } from '../../../addin/workbook/balance/figures.ts';
import { balanceSpan } from '../../../addin/workbook/balance/span.ts';
import { excelActions } from '../../../addin/workbook/excel/actions.ts';
import { excelOnCall } from '../../../addin/workbook/excel/on-call.ts';
import { withNow } from '../../../addin/workbook/excel/session.ts';
import { excelTeam } from '../../../addin/workbook/excel/team.ts';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import { readTeamFile, writeTeamFile } from '../../../core/exchange/team-file.ts';
import { Team } from '../../../core/model/team.ts';
import { Instant } from '../../../core/model/time.ts';
import { describeLibreOffice } from '../../excel-host/describe-with.ts';
import { type NodeExcel, openInNode } from '../../excel-host/index.ts';
import { cellOf, rowsOf } from '../scenarios/cell-of.ts';
import { checkWeek } from '../scenarios/check-week.ts';
import { before } from './before.ts';

const WEEK = WeekName.parse('2026-W48');
const AT = Instant.parse(Date.UTC(2026, 10, 16, 9));
const HEADER = 'Cover, calls';

let excel: NodeExcel;
let actions: Actions;
beforeEach(async () => {
  excel = openInNode();
  excel.asGlobals();
  actions = excelActions(() => ({ kind: 'steps', steps: 1000 }), before);
  await actions.setUp('sample');
  const at = rowsOf(excel, 'tblSettings').findIndex(([key]) => key === 'zone');
  excel.user.type(`Settings!B${3 + at}`, 'America/New_York');
  await actions.newWeek(WEEK);
});
afterEach(() => excel.close());

/** Whoever was called out when, by the clock of New York, comes with the team file. */
const takeCalls = async (calls: readonly (readonly [string, string, string])[]) => {
  const files = excelTeam(() => AT);
  const file = await files.save();
  if (file.kind !== 'file') throw new Error(file.text);
  const read = readTeamFile(file.text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const callOuts = calls.map(([technician, start, end], i) => ({
    ...{ id: `call-${i}`, technician },
    window: { start: Date.parse(start), end: Date.parse(end) },
  }));
  const team = Team.parse({ ...read.value.team, callOuts });
  expect(await files.preview(writeTeamFile(team, AT))).toMatchObject({ kind: 'team' });
  expect(await files.take()).toMatchObject({ kind: 'done' });
};

const check = async () => {
  const checked = await checkWeek(actions, WEEK);
  if (checked.kind !== 'checked') throw new Error(checked.text);
  return checked.lines.filter(({ place }) => place?.sheet === 'Balance');
};

/** A column of the balance, by id. */
const column = (header: string): ReadonlyMap<string, unknown> => {
  const [headers = [], ...rows] = rowsOf(excel, 'tblBalance');
  const at = headers.indexOf(header);
  return new Map(rows.map((row) => [String(row[0]), row[at]]));
};
const points = async () => {
  const figures = await withNow(async ({ book }) => {
    const span = balanceSpan([WEEK]);
    return span ? balanceFigures(book, span) : new Map();
  });
  if ('kind' in figures) throw new Error(figures.text);
  return new Map([...figures].map(([id, of]) => [String(id), of.points]));
};

describeLibreOffice('call-outs in the balance', () => {
  test('weigh by their true hour and their begin, and stand beside cover in the sheet', async () => {
    await takeCalls([
      // The summer's clock: at 05:00 the night is broken, by UTC it is 09:00.
      ['T01', '2026-10-01T05:00-04:00', '2026-10-01T05:30-04:00'],
      // By UTC it is night; here it is evening.
      ['T02', '2026-11-18T22:00-05:00', '2026-11-18T23:00-05:00'],
      // Over midnight.
      ['T03', '2026-11-18T23:30-05:00', '2026-11-19T00:45-05:00'],
      // A quarter before the Monday after the week, from hand-over on: not a minute earlier.
      ['T04', '2026-08-31T08:59-04:00', '2026-08-31T10:59-04:00'],
      ['T05', '2026-08-31T09:00-04:00', '2026-08-31T11:00-04:00'],
      ['T05', '2026-11-20T20:00-05:00', '2026-11-20T20:30-05:00'],
      // Not over yet, and begun after the end.
      ['T06', '2026-11-30T09:00-05:00', '2026-11-30T10:00-05:00'],
    ]);
    await check();
    await excel.calculate();
    const cover = column(HEADER);
    expect(['T01', 'T02', 'T03', 'T04', 'T05', 'T06'].map((id) => cover.get(id) || 0)).toEqual([
      2 + 1 + 2,
      2 + 2,
      2 + 2.5 + 2,
      0,
      2 + 4 + 2 + 1,
      0,
    ]);
    expect(new Map([...column('On-call points')].map(([id, all]) => [id, Number(all)]))).toEqual(
      await points(),
    );
    expect(await check()).toEqual([]);
  });

  test('count beside the hours on call, and go when the file takes them back', async () => {
    const onCall = excelOnCall(() => AT);
    await takeCalls([['T01', '2026-11-18T22:00-05:00', '2026-11-18T23:00-05:00']]);
    await onCall.preview(WEEK, 1);
    await onCall.apply();
    await check();
    await excel.calculate();
    const rounded = async () =>
      new Map([...(await points())].map(([id, all]) => [id, Math.round(all * 100) / 100]));
    const shown = () =>
      new Map(
        [...column('On-call points')].map(([id, all]) => [id, Math.round(Number(all) * 100) / 100]),
      );
    expect(shown()).toEqual(await rounded());
    const [with1, held] = [shown(), column('On-call weeks (13)')];
    expect([...held.values()].filter((weeks) => Number(weeks) > 0)).toHaveLength(2);
    await takeCalls([]);
    await check();
    await excel.calculate();
    expect(shown()).toEqual(await rounded());
    expect(Number(with1.get('T01')) - Number(shown().get('T01'))).toBe(4);
  });

  test('a column that somebody deleted is in no formula, and is not missed', async () => {
    await takeCalls([['T01', '2026-11-18T22:00-05:00', '2026-11-18T23:00-05:00']]);
    for (const header of [HEADER, 'Target'])
      excel.user.deleteColumns(cellOf(excel, 'tblBalance', header, 'T01'));
    const [difference, all] = ['Difference', 'On-call points'].map((header) =>
      cellOf(excel, 'tblBalance', header, 'T01'),
    );
    for (const cell of [difference, all]) excel.user.type(cell ?? '', 'mine');
    expect(await actions.newWeek(WeekName.parse('2026-W49'))).toMatchObject({ kind: 'done' });
    await excel.calculate();
    expect(column('On-call points').get('T01')).toBe(0);
    expect(await check()).toEqual([]);
    const formulaIn = (address = ''): string | undefined => {
      const spot = spotOf(address.split('!')[1] ?? '');
      const cell = spot && excel.book.sheet('Balance')?.cells.get(spot.row * 16_384 + spot.column);
      return cell?.formula === undefined ? undefined : String(cell.formula);
    };
    expect(formulaIn(difference)).toBeUndefined();
    expect(formulaIn(all)).toMatch(/^=IF\(tblBalance.*SUMPRODUCT/);
    expect(formulaIn(all)).not.toContain(HEADER);
  });
});
