import { addDays, daysBetween } from '../../calendar/zone.ts';
import type { Demand, RosterProblem } from '../problem.ts';

const NEAR = [1, 2, 3];
const FAR = [5, 7, 14, 28];

/** Demands that together may ask for too much. */
export interface Suspect {
  readonly key: string;
  readonly gap: Demand;
  readonly demands: readonly Demand[];
}

/**
 * Sets of demands around gaps, small ones first: each gap alone, its day, then more and more days around it of its
 * shift, of its skill, and of everything; far around not from every day on. What is in `seen` does not come again.
 */
export function* suspects(
  problem: RosterProblem,
  gaps: readonly Demand[],
  reach: 'near' | 'far',
  seen: ReadonlySet<string>,
): Generator<Suspect> {
  const all = problem.demands;
  const places = new Map(all.map((demand, i) => [demand, i]));
  const keyOf = (demands: readonly Demand[]): string => demands.map((d) => places.get(d)).join();
  for (const days of reach === 'near' ? NEAR : FAR) {
    if (days > problem.days) break;
    const stride = Math.ceil(days / 4);
    for (const gap of gaps) {
      const kinds = [
        (d: Demand): boolean => d.shift === gap.shift && d.skill?.skill === gap.skill?.skill,
        (d: Demand): boolean => d.skill?.skill === gap.skill?.skill,
        ({ skill }: Demand): boolean => skill === undefined,
        (d: Demand): boolean => d.shift === gap.shift,
        (): boolean => true,
      ];
      for (let first = 1 - days; first <= 0; first += stride) {
        const from = addDays(gap.date, first);
        const near = all.filter(({ date }) => {
          const day = daysBetween(from, date);
          return day >= 0 && day < days;
        });
        for (const isOf of kinds) {
          const demands = near.filter(isOf);
          const key = keyOf(demands);
          if (key !== '' && !seen.has(key)) yield { key, gap, demands };
        }
      }
    }
  }
  if (reach === 'near') return;
  const [gap] = gaps;
  const key = keyOf(all);
  if (gap && !seen.has(key)) yield { key, gap, demands: all };
}
