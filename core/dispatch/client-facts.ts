import { addMinutes, minutesOf } from '../calendar/instant.ts';
import type { Booking } from '../model/booking.ts';
import type { Client } from '../model/client.ts';
import type { TechnicianId } from '../model/ids.ts';
import type { Ticket } from '../model/ticket.ts';
import type { Facts } from '../rules/facts.ts';
import type { Need } from '../rules/need.ts';
import type { Problem } from './problem.ts';

/** Shorter work at a client does not make anybody known there (D10). */
const LEAST_MINUTES = 15;
const DAY_MINUTES = 1440;

/** Who ended work for the client last, in the policy's days before now. */
const lastByBookings = (problem: Problem): TechnicianId | undefined => {
  const { bookings, ticket, now, team } = problem;
  if (ticket.client === undefined) return undefined;
  const since = addMinutes(now, -team.policy.lastTechnicianDays * DAY_MINUTES);
  let last: Booking | undefined;
  for (const booking of bookings) {
    if (booking.client !== ticket.client || booking.ticket === ticket.id) continue;
    const { end } = booking.window;
    if (end > now || end < since || minutesOf(booking.window) < LEAST_MINUTES) continue;
    if (!last || end > last.window.end || (end === last.window.end && booking.id < last.id)) {
      last = booking;
    }
  }
  return last?.technician;
};

/** The owner of the oldest other open ticket of the same contact at the same client. */
const ownerForContact = (ticket: Ticket, tickets: readonly Ticket[]): Facts['contactOwner'] => {
  const contact = ticket.contact?.trim().toLowerCase();
  if (!contact) return undefined;
  let found: Ticket | undefined;
  for (const other of tickets) {
    if (other.id === ticket.id || other.owner === undefined || other.state === 'done') continue;
    if (other.contact?.trim().toLowerCase() !== contact || other.client !== ticket.client) continue;
    if (
      !found ||
      order(other) < order(found) ||
      (order(other) === order(found) && other.id < found.id)
    ) {
      found = other;
    }
  }
  return found?.owner && { technician: found.owner, number: found.number };
};

const order = (ticket: Ticket): number => ticket.created ?? Number.MAX_SAFE_INTEGER;

/** What ties a ticket to people: who was there last, who serves the contact, and whether it may ring at night. */
export const clientFacts = (
  problem: Problem,
  need: Need,
  client: Client | undefined,
): Pick<Facts, 'lastTechnician' | 'contactOwner' | 'rings'> => ({
  lastTechnician: problem.ticket.lastTechnician ?? lastByBookings(problem),
  contactOwner: ownerForContact(problem.ticket, problem.tickets),
  rings: need.priority === 'P1' ? 'P1' : client?.allHours ? 'contract' : undefined,
});
