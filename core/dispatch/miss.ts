import { addMinutes, instant, MINUTE } from '../calendar/instant.ts';
import { subtract } from '../calendar/window.ts';
import type { Reason, ReasonCode } from '../explain/reason.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant, Window } from '../model/time.ts';
import type { Day } from '../rules/facts.ts';
import type { Finding } from '../rules/rule.ts';
import type { Compiled } from './compile.ts';
import { blocksFrom } from './judge.ts';
import { onGrid } from './starts.ts';

/** A start that is not possible. */
export interface Miss {
  readonly window: Window;
  readonly blocks: readonly Finding[];
  readonly minutes: number;
}

export const missedBy = (blocks: readonly Finding[]): number =>
  blocks.reduce((sum, f) => sum + f.minutes, 0);

/** Fewer objections first, then the smaller one, then the earlier start. */
export const closer = (a: Miss, b: Miss | undefined): boolean => {
  if (!b || a.blocks.length !== b.blocks.length) return !b || a.blocks.length < b.blocks.length;
  return a.minutes < b.minutes || (a.minutes === b.minutes && a.window.start < b.window.start);
};

export const firstOfEachCode = (blocks: readonly Finding[]): readonly Reason[] => {
  const seen = new Map<ReasonCode, Reason>();
  for (const { reason } of blocks) if (!seen.has(reason.code)) seen.set(reason.code, reason);
  return [...seen.values()];
};

/**
 * The starts of a day among which its nearest miss lies: the edges of what is free, and in it the first and the last
 * start of each stretch in which no objection comes or goes. Between those an objection grows or shrinks steadily.
 */
export const eachMiss = (
  technician: Technician,
  day: Day,
  compiled: Compiled,
  until: Instant,
  visit: (miss: Miss) => void,
): void => {
  const { facts, need } = compiled;
  const { gridMinutes } = facts.policy;
  const step = gridMinutes * MINUTE;
  const judge = (start: Instant): Instant | undefined => {
    const window = { start, end: addMinutes(start, need.minutes) };
    const { blocks, eases } = blocksFrom(technician, window, day, facts, compiled);
    visit({ window, blocks, minutes: missedBy(blocks) });
    return eases;
  };
  const first = (at: number): Instant => onGrid(Math.max(at, facts.earliest), day, gridMinutes);
  /** The last grid point at or before an instant. */
  const last = (at: number): Instant => {
    const next = onGrid(at, day, gridMinutes);
    return next > at ? instant(next - step) : next;
  };
  const taken = day.following ? [...day.bookings, day.following] : day.bookings;
  const pieces = subtract(
    day.free,
    taken.map((b) => b.window),
  );
  for (const work of day.work) {
    const opens = first(work.start);
    const closes = Math.min(work.end, until);
    if (opens >= closes) continue;
    // Where nothing is free, each start is taken by the same.
    if (!pieces.some((p) => p.start <= opens && opens < p.end)) judge(opens);
    for (const piece of pieces) {
      if (piece.start >= closes || piece.end <= opens) continue;
      const from = first(piece.start);
      const to = Math.min(last(piece.end - need.minutes * MINUTE), last(closes - 1));
      if (from > to) {
        // Too short: it begins before the piece does, or ends after it.
        if (to >= opens) judge(instant(to));
        if (from < closes) judge(from);
        continue;
      }
      let at: number = from;
      while (at <= to) {
        const eases = judge(instant(at));
        const end = eases === undefined ? to : Math.min(to, last(eases - 1));
        if (end > at) judge(instant(end));
        at = Math.max(end, at) + step;
      }
    }
  }
};
