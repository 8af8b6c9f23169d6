import { atLocal } from '../../../core/calendar/zone.ts';
import { Booking } from '../../../core/model/booking.ts';
import { Team } from '../../../core/model/team.ts';
import { type Instant, LocalDate, LocalTime, type Window, Zone } from '../../../core/model/time.ts';

export const BERLIN = Zone.parse('Europe/Berlin');

/** `at('2026-11-23', '09:00')`: that wall time in Berlin. */
export const at = (date: string, time: string, zone = BERLIN): Instant =>
  atLocal(zone, LocalDate.parse(date), LocalTime.parse(time));

export const between = (date: string, from: string, to: string): Window => ({
  start: at(date, from),
  end: at(date, to),
});

export const booking = (id: string, window: Window, more: object = {}): Booking =>
  Booking.parse({ id, technician: 'ana', window, title: `Booking ${id}`, ...more });

const everyDay = [{ from: '09:00', to: '17:00' }];

/** Ana and Ben in Berlin, 09:00 to 17:00 every day; Kestrel's site lies 40 minutes by table from the office. */
export const teamOf = (more: object = {}): Team =>
  Team.parse({
    schema: 1,
    zone: 'Europe/Berlin',
    hours: Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, everyDay]),
    ),
    office: { area: 'city' },
    areas: [{ a: 'city', b: 'north', minutes: 40 }],
    technicians: [
      { id: 'ana', name: 'Ana', logins: { 'https://psa.example': 'ana.k' } },
      { id: 'ben', name: 'Ben', logins: { 'https://psa.example': 'ben' } },
    ],
    clients: [
      {
        id: 'kestrel',
        name: 'Kestrel Dental',
        aliases: ['KDL'],
        sites: [{ id: 'high-street', name: 'High Street', place: { area: 'north' } }],
      },
    ],
    ...more,
  });
