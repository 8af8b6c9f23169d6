import { flip } from '../../core/dispatch/flip.ts';
import { suggest } from '../../core/dispatch/suggest.ts';
import { flipWords } from '../../core/explain/flip-words.ts';
import { type Bench, measure } from './bench.ts';
import { largeProblems } from './suggest.ts';

const WARM_UP = 40;
const ROWS = 400;

export const bench: Bench = {
  name: 'flip',
  run: async () => {
    const asked = largeProblems(7, 20).map((problem) => ({ problem, answer: suggest(problem) }));
    const kinds: Record<string, number> = {};
    /** Opens the row of one technician after another: the ranked below the first, and the excluded. */
    const open = (row: number): number => {
      const one = asked[row % asked.length];
      const technicians = one?.problem.team.technicians ?? [];
      const technician = technicians[(row * 37) % technicians.length];
      if (!one || !technician) throw new Error('the bench has nobody to ask for');
      const start = performance.now();
      const found = flip(one.problem, one.answer, technician.id);
      const { team, now } = one.problem;
      if (found.kind !== 'none') flipWords(found.facts, { zone: team.zone, now });
      const took = performance.now() - start;
      kinds[found.kind] = (kinds[found.kind] ?? 0) + 1;
      return took;
    };
    for (let i = 0; i < WARM_UP; i++) open(i);
    const times = Array.from({ length: ROWS }, (_, i) => open(i));
    return {
      facts: { technicians: 200, bookings: 2000, days: 14, seed: 7, ...kinds },
      measures: [measure('flip, one row', times, { words: 'p95 <= 20', kept: (m) => m.p95 <= 20 })],
    };
  },
};
