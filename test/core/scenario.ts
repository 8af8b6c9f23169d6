import { minutesOf } from '../../core/calendar/instant.ts';
import { atLocal } from '../../core/calendar/zone.ts';
import { judge } from '../../core/dispatch/judge.ts';
import type { Problem } from '../../core/dispatch/problem.ts';
import type { Reason } from '../../core/explain/reason.ts';
import { Booking } from '../../core/model/booking.ts';
import { Team } from '../../core/model/team.ts';
import { Ticket } from '../../core/model/ticket.ts';
import { type Instant, LocalDate, LocalTime, type Window, Zone } from '../../core/model/time.ts';
import type { Finding, RuleId } from '../../core/rules/rule.ts';

/** Monday 23 November 2026, a week without a clock change in Lisbon (UTC). */
export const MONDAY = '2026-11-23';
const LISBON = Zone.parse('Europe/Lisbon');

/** "2026-11-23 14:00", or a time on that Monday, by the clock of a zone. */
export const at = (text: string, zone: string = LISBON): Instant => {
  const [date, time] = text.includes(' ') ? text.split(' ') : [MONDAY, text];
  return atLocal(Zone.parse(zone), LocalDate.parse(date), LocalTime.parse(time));
};

/** "14:00-15:30", or with a date before it. */
export const during = (text: string, zone?: string): Window => {
  const [date, times] = text.includes(' ') ? text.split(' ') : [MONDAY, text];
  const [from = '', to = ''] = (times ?? '').split('-');
  return { start: at(`${date} ${from}`, zone), end: at(`${date} ${to}`, zone) };
};

const WORKDAY = [{ from: '08:30', to: '17:30' }];
export const WEEK = { mon: WORKDAY, tue: WORKDAY, wed: WORKDAY, thu: WORKDAY, fri: WORKDAY };

/** 25 minutes by the estimate of D6: 12.8 km, 16.7 km of road at 40 km/h, rounded up to 5. */
export const OFFICE = { latitude: 38.72, longitude: -9.14 };
export const FAR = { latitude: 38.835, longitude: -9.14 };

/** Everything is parsed, so a scene may be written down loosely. */
export interface Scene {
  readonly team?: object;
  readonly ticket?: object;
  readonly bookings?: readonly object[];
  readonly now?: Instant;
  readonly notBefore?: Instant;
}

/** Ana alone, Monday 08:00, a remote ticket of one hour, unless the scene says otherwise. */
export const scene = (s: Scene = {}): Problem => ({
  team: Team.parse({
    schema: 1,
    zone: LISBON,
    hours: WEEK,
    office: OFFICE,
    technicians: [{ id: 'ana', name: 'Ana' }],
    ...s.team,
  }),
  ticket: Ticket.parse({
    id: 'k1',
    number: '#1',
    title: 'Switch is down',
    state: 'open',
    status: 'new',
    where: 'remote',
    minutes: 60,
    priority: 'P3',
    ...s.ticket,
  }),
  now: s.now ?? at('08:00'),
  ...(s.notBefore !== undefined && { notBefore: s.notBefore }),
  bookings: (s.bookings ?? []).map((b, i) =>
    Booking.parse({ id: `b${i}`, technician: 'ana', where: 'remote', title: `Visit ${i}`, ...b }),
  ),
  tickets: [],
  sources: [],
});

/** What one rule says of the first technician at a window: kind, minutes, reason. */
export const findings = (problem: Problem, rule: RuleId, window: Window): readonly Finding[] => {
  const [technician] = problem.team.technicians;
  if (!technician) throw new Error('the scene has no technician');
  // A ticket's minutes and the window that is judged are the same thing.
  const asked = { ...problem, ticket: { ...problem.ticket, minutes: minutesOf(window) } };
  return judge(asked, technician, window).filter((f) => f.rule === rule);
};

export const told = (found: readonly Finding[]): readonly [string, number, Reason['code']][] =>
  found.map((f) => [f.kind, f.minutes, f.reason.code]);
