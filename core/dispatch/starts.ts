import { addMinutes, instant, MINUTE } from '../calendar/instant.ts';
import { lastCallOutEnd, mondayStart, restedFrom } from '../calendar/rest.ts';
import { subtract } from '../calendar/window.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant, Window } from '../model/time.ts';
import type { Day, Facts } from '../rules/facts.ts';
import { firstLegShort, legsAround, neighbours } from '../rules/neighbours.ts';
import type { RuleId } from '../rules/rule.ts';
import { gapMinutes } from '../travel/travel.ts';

/** The first grid point at or after an instant; the grid is counted from the local midnight. */
export const onGrid = (at: number, day: Day, gridMinutes: number): Instant => {
  const step = gridMinutes * MINUTE;
  return instant(day.window.start + Math.ceil((at - day.window.start) / step) * step);
};

const isOn = (facts: Facts, rule: RuleId): boolean => facts.policy.rules[rule]?.on ?? true;

/**
 * The starts worth judging on a day, by time: in each free piece the first grid point at which each rule that
 * opens later opens. Between them nothing gets cheaper, because only waiting changes. The rules still judge each.
 */
export const proposedStarts = (
  technician: Technician,
  day: Day,
  facts: Facts,
  minutes: number,
  until: Instant,
): readonly Window[] => {
  const { policy, now } = facts;
  if (day.window.end <= now && (day.free.at(-1)?.end ?? 0) <= now) return [];
  // Without these two rules there are no pieces to reason about: every grid point is a start.
  if (!isOn(facts, 'hours') || !isOn(facts, 'overlap')) {
    return everyStart(day, facts, minutes, until);
  }
  const { free, bookings } = day;
  if (free.length === 0) return [];
  const pieces =
    bookings.length === 0
      ? free
      : subtract(
          free,
          bookings.map((b) => b.window),
        );
  const starts: Window[] = [];
  for (const piece of pieces) {
    if (piece.end <= now || piece.start >= until) continue;
    if (piece.end - piece.start < minutes * MINUTE) continue;
    let last = -1;
    for (const at of openings(technician, day, facts, piece)) {
      const start = onGrid(Math.max(at, now), day, policy.gridMinutes);
      const end = addMinutes(start, minutes);
      if (start <= last || start >= until || end > piece.end) continue;
      last = start;
      starts.push({ start, end });
    }
  }
  return starts;
};

const everyStart = (day: Day, facts: Facts, minutes: number, until: Instant): readonly Window[] => {
  const { policy, now } = facts;
  const starts: Window[] = [];
  const end = Math.min(Math.max(day.window.end, day.work.at(-1)?.end ?? 0), until);
  let start = onGrid(Math.max(day.window.start, now), day, policy.gridMinutes);
  while (start < end) {
    starts.push({ start, end: addMinutes(start, minutes) });
    start = addMinutes(start, policy.gridMinutes);
  }
  return starts;
};

/** Instants in a free piece at which some rule stops objecting, ascending. */
const openings = (
  technician: Technician,
  day: Day,
  facts: Facts,
  piece: Window,
): readonly number[] => {
  const { policy } = facts;
  const probe = { start: piece.start, end: addMinutes(piece.start, 1) };
  const { previous, next } = neighbours(day.bookings, probe);
  const { into } = legsAround(technician, facts.spot, previous, next, facts);
  const gap = previous
    ? previous.window.end + gapMinutes(into, policy) * MINUTE
    : piece.start + firstLegShort(day, probe, into) * MINUTE;
  const first = Math.max(gap, piece.start);
  const at: number[] = [];
  const add = (instant: number): void => {
    if (instant > first && instant < piece.end) at.push(instant);
  };
  const calls = facts.callOuts(technician);
  const worked = calls.length > 0 ? lastCallOutEnd(calls, piece.end) : undefined;
  if (worked !== undefined) add(restedFrom(worked, policy.restMinutes));
  if (day.endedBefore !== undefined) add(restedFrom(day.endedBefore, policy.restMinutes));
  const onCall = facts.onCall(technician);
  if (onCall.length > 0) {
    add(mondayStart(onCall, day, policy.onCallMorningAfterWeekend) ?? 0);
    for (const turn of onCall) add(turn.window.end);
  }
  for (const open of facts.siteOpen ?? []) add(open.start);
  at.sort((a, b) => a - b);
  // Where only a default buffer stands before it, the piece itself is tried as well.
  const soft = facts.relax.defaults && into.basis === 'unknown' && piece.start < first;
  return soft ? [piece.start, first, ...at] : [first, ...at];
};
