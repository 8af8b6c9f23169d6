import { afterEach, expect, test } from 'vitest';
import { excelActions } from '../../../addin/workbook/excel/actions.ts';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import { type NodeExcel, openInNode } from '../../excel-host/index.ts';
import { checkWeek } from '../scenarios/check-week.ts';
import { before } from './before.ts';

const WEEK = WeekName.parse('2026-W48');
const WEEKS = [WEEK, WeekName.parse('2026-W49')];
const UNWATCHED = { told: () => {}, isStopped: () => false };
const STEPS = 20_000;

/** All that is done to a workbook by what a person may want to undo; what only leads there is left out. */
const DOES = [
  ...['Range.values', 'Range.formulas', 'Range.copyFrom', 'Range.setRowProperties'],
  ...['RangeFormat.autofitRows', 'Table.resize'],
];
const leads = (call: string): boolean => /\.get[A-Z]\w*$/.test(call);

let excel: NodeExcel;
afterEach(() => excel.close());

const shape = () => [
  excel.book.sheets.map(({ id, name }) => `${id} ${name}`),
  excel.book.tables().map(({ id, name }) => `${id} ${name}`),
];

test.each([
  ['PC', '1.14'],
  ['OfficeOnline', '1.14'],
  ['PC', '1.20'],
] as const)(
  'on %s with ExcelApi %s all can be undone, and no sheet and no table is made',
  async (platform, version) => {
    excel = openInNode({ platform, matrix: { ExcelApi: version } });
    excel.asGlobals();
    const actions = excelActions(() => ({ kind: 'steps', steps: STEPS }), before);
    await actions.setUp('sample');
    for (const week of WEEKS) await actions.newWeek(week);
    const [calls, undone, made] = [excel.calls.length, excel.notUndoable.length, shape()];

    for (const how of ['generate', 'rebalance', 'balance'] as const) {
      const preview = await actions.preview(how, WEEKS, UNWATCHED);
      expect(preview).toMatchObject({ kind: 'preview', changes: expect.any(Number) });
      expect(await actions.apply()).toMatchObject({ kind: 'done' });
      await checkWeek(actions, WEEK);
      const back = await actions.revert();
      if (how === 'generate') expect(back).toMatchObject({ kind: 'done' });
    }

    const done = new Set(excel.calls.slice(calls).filter((call) => !leads(call)));
    expect([...done].filter((call) => !DOES.includes(call))).toEqual([]);
    expect(done).toContain('Range.values');
    expect(excel.notUndoable.slice(undone)).toEqual([]);
    expect(shape()).toEqual(made);
  },
);
