import { expect, test } from 'vitest';
import { setUpPlan } from '../../../addin/workbook/set-up.ts';

const areaOf = (sheet: string): string | undefined =>
  setUpPlan(new Map()).find(({ name }) => name === sheet)?.page?.area;

test('tables that can be read beside each other are printed, and others are not', () => {
  expect(areaOf('Shifts')).toBe('A:M');
  expect(areaOf('On-call')).toBe('A:G');
});
