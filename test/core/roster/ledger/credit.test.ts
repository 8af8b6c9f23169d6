import fc from 'fast-check';
import { expect, test } from 'vitest';
import { creditOf } from '../../../../core/roster/ledger/credit.ts';
import { at } from '../../scenario.ts';
import { CALENDAR, called, past, turn, WEIGHTS, who } from './people.ts';

const NOVEMBER = { start: at('2026-11-01 00:00'), end: at('2026-12-01 00:00') };
const credit = (name: string, of: Omit<Parameters<typeof past>[0], 'members'>, within = NOVEMBER) =>
  creditOf(who(name), past({ ...of, members: [] }).happened, within, CALENDAR, WEIGHTS);

test.each([
  ['in the evening, remote, one hour', '2026-11-24 20:00', '2026-11-24 21:00', [], 4],
  ['on site as well', '2026-11-24 20:00', '2026-11-24 21:00', ['c'], 5],
  ['from midnight on', '2026-11-24 00:00', '2026-11-24 00:30', [], 5],
  ['to midnight', '2026-11-24 23:30', '2026-11-25 00:00', [], 3],
  ['begun before midnight', '2026-11-24 23:30', '2026-11-25 00:30', [], 6],
  ['begun before six', '2026-11-24 05:59', '2026-11-24 06:59', [], 6],
  ['from six on', '2026-11-24 06:00', '2026-11-24 07:00', [], 4],
])('a call-out %s', (_, start, end, onSite, points) => {
  const of = credit('ana', { callOuts: [called('c', 'ana', start, end)], onSite });
  expect(of.points).toBeCloseTo(points, 9);
  expect([of.callOuts, of.onSite]).toEqual([1, onSite.length]);
});

test('credit follows who did it: cover is the doer’s, and the call as well', () => {
  const of = {
    onCall: [
      turn('ana', '2026-11-23 09:00', '2026-11-24 18:00'),
      turn('ben', '2026-11-24 18:00', '2026-11-24 22:00'),
      turn('ana', '2026-11-24 22:00', '2026-11-25 09:00'),
    ],
    callOuts: [called('c', 'ben', '2026-11-24 19:00', '2026-11-24 20:00')],
  };
  expect(credit('ben', of).points).toBe(4 + 2 + 2);
  expect(credit('ben', of).hours).toBe(4);
  expect(credit('ana', of).callOuts).toBe(0);
  expect(credit('ana', of).hours).toBe(48 - 4);
});

test('only what lies inside counts; a call-out where it began', () => {
  const of = {
    onCall: [turn('ana', '2026-10-31 20:00', '2026-11-01 04:00')],
    callOuts: [
      called('a', 'ana', '2026-10-31 23:30', '2026-11-01 00:30'),
      called('b', 'ana', '2026-11-30 23:30', '2026-12-01 00:30'),
    ],
  };
  expect(credit('ana', of)).toMatchObject({ hours: 4, callOuts: 1, hoursWorked: 1 });
});

test('time named twice counts once', () => {
  const twice = [
    turn('ana', '2026-11-24 18:00', '2026-11-24 22:00'),
    turn('ana', '2026-11-24 20:00', '2026-11-24 23:00'),
  ];
  expect(credit('ana', { onCall: twice })).toMatchObject({ hours: 5, points: 5 });
});

test('handing some hours to somebody else moves exactly their points', () => {
  const start = at('2026-11-23 09:00');
  fc.assert(
    fc.property(fc.nat(7 * 96), fc.nat(7 * 96), (a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b) + 1];
      const hand = (name: string, first: number, last: number) => {
        const one = turn(name, '2026-11-23 09:00', '2026-11-23 10:00');
        const window = { start: start + first * 900_000, end: start + last * 900_000 };
        return first < last ? [{ ...one, window: window as typeof one.window }] : [];
      };
      const end = 7 * 96 + 2;
      const whole = hand('ana', 0, end);
      const shared = [...hand('ana', 0, from), ...hand('ben', from, to), ...hand('ana', to, end)];
      const before = credit('ana', { onCall: whole });
      const ana = credit('ana', { onCall: shared });
      const ben = credit('ben', { onCall: shared });
      expect(ana.points + ben.points).toBeCloseTo(before.points, 6);
      expect(ben.hours).toBeCloseTo((to - from) / 4, 9);
    }),
  );
});
