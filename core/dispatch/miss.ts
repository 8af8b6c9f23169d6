import { addMinutes, instant, MINUTE } from '../calendar/instant.ts';
import { overlaps } from '../calendar/window.ts';
import type { Reason, ReasonCode } from '../explain/reason.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant, Window } from '../model/time.ts';
import type { Day, Facts } from '../rules/facts.ts';
import type { Finding } from '../rules/rule.ts';
import type { Compiled } from './compile.ts';
import { blocksAt, blocksInGap, missedBy } from './judge.ts';
import { lookedAt, onGrid } from './starts.ts';

/** A start that is not possible. */
export interface Miss {
  readonly window: Window;
  readonly blocks: readonly Finding[];
  readonly minutes: number;
}

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
 * Where it turns on a day what work begins or ends in: the first start inside, and the last one that still ends there.
 * Rest counts anew from a call-out that has begun.
 */
const turnsOf = (
  technician: Technician,
  { bookings, following, free, absences, window: day }: Day,
  { siteOpen = [], callOuts }: Facts,
  length: number,
  turn: (begins: number, ends: number) => void,
): void => {
  for (const { start, end } of free) turn(start, end - length);
  for (const one of siteOpen) if (overlaps(one, day)) turn(one.start, one.end - length);
  for (const { window } of bookings) turn(window.end, window.start - length);
  for (const { window } of absences) turn(window.end, window.start - length);
  if (following) turn(following.window.end, following.window.start - length);
  for (const { window } of callOuts(technician)) turn(window.start + 1, window.start);
};

/** Starts of one gap among which nothing that work begins or ends in changes; its `blocks` hold at each of them. */
interface Stretch extends Miss {
  readonly from: number;
  readonly to: number;
}

/** Most promising first: what blocks a whole gap bounds each of its starts. */
const stretchesOf = (
  technician: Technician,
  day: Day,
  compiled: Compiled,
  until: Instant,
  grid: { first(at: number): Instant; last(at: number): Instant; readonly step: number },
): readonly Stretch[] => {
  const { facts, need } = compiled;
  const turns: number[] = [];
  turnsOf(technician, day, facts, need.minutes * MINUTE, (begins, ends) => {
    turns.push(grid.first(begins), grid.last(ends) + grid.step);
  });
  turns.sort((a, b) => a - b);
  const found: Stretch[] = [];
  for (const work of lookedAt(day, facts)) {
    const opens = grid.first(work.start);
    const closes = grid.last(Math.min(work.end, until) - 1) + grid.step;
    let from: number = opens;
    for (let i = 0; from < closes; i++) {
      const edge = Math.min(turns[i] ?? closes, closes);
      if (edge <= from) continue;
      const start = instant(from);
      const blocks = blocksInGap(technician, start, day, facts, compiled);
      const window = { start, end: start };
      found.push({ from, to: edge - grid.step, window, blocks, minutes: missedBy(blocks) });
      from = edge;
    }
  }
  return found.sort((a, b) => (closer(a, b) ? -1 : 1));
};

/**
 * The start of a day that fails by least; undefined where it has none. The edges of what is free and the ends of
 * objections cut its working time into stretches, in each of which objections only grow or shrink: judged are the first
 * and the last start of each, and the last one before another objection begins.
 */
export const nearestMiss = (
  technician: Technician,
  day: Day,
  compiled: Compiled,
  until: Instant,
): Miss | undefined => {
  const { facts, need } = compiled;
  const { gridMinutes } = facts.policy;
  const step = gridMinutes * MINUTE;
  let best: Miss | undefined;
  const judge = (at: number) => {
    const start = instant(at);
    const window = { start, end: addMinutes(start, need.minutes) };
    const { blocks, eases } = blocksAt(
      technician,
      window,
      day,
      facts,
      compiled,
      best?.blocks.length,
    );
    const miss = { window, blocks, minutes: missedBy(blocks) };
    if (closer(miss, best)) best = miss;
    return { count: blocks.length, eases };
  };
  /** Between two starts, the last one before another objection begins. */
  const judgeBetween = (from: number, to: number, count: number): number => {
    let low = from;
    let high = to;
    while (high - low > step) {
      const middle = low + Math.floor((high - low) / step / 2) * step;
      if (judge(middle).count > count) high = middle;
      else low = middle;
    }
    return low;
  };
  const first = (at: number): Instant => onGrid(Math.max(at, facts.earliest), day, gridMinutes);
  /** The last grid point at or before an instant. */
  const last = (at: number): Instant => {
    const next = onGrid(at, day, gridMinutes);
    return next > at ? instant(next - step) : next;
  };
  for (const stretch of stretchesOf(technician, day, compiled, until, { first, last, step })) {
    if (!closer(stretch, best)) continue;
    for (let at = stretch.from; at <= stretch.to; ) {
      const { count, eases } = judge(at);
      // What blocks the whole gap is all there is: no later start of it comes nearer.
      if (count === stretch.blocks.length) break;
      const end = eases === undefined ? stretch.to : Math.min(stretch.to, last(eases - 1));
      const near = end > at && count === best?.blocks.length;
      const more = end > at && judge(end).count > count;
      // What begins may end again before that, so it goes on from where it began.
      at = (near && more ? judgeBetween(at, end, count) : Math.max(end, at)) + step;
    }
  }
  return best;
};
