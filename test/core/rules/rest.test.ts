import { expect, test } from 'vitest';
import { at, during, findings, scene, told } from '../scenario.ts';

const of = (text: string, s: Parameters<typeof scene>[0]) =>
  told(findings(scene(s), 'rest', during(text)));
const callOut = (until: string) => ({
  now: at('06:00'),
  team: {
    callOuts: [
      { id: 'c', technician: 'ana', window: { start: at('2026-11-22 23:00'), end: at(until) } },
    ],
  },
});

test('eleven hours after a call-out, to the minute', () => {
  expect(of('12:00-13:00', callOut('01:00'))).toEqual([]);
  expect(of('11:59-12:59', callOut('01:00'))).toEqual([['block', 1, 'rest']]);
  expect(of('12:01-13:01', callOut('01:00'))).toEqual([]);
});

test('rest also counts from late work of the day before', () => {
  const bookings = [{ window: { start: at('2026-11-22 21:00'), end: at('2026-11-22 22:30') } }];
  expect(of('09:30-10:30', { bookings })).toEqual([]);
  expect(of('09:15-10:15', { bookings })).toEqual([['block', 15, 'rest']]);
});

test('late work leaves enough rest before the next day', () => {
  const bookings = [{ window: during('2026-11-24 08:30-09:30') }];
  expect(of('20:30-21:30', { bookings })).toEqual([]);
  expect(of('20:45-21:45', { bookings })).toEqual([['block', 15, 'rest']]);
});

const weekend = {
  onCall: [
    {
      id: 'o',
      technician: 'ana',
      layer: 'primary',
      window: { start: at('2026-11-20 17:30'), end: at('08:00') },
    },
  ],
} as const;

test('after a weekend on call nothing before ten on Monday', () => {
  expect(of('10:00-11:00', { team: weekend })).toEqual([]);
  expect(of('09:45-10:45', { team: weekend })).toEqual([['block', 15, 'after-on-call']]);
  expect(of('2026-11-24 08:30-09:30', { team: weekend })).toEqual([]);
});

test('a booking during the own turn costs, because it may be broken off', () => {
  const team = {
    onCall: [{ id: 'o', technician: 'ana', layer: 'secondary', window: during('09:00-12:00') }],
  } as const;
  expect(of('11:00-12:00', { team })).toEqual([['cost', 10, 'on-call']]);
  expect(of('12:00-13:00', { team })).toEqual([]);
});
