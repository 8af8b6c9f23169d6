import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actions, Done } from '../../../addin/workbook/actions.ts';
import { excelActions } from '../../../addin/workbook/excel/actions.ts';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import { type NodeExcel, openInNode } from '../../excel-host/index.ts';
import { before } from './before.ts';

const WEEK = WeekName.parse('2026-W48');
const SHEET = 'Week 2026-W48';
const unwatched = { told: () => {}, isStopped: () => false };
const MONDAY = 46_349;

let excel: NodeExcel;
let actions: Actions;
beforeEach(async () => {
  excel = openInNode();
  excel.asGlobals();
  actions = excelActions(() => ({ kind: 'steps', steps: 2_000_000 }), before);
  await actions.setUp('sample');
  // Two people who can do the one skilled shift of a Monday, and nothing else is asked for.
  excel.user.clear('Shifts!H4:M24');
  excel.user.paste('Shifts!H4', [['Monday', 'E', 2, '', '', 'cabling']]);
  excel.user.deleteRows('Technicians!A8:A15');
  excel.user.paste('Technicians!C4', [['cabling'], ['cabling'], ['wifi'], ['wifi']]);
  await actions.newWeek(WEEK);
});
afterEach(() => excel.close());

const why = async (at: string, watching = unwatched): Promise<Done> => {
  excel.user.select(at);
  const told = await actions.explain(watching);
  if (told.kind !== 'done') throw new Error(told.text);
  return told;
};
const texts = ({ lines }: Done) => lines.map(({ text }) => text);

test('what makes a gap impossible is told as a set, each fact with its way out, its price and its cell', async () => {
  excel.user.paste('Time off!A4', [['T02', MONDAY, MONDAY + 2, 'leave', '']]);
  const told = await why(`${SHEET}!C9`);
  expect(told.text).toBe('Mon 23 Nov 2026: E with cabling is short of 2 people.');
  const from = texts(told).findIndex((text) => text.startsWith('These '));
  expect(told.lines.slice(from, from + 4)).toEqual([
    { text: 'These 3 cannot all be kept (1 person short). Any one of them can give way:' },
    {
      text: 'E on Mon 23 Nov 2026 needs 2 with cabling. 1 person fewer would do, at a price of 1000 min.',
      place: { sheet: 'Shifts', address: 'J4' },
    },
    {
      text: 'E on Mon 23 Nov 2026: only cabling solo counts. Without it the rest can be covered.',
      place: { sheet: 'Shifts', address: 'M4' },
    },
    {
      text: 'Ben Adler: On leave Mon 23 Nov 2026 to Wed 25 Nov 2026. Working on Mon 23 Nov 2026 would do.',
      place: { sheet: 'Time off', address: 'B4' },
    },
  ]);
  expect(texts(told)).toContain('Chiara Conti: cabling: needs solo, has none');
});

test('a typed cell and a start in the team are facts like others, with the cells that hold them', async () => {
  const gaveWay = async () =>
    (await why(`${SHEET}!C9`)).lines
      .filter(({ text }) => /^(Ana|Ben) \w+: .*\. /.test(text))
      .at(-1);
  excel.user.type(`${SHEET}!C4`, 'D');
  expect(await gaveWay()).toEqual({
    text: 'Ana Ribeiro: Set by hand on Mon 23 Nov 2026: D. Without it the rest can be covered.',
    place: { sheet: SHEET, address: 'C4' },
  });
  excel.user.clear(`${SHEET}!C4`);
  excel.user.type('Technicians!H5', MONDAY + 1);
  expect(await gaveWay()).toEqual({
    text: 'Ben Adler: In the team from Tue 24 Nov 2026. Without it the rest can be covered.',
    place: { sheet: 'Technicians', address: 'H5' },
  });
});

test('what can be filled is said to be, and what was not looked into is not called impossible', async () => {
  expect(texts(await why(`${SHEET}!C9`))[0]).toBe(
    'E with cabling on Mon 23 Nov 2026 can be filled: Generate or Rebalance shows how.',
  );
  excel.user.type(`${SHEET}!C4`, 'D');
  const stopped = await why(`${SHEET}!C9`, { told: () => {}, isStopped: () => true });
  expect(texts(stopped)[0]).toBe(
    'E with cabling on Mon 23 Nov 2026: nobody was found in the time there was; that nobody could is not proven.',
  );
});

test('a day on which nobody is missing has nothing to tell, and a cell elsewhere is no question', async () => {
  expect(await why(`${SHEET}!D9`)).toMatchObject({
    text: 'Tue 24 Nov 2026: nobody is missing.',
    lines: [],
  });
  excel.user.select(`${SHEET}!N2`);
  expect(await actions.explain(unwatched)).toMatchObject({ kind: 'failed', code: 'NoCell' });
});
