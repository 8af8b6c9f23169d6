import { openWindows } from '../calendar/availability.ts';
import { addMinutes, minutesBetween } from '../calendar/instant.ts';
import { union } from '../calendar/window.ts';
import { zoneDays } from '../calendar/zone.ts';
import type { Booking } from '../model/booking.ts';
import type { Client, Site } from '../model/client.ts';
import { BookingId } from '../model/ids.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant, Window } from '../model/time.ts';
import type { Facts } from '../rules/facts.ts';
import type { Need } from '../rules/need.ts';
import { type Board, boardOf, spotAt } from './board.ts';
import { clientFacts } from './client-facts.ts';
import type { Problem } from './problem.ts';
import { slotFacts } from './slots.ts';

/** A problem with everything looked up once: what the search and the rules ask. */
export interface Compiled
  extends Pick<Board, 'dayAt' | 'opensAt' | 'dayOf' | 'dayCount' | 'end' | 'bookings'> {
  readonly problem: Problem;
  readonly board: Board;
  readonly need: Need;
  readonly facts: Facts;
  /** The same facts with more or less relaxed. */
  relaxed(relax: Facts['relax']): Facts;
  /** The same question where it may not start before `at`: only the search and the wait rule ask for that. */
  startingFrom(at: Instant): Compiled;
  /** The same question of a part of the work, where earlier parts are on the board. */
  part(board: Board, length: Pick<Need, 'minutes' | 'minutesFirm'>): Compiled;
  /** The booking a candidate would add. */
  booking(technician: Technician, window: Window): Booking;
}

/** `board`: where the same team was asked before with the same time, it need not be looked up again. */
export const compile = (
  problem: Problem,
  board: Board = boardOf(problem, problem.ticket.id),
): Compiled => {
  const { team, ticket, now } = problem;
  const { policy } = team;
  const need = board.triage(ticket, now);
  const sites = new Map<string, Site>();
  for (const client of team.clients) for (const site of client.sites) sites.set(site.id, site);
  const clients = new Map<string, Client>(team.clients.map((c) => [c.id, c]));
  const client = ticket.client && clients.get(ticket.client);
  const only = client && client.sites.length === 1 ? client.sites[0] : undefined;
  const site =
    need.where === 'site' ? ((ticket.site && sites.get(ticket.site)) ?? only) : undefined;
  const spot = spotAt(undefined, site, need.where);
  const candidateId = BookingId.parse(`candidate:${ticket.id}`.slice(0, 400));

  const earliest = problem.notBefore && problem.notBefore > now ? problem.notBefore : now;
  const tied = clientFacts(problem, need, client || undefined);
  // What may ring waits by the clock, also at night.
  const waitMinutes = (until: Instant): number =>
    tied.rings && until > now ? minutesBetween(now, until) : board.waitMinutes(until);
  const siteHours = site?.hours;
  const siteOpen =
    siteHours &&
    union(
      zoneDays(site.zone ?? team.zone, addMinutes(now, -24 * 60), board.dayCount + 2).flatMap(
        (day) => openWindows(siteHours, day),
      ),
    );

  // A deadline that nobody can meet any more cannot tell people apart: it costs.
  const hopeless =
    need.dueHolds && need.due !== undefined && addMinutes(earliest, need.minutes) > need.due;
  const slots = slotFacts(team.slots, need.tier);
  const { clock } = board.promisedFor(ticket, need.priority);
  const spotOf: Facts['spotOf'] = (booking) =>
    booking.id === candidateId ? spot : board.spotOf(booking);
  // Written out and made in one place, so that all facts have one shape, which is what makes reading them fast.
  const factsWith = (
    relax: Facts['relax'],
    from: Instant,
    { board, need }: Pick<Compiled, 'board' | 'need'>,
  ): Facts => ({
    policy,
    now,
    earliest: from,
    need,
    client: client || undefined,
    site: site || undefined,
    spot,
    mayOwn: problem.mayOwn,
    relax,
    spotOf,
    leg: board.leg,
    waitMinutes,
    load: board.load,
    onCall: board.onCall,
    callOuts: board.callOuts,
    bookedMinutes: board.bookedMinutes,
    siteOpen,
    slots: slots.slots,
    hasSlots: slots.hasSlots,
    halfDay: board.halfDay,
    aloneIn: board.aloneIn,
    worksIn: board.worksIn,
    lastTechnician: tied.lastTechnician,
    contactOwner: tied.contactOwner,
    rings: tied.rings,
    experts: board.experts,
    areaOf: board.areaOf,
    adjacent: board.adjacent,
    businessDays: board.businessDays,
    slaMinutes: clock.minutes,
  });
  const from = (at: Instant, on: Pick<Compiled, 'board' | 'need'>): Compiled => ({
    problem,
    board: on.board,
    need: on.need,
    facts: factsWith({ deadline: hopeless, defaults: false }, at, on),
    relaxed: (relax) => factsWith(relax, at, on),
    startingFrom: (later) => from(later, on),
    part: (other, length) => from(at, { board: other, need: { ...need, ...length } }),
    dayAt: on.board.dayAt,
    opensAt: on.board.opensAt,
    dayOf: on.board.dayOf,
    dayCount: on.board.dayCount,
    end: on.board.end,
    bookings: on.board.bookings,
    booking: (technician, window) => ({
      id: candidateId,
      technician: technician.id,
      window,
      hold: 'tentative',
      source: 'held',
      title: ticket.title,
      ticket: ticket.id,
      where: need.where,
    }),
  });
  return from(earliest, { board, need });
};
