import type { Compiled } from '../compiled.ts';
import { type Count, countsOf, NEVER, type Span } from './counts.ts';

/** What a walk carries into a state: how it begins, what a day adds, and what is left where two ways meet. */
export interface Carried<T> {
  readonly first: T;
  add(value: T, day: number, kind: number): T;
  merge(a: T, b: T): T;
  /** How much room a value takes. */
  size(value: T): number;
}

/** Work of a search in the steps of a budget. */
export interface Work {
  steps: number;
}

const MOST_ROOM = 4000;

const walkWith = <T>(
  c: Compiled,
  p: number,
  { from, to }: Span,
  counts: readonly Count[],
  carried: Carried<T>,
  work: Work,
): readonly T[] | undefined => {
  const { kinds, hard } = c;
  const start = from === 0 ? (c.pastKind[p] ?? 0) : 0;
  let scale = kinds;
  let state = start;
  for (const count of counts) {
    state += count.start * scale;
    scale *= count.size;
  }
  let now = new Map<number, T>([[state, carried.first]]);
  for (let day = from; day <= to; day++) {
    const next = new Map<number, T>();
    const cell = p * c.days + day;
    const table = (c.pairTable[cell] ?? 0) * kinds;
    let room = 0;
    for (const [label, value] of now) {
      const last = label % kinds;
      for (let kind = 0; kind < kinds; kind++) {
        if ((hard.cell[cell * kinds + kind] ?? 0) > 0) continue;
        if (last > 0 && kind > 0 && (hard.pair[(table + last) * kinds + kind] ?? 0) > 0) continue;
        const target = step(counts, label, kinds, day, kind);
        if (target === NEVER) continue;
        const then = carried.add(value, day, kind);
        const known = next.get(target);
        const merged = known === undefined ? then : carried.merge(known, then);
        room += carried.size(merged) - (known === undefined ? 0 : carried.size(known));
        next.set(target, merged);
      }
      if (room > MOST_ROOM) return undefined;
    }
    work.steps += room + now.size * kinds;
    now = next;
  }
  return [...now.values()];
};

const step = (
  counts: readonly Count[],
  label: number,
  kinds: number,
  day: number,
  kind: number,
): number => {
  let target = kind;
  let scale = kinds;
  let rest = Math.floor(label / kinds);
  for (const count of counts) {
    const value = count.next(rest % count.size, day, kind);
    if (value === NEVER) return NEVER;
    rest = Math.floor(rest / count.size);
    target += value * scale;
    scale *= count.size;
  }
  return target;
};

export interface Walked<T> {
  /** By state that a row may end in; none = no row keeps the hard rules. */
  readonly values: readonly T[];
  /** Whether every rule was looked at; else more rows were let through than there are. */
  readonly exact: boolean;
}

/**
 * Every row of one technician on some days that keeps the hard rules, one day after the other. Where the counts are too
 * many the least telling ones are left out.
 */
export const walk = <T>(
  c: Compiled,
  p: number,
  span: Span,
  carried: Carried<T>,
  work: Work,
): Walked<T> | undefined => {
  const counts = countsOf(c, p, span);
  for (let kept = counts.length; kept >= 0; kept--) {
    const values = walkWith(c, p, span, counts.slice(0, kept), carried, work);
    if (values) return { values, exact: kept === counts.length };
  }
  return undefined;
};
