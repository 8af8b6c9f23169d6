import { addMinutes, instant, MINUTE } from '../calendar/instant.ts';
import { intersect, subtract, union } from '../calendar/window.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant, Window } from '../model/time.ts';
import type { Day, Facts } from '../rules/facts.ts';
import { leavesAt, legsAround, neighbours } from '../rules/neighbours.ts';
import type { RuleId } from '../rules/rule.ts';
import { gapMinutes } from '../travel/travel.ts';

/** The first grid point at or after an instant; the grid is counted from the local midnight. */
export const onGrid = (at: number, day: Day, gridMinutes: number): Instant => {
  const step = gridMinutes * MINUTE;
  return instant(day.window.start + Math.ceil((at - day.window.start) / step) * step);
};

export const isOn = ({ policy }: Pick<Facts, 'policy'>, rule: RuleId): boolean =>
  policy.rules[rule]?.on ?? true;

/** Where on a day a start is looked for: in working time, or anywhere where hours do not count. */
export const lookedAt = (day: Day, facts: Facts): readonly Window[] =>
  isOn(facts, 'hours') ? day.work : [day.window];

/** A free piece of a day: where a start is looked for first, and before which all starts lie. */
export interface Piece {
  readonly firsts: readonly Instant[];
  /** Work ends by here, and begins before `latest`. */
  readonly end: Instant;
  readonly latest: Instant;
  /** Every grid point is a start: without hours or overlap nothing bounds a piece. */
  readonly everyStart: boolean;
}

/** The pieces of a technician's day that are free and long enough, by time; the rules still judge each start. */
export const freePieces = (
  technician: Technician,
  day: Day,
  facts: Facts,
  minutes: number,
  until: Instant,
): readonly Piece[] => {
  const { policy, earliest } = facts;
  const close = Math.max(day.window.end, day.work.at(-1)?.end ?? 0);
  if (close <= earliest) return [];
  const grid = (at: number): Instant => onGrid(Math.max(at, earliest), day, policy.gridMinutes);
  const latest = instant(Math.min(close, until));
  if (!isOn(facts, 'hours') || !isOn(facts, 'overlap')) {
    const end = addMinutes(latest, minutes);
    return [{ firsts: [grid(day.window.start)], end, latest, everyStart: true }];
  }
  const free = reachable(technician, day, facts);
  if (free.length === 0) return [];
  const taken = day.following ? [...day.bookings, day.following] : day.bookings;
  const parts =
    taken.length === 0
      ? free
      : subtract(
          free,
          taken.map((b) => b.window),
        );
  const pieces: Piece[] = [];
  for (const part of parts) {
    if (part.end <= earliest || part.start >= latest) continue;
    if (part.end - part.start < minutes * MINUTE) continue;
    const firsts = firstsIn(technician, day, facts, part).map(grid);
    pieces.push({ firsts, end: part.end, latest, everyStart: false });
  }
  return pieces;
};

/** Free working time, and for what may ring the technician's turns on call that day. */
const reachable = (technician: Technician, day: Day, facts: Facts): readonly Window[] => {
  const turns = facts.rings ? facts.onCall(technician) : [];
  if (turns.length === 0) return day.free;
  // A turn may run over midnight; work in it belongs to the day it begins on.
  const here = turns.flatMap(({ window }) => {
    const begins = intersect(window, day.window);
    return begins ? [{ start: begins.start, end: window.end }] : [];
  });
  return subtract(
    union([...day.free, ...here]),
    day.absences.map((a) => a.window),
  );
};

/** Once the drive there and recovery are over; where only a default buffer stands before that, the piece itself too. */
const firstsIn = (
  technician: Technician,
  day: Day,
  facts: Facts,
  part: Window,
): readonly Instant[] => {
  const probe = { start: part.start, end: addMinutes(part.start, 1) };
  const { previous, next } = neighbours(day.bookings, probe);
  const { into } = legsAround(technician, facts.spot, previous, next, facts);
  const leaves = leavesAt(day, part.start, previous, facts.now);
  const there = leaves === undefined ? part.start : addMinutes(leaves, into.minutes);
  const rested = previous
    ? addMinutes(previous.window.end, gapMinutes(into, facts.policy))
    : part.start;
  const first = instant(Math.max(part.start, rested, into.minutes === 0 ? 0 : there));
  const soft = facts.relax.defaults && into.basis === 'unknown' && part.start < first;
  return soft ? [part.start, first] : [first];
};
