import { addMinutes, minutesOf } from '../../../core/calendar/instant.ts';
import type { Compiled } from '../../../core/dispatch/compile.ts';
import { judgeOpen } from '../../../core/dispatch/judge.ts';
import { placedBlock, withBooking } from '../../../core/dispatch/placed.ts';
import { freePieces } from '../../../core/dispatch/starts.ts';
import type { Technician } from '../../../core/model/technician.ts';
import type { Instant, Window } from '../../../core/model/time.ts';
import { leastBlock, mostApart } from '../../../core/rules/split.ts';

/** Of the work that is left all, or so much that the rest is a block too; shortest first. */
const lengthsOf = (
  left: number,
  { need, facts: { policy } }: Compiled,
  longest: number,
  onlyAll: boolean,
): readonly number[] => {
  const step = policy.gridMinutes;
  const least = Math.max(step, Math.ceil(leastBlock(need, policy) / step) * step);
  const lengths: number[] = [];
  const most = onlyAll ? 0 : Math.min(longest, left - least);
  for (let minutes = least; minutes <= most; minutes += step) lengths.push(minutes);
  return left <= longest ? [...lengths, left] : lengths;
};

/** Every grid start with every length, each judged in full: the longest one, the earlier of two; the very first where none is booked yet. */
const longestOn = (
  technician: Technician,
  part: Compiled,
  index: number,
  until: Instant,
  lengths: readonly number[],
  isFirst: boolean,
): Window | undefined => {
  const day = part.dayAt(technician, index);
  const shortest = lengths[0];
  if (!day || shortest === undefined) return undefined;
  const step = part.facts.policy.gridMinutes;
  let found: Window | undefined;
  for (const piece of freePieces(technician, day, part.facts, shortest, until)) {
    for (let start = piece.firsts[0]; start !== undefined && start < piece.latest; ) {
      for (const minutes of lengths) {
        const window = { start, end: addMinutes(start, minutes) };
        if (window.end > piece.end) continue;
        if (judgeOpen(technician, window, day, part.facts, part).blocked) continue;
        if (!found || minutes > minutesOf(found)) found = window;
      }
      if (isFirst && found) return found;
      const next: Instant = addMinutes(start, step);
      start = next;
    }
  }
  return found;
};

/** The blocks of one technician, found without any shortcut. */
export const plainBlocks = (
  technician: Technician,
  compiled: Compiled,
  until: Instant,
): readonly Window[] | undefined => {
  const { need, facts } = compiled;
  const { policy } = facts;
  // One piece of work as long as a shift would have no lunch.
  const longest =
    policy.rules.lunch?.on === false ? Number.POSITIVE_INFINITY : policy.lunchAfterMinutes - 1;
  const leastMinutes = leastBlock(need, policy);
  const length = { minutes: leastMinutes, minutesFirm: leastMinutes };
  for (const eager of [false, true]) {
    const fresh = compiled.part(compiled.board, length);
    let part = fresh;
    let blocks: readonly Window[] = [];
    let left = need.minutes;
    for (let i = 0; i < compiled.dayCount; i++) {
      for (let sameDay = false; ; sameDay = true) {
        const onlyAll = sameDay && !eager && left <= longest;
        const lengths = lengthsOf(left, compiled, longest, onlyAll);
        const found = longestOn(technician, part, i, until, lengths, blocks.length === 0);
        if (!found) break;
        const more = [...blocks, found].sort((a, b) => a.start - b.start);
        if (mostApart(more, facts) > policy.blockApartDays) {
          part = fresh;
          blocks = [];
          left = need.minutes;
          sameDay = false;
          continue;
        }
        const booking = placedBlock(technician, found, compiled, blocks.length);
        blocks = more;
        left -= minutesOf(found);
        if (left <= 0) return blocks;
        part = compiled.part(withBooking(part.board, booking), length);
      }
    }
  }
  return undefined;
};
