import { expect, test } from 'vitest';
import { heightOf, onePage, TABLE_ROW, USUAL_ROW } from '../../../addin/workbook/page-fit.ts';

test('a row is as high as its text, broken between words', () => {
  expect(heightOf('', 21)).toBe(TABLE_ROW);
  expect(heightOf('16 h; least 40 h a week', 22)).toBe(TABLE_ROW);
  expect(heightOf('On leave Tue 24 Nov 2026 to Wed 25 Nov 2026', 21)).toBe(3 * USUAL_ROW);
  expect(heightOf('in all; least', 7)).toBe(2 * USUAL_ROW);
});

test('a row is never higher than Excel makes one', () => {
  expect(heightOf('to look at '.repeat(100), 21)).toBe(409);
});

test('what would be smaller than eight points on one page goes on several', () => {
  // 11 points become 8 where 721 points of rows go into 525 of paper.
  expect([700, 721, 723].map(onePage)).toEqual([true, true, false]);
});
