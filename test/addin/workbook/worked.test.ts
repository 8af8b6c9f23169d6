import { expect, test } from 'vitest';
import { withWorked } from '../../../addin/workbook/book/worked.ts';
import { LocalDate } from '../../../core/model/time.ts';
import { scene } from '../../core/roster/scenario.ts';

const pinsOn = (today: string, pins: readonly object[] = []) => {
  const { problem, roster } = scene({ rows: ['E..L', '...E'], pins });
  return withWorked(problem, roster, LocalDate.parse(today)).pins.map(
    ({ technician, date, shift }) => `${technician} ${date} ${shift ?? 'free'}`,
  );
};

test('what was worked before today is pinned, of everybody; today is not', () => {
  expect(pinsOn('2026-03-02')).toEqual([]);
  expect(pinsOn('2026-03-03')).toEqual(['ana 2026-03-02 E', 'ben 2026-03-02 free']);
});

test('days on which nobody stands are not', () => {
  expect(pinsOn('2026-03-05')).toEqual(['ana 2026-03-02 E', 'ben 2026-03-02 free']);
  expect(pinsOn('2026-03-06')).toHaveLength(4);
});

test('a pin that is there stays the only one of its cell', () => {
  const pin = { technician: 'ana', date: '2026-03-02', shift: 'L' };
  expect(pinsOn('2026-03-03', [pin])).toEqual(['ana 2026-03-02 L', 'ben 2026-03-02 free']);
});
