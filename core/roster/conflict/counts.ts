import { type Compiled, FREE, UNKNOWN, WORKED } from '../compiled.ts';
import { gcd } from '../kind-classes.ts';

export const NEVER = -1;

/** One count that a row carries from day to day: as many steps as it may have, and what a day does to it. */
export interface Count {
  readonly size: number;
  readonly start: number;
  /** NEVER = not allowed. */
  next(count: number, day: number, kind: number): number;
}

/** Days of a roster; from a day after the first on nobody knows what came before. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Days in a row, worked or free, with their longest and shortest lengths. 0 = nobody knows; then worked runs, closed and
 * open (they may have begun before anybody knows, so that no shortest length holds), then free ones.
 */
const runs = (c: Compiled, p: number, { from }: Span): readonly Count[] => {
  const longest = c.hard.runMax > 0 ? (c.runMax[p] ?? FREE) : FREE;
  const least = c.hard.runMin > 0 ? (c.runMin[p] ?? 0) : 0;
  const leastOff = c.hard.offMin > 0 ? (c.offMin[p] ?? 0) : 0;
  if (longest === FREE && least <= 1 && leastOff <= 1) return [];
  const worked = Math.max(1, least, longest === FREE ? 0 : longest);
  const free = Math.max(1, leastOff);
  const at = (isWorked: boolean, length: number, open: boolean): number => {
    const kept = Math.max(1, Math.min(length, isWorked ? worked : free));
    return 1 + (isWorked ? 0 : 2 * worked) + 2 * (kept - 1) + Number(open);
  };
  const state = from === 0 ? (c.pastState[p] ?? UNKNOWN) : UNKNOWN;
  const past = c.pastLength[p] ?? 0;
  const start = state === UNKNOWN ? 0 : at(state === WORKED, past, c.pastOpen[p] === 1);
  return [
    {
      size: 1 + 2 * (worked + free),
      start,
      next: (count, _, kind) => {
        const isWorked = kind !== 0;
        if (isWorked && longest === 0) return NEVER;
        if (count === 0) return at(isWorked, 1, true);
        const wasWorked = count <= 2 * worked;
        const within = count - 1 - (wasWorked ? 0 : 2 * worked);
        const length = 1 + (within >> 1);
        const open = (within & 1) === 1;
        if (isWorked === wasWorked) {
          return isWorked && length >= longest ? NEVER : at(isWorked, length + 1, open);
        }
        return open || length >= (wasWorked ? least : leastOff) ? at(isWorked, 1, false) : NEVER;
      },
    },
  ];
};

const kindsOf = (c: Compiled, p: number, { from, to }: Span): readonly Count[] =>
  Array.from({ length: c.kinds - 1 }, (_, i) => i + 1).flatMap((limited): readonly Count[] => {
    const most = c.hard.shiftsMax > 0 ? (c.shiftsMax[p * c.kinds + limited] ?? FREE) : FREE;
    if (most > to - from) return [];
    const next = (count: number, _: number, kind: number): number => {
      if (kind !== limited) return count;
      return count < most ? count + 1 : NEVER;
    };
    return [{ size: most + 1, start: 0, next }];
  });

/** Two steps for each weekend: how many, and whether this one counts already. */
const weekends = (c: Compiled, p: number, { from, to }: Span): readonly Count[] => {
  const most = c.hard.weekendsMax > 0 ? (c.weekendsMax[p] ?? FREE) : FREE;
  const within = new Set(c.weekendOf.subarray(from, to + 1));
  within.delete(-1);
  if (most >= within.size) return [];
  const next = (count: number, day: number, kind: number): number => {
    const weekend = c.weekendOf[day] ?? -1;
    const isSame = weekend >= 0 && day > 0 && c.weekendOf[day - 1] === weekend;
    const before = isSame ? count : count & ~1;
    if (kind === 0 || weekend < 0 || before & 1) return before;
    return before >> 1 < most ? before + 3 : NEVER;
  };
  return [{ size: 2 * most + 2, start: 0, next }];
};

const minutes = (c: Compiled, p: number, { from, to }: Span): readonly Count[] => {
  const unit = Math.max(1, c.minutes.reduce(gcd, 0));
  const units = Array.from(c.minutes, (m) => m / unit);
  const longest = Math.max(...units);
  const counts: Count[] = [];
  const week = c.hard.weekMax > 0 ? (c.weekMinutesMax[p] ?? FREE) : FREE;
  const past = from === 0 ? (c.pastWeekMinutes[p] ?? 0) : 0;
  if (week < longest * unit * Math.min(7, to - from + 1) + past) {
    // What went over before this roster began cannot be changed any more; not a minute comes on top.
    const left = Math.floor(Math.max(0, week - past) / unit);
    const most = Math.floor(week / unit);
    counts.push({
      size: Math.max(most, left) + 1,
      start: Math.max(0, most - left),
      next: (count, day, kind) => {
        const isNew = day > from && c.weekOf[day] !== c.weekOf[day - 1];
        const after = (isNew ? 0 : count) + (units[kind] ?? 0);
        return kind === 0 || after <= most ? after : NEVER;
      },
    });
  }
  const all = c.hard.minutesMax > 0 ? (c.minutesMax[p] ?? FREE) : FREE;
  const most = Math.floor((all - (c.credit[p] ?? 0)) / unit);
  if (most < longest * (to - from + 1)) {
    counts.push({
      size: Math.max(0, most) + 1,
      start: 0,
      next: (count, _, kind) => {
        const after = count + (units[kind] ?? 0);
        return after <= most ? after : NEVER;
      },
    });
  }
  return counts;
};

/** Counts that can bind within these days, the most telling first. */
export const countsOf = (c: Compiled, p: number, span: Span): readonly Count[] => [
  ...runs(c, p, span),
  ...kindsOf(c, p, span),
  ...weekends(c, p, span),
  ...minutes(c, p, span),
];
