import { expect, test } from 'vitest';
import { during, FAR, findings, scene, told } from '../scenario.ts';

// 9 hours available: 85 % are 459 minutes.
const of = (text: string, bookings: object[], s: { ticket?: object; team?: object } = {}) =>
  told(findings(scene({ bookings, ...s }), 'day-cap', during(text)));
const morning = (window: string) => [{ window: during(window) }];

test('up to the cap is free, one minute more is too much', () => {
  expect(of('15:00-16:00', morning('08:30-15:09').slice(0, 1))).toEqual([]);
  expect(of('15:15-16:15', morning('08:30-15:10'))).toEqual([['block', 1, 'day-full']]);
});

test('urgent tickets may use the rest of the day', () => {
  expect(of('16:30-17:30', morning('08:30-16:30'), { ticket: { priority: 'P2' } })).toEqual([]);
  expect(of('16:30-17:30', morning('08:30-16:30'), { ticket: { priority: 'P3' } })).toEqual([
    ['block', 81, 'day-full'],
  ]);
});

test('a day that hours or an absence close is not called full as well', () => {
  const team = {
    absences: [{ id: 'a', technician: 'ana', kind: 'leave', window: during('00:00-24:00') }],
  };
  expect(of('10:00-11:00', [], { team })).toEqual([]);
  expect(of('2026-11-28 10:00-11:00', [])).toEqual([]);
});

test('driving and recovery count', () => {
  const clients = [{ id: 'c', name: 'C', sites: [{ id: 's', name: 'S', place: FAR }] }];
  const ticket = { where: 'site', client: 'c', site: 's' };
  // 340 booked + 25 driving + 15 recovery + 79 or 80 of work.
  expect(of('15:00-16:19', morning('08:30-14:10'), { team: { clients }, ticket })).toEqual([]);
  expect(of('15:00-16:20', morning('08:30-14:10'), { team: { clients }, ticket })).toEqual([
    ['block', 1, 'day-full'],
  ]);
});

test('an on-call week lowers the cap by a tenth', () => {
  const team = {
    onCall: [{ id: 'o', technician: 'ana', layer: 'primary', window: during('18:00-23:00') }],
  };
  // 75 % are 405 minutes.
  expect(of('14:15-15:15', morning('08:30-14:15'), { team })).toEqual([]);
  expect(of('14:16-15:16', morning('08:30-14:16'), { team })).toEqual([['block', 1, 'day-full']]);
});

test('a technician’s own share is the cap, for all but urgent work', () => {
  const team = { technicians: [{ id: 'ana', name: 'Ana', capacityPercent: 50 }] };
  // 50 % of 540 are 270 minutes.
  expect(of('14:00-15:00', morning('08:30-12:00'), { team })).toEqual([]);
  expect(of('14:00-15:00', morning('08:30-12:01'), { team })).toEqual([['block', 1, 'day-full']]);
  const urgent = { team, ticket: { priority: 'P1' } };
  expect(of('14:00-15:00', morning('08:30-12:01'), urgent)).toEqual([]);
});

test('a full day stands against no call in a turn, and against every other booking', () => {
  const team = {
    onCall: [{ id: 'o', technician: 'ana', layer: 'primary', window: during('18:00-23:00') }],
  };
  const full = morning('08:30-17:30');
  const at = (ticket: object, on: object) => of('19:00-20:00', full, { ticket, team: on });
  // Rung: 9 hours are planned, the cap is 486 minutes.
  expect(at({ priority: 'P1', tier: 'reactive' }, team)).toEqual([]);
  expect(at({ priority: 'P2', tier: 'reactive' }, team)).toEqual([['block', 114, 'day-full']]);
  expect(at({ priority: 'P1', tier: 'reactive' }, {})).toEqual([['block', 60, 'day-full']]);
});
