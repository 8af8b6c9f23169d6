import { expect, test } from 'vitest';
import { at, during, FAR, findings, OFFICE, scene, told } from '../scenario.ts';

const clients = [
  {
    id: 'acme',
    name: 'Acme',
    sites: [
      { id: 'north', name: 'North', place: FAR },
      { id: 'city', name: 'City', place: OFFICE },
      { id: 'lost', name: 'Lost', place: {} },
    ],
  },
];
const visit = (window: string, site: string) =>
  ({ window: during(window), where: 'site', site }) as const;
const of = (text: string, bookings: object[], ticket: object = {}) =>
  told(findings(scene({ team: { clients }, bookings, ticket }), 'overlap', during(text)));
const atNorth = { where: 'site', client: 'acme', site: 'north' };

test('touching is free, one minute over is an overlap of one minute', () => {
  const bookings = [{ window: during('10:00-11:00') }];
  expect(of('11:00-12:00', bookings)).toEqual([]);
  expect(of('09:00-10:00', bookings)).toEqual([]);
  expect(of('09:01-10:01', bookings)).toEqual([['block', 1, 'overlap']]);
});

test('between two sites: the drive and fifteen minutes of recovery', () => {
  // 25 minutes of driving + 15 of recovery.
  const bookings = [visit('09:30-10:00', 'city')];
  expect(of('10:40-11:40', bookings, atNorth)).toEqual([]);
  expect(of('10:39-11:39', bookings, atNorth)).toEqual([['block', 1, 'gap-too-short']]);
});

test('the same before the next booking', () => {
  const bookings = [visit('14:00-15:00', 'city')];
  expect(of('12:20-13:20', bookings, atNorth)).toEqual([]);
  expect(of('12:21-13:21', bookings, atNorth)).toEqual([['block', 1, 'gap-too-short']]);
});

test('one site: no gap', () => {
  expect(of('10:00-11:00', [visit('09:00-10:00', 'north')], atNorth)).toEqual([]);
});

test('an unknown place: thirty minutes in all', () => {
  const bookings = [visit('10:00-11:00', 'lost')];
  expect(of('11:30-12:30', bookings, atNorth)).toEqual([]);
  expect(of('11:29-12:29', bookings, atNorth)).toEqual([['block', 1, 'gap-too-short']]);
});

test('the first drive of the day starts with the working time', () => {
  expect(of('08:55-09:55', [], atNorth)).toEqual([]);
  expect(of('08:54-09:54', [], atNorth)).toEqual([['block', 1, 'first-leg']]);
});

test('no drive begins before now, from the desk or after an earlier visit', () => {
  const late = (text: string, bookings: object[] = []) =>
    findings(
      scene({ team: { clients }, bookings, ticket: atNorth, now: at('12:40') }),
      'overlap',
      during(text),
    );
  expect(late('13:05-14:05')).toEqual([]);
  expect(told(late('13:04-14:04'))).toEqual([['block', 1, 'first-leg']]);
  expect(late('13:04-14:04')[0]?.reason).toMatchObject({ leaves: at('12:40'), haveMinutes: 24 });
  const earlier = [visit('09:00-10:00', 'city')];
  expect(late('13:05-14:05', earlier)).toEqual([]);
  expect(told(late('13:04-14:04', earlier))).toEqual([['block', 1, 'first-leg']]);
  // A visit that has just ended: the drive and what is left of recovery, told once.
  const just = [visit('11:40-12:35', 'city')];
  expect(told(late('13:14-14:14', just))).toEqual([['block', 1, 'gap-too-short']]);
  expect(late('13:15-14:15', just)).toEqual([]);
  // Tomorrow's drive begins with the working time.
  expect(late('2026-11-24 08:55-09:55')).toEqual([]);
});

test('a call at night: the drive begins when it is made', () => {
  const night = (text: string) =>
    told(
      findings(
        scene({ team: { clients }, ticket: atNorth, now: at('2026-11-24 02:00') }),
        'overlap',
        during(`2026-11-24 ${text}`),
      ),
    );
  expect(night('02:25-03:25')).toEqual([]);
  expect(night('02:24-03:24')).toEqual([['block', 1, 'first-leg']]);
});
