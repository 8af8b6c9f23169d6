import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actions } from '../../../../addin/workbook/actions.ts';
import { excelActions } from '../../../../addin/workbook/excel/actions.ts';
import { WeekName } from '../../../../addin/workbook/week-name.ts';
import { type NodeExcel, openInNode } from '../../../excel-host/index.ts';
import { checkWeek } from '../../scenarios/check-week.ts';
import { before } from '../before.ts';
import { fillLarge } from './large.ts';
import { WEEK } from './made.ts';

/** What the issue allows a team of 120 over a week: Excel on the web takes five times as much. */
const MEGABYTE = 1_000_000;
const STEPS = 20_000;
const UNWATCHED = { told: () => {}, isStopped: () => false };

let excel: NodeExcel;
let actions: Actions;
beforeEach(() => {
  excel = openInNode();
  excel.asGlobals();
  actions = excelActions(() => ({ kind: 'steps', steps: STEPS }), before);
});
afterEach(() => excel.close());

/** The longest request of a step, and all of them together: as long as their texts are. */
const bytesOf = async (step: () => Promise<{ readonly kind: string }>) => {
  const before = excel.requests.length;
  const answer = await step();
  if (answer.kind === 'failed') throw new Error(JSON.stringify(answer));
  const bytes = excel.requests.slice(before).map((one) => one.bytes);
  return { longest: Math.max(...bytes), all: bytes.reduce((sum, one) => sum + one, 0) };
};

test('a workbook is set up and gets four weeks in requests of a known length', async () => {
  const setUp = await bytesOf(() => actions.setUp('sample'));
  expect(setUp.longest).toBeLessThan(170_000);
  let all = setUp.all;
  for (const week of ['2026-W48', '2026-W49', '2026-W50', '2026-W51']) {
    const made = await bytesOf(() => actions.newWeek(WeekName.parse(week)));
    expect(made.longest).toBeLessThan(82_000);
    all += made.all;
  }
  expect(all).toBeLessThan(690_000);
});

test('120 technicians and seven days stay far below a megabyte, and ten times as many people make a week a quarter longer', async () => {
  await actions.setUp('sample');
  const small = await bytesOf(() => actions.newWeek(WEEK));
  excel.close();
  excel = openInNode();
  excel.asGlobals();
  await actions.setUp('empty');
  fillLarge(excel);
  const large = await bytesOf(() => actions.newWeek(WEEK));
  expect(large.longest).toBeLessThan(small.longest * 1.25);
  await actions.preview('generate', [WEEK], UNWATCHED);
  const applied = await bytesOf(() => actions.apply());
  const checked = await bytesOf(() => checkWeek(actions, WEEK));
  for (const { all } of [large, applied, checked]) expect(all).toBeLessThan(MEGABYTE / 5);
});
