import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, areaOf, spotOf } from '../../../addin/workbook/address.ts';

test('columns are counted in letters', () => {
  expect([0, 25, 26, 701, 702, 16_383].map((column) => addressOf({ row: 0, column }))).toEqual([
    'A1',
    'Z1',
    'AA1',
    'ZZ1',
    'AAA1',
    'XFD1',
  ]);
});

test('every address leads back to its cell, with a sheet and with signs too', () => {
  fc.assert(
    fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
      const address = addressOf({ row, column });
      expect(spotOf(address)).toEqual({ row, column });
      const [letters = '', digits = ''] = [/^[A-Z]+/.exec(address)?.[0], /\d+$/.exec(address)?.[0]];
      expect(spotOf(`'It''s ! mine'!$${letters}$${digits}:$XFD$9`)).toEqual({ row, column });
    }),
  );
  expect(spotOf('Sheet1!A:A')).toBeUndefined();
});

test('an area of one cell is that cell', () => {
  const spot = { row: 2, column: 1 };
  expect(areaOf(spot, spot)).toBe('B3');
  expect(areaOf(spot, { row: 4, column: 3 })).toBe('B3:D5');
});
