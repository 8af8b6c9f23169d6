import { expect, test } from 'vitest';
import { amounts, type Scene, told } from '../scenario.ts';

/** Ana was called out then, by the clock in Berlin; the roster begins on Monday 2 March. */
const called = (from: string, to: string, policy = {}, technician = 'ana') => ({
  callOuts: {
    ...policy,
    calls: [
      {
        ...{ id: 'call', technician },
        window: { start: Date.parse(`${from}:00+01:00`), end: Date.parse(`${to}:00+01:00`) },
      },
    ],
  },
});
const asked = (row: string, from: string, to: string, policy = {}, technician = 'ana'): Scene => ({
  rows: [row, '.'.repeat(row.length)],
  ...called(from, to, policy, technician),
});
const of = (...facts: Parameters<typeof asked>) => told('call-out-rest', asked(...facts));

test('eleven hours from the end of the call to the next shift, and not a minute less', () => {
  expect(of('.L', '2026-03-03T01:00', '2026-03-03T02:59')).toEqual([]);
  expect(of('.L', '2026-03-03T01:00', '2026-03-03T03:00')).toEqual([]);
  expect(amounts('call-out-rest', asked('.L', '2026-03-03T01:00', '2026-03-03T03:00'))).toEqual([]);
  expect(of('.L', '2026-03-03T01:00', '2026-03-03T03:01')).toEqual([
    ['hard', 1, 'short-rest-after-call', [3]],
  ]);
  expect(of('.E', '2026-03-03T02:00', '2026-03-03T03:30')).toEqual([
    ['hard', 9, 'short-rest-after-call', [3]],
  ]);
  expect(of('.E', '2026-03-03T02:00', '2026-03-03T03:30', { restMinutes: 150 })).toEqual([]);
});

test('a call before the first day reaches over the edge', () => {
  expect(of('E', '2026-03-01T23:00', '2026-03-02T01:00')).toEqual([
    ['hard', 6, 'short-rest-after-call', [2]],
  ]);
});

test('a call that lasts into the shift leaves no rest, and one within it is none of its business', () => {
  expect(of('E', '2026-03-02T05:30', '2026-03-02T06:30')).toEqual([
    ['hard', 11, 'short-rest-after-call', [2]],
  ]);
  expect(of('E', '2026-03-02T06:00', '2026-03-02T07:00')).toEqual([]);
});

test('hours that nobody has said, free days, the calls of others and the other mode', () => {
  const [from, to] = ['2026-03-03T02:00', '2026-03-03T03:30'] as const;
  expect(of('.D', from, to)).toEqual([]);
  expect(of('..E', from, to)).toEqual([]);
  expect(of('.E', from, to, {}, 'ben')).toEqual([]);
  expect(of('.E', from, to, { restMode: 'company' })).toEqual([]);
});

test('rest counts in hours that pass: the clock goes forward in it', () => {
  // From one until half past twelve are ten and a half hours that night.
  const [from, before] = ['2026-03-28T22:00', '2026-03-29T01:00'] as const;
  const shifts = [{ code: 'L', minutes: 480, hours: { from: '12:30', to: '20:00' } }];
  const of = (until: string) =>
    told('call-out-rest', { rows: ['.L'], from: '2026-03-28', shifts, ...called(from, until) });
  expect(of(before)).toEqual([['hard', 1, 'short-rest-after-call', [29]]]);
  expect(of('2026-03-29T00:30')).toEqual([]);
});
