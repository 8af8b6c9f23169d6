import { expect, test } from 'vitest';
import { told } from '../scenario.ts';

/** Ana was called out then, by the clock in Berlin; the roster begins on Monday 2 March. */
const late = (row: string, from: string, to: string, policy = {}, technician = 'ana') =>
  told('call-out-late', {
    rows: [row, '.'.repeat(row.length)],
    callOuts: {
      restMode: 'company',
      ...policy,
      calls: [
        {
          ...{ id: 'call', technician },
          window: { start: Date.parse(`${from}:00+01:00`), end: Date.parse(`${to}:00+01:00`) },
        },
      ],
    },
  });

test('as much less as was worked in the night, two hours at least if woken', () => {
  expect(late('.E', '2026-03-03T02:00', '2026-03-03T03:30')).toEqual([
    ['soft', 120, 'late-after-call', [3]],
  ]);
  expect(late('.E', '2026-03-03T02:00', '2026-03-03T04:30')).toEqual([
    ['soft', 150, 'late-after-call', [3]],
  ]);
  expect(late('.E', '2026-03-02T22:00', '2026-03-02T23:00')).toEqual([
    ['soft', 60, 'late-after-call', [3]],
  ]);
  expect(late('.E', '2026-03-02T20:00', '2026-03-02T22:00')).toEqual([]);
});

test('hours that nobody has said, free days, the calls of others and the other mode', () => {
  const [from, to] = ['2026-03-03T02:00', '2026-03-03T03:30'] as const;
  expect(late('.D', from, to)).toEqual([]);
  expect(late('..E', from, to)).toEqual([]);
  expect(late('.E', from, to, {}, 'ben')).toEqual([]);
  expect(late('.E', from, to, { restMode: 'statutory' })).toEqual([]);
});

test('no more is lost than the shift has', () => {
  expect(late('.E', '2026-03-02T22:00', '2026-03-03T06:00', { lateStartMinutes: 900 })).toEqual([
    ['soft', 480, 'late-after-call', [3]],
  ]);
});
