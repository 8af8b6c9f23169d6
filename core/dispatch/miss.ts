import { addMinutes, instant, MINUTE } from '../calendar/instant.ts';
import type { Reason, ReasonCode } from '../explain/reason.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant, Window } from '../model/time.ts';
import type { Day } from '../rules/facts.ts';
import type { Finding } from '../rules/rule.ts';
import type { Compiled } from './compile.ts';
import { blocksFrom, missedBy } from './judge.ts';
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

const NO_LIMIT = Number.POSITIVE_INFINITY;

export const firstOfEachCode = (blocks: readonly Finding[]): readonly Reason[] => {
  const seen = new Map<ReasonCode, Reason>();
  for (const { reason } of blocks) if (!seen.has(reason.code)) seen.set(reason.code, reason);
  return [...seen.values()];
};

/** Where it turns on a day what work begins or ends in: the first start inside, and the last one that still ends there. */
const turnsOf = (
  { bookings, following, free, absences }: Day,
  length: number,
): readonly { readonly begins: number; readonly ends: number }[] => {
  const taken = following ? [...bookings, following] : bookings;
  return [
    ...free.map(({ start, end }) => ({ begins: start, ends: end - length })),
    ...[...taken, ...absences].map(({ window: { start, end } }) => ({
      begins: end,
      ends: start - length,
    })),
  ];
};

/**
 * The start of a day that fails by least; undefined where it has none. The edges of what is free and the ends of
 * objections cut its working time into stretches, in each of which objections only grow or shrink: judged are the first
 * and the last start of each, and the last one before another objection begins. `least`: how many objections hold all
 * day; a start that has no other is as near as any.
 */
export const nearestMiss = (
  technician: Technician,
  day: Day,
  compiled: Compiled,
  until: Instant,
  least: number,
): Miss | undefined => {
  const { facts, need } = compiled;
  const { gridMinutes } = facts.policy;
  const step = gridMinutes * MINUTE;
  let best: Miss | undefined;
  const judge = (at: number) => {
    const start = instant(at);
    const window = { start, end: addMinutes(start, need.minutes) };
    const most = best?.blocks.length ?? NO_LIMIT;
    const minutes = best?.minutes ?? NO_LIMIT;
    const found = blocksFrom(technician, window, day, facts, compiled, most, minutes);
    if (!found) return undefined;
    const { blocks, eases } = found;
    const miss = { window, blocks, minutes: missedBy(blocks) };
    if (blocks.length <= most && closer(miss, best)) best = miss;
    return { count: blocks.length, eases };
  };
  /** Between two starts, the last one that has no more objections than the first. */
  const judgeBetween = (from: number, to: number, count: number): void => {
    let low = from;
    let high = to;
    while (high - low > step) {
      const middle = low + Math.floor((high - low) / step / 2) * step;
      const judged = judge(middle);
      if (judged && judged.count <= count) low = middle;
      else high = middle;
    }
  };
  const first = (at: number): Instant => onGrid(Math.max(at, facts.earliest), day, gridMinutes);
  /** The last grid point at or before an instant. */
  const last = (at: number): Instant => {
    const next = onGrid(at, day, gridMinutes);
    return next > at ? instant(next - step) : next;
  };
  const turns = turnsOf(day, need.minutes * MINUTE);
  for (const work of lookedAt(day, facts)) {
    const opens = first(work.start);
    const closes = last(Math.min(work.end, until) - 1);
    const edges = turns
      .flatMap(({ begins, ends }) => [first(begins), last(ends) + step])
      .filter((at) => at > opens && at <= closes)
      .sort((a, b) => a - b);
    let at: number = opens;
    for (const edge of [...edges, closes + step]) {
      while (at < edge) {
        const judged = judge(at);
        // Nothing in the gap comes nearer.
        if (!judged) break;
        const { count, eases } = judged;
        if (least > 0 && count === least) return best;
        const end = eases === undefined ? edge - step : Math.min(edge - step, last(eases - 1));
        const near = end > at && count === best?.blocks.length;
        const later = end > at ? judge(end) : judged;
        if (near && later && later.count > count) judgeBetween(at, end, count);
        at = Math.max(end, at) + step;
      }
      at = Math.max(at, edge);
    }
  }
  return best;
};
