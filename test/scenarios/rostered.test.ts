import { describe, expect, test } from 'vitest';
import { addDays } from '../../core/calendar/zone.ts';
import type { Shift } from '../../core/model/absence.ts';
import { TechnicianId } from '../../core/model/ids.ts';
import { LocalDate } from '../../core/model/time.ts';
import { coverShift } from '../../core/roster/cover/cover.ts';
import { CoverPolicy } from '../../core/roster/cover/problem.ts';
import { coveredBy } from '../../core/roster/cover/take.ts';
import { shiftFacts, withRoster } from '../../core/roster/shift-facts.ts';
import { ground } from '../core/roster/balance/ground.ts';
import { scene } from '../core/roster/scenario.ts';
import { at as clock } from '../core/scenario.ts';
import { person, tell } from './situation.ts';

const berlin = (text: string) => clock(text, 'Europe/Berlin');

/** Ana and Ben on a roster in Berlin: E 06–14, L 14–22, N 22–06, `.` free. */
const rostered = (rows: readonly string[], from: string) => {
  const { problem, roster } = scene({ rows, from });
  return {
    zone: 'Europe/Berlin',
    technicians: [person('Ana'), person('Ben')].slice(0, rows.length),
    shifts: shiftFacts(problem, roster),
  };
};

// "Ana is on lates this week and Ben has Monday off. A ticket that comes in at nine is Ana's at two, and nobody's before."
test('a late shift is offered only in it, and a day off not at all', () => {
  const told = tell({
    now: berlin('2026-03-02 09:00'),
    team: rostered(['LLLLL', '.EEEE'], '2026-03-02'),
    ticket: { priority: 'P3', minutes: 60, due: berlin('2026-03-02 22:00') },
  });
  expect(told.order).toEqual(['Ana, today 14:00–15:00']);
  expect(told.out).toEqual({ Ben: ['No working hours that day'] });
});

// "After the last day of the roster the week is as it always is."
test('beyond the roster the weekly hours hold', () => {
  const told = tell({
    now: berlin('2026-03-02 09:00'),
    team: rostered(['..'], '2026-03-02'),
    ticket: { priority: 'P3', minutes: 60 },
  });
  expect(told.first).toBe('Ana, Wed 4 Mar 08:30–09:30');
});

// "Two in the morning. Ben is on nights until six, took a call at eleven, and his next shift begins tonight: he is there."
test('a night shift is at work after midnight, and what it did before midnight is no work of yesterday', () => {
  const told = tell({
    now: berlin('2026-03-03 02:00'),
    team: rostered(['EE', 'NN'], '2026-03-02'),
    ticket: { priority: 'P2', minutes: 60, due: berlin('2026-03-03 06:00') },
    bookings: [
      {
        technician: 'ben',
        title: 'Backup',
        window: { start: berlin('2026-03-02 23:00'), end: berlin('2026-03-02 23:30') },
      },
    ],
  });
  expect(told.order).toEqual(['Ben, today 02:00–03:00']);
});

// "Ben is ill and tonight's shift would be nobody's. Ana is on the late, stays until two, and dispatch knows."
test('who stays longer for somebody who is out is offered until then, and nobody in the hours that stay open', () => {
  const { problem, roster } = scene({
    rows: ['L.', 'N.'],
    demands: ['L', 'N'].map((shift) => ({ date: '2026-03-02', shift, minimum: 1 })),
  });
  const out = { technician: TechnicianId.parse('ben'), date: LocalDate.parse('2026-03-02') };
  const cover = { problem, roster, out, ground, policy: CoverPolicy.parse({}) };
  const found = coverShift(cover);
  const [first] = found?.ranked ?? [];
  if (!found || !first) throw new Error('nobody can');
  const then = coveredBy(cover, found, first);
  const ask = (from: string, shifts: readonly Shift[]) =>
    tell({
      now: berlin('2026-03-02 21:00'),
      notBefore: berlin(from),
      team: { zone: 'Europe/Berlin', technicians: [person('Ana'), person('Ben')], shifts },
      ticket: { priority: 'P2', minutes: 60, due: berlin('2026-03-03 06:00') },
    }).order;
  const before = shiftFacts(problem, roster);
  const after = [...withRoster(before, problem, then.roster), ...then.more];
  expect(ask('2026-03-02 23:00', before)).toEqual(['Ben, today 23:00–00:00']);
  expect(ask('2026-03-02 23:00', after)).toEqual(['Ana, today 23:00–00:00']);
  expect(ask('2026-03-03 02:00', before)).toEqual(['Ben, tomorrow 02:00–03:00']);
  expect(ask('2026-03-03 02:00', after).filter((one) => one.includes('tomorrow'))).toEqual([]);
});

describe.each([
  ['Berlin', 'Europe/Berlin'],
  ['Lisbon', 'Europe/Lisbon'],
])('weeks in which the clock changes, %s', (_, zone) => {
  const local = (text: string) => clock(text, zone);
  const only = (saturday: string, minutes: number) => {
    const { problem, roster } = scene({ rows: ['N..'], from: saturday, zone });
    const sunday = addDays(LocalDate.parse(saturday), 1);
    return tell({
      now: local(`${saturday} 12:00`),
      team: { zone, technicians: [person('Ana')], shifts: shiftFacts(problem, roster) },
      ticket: { priority: 'P2', minutes, due: local(`${sunday} 06:00`) },
    }).first;
  };

  // "The night of the change has seven hours in March and nine in October, and takes work as long as that."
  test('the night takes as much work as it has hours', () => {
    expect(only('2026-03-28', 7 * 60)).toBe('Ana, today 22:00–tomorrow 06:00');
    expect(only('2026-10-24', 9 * 60)).toBe('Ana, today 22:00–tomorrow 06:00');
    // A quarter more does not fit in one go, and Sunday and Monday are free.
    expect(only('2026-03-28', 7 * 60 + 15)).toContain('Tue 31 Mar');
    expect(only('2026-10-24', 9 * 60 + 15)).toBe('Ana, today 22:00–tomorrow 02:45');
  });
});
