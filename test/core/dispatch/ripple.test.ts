import { describe, expect, test } from 'vitest';
import { ripple } from '../../../core/dispatch/ripple.ts';
import { at, during, FAR, OFFICE, type Scene, scene } from '../scenario.ts';

const PLACES = {
  office: OFFICE,
  clients: [
    { id: 'near', name: 'Near', sites: [{ id: 'n', name: 'Near', place: OFFICE }] },
    { id: 'far', name: 'Far', sites: [{ id: 'f', name: 'Far', place: FAR }] },
  ],
};
const site = (id: 'n' | 'f') => ({ where: 'site', site: id, client: id === 'n' ? 'near' : 'far' });

/** What Ana's booking at that time does, as technician, rule, code, minutes, crossing. */
const booked = (text: string, given: Scene) => {
  const problem = scene({ ...given, team: { ...PLACES, ...given.team } });
  const [ana] = problem.team.technicians;
  if (!ana) throw new Error('the scene has no technician');
  return ripple(problem, ana, during(text));
};
const told = (found: ReturnType<typeof booked>) =>
  found.entries
    .filter((e) => e.rule !== 'load')
    .map((e) => [e.bookings.join(), e.reason.code, e.minutes, e.crosses]);

test('driving that others now have to do is told, and crosses nothing', () => {
  const bookings = [{ window: during('13:00-14:00'), ...site('f') }];
  // From the desk or from Near, which is the same place, the drive to Far is the same.
  const same = booked('09:00-10:00', { ticket: site('n'), bookings });
  expect(told(same)).toEqual([]);
  // From Far to Far there is none any more.
  const less = booked('09:00-10:00', { ticket: site('f'), bookings });
  expect(told(less)).toEqual([
    ['b0', 'visit-joined', -15, false],
    ['b0', 'travel-added', -25, false],
  ]);
  expect(less.totals).toContainEqual({ rule: 'travel', minutes: -25 });
});

describe('room', () => {
  const bookings = [
    { window: during('09:00-10:00') },
    { window: during('12:00-13:00'), ...site('n') },
  ];

  test('that is lost before the next booking', () => {
    // Two hours less the way to Near, which is where the desk is; then half an hour.
    expect(booked('10:30-11:30', { bookings }).rooms).toEqual([
      { technician: 'ana', booking: 'b0', beforeMinutes: 120, afterMinutes: 30 },
    ]);
    expect(booked('13:00-14:00', { bookings }).rooms).toMatchObject([
      { booking: 'b1', beforeMinutes: 270, afterMinutes: 0 },
    ]);
  });

  test('that is too little for the drive is a line crossed', () => {
    const far = { ticket: site('f'), bookings };
    const drive = ['b1', 'travel-added', 25, false];
    expect(told(booked('10:40-11:20', far))).toEqual([drive]);
    const close = booked('10:40-11:21', far);
    expect(told(close)).toEqual([['b1', 'gap-too-short', 1, true], drive]);
  });
});

test('a day that is full afterwards is said once, of all its bookings', () => {
  const bookings = [{ window: during('08:30-12:00') }, { window: during('12:00-15:00') }];
  // 390 minutes and 69 are 459, the cap of a P3 day.
  expect(told(booked('15:00-16:09', { bookings }))).toEqual([]);
  expect(told(booked('15:00-16:10', { bookings }))).toEqual([['b0,b1', 'day-full', 1, true]]);
});

test('the load of whoever gets it is told, of nobody else', () => {
  const team = {
    technicians: [
      { id: 'ana', name: 'Ana' },
      { id: 'ben', name: 'Ben' },
    ],
  };
  const { entries } = booked('09:00-10:00', { team });
  expect(entries.map((e) => [e.technician, e.rule])).toEqual([['ana', 'load']]);
  // An hour more than nothing is half an hour more than an even share of two.
  expect(entries[0]).toMatchObject({ minutes: 7.5, crosses: false });
});

test('whoever had it before gains what it took', () => {
  const team = {
    technicians: [
      { id: 'ana', name: 'Ana' },
      { id: 'ben', name: 'Ben' },
    ],
  };
  const ben = { technician: 'ben', ...site('f') };
  const bookings = [
    { ...ben, window: during('09:00-10:00'), ticket: 'k1' },
    { ...ben, window: during('11:00-12:00') },
  ];
  const found = booked('09:00-10:00', { team, ticket: site('f'), bookings });
  expect(found.entries.map((e) => [e.technician, e.rule, e.minutes])).toEqual([
    ['ben', 'travel', 25],
    ['ana', 'load', 15],
    ['ben', 'visit', 15],
    ['ben', 'load', -15],
  ]);
});

test('what is over is nobody any more', () => {
  const bookings = [{ window: during('08:30-09:00'), ...site('f') }];
  const found = booked('09:00-10:00', { bookings, now: at('09:00') });
  expect(told(found)).toEqual([]);
  expect(found.rooms).toEqual([]);
});
