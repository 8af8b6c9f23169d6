import { expect, test } from 'vitest';
import { at, during, findings, scene, told } from '../scenario.ts';

const flexSlot = { id: 'f', days: ['mon'], from: '14:00', to: '15:30', kind: 'flex' };
const of = (
  window: string,
  s: { team?: object; ticket?: object; bookings?: object[]; now?: string } = {},
) => told(findings(scene({ ...s, now: at(s.now ?? '08:00') }), 'flex', during(window)));

test('a flex slot opens for P3 an hour before, for P4 half an hour, for projects never', () => {
  const team = { slots: [flexSlot], policy: { flexPercent: 0 } };
  const blocked = [['block', 20, 'flex-kept']];
  const p4 = { ticket: { priority: 'P4' } };
  expect(of('14:00-15:00', { team, now: '12:59' })).toEqual(blocked);
  expect(of('14:00-15:00', { team, now: '13:00' })).toEqual([]);
  expect(of('14:00-15:00', { team, ...p4, now: '13:29' })).toEqual(blocked);
  expect(of('14:00-15:00', { team, ...p4, now: '13:30' })).toEqual([]);
  expect(of('14:00-15:00', { team, ticket: { tier: 'project' }, now: '13:59' })).toEqual(blocked);
  expect(of('14:00-15:00', { team, ticket: { priority: 'P2' } })).toEqual([]);
  expect(of('15:30-16:00', { team })).toEqual([]);
});

test('a preferred flex slot costs', () => {
  const team = { slots: [{ ...flexSlot, force: 'prefer' }], policy: { flexPercent: 0 } };
  expect(of('14:00-15:00', { team })).toEqual([['cost', 20, 'flex-kept']]);
});

test('15 % of the team’s half-day stays free', () => {
  // The afternoon of Ana and Ben: 12:30 to 17:30, 600 minutes, of which 90 stay.
  const team = {
    technicians: [
      { id: 'ana', name: 'Ana' },
      { id: 'ben', name: 'Ben' },
    ],
  };
  const booked = (minutes: number) => [
    { technician: 'ben', window: during('12:30-17:30') },
    { window: { start: at('14:45'), end: at('14:45') + minutes * 60_000 } },
  ];
  expect(of('12:30-13:30', { team, bookings: booked(150) })).toEqual([]);
  expect(of('12:30-13:30', { team, bookings: booked(151) })).toEqual([['cost', 20, 'flex-short']]);
  expect(of('11:30-12:30', { team, bookings: booked(151) })).toEqual([]);
  const urgent = { team, bookings: booked(151), ticket: { priority: 'P2' } };
  expect(of('12:30-13:30', urgent)).toEqual([]);
  // From an hour before the half-day on it is there to be used.
  const late = { team, bookings: booked(151), now: '23:00' };
  expect(of('2026-11-24 00:00-01:00', late)).toEqual([]);
});

test('the last capable technician of an hour holds its flex, in a team of three or more', () => {
  const skilled = (id: string, level = 2) => ({
    id,
    name: id,
    skills: [{ skill: 'wifi', level }],
  });
  const bookings = ['ben', 'cem'].map((technician) => ({
    technician,
    window: during('10:30-12:00'),
  }));
  const three = { technicians: ['ana', 'ben', 'cem'].map((id) => skilled(id)) };
  const policy = { flexPercent: 0 };
  const last = [['cost', 20, 'flex-last']];
  expect(of('11:00-11:30', { team: { ...three, policy }, bookings })).toEqual(last);
  expect(of('10:29-10:31', { team: { ...three, policy }, bookings })).toEqual(last);
  expect(of('09:30-10:30', { team: { ...three, policy }, bookings })).toEqual([]);
  // Who is booked in that hour already is not the one who holds it.
  const own = [...bookings.slice(1), { window: during('10:30-11:00') }];
  expect(of('11:00-11:30', { team: { ...three, policy }, bookings: own })).toEqual([]);
  const two = { technicians: [skilled('ana'), skilled('ben'), skilled('cem', 1)], policy };
  expect(of('11:00-11:30', { team: two, bookings })).toEqual([]);
});
