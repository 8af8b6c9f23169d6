import { expect, test } from 'vitest';
import { freedBy } from '../../../../core/roster/on-call/freed.ts';
import { at, during, scene } from '../../scenario.ts';

const freed = (start: string, end: string, policy: object = {}, booking: object = {}) => {
  const { team, bookings } = scene({
    team: {
      callOuts: [{ id: 'c', technician: 'ana', window: { start: at(start), end: at(end) } }],
      policy,
    },
    bookings: [{ window: during('2026-11-24 09:00-10:00'), ...booking }],
  });
  const [call] = team.callOuts;
  return call && freedBy(call, team, bookings);
};
const company = { restMode: 'company' };

test.each([
  ['a minute before it is over', '2026-11-23 22:01', 1],
  ['as it is over', '2026-11-23 22:00', 0],
])('statutory: a booking that begins %s', (_, end, count) => {
  expect(freed('2026-11-23 21:00', end)?.bookings).toHaveLength(count);
});

test('what has begun, or lay before the call, is not freed', () => {
  const night = ['2026-11-24 02:00', '2026-11-24 03:00'] as const;
  expect(freed(...night)?.bookings).toHaveLength(1);
  expect(freed(...night, {}, { started: true })?.bookings).toEqual([]);
  const before = { window: during('2026-11-24 01:00-01:30') };
  expect(freed(...night, {}, before)?.bookings).toEqual([]);
});

test.each([
  [
    'worked before midnight: as long as was worked',
    '2026-11-23 22:30',
    '2026-11-23 23:15',
    '09:15',
  ],
  ['woken: two hours at least', '2026-11-24 02:00', '2026-11-24 02:30', '10:30'],
  ['worked for longer: as long as that', '2026-11-24 02:00', '2026-11-24 04:30', '11:00'],
])('company mode, %s', (_, start, end, from) => {
  expect(freed(start, end, company)?.freeFrom).toBe(at(`2026-11-24 ${from}`));
});

test('company mode: nothing was worked at night, or there is no work that day', () => {
  expect(freed('2026-11-23 18:00', '2026-11-23 21:00', company)).toBeUndefined();
  expect(freed('2026-11-28 02:00', '2026-11-28 03:00', company)).toBeUndefined();
});
