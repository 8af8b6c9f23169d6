import { afterEach, beforeEach, expect, it, test } from 'vitest';
import type { Actions } from '../../../../addin/workbook/actions.ts';
import { excelActions } from '../../../../addin/workbook/excel/actions.ts';
import { describeLibreOffice } from '../../../excel-host/describe-with.ts';
import { type NodeExcel, openInNode } from '../../../excel-host/index.ts';
import { checkWeek } from '../../scenarios/check-week.ts';
import { before } from '../before.ts';
import { makeWeek, SHEET, WEEK } from './made.ts';

/** A limit against hanging: LibreOffice starts slowly on a busy machine. */
const HANGS = 120_000;

let excel: NodeExcel;
let actions: Actions;
beforeEach(async () => {
  excel = openInNode();
  await makeWeek(excel);
  actions = excelActions(undefined, before);
}, HANGS);
afterEach(() => excel.close());

/** What a check says of numbers, by their cells. */
const told = async (): Promise<readonly string[]> => {
  const checked = await checkWeek(actions, WEEK);
  if (checked.kind !== 'checked') throw new Error(JSON.stringify(checked));
  return checked.lines
    .filter(({ text }) => /typed over|by the sheets/.test(text))
    .map(({ text, place }) => `${place?.sheet} ${place?.address}: ${text}`);
};

test('nothing is said of formulas that are as they were made', async () => {
  expect(await told()).toEqual([]);
});

test('a formula that was typed over is named by its cell, with what it should be', async () => {
  excel.user.type(`${SHEET}!J4`, 99);
  excel.user.type(`${SHEET}!K5`, '');
  excel.user.type(`${SHEET}!P6`, 'many');
  expect(await told()).toEqual([
    expect.stringMatching(
      /^Week 2026-W48 J4: Hours of Ana Ribeiro was typed over .*: by the sheets it is \d+\. Copy the formula from another row/,
    ),
    expect.stringMatching(/^Week 2026-W48 K5: Target of Ben Adler was typed over .* it is 40\./),
    expect.stringMatching(/^Week 2026-W48 P6: Reactive Mon of Chiara Conti was typed over/),
  ]);
});

test('so is one below the grid, wherever it lies by now', async () => {
  const lines = excel.user.see(`${SHEET}!A16:B30`).map(([, label]) => label);
  const primary = 16 + lines.indexOf('primary');
  const flex = 16 + lines.indexOf('Flex minutes');
  excel.user.type(`${SHEET}!C${primary}`, 'Ana Ribeiro');
  excel.user.type(`${SHEET}!D${primary + 3}`, '2 of 2');
  excel.user.type(`${SHEET}!I${flex}`, 0);
  excel.user.insertRows(`${SHEET}!A1`);
  expect(await told()).toEqual([
    `Week 2026-W48 C${primary + 1}: On call, primary on Mon 23 Nov was typed over and no longer counts. Copy the cell beside it into it.`,
    `Week 2026-W48 D${primary + 4}: How many are on shift on Tue 24 Nov was typed over and no longer counts. Copy the cell beside it into it.`,
    `Week 2026-W48 I${flex + 1}: Flex minutes on Sun 29 Nov was typed over and no longer counts. Copy the cell beside it into it.`,
  ]);
});

describeLibreOffice('calculated by LibreOffice', () => {
  it(
    'says nothing of numbers that are core’s, and names a formula that counts something else',
    async () => {
      await excel.calculate();
      expect(await told()).toEqual([]);
      excel.user.type(`${SHEET}!J5`, '=1+1');
      excel.user.type(`${SHEET}!Q6`, '=NOSUCH(1)');
      await excel.calculate();
      expect(await told()).toEqual([
        expect.stringMatching(
          /^Week 2026-W48 J5: Hours of Ben Adler shows 2, by the sheets it is \d+\.$/,
        ),
        expect.stringMatching(
          /^Week 2026-W48 Q6: Reactive Tue of Chiara Conti shows #NAME\?, by the sheets it is \d+\.$/,
        ),
        // What sums it shows the same.
        expect.stringMatching(/^Balance C\d+: Hours of Ben Adler shows 2, /),
      ]);
    },
    HANGS,
  );
});
