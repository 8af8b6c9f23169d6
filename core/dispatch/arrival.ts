import { addMinutes, minutesBetween } from '../calendar/instant.ts';
import { lastCallOutEnd, restedFrom } from '../calendar/rest.ts';
import { overlaps } from '../calendar/window.ts';
import type { Reason } from '../explain/reason.ts';
import type { Booking } from '../model/booking.ts';
import type { BookingId } from '../model/ids.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant, Window } from '../model/time.ts';
import { moveCost } from '../rules/moving.ts';
import type { Finding, RuleId } from '../rules/rule.ts';
import { gapMinutes, type Leg, REMOTE } from '../travel/travel.ts';
import type { Compiled } from './compile.ts';
import { givesWay } from './displace.ts';
import { judgeStart } from './judge.ts';
import { firstOfEachCode } from './miss.ts';
import { isOn } from './starts.ts';

/** A booking that would have to give way. */
export interface Displaced {
  readonly booking: BookingId;
  readonly title: string;
  readonly window: Window;
  /** What moving it costs. */
  readonly minutes: number;
  /** It was promised: somebody has to agree. */
  readonly approval: boolean;
}

/** When somebody could begin, from where, and who has to wait for it. */
export interface Arrival {
  readonly window: Window;
  readonly leaves: Instant;
  readonly leg: Leg;
  /** The work that is finished before leaving. */
  readonly after: BookingId | undefined;
  readonly displaces: readonly Displaced[];
  /** What the rules say of that start. */
  readonly findings: readonly Finding[];
}

/** What may not stand in the way of an emergency, or is looked at here by hand. */
const WAIVED: ReadonlySet<RuleId> = new Set<RuleId>([
  'overlap',
  'travel',
  'area',
  'day-cap',
  'lunch',
  'slot',
  'flex',
  'deadline',
]);

/** How far ahead somebody is looked for: whoever comes later than this does not come now. */
const AHEAD_MINUTES = 24 * 60;

interface Way {
  readonly window: Window;
  readonly leaves: Instant;
  readonly leg: Leg;
  readonly after: Booking | undefined;
  readonly displaced: readonly Booking[];
}

/** The way there on leaving at an instant; or what lies in it and may not give way. */
const wayFrom = (
  leaves: Instant,
  technician: Technician,
  compiled: Compiled,
  may: (booking: Booking) => boolean,
): Way | { readonly stays: Booking } => {
  const { facts, need, bookings } = compiled;
  const all = bookings.get(technician.id) ?? [];
  const day = compiled.dayOf(technician, leaves);
  const begun = all.findLast(
    (b) => b.window.start <= leaves && b.window.end > (day?.window.start ?? leaves),
  );
  const from = begun ? facts.spotOf(begun) : REMOTE;
  const leg = facts.leg(technician, from, facts.spot);
  const start = addMinutes(leaves, leg.minutes);
  const window = { start, end: addMinutes(start, need.minutes) };
  const taken = { start: leaves, end: window.end };
  const after = begun && begun.window.end === leaves ? begun : undefined;
  if (!isOn(facts, 'overlap')) return { window, leaves, leg, after, displaced: [] };
  const displaced = all.filter((b) => overlaps(b.window, taken));
  const next = all.find((b) => b.window.start >= window.end);
  if (next) {
    const on = gapMinutes(facts.leg(technician, facts.spot, facts.spotOf(next)), facts.policy);
    if (minutesBetween(window.end, next.window.start) < on) displaced.push(next);
  }
  const stays = displaced.find((b) => !may(b));
  if (stays) return { stays };
  return { window, leaves, leg, after, displaced };
};

/** Instants at which it may become possible to leave, or to begin. */
const departures = (technician: Technician, compiled: Compiled): readonly Instant[] => {
  const { facts, bookings, dayAt } = compiled;
  const { earliest, policy } = facts;
  const until = addMinutes(earliest, AHEAD_MINUTES);
  const at = new Set<Instant>([earliest]);
  for (const { window } of bookings.get(technician.id) ?? []) at.add(window.end);
  for (const i of [0, 1]) {
    const day = dayAt(technician, i);
    for (const { start } of day?.free ?? []) at.add(start);
    if (day?.endedBefore !== undefined) at.add(restedFrom(day.endedBefore, policy.restMinutes));
  }
  const called = lastCallOutEnd(facts.callOuts(technician), until);
  if (called !== undefined) at.add(restedFrom(called, policy.restMinutes));
  for (const { window } of facts.onCall(technician)) at.add(window.start);
  for (const { start } of facts.siteOpen ?? []) {
    const drive = facts.leg(technician, REMOTE, facts.spot).minutes;
    at.add(addMinutes(start, -drive));
    at.add(start);
  }
  return [...at].filter((one) => one >= earliest && one <= until).sort((a, b) => a - b);
};

/** What the rules say of beginning then, once the others have given way. */
const judgeWay = (way: Way, technician: Technician, compiled: Compiled): readonly Finding[] => {
  const gone = new Set(way.displaced.map((b) => b.id));
  const left = (compiled.bookings.get(technician.id) ?? []).filter((b) => !gone.has(b.id));
  const { board } = compiled;
  const { dayOf } = gone.size > 0 ? board.rebooked(technician.id, left) : board;
  const day = dayOf(technician, way.window.start);
  return day ? judgeStart(technician, way.window, day, compiled.facts, compiled) : [];
};

const stands = ({ kind, rule, reason }: Finding): boolean =>
  kind === 'block' && !WAIVED.has(rule) && reason.code !== 'hand-off-day';

const isWay = (way: Way | { readonly stays: Booking }): way is Way => 'window' in way;

/** The first time somebody could be there, with or without what needs somebody's word; else what stands in the way. */
export const arrive = (
  technician: Technician,
  compiled: Compiled,
  withApproval: boolean,
): Arrival | { readonly reasons: readonly Reason[] } => {
  const { priority } = compiled.need;
  const may = (booking: Booking): boolean => {
    const way = givesWay(booking, priority);
    return way === 'free' || (withApproval && way === 'approval');
  };
  let reasons: readonly Reason[] | undefined;
  for (const leaves of departures(technician, compiled)) {
    const way = wayFrom(leaves, technician, compiled, may);
    if (!isWay(way)) {
      const { id, title, window } = way.stays;
      reasons ??= [{ code: 'overlap', with: id, title, window }];
      continue;
    }
    const findings = judgeWay(way, technician, compiled);
    const blocks = findings.filter(stands);
    if (blocks.length > 0) {
      reasons ??= firstOfEachCode(blocks);
      continue;
    }
    const { window, leg, after, displaced } = way;
    return {
      window,
      leaves,
      leg,
      after: after?.id,
      displaces: displaced.map((b) => ({
        booking: b.id,
        title: b.title,
        window: b.window,
        minutes: moveCost(b, compiled.facts.policy),
        approval: givesWay(b, priority) === 'approval',
      })),
      findings,
    };
  }
  return { reasons: reasons ?? [] };
};
