import type { Booking } from '../../core/model/booking.ts';
import { BookingId } from '../../core/model/ids.ts';
import type { Team } from '../../core/model/team.ts';
import { type Instant, Window } from '../../core/model/time.ts';
import type { BoardSnapshot } from '../../core/store/ports.ts';
import { bookingOf, instantOf, parseTicket, technicianOf } from './parse-ticket.ts';
import type { RawBoard, RawBooking, TicketRef } from './raw.ts';
import { wordsAt } from './words-at.ts';

/** A calendar entry of somebody outside the team is nobody's time here; one that ends before it starts is none at all. */
const entryOf = (raw: RawBooking, base: string, team: Team): Booking | undefined => {
  const technician = technicianOf(raw.login, base, team);
  const window = Window.safeParse({ start: instantOf(raw.start), end: instantOf(raw.end) });
  if (!technician || !window.success) return undefined;
  return {
    id: BookingId.parse(`${base}#entry:${raw.id}`),
    technician,
    window: window.data,
    hold: 'tentative',
    source: 'psa',
    title: raw.title,
  };
};

/** Stands for everything of the team that decides how a board is read. */
export const readingOf = (base: string, team: Team): string =>
  JSON.stringify([
    wordsAt(team, base),
    team.technicians.map((t) => [t.id, t.logins[base] ?? '']),
    team.clients.map((c) => [c.id, c.name, c.aliases, c.sites.map((s) => [s.id, s.name])]),
    team.skills,
    // How long a booking is that names no length.
    [team.policy.remoteMinutes, team.policy.siteMinutes],
  ]);

/** Open tickets and taken time of one PSA; owners outside the team are kept by name on their ticket. */
export const parseBoard = (
  raw: RawBoard,
  base: string,
  team: Team,
  at: Instant,
  ticketUrl?: (ref: TicketRef) => string,
): BoardSnapshot => {
  const parsed = raw.tickets.map((one) => ({
    raw: one,
    ticket: parseTicket(one, team, at, ticketUrl?.(one.ref)),
  }));
  const open = parsed.filter(({ ticket }) => ticket.state !== 'done');
  return {
    base,
    at,
    complete: raw.complete,
    bookings: [
      ...open.flatMap((one) => bookingOf(one.raw, one.ticket, team, at) ?? []),
      ...raw.bookings.flatMap((one) => entryOf(one, base, team) ?? []),
    ],
    tickets: open.map(({ ticket }) => ticket),
    reading: readingOf(base, team),
  };
};
