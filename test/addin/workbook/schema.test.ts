import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { excelActions } from '../../../addin/workbook/excel/actions.ts';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import { loadXlsx, type NodeExcel, openInNode } from '../../excel-host/index.ts';

/** Saved by the add-in on 2026-11-26, as people have it. */
const FIRST_SCHEMA = join(import.meta.dirname, '../../fixtures/workbooks/schema-1.xlsx');
const W48 = WeekName.parse('2026-W48');
const unwatched = { told: () => {}, isStopped: () => false };

let excel: NodeExcel;
beforeEach(async () => {
  excel = openInNode({ book: await loadXlsx(readFileSync(FIRST_SCHEMA)) });
  excel.asGlobals();
});
afterEach(() => excel.close());

test('a workbook of the first schema opens, and what was typed and locked in it is known', async () => {
  const actions = excelActions(() => ({ kind: 'steps', steps: 250_000 }));
  expect(await actions.look()).toMatchObject({
    kind: 'ready',
    people: 12,
    weeks: [{ week: '2026-W48' }, { week: '2026-W49' }],
    problems: [],
  });
  // One cell is typed over and one is locked.
  expect(await actions.preview('generate', [W48], unwatched)).toMatchObject({ kept: 2 });
});

test('its next new week brings the sheets it does not have yet', async () => {
  const actions = excelActions(() => ({ kind: 'steps', steps: 250_000 }));
  expect(await actions.newWeek(WeekName.parse('2026-W50'))).toMatchObject({ kind: 'done' });
  expect(excel.book.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Balance', 'Gaps', 'Week 2026-W50']),
  );
  expect(excel.user.see('Balance!A22:B33').map(([id]) => id)).toContain('T12');
  expect(await actions.check(W48)).toMatchObject({ kind: 'checked' });
  await actions.preview('generate', [W48], unwatched);
  expect(await actions.apply()).toMatchObject({ kind: 'done' });
});
