import { addMinutes } from '../calendar/instant.ts';
import { minutesWithin, union } from '../calendar/window.ts';
import { localDate } from '../calendar/zone.ts';
import type { CallOut, OnCall } from '../model/absence.ts';
import type { Booking } from '../model/booking.ts';
import type { Site } from '../model/client.ts';
import type { TicketId } from '../model/ids.ts';
import type { Team } from '../model/team.ts';
import type { Technician } from '../model/technician.ts';
import type { Ticket } from '../model/ticket.ts';
import type { Instant, Window } from '../model/time.ts';
import type { Day, Facts, Load } from '../rules/facts.ts';
import { REMOTE, type Spot, travelBetween } from '../travel/travel.ts';
import { type Booked, bookedOf, dayMemo, exchanged, memoised } from './booked.ts';
import {
  type BookingsOf,
  byTechnician,
  type DayInputs,
  freeMinutesIn,
  HorizonDays,
  makeDay,
  zoneOf,
} from './days.ts';
import type { HalfDays } from './half-days.ts';
import { loads, unscheduledByOwner } from './loads.ts';
import { type DayOutline, outlineOf } from './outline.ts';
import type { Problem } from './problem.ts';
import { teamFacts } from './team-facts.ts';
import { type Capable, capableOf, type TeamTime, teamTime } from './team-time.ts';

/** Everybody's time as it stands, looked up once: what no ticket changes, so many tickets may ask the same board. */
export interface Board extends Omit<TeamTime, 'halfDays'>, ReturnType<typeof teamFacts> {
  readonly now: Instant;
  readonly dayCount: number;
  readonly end: Instant;
  readonly bookings: BookingsOf;
  /** Open tickets that somebody owns and nobody has a time for, by their owner. */
  unscheduled(): ReadonlyMap<string, readonly Ticket[]>;
  /** A technician's local day, by place in the horizon. */
  dayAt(technician: Technician, index: number): Day | undefined;
  /** When that day begins, without making it. */
  opensAt(technician: Technician, index: number): Instant | undefined;
  /** What is known of that day without making it; undefined where shifts may make it longer than the clock does. */
  outlineOf(technician: Technician, index: number): DayOutline | undefined;
  /** The local day that holds an instant, also outside the horizon. */
  dayOf(technician: Technician, at: Instant): Day | undefined;
  spotOf(booking: Booking): Spot;
  leg: Facts['leg'];
  load(technician: Technician): Load;
  onCall(technician: Technician): readonly OnCall[];
  callOuts(technician: Technician): readonly CallOut[];
  bookedMinutes: Facts['bookedMinutes'];
  waitMinutes(until: Instant): number;
  /** The longest drive between two bookings in a row, or from the desk: the most that a booking can save. */
  longestDrive(technician: Technician): number;
  /** Whether any drive asked for so far leads to an unknown place: else no default can stand in the way. */
  metUnknownPlace(): boolean;
  /** The same board where one technician has other bookings, given by start; everybody else's days are shared. */
  rebooked(technician: Technician['id'], bookings: readonly Booking[]): Board;
  /** The same board, searched so many days ahead. */
  reaching(days: number): Board;
}

const NONE: readonly never[] = [];
const DAY_MINUTES = 24 * 60;

export const spotAt = (
  place: Booking['place'],
  site: Site | undefined,
  where: Booking['where'],
): Spot => {
  if (where === 'remote') return REMOTE;
  if (site) return { kind: 'at', key: site.id, place: site.place };
  return { kind: 'at', key: undefined, place };
};

/** Business minutes of the team from now until an instant. */
const waiting = (team: Team, horizon: HorizonDays): ((until: Instant) => number) => {
  const { now } = horizon;
  const business = union(
    horizon.days(team.zone).flatMap((_, i) => horizon.open(team.hours, team.zone, i)),
  );
  const memo = new Map<number, number>();
  return (until) => {
    let minutes = memo.get(until);
    if (minutes === undefined) {
      minutes = until > now ? minutesWithin(business, { start: now, end: until }) : 0;
      memo.set(until, minutes);
    }
    return minutes;
  };
};

/** What stays the same whoever is booked for what. */
interface Fixed {
  readonly team: Team;
  readonly tickets: readonly Ticket[];
  readonly freeMinutes: (technician: Technician) => number;
  readonly capable: () => Capable;
  readonly asked: Pick<
    Board,
    | 'now'
    | 'dayCount'
    | 'end'
    | 'spotOf'
    | 'leg'
    | 'onCall'
    | 'callOuts'
    | 'waitMinutes'
    | 'metUnknownPlace'
    | 'experts'
    | 'areaOf'
    | 'adjacent'
    | 'businessDays'
    | 'promisedFor'
    | 'triage'
  >;
}

const onDays = (fixed: Fixed, booked: Booked, halves?: () => HalfDays): Board => {
  const { team, asked } = fixed;
  const { inputs, dayAt } = booked;
  const { bookings } = inputs;
  let owned: ReadonlyMap<string, readonly Ticket[]> | undefined;
  const unscheduled = (): ReadonlyMap<string, readonly Ticket[]> => {
    owned ??= unscheduledByOwner(fixed.tickets, (ticket) => booked.timesBooked(ticket) > 0);
    return owned;
  };
  let loadOf: Board['load'] | undefined;
  let counted: TeamTime | undefined;
  const time = (): TeamTime => {
    counted ??= teamTime({ ...inputs, dayAt }, fixed.capable(), halves?.());
    return counted;
  };
  // Written out, so that all boards have one shape: work in blocks makes many of them.
  return {
    now: asked.now,
    dayCount: asked.dayCount,
    end: asked.end,
    spotOf: asked.spotOf,
    leg: asked.leg,
    onCall: asked.onCall,
    callOuts: asked.callOuts,
    waitMinutes: asked.waitMinutes,
    metUnknownPlace: asked.metUnknownPlace,
    experts: asked.experts,
    areaOf: asked.areaOf,
    adjacent: asked.adjacent,
    businessDays: asked.businessDays,
    promisedFor: asked.promisedFor,
    triage: asked.triage,
    bookings,
    unscheduled,
    longestDrive: memoised((technician) => longestDrive(technician, booked.inputs)),
    dayAt,
    opensAt: (technician, index) =>
      inputs.horizon.days(zoneOf(technician, team))[index]?.window.start,
    outlineOf: (technician, index) => outlineOf(technician, index, booked.inputs),
    dayOf(technician, at) {
      const date = localDate(at, zoneOf(technician, team));
      // Found before it is made: the days before it need not be.
      const days = inputs.horizon.days(zoneOf(technician, team));
      const index = days.findIndex((day) => day.date === date);
      const day = index < 0 || index >= asked.dayCount ? undefined : dayAt(technician, index);
      return day ?? makeDay(technician, 0, { ...inputs, horizon: new HorizonDays(at, 1) });
    },
    load(technician) {
      const { scheduled } = booked;
      const { freeMinutes } = fixed;
      loadOf ??= loads({ team, unscheduled: unscheduled(), scheduled, freeMinutes });
      return loadOf(technician);
    },
    bookedMinutes: (technician, window) =>
      minutesWithin(
        (bookings.get(technician.id) ?? NONE).map((b) => b.window),
        window,
      ),
    halfDay: (at) => time().halfDay(at),
    aloneIn: (technician, window) => time().aloneIn(technician, window),
    worksIn: (technician, window) => time().worksIn(technician, window),
    rebooked: (id, own) =>
      onDays(fixed, exchanged(booked, id, own, loadWindow(fixed)), () =>
        time().halfDays.rebooked(id, own),
      ),
    reaching(days) {
      const horizon = new HorizonDays(asked.now, searched(days, team));
      const longer: DayInputs = { ...inputs, horizon };
      return onDays(
        { ...fixed, asked: { ...asked, ...reach(horizon, days, team) } },
        { ...booked, inputs: longer, dayAt: dayMemo((t, i) => makeDay(t, i, longer)) },
      );
    },
  };
};

const longestDrive = (technician: Technician, { bookings, spotOf, leg }: DayInputs): number => {
  let longest = 0;
  let from: Spot = REMOTE;
  for (const booking of bookings.get(technician.id) ?? NONE) {
    const to = spotOf(booking);
    const fromDesk = leg(technician, REMOTE, to).minutes;
    longest = Math.max(longest, leg(technician, from, to).minutes, fromDesk);
    from = to;
  }
  return longest;
};

const loadWindow = ({ team, asked: { now } }: Pick<Fixed, 'team' | 'asked'>): Window => ({
  start: now,
  end: addMinutes(now, team.policy.loadDays * DAY_MINUTES),
});

/** A load is of the policy's days, however few of them are searched. */
const searched = (days: number, { policy }: Team): number => Math.max(days, policy.loadDays) + 1;

const reach = (horizon: HorizonDays, days: number, team: Team) => ({
  dayCount: days + 1,
  end: addMinutes(horizon.now, days * DAY_MINUTES),
  waitMinutes: waiting(team, horizon),
});

/** The board of a team; with a ticket, as if it were not booked and nobody's load. */
export const boardOf = (
  { team, now, bookings, tickets }: Pick<Problem, 'team' | 'now' | 'bookings' | 'tickets'>,
  without?: TicketId,
): Board => {
  const { policy } = team;
  const siteSpots = new Map<string, Spot>();
  for (const { sites } of team.clients) {
    for (const site of sites) siteSpots.set(site.id, spotAt(undefined, site, 'site'));
  }
  let unknownLegs = 0;
  const days = policy.horizonDays;
  const horizon = new HorizonDays(now, searched(days, team));
  const onCall = byTechnician(team.onCall);
  const callOuts = byTechnician(team.callOuts);
  const asked: Fixed['asked'] = {
    now,
    ...reach(horizon, days, team),
    spotOf(booking) {
      const known = booking.where !== 'remote' && booking.site && siteSpots.get(booking.site);
      return known || spotAt(booking.place, undefined, booking.where);
    },
    leg(technician, from, to) {
      const found = travelBetween(from, to, technician.home ?? team.office, team.areas, policy);
      if (found.basis === 'unknown') unknownLegs += 1;
      return found;
    },
    onCall: (technician) => onCall.get(technician.id) ?? NONE,
    callOuts: (technician) => callOuts.get(technician.id) ?? NONE,
    metUnknownPlace: () => unknownLegs > 0,
    ...teamFacts(team),
  };
  const within = loadWindow({ team, asked });
  const booked = bookedOf(
    without === undefined ? bookings : bookings.filter((b) => b.ticket !== without),
    {
      team,
      horizon,
      absences: byTechnician(team.absences),
      shifts: byTechnician(team.shifts),
      spotOf: asked.spotOf,
      leg: asked.leg,
    },
    within,
  );
  const free = freeMinutesIn(booked.inputs);
  let capable: Capable | undefined;
  return onDays(
    {
      capable: () => {
        capable ??= capableOf(team);
        return capable;
      },
      team,
      tickets: without === undefined ? tickets : tickets.filter((t) => t.id !== without),
      freeMinutes: memoised((technician) => free(technician, within)),
      asked,
    },
    booked,
  );
};
