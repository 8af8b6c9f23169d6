import { addMinutes, minutesBetween, minutesOf } from '../calendar/instant.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant, Window } from '../model/time.ts';
import type { Day, Facts } from '../rules/facts.ts';
import { leastBlock, mostApart, neverSplit } from '../rules/split.ts';
import type { Compiled } from './compile.ts';
import { blocksAt } from './judge.ts';
import { placedBlock, withBooking } from './placed.ts';
import { freePieces, isOn, onGrid, type Piece } from './starts.ts';

/** Whether work that nobody can do in one go may be done in blocks (D13). */
export const maySplit = ({ need, facts }: Compiled): boolean =>
  isOn(facts, 'split') &&
  !neverSplit(need, facts.policy) &&
  need.minutes >= 2 * leastBlock(need, facts.policy);

/** What a block may be: of the work that is left all, or so much that the rest is a block too. */
interface Lengths {
  readonly all: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

const NEVER = Number.POSITIVE_INFINITY;

/** One piece of work as long as a shift would have no lunch; a part of it has. */
const longestOf = ({ facts: { policy } }: Compiled): number =>
  isOn({ policy }, 'lunch') ? policy.lunchAfterMinutes - 1 : NEVER;

const lengthsOf = (left: number, compiled: Compiled): Lengths => {
  const { need, facts } = compiled;
  const step = facts.policy.gridMinutes;
  const least = Math.max(step, Math.ceil(leastBlock(need, facts.policy) / step) * step);
  const longest = longestOf(compiled);
  const most = Math.floor(Math.min(longest, left - least) / step) * step;
  return { all: left <= longest ? left : NEVER, least, most, step };
};

interface Asked {
  readonly technician: Technician;
  readonly day: Day;
  readonly facts: Facts;
  readonly compiled: Compiled;
}

/** The longest block at one start, and where the next start may hold a longer one. */
const longestAt = (
  { technician, day, facts, compiled }: Asked,
  piece: Piece,
  start: Instant,
  { all, least, most, step }: Lengths,
): { readonly minutes: number; readonly next: Instant | undefined } => {
  const room = minutesBetween(start, piece.end);
  let easing: Instant | undefined;
  const isOpen = (minutes: number): boolean => {
    if (minutes > room) return false;
    const window = { start, end: addMinutes(start, minutes) };
    const { blocks, eases } = blocksAt(technician, window, day, facts, compiled, 0);
    if (blocks.length === 0) return true;
    easing = eases;
    return false;
  };
  if (isOpen(all)) return { minutes: all, next: undefined };
  // What stands in the way of a block stands in the way of every longer one at that start.
  let high = Math.min(most, Math.floor(room / step) * step);
  if (high >= least && isOpen(high)) return { minutes: high, next: easing };
  if (most < least || !isOpen(least)) return { minutes: 0, next: easing };
  let low = least;
  high -= step;
  while (low < high) {
    const middle = low + Math.ceil((high - low) / step / 2) * step;
    if (isOpen(middle)) low = middle;
    else high = middle - step;
  }
  return { minutes: low, next: easing };
};

/** The longest block of a day, of two the earlier one; where nothing is booked yet, what fits at the earliest start. */
const blockOn = (
  asked: Asked,
  until: Instant,
  lengths: Lengths,
  isFirst: boolean,
): Window | undefined => {
  const { technician, day, facts } = asked;
  const { all, least, most, step } = lengths;
  const shortest = most < least ? all : least;
  if (shortest === NEVER) return undefined;
  let found: Window | undefined;
  for (const piece of freePieces(technician, day, facts, shortest, until)) {
    let last = -1;
    for (const first of piece.firsts) {
      let start: Instant | undefined = first;
      while (start !== undefined && start > last && start < piece.latest) {
        last = start;
        if (addMinutes(start, shortest) > piece.end) break;
        const { minutes, next } = longestAt(asked, piece, start, lengths);
        if (minutes > 0 && (!found || minutes > minutesOf(found))) {
          found = { start, end: addMinutes(start, minutes) };
          if (isFirst || minutes === all) return found;
        }
        // Where every grid point is a start, one that holds a block ends the search: a day has too many of them.
        const blind: Instant | undefined = minutes === 0 ? addMinutes(start, step) : undefined;
        const following: Instant | undefined = piece.everyStart ? blind : next;
        start = following && onGrid(following, day, step);
      }
    }
  }
  return found;
};

const byStart = (a: Window, b: Window): number => a.start - b.start;

/** `eager` takes what a day has; else a day gets a second block only where that ends the work, or two more are needed anyway. */
const chain = (
  technician: Technician,
  compiled: Compiled,
  facts: Facts,
  until: Instant,
  eager: boolean,
): readonly Window[] | undefined => {
  const least = leastBlock(compiled.need, facts.policy);
  const length = { minutes: least, minutesFirm: least };
  const longest = longestOf(compiled);
  const fresh = compiled.part(compiled.board, length);
  let part = fresh;
  let blocks: readonly Window[] = [];
  let left = compiled.need.minutes;
  for (let i = 0; i < compiled.dayCount; i++) {
    const opens = compiled.opensAt(technician, i);
    if (opens === undefined || opens >= until) break;
    for (let sameDay = false; ; ) {
      const day = part.dayAt(technician, i);
      if (!day) break;
      // What the team has left only costs, and is dear to count for every block that is tried.
      const { halfDay, aloneIn } = facts;
      const asked = {
        technician,
        day,
        facts: { ...part.relaxed(facts.relax), halfDay, aloneIn },
        compiled: part,
      };
      const any = lengthsOf(left, compiled);
      const lengths = sameDay && !eager && left <= longest ? { ...any, most: 0 } : any;
      const found = blockOn(asked, until, lengths, blocks.length === 0);
      if (!found) break;
      const all = [...blocks, found].sort(byStart);
      // Those before are not too far apart.
      if (mostApart(all.slice(-2), facts) > facts.policy.blockApartDays) {
        // The next one would lie too long after: it begins anew on this day.
        part = fresh;
        blocks = [];
        left = compiled.need.minutes;
        continue;
      }
      left -= minutesOf(found);
      if (left <= 0) return all;
      const booking = placedBlock(technician, found, compiled, blocks.length);
      blocks = all;
      part = compiled.part(withBooking(part.board, booking), length);
      sameDay = true;
    }
  }
  return undefined;
};

/**
 * Blocks that together are the whole work, by time: from the earliest start on, then day by day the longest that fits,
 * each judged with those before it booked. Few blocks are tried before many. Undefined where there are none.
 */
export const findBlocks = (
  technician: Technician,
  compiled: Compiled,
  facts: Facts,
  until: Instant,
): readonly Window[] | undefined =>
  chain(technician, compiled, facts, until, false) ??
  chain(technician, compiled, facts, until, true);
