import { addMinutes, instant, MINUTE } from '../calendar/instant.ts';
import { lastCallOutEnd, mondayStart, restedFrom } from '../calendar/rest.ts';
import { subtract } from '../calendar/window.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant, Window } from '../model/time.ts';
import type { Day, Facts } from '../rules/facts.ts';
import { firstLegShort, legsAround, neighbours } from '../rules/neighbours.ts';
import { gapMinutes } from '../travel/travel.ts';

/** The first grid point at or after an instant; the grid is counted from the local midnight. */
export const onGrid = (at: number, day: Day, gridMinutes: number): Instant => {
  const step = gridMinutes * MINUTE;
  return instant(day.window.start + Math.ceil((at - day.window.start) / step) * step);
};

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
  if (day.free.length === 0 || day.window.end <= now) return [];
  const pieces = subtract(
    day.free,
    day.bookings.map((b) => b.window),
  );
  const starts: Window[] = [];
  for (const piece of pieces) {
    if (piece.end <= now || piece.start >= until) continue;
    const opens = openings(technician, day, facts, piece);
    let last = -1;
    for (const at of opens) {
      const start = onGrid(Math.max(at, now, piece.start), day, policy.gridMinutes);
      const window = { start, end: addMinutes(start, minutes) };
      if (start <= last || start >= until || window.end > piece.end) continue;
      last = start;
      starts.push(window);
    }
  }
  return starts;
};

/** Instants in a piece at which some rule stops objecting, ascending. */
const openings = (
  technician: Technician,
  day: Day,
  facts: Facts,
  piece: Window,
): readonly number[] => {
  const { policy } = facts;
  const probe = { start: piece.start, end: addMinutes(piece.start, 1) };
  const { previous, next } = neighbours(day.bookings, probe);
  const legs = legsAround(technician, facts.spot, previous, next, facts);
  const gap = previous
    ? previous.window.end + gapMinutes(legs.into, policy) * MINUTE
    : piece.start + firstLegShort(day, probe, legs.into) * MINUTE;
  const soft = facts.relax.defaults && legs.into.basis === 'unknown';
  const at: number[] = [soft ? piece.start : gap, gap];
  const worked = lastCallOutEnd(facts.callOuts(technician), piece.end);
  for (const until of [worked, day.endedBefore]) {
    if (until !== undefined) at.push(restedFrom(until, policy.restMinutes));
  }
  const onCall = facts.onCall(technician);
  const monday = mondayStart(onCall, day, policy.onCallMorningAfterWeekend);
  if (monday !== undefined) at.push(monday);
  for (const turn of onCall) at.push(turn.window.end);
  for (const open of facts.siteOpen(piece) ?? []) {
    at.push(open.start);
  }
  return at
    .filter((t) => t < piece.end)
    .map((t) => Math.max(t, soft ? piece.start : gap))
    .sort((a, b) => a - b);
};
