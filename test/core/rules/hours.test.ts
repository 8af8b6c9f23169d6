import { expect, test } from 'vitest';
import { during, findings, MONDAY, scene, told } from '../scenario.ts';

const of = (text: string, team = {}) => told(findings(scene({ team }), 'hours', during(text)));

test('from the first to the last minute of the hours is inside', () => {
  expect(of('08:30-17:30')).toEqual([]);
});

test('one grid step before, or past the end, is outside by that much', () => {
  expect(of('08:15-09:15')).toEqual([['block', 15, 'outside-hours']]);
  expect(of('16:45-17:45')).toEqual([['block', 15, 'outside-hours']]);
});

test('a day without hours', () => {
  expect(of('2026-11-28 10:00-11:00')).toEqual([['block', 60, 'no-hours']]);
});

const leave = {
  absences: [{ id: 'a', technician: 'ana', kind: 'leave', window: during('12:00-14:00') }],
} as const;

test('an absence blocks what it overlaps; touching it does not', () => {
  expect(of('11:00-12:00', leave)).toEqual([]);
  expect(of('14:00-15:00', leave)).toEqual([]);
  expect(of('11:15-12:15', leave)).toEqual([['block', 15, 'absent']]);
});

test('a dated shift replaces the hours of the day it starts on', () => {
  const night = { start: during('20:00-21:00').start, end: during('2026-11-24 06:00-07:00').start };
  const team = { shifts: [{ id: 's', technician: 'ana', code: 'N', window: night }] };
  expect(of('22:00-23:30', team)).toEqual([]);
  expect(of('09:00-10:00', team)).toEqual([['block', 60, 'outside-hours']]);
  expect(of('2026-11-24 09:00-10:00', team)).toEqual([]);
});

test('hours follow the technician to another zone', () => {
  const team = { technicians: [{ id: 'ana', name: 'Ana', zone: 'America/New_York' }] };
  expect(of(`${MONDAY} 09:00-10:00`, team)).toEqual([['block', 60, 'outside-hours']]);
  expect(of(`${MONDAY} 13:30-14:30`, team)).toEqual([]);
});
