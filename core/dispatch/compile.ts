import { openWindows } from '../calendar/availability.ts';
import { addMinutes, minutesBetween } from '../calendar/instant.ts';
import { slaBook } from '../calendar/sla-book.ts';
import { minutesWithin, union } from '../calendar/window.ts';
import { localDate, zoneDays } from '../calendar/zone.ts';
import type { Booking } from '../model/booking.ts';
import type { Client, Site } from '../model/client.ts';
import { BookingId } from '../model/ids.ts';
import type { Team } from '../model/team.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant, Window } from '../model/time.ts';
import type { Day, Facts, Load } from '../rules/facts.ts';
import { EXPERT, heldSkill } from '../rules/levels.ts';
import type { Need } from '../rules/need.ts';
import { REMOTE, type Spot, travelBetween } from '../travel/travel.ts';
import { clientFacts } from './client-facts.ts';
import { byTechnician, freeMinutesIn, HorizonDays, makeDay, zoneOf } from './days.ts';
import { loads, unscheduledByOwner } from './loads.ts';
import type { Problem } from './problem.ts';
import { slotFacts } from './slots.ts';
import { teamTime } from './team-time.ts';
import { triageOf } from './triage.ts';

/** A problem with everything looked up once: what the search and the rules ask. */
export interface Compiled {
  readonly problem: Problem;
  readonly need: Need;
  readonly facts: Facts;
  /** The same facts with more or less relaxed. */
  relaxed(relax: Facts['relax']): Facts;
  /** A technician's local day, by place in the horizon. */
  dayAt(technician: Technician, index: number): Day | undefined;
  /** The local day that holds an instant, also outside the horizon. */
  dayOf(technician: Technician, at: Instant): Day | undefined;
  readonly dayCount: number;
  readonly end: Instant;
  /** Whether any drive asked for so far leads to an unknown place: else no default can stand in the way. */
  metUnknownPlace(): boolean;
  readonly unscheduled: ReadonlyMap<string, readonly unknown[]>;
  readonly bookings: ReadonlyMap<string, readonly Booking[]>;
  /** The booking a candidate would add. */
  booking(technician: Technician, window: Window): Booking;
}

const NONE: readonly never[] = [];

const spotAt = (place: Booking['place'], site: Site | undefined, where: Booking['where']): Spot => {
  if (where === 'remote') return REMOTE;
  if (site) return { kind: 'at', key: site.id, place: site.place };
  return { kind: 'at', key: undefined, place };
};

const byStart = (a: Booking, b: Booking): number =>
  a.window.start - b.window.start || (a.id < b.id ? -1 : 1);

/** Each technician's bookings by start: many short sorts cost less than one long one. */
const sortedByTechnician = (
  bookings: readonly Booking[],
): ReadonlyMap<string, readonly Booking[]> => {
  const groups = new Map<string, Booking[]>();
  for (const booking of bookings) {
    const group = groups.get(booking.technician);
    if (group) group.push(booking);
    else groups.set(booking.technician, [booking]);
  }
  for (const group of groups.values()) group.sort(byStart);
  return groups;
};

/** Memo per technician and day index: the days are asked for by many rules. */
const dayMemo = (make: (t: Technician, i: number) => Day | undefined) => {
  const memo = new Map<string, (Day | undefined)[]>();
  return (technician: Technician, index: number): Day | undefined => {
    let days = memo.get(technician.id);
    if (!days) {
      days = [];
      memo.set(technician.id, days);
    }
    if (!(index in days)) days[index] = make(technician, index);
    return days[index];
  };
};

export const compile = (problem: Problem): Compiled => {
  const { team, ticket, now } = problem;
  const { policy } = team;
  const promisedFor = slaBook(team);
  const need = triageOf(team, promisedFor)(ticket, now);
  const sites = new Map<string, Site>();
  for (const client of team.clients) for (const site of client.sites) sites.set(site.id, site);
  const clients = new Map<string, Client>(team.clients.map((c) => [c.id, c]));
  const client = ticket.client && clients.get(ticket.client);
  const only = client && client.sites.length === 1 ? client.sites[0] : undefined;
  const site =
    need.where === 'site' ? ((ticket.site && sites.get(ticket.site)) ?? only) : undefined;
  const spot: Spot = spotAt(undefined, site, need.where);

  const bookings = sortedByTechnician(problem.bookings.filter((b) => b.ticket !== ticket.id));
  const booked = new Set(problem.bookings.flatMap((b) => (b.ticket ? [b.ticket as string] : [])));
  const siteSpots = new Map<string, Spot>();
  for (const s of sites.values()) siteSpots.set(s.id, spotAt(undefined, s, 'site'));
  const candidateId = BookingId.parse(`candidate:${ticket.id}`.slice(0, 400));
  const spotOf = (booking: Booking): Spot => {
    if (booking.id === candidateId) return spot;
    const known = booking.where !== 'remote' && booking.site && siteSpots.get(booking.site);
    return known || spotAt(booking.place, undefined, booking.where);
  };
  let unknownLegs = 0;
  const siteAreas = new Map([...sites].map(([id, s]) => [id, s.place.area]));
  const leg: Facts['leg'] = (technician, from, to) => {
    const found = travelBetween(from, to, technician.home ?? team.office, team.areas, policy);
    if (found.basis === 'unknown') unknownLegs += 1;
    return found;
  };

  const dayCount = policy.horizonDays + 1;
  const horizon = new HorizonDays(now, dayCount);
  const inputs = {
    team,
    horizon,
    bookings,
    absences: byTechnician(team.absences),
    shifts: byTechnician(team.shifts),
    spotOf,
    leg,
  };
  const dayAt = dayMemo((technician, index) => makeDay(technician, index, inputs));
  const dayOf = (technician: Technician, at: Instant): Day | undefined => {
    const date = localDate(at, zoneOf(technician, team));
    for (let i = 0; i < dayCount; i++) {
      const day = dayAt(technician, i);
      if (day?.date === date) return day;
    }
    return makeDay(technician, 0, { ...inputs, horizon: new HorizonDays(at, 1) });
  };

  const unscheduled = unscheduledByOwner(
    problem.tickets.filter((t) => t.id !== ticket.id),
    booked,
  );
  let allLoads: ReadonlyMap<string, Load> | undefined;
  const loadOf = (technician: Technician): Load => {
    allLoads ??= loads(team, now, bookings, unscheduled, freeMinutesIn(inputs));
    return allLoads.get(technician.id) ?? NO_LOAD;
  };
  const onCall = byTechnician(team.onCall);
  const callOuts = byTechnician(team.callOuts);
  const business = union(
    horizon.days(team.zone).flatMap((_, i) => horizon.open(team.hours, team.zone, i)),
  );
  const tied = clientFacts(problem, need, client || undefined);
  const waitMemo = new Map<number, number>();
  const waitMinutes = (until: Instant): number => {
    let minutes = waitMemo.get(until);
    if (minutes === undefined) {
      const ahead = until > now;
      minutes = !ahead
        ? 0
        : tied.rings
          ? minutesBetween(now, until)
          : minutesWithin(business, { start: now, end: until });
      waitMemo.set(until, minutes);
    }
    return minutes;
  };
  const siteHours = site?.hours;
  const siteOpen =
    siteHours &&
    union(
      zoneDays(site.zone ?? team.zone, addMinutes(now, -24 * 60), dayCount + 2).flatMap((day) =>
        openWindows(siteHours, day),
      ),
    );

  const { clock } = promisedFor(ticket, need.priority);
  const onCallOf: Facts['onCall'] = (t) => onCall.get(t.id) ?? NONE;
  const callOutsOf: Facts['callOuts'] = (t) => callOuts.get(t.id) ?? NONE;
  const areaOf: Facts['areaOf'] = (b) => siteAreas.get(b.site ?? '') ?? b.place?.area;

  // A deadline that cannot be met from now by anybody cannot tell people apart: it costs.
  const hopeless =
    need.dueHolds && need.due !== undefined && addMinutes(now, need.minutes) > need.due;
  const slots = slotFacts(team.slots, need.tier);
  const time = teamTime({ ...inputs, dayAt });
  const experts = expertsIn(team);
  const adjacent = adjacentIn(team);
  // Written out and made in one place, so that all facts have one shape, which is what makes reading them fast.
  const factsWith = (relax: Facts['relax']): Facts => ({
    policy,
    now,
    need,
    client: client || undefined,
    site: site || undefined,
    spot,
    mayOwn: problem.mayOwn,
    relax,
    spotOf,
    leg,
    waitMinutes,
    load: loadOf,
    onCall: onCallOf,
    callOuts: callOutsOf,
    siteOpen,
    slots: slots.slots,
    hasSlots: slots.hasSlots,
    halfDay: time.halfDay,
    aloneIn: time.aloneIn,
    worksIn: time.worksIn,
    lastTechnician: tied.lastTechnician,
    contactOwner: tied.contactOwner,
    rings: tied.rings,
    experts,
    areaOf,
    adjacent,
    slaMinutes: clock.minutes,
  });
  const facts = factsWith({ deadline: hopeless, defaults: false });
  return {
    problem,
    need,
    facts,
    relaxed: factsWith,
    dayAt,
    dayOf,
    dayCount,
    metUnknownPlace: () => unknownLegs > 0,
    end: addMinutes(now, policy.horizonDays * 24 * 60),
    unscheduled,
    bookings,
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
  };
};

/** Experts by skill, asked for by many technicians and worked out once. */
const expertsIn = (team: Team): Facts['experts'] => {
  const memo = new Map<string, readonly Technician[]>();
  return (skill) => {
    const key = skill.toLowerCase();
    let all = memo.get(key);
    if (!all) {
      all = team.technicians.filter((t) => t.active && heldSkill(t, skill)?.level === EXPERT);
      memo.set(key, all);
    }
    return all;
  };
};

/** The same area, or a known short way between two. */
const adjacentIn = ({ areas, policy }: Team): Facts['adjacent'] => {
  const near = new Set(
    areas
      .filter((row) => row.minutes <= policy.adjacentAreaMinutes)
      .flatMap(({ a, b }) => [`${a}\n${b}`, `${b}\n${a}`]),
  );
  return (a, b) => a === b || near.has(`${a}\n${b}`);
};

const NO_LOAD: Load = {
  scheduledMinutes: 0,
  unscheduled: 0,
  unscheduledMinutes: 0,
  assumedMinutes: 0,
  availableMinutes: 0,
  aboveMean: 0,
};
