import { expect, test } from 'vitest';
import { told } from '../scenario.ts';

const of = (row: string, technician: object) => told('membership', { rows: [row], technician });

test('works from the first day in the team to the last', () => {
  expect(of('..EE.', { joins: '2026-03-04', leaves: '2026-03-05' })).toEqual([]);
});

test('not a day before or after', () => {
  expect(of('.EE..', { joins: '2026-03-04' })).toEqual([['hard', 1, 'not-yet-in-team', [3]]]);
  expect(of('EEE..', { leaves: '2026-03-03' })).toEqual([['hard', 1, 'no-longer-in-team', [4]]]);
});
