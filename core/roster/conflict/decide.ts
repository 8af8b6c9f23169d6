import type { RosterProblem } from '../problem.ts';
import type { Rows } from './rows.ts';

/** Whether the demands of a problem can all be filled: `unknown` where that is too much to find out. */
export type Verdict = 'covered' | 'impossible' | 'unknown';

/** By how many people the demands must fall short, whatever anybody does; 0 or less = not proven by counting. */
export const shortBy = (
  { demands }: RosterProblem,
  most: readonly (number | undefined)[],
): number =>
  demands.reduce((sum, { minimum }) => sum + minimum, 0) -
  most.reduce<number>((sum, count) => sum + (count ?? 0), 0);

const MOST_STATES = 40_000;

/**
 * Tries all ways to fill the demands, one technician after the other. `days`: `whole` looks at whole rows; `asked` only at
 * the days the demands speak of, which may prove that it is impossible and never that it is not.
 */
export const decideExactly = (
  problem: RosterProblem,
  days: 'whole' | 'asked',
  rows: Rows,
): Verdict => {
  const scales: number[] = [];
  let full = 1;
  // In the order in which a compiled problem has them, by day and shift; of a day and shift they stay as they are.
  const place = new Map(problem.shifts.map(({ code }, i) => [code, i]));
  const demands = problem.demands
    .filter(({ shift }) => place.has(shift))
    .sort(
      (a, b) =>
        (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) ||
        (place.get(a.shift) ?? 0) - (place.get(b.shift) ?? 0),
    );
  if (demands.length < problem.demands.length) return 'impossible';
  for (const { minimum } of demands) {
    scales.push(full);
    full *= minimum + 1;
  }
  if (full > Number.MAX_SAFE_INTEGER) return 'unknown';
  let exact = days === 'whole';
  let states = new Set([0]);
  for (const fills of rows.fills(problem, days)) {
    if (!fills) return 'unknown';
    if (fills.values.length === 0) return 'impossible';
    exact &&= fills.exact;
    const next = new Set<number>();
    for (const state of states) {
      for (const bits of fills.values) {
        let then = state;
        for (let d = 0; d < demands.length; d++) {
          if (((bits >> d) & 1) === 0) continue;
          const scale = scales[d] ?? 1;
          const size = (demands[d]?.minimum ?? 0) + 1;
          if (Math.floor(state / scale) % size < size - 1) then += scale;
        }
        next.add(then);
      }
      if (next.size > MOST_STATES) return 'unknown';
    }
    rows.work.steps += states.size * fills.values.length;
    states = next;
  }
  if (!states.has(full - 1)) return 'impossible';
  return exact ? 'covered' : 'unknown';
};
