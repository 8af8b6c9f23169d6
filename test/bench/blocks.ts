import { flip } from '../../core/dispatch/flip.ts';
import type { Problem } from '../../core/dispatch/problem.ts';
import { suggest } from '../../core/dispatch/suggest.ts';
import { type Bench, measure } from './bench.ts';
import { largeProblems } from './suggest.ts';

/** More than anybody has in one go: a day and a half, two days, and two days and a half of remote work. */
const LENGTHS = [720, 960, 1200];
const WARM_UP = 10;
const RUNS = 60;
const ROWS = 60;

/** The remote, less urgent tickets of the suggest bench, made so long that they are done in blocks. */
const longProblems = (): readonly Problem[] =>
  largeProblems(7, 20).flatMap((problem, i) => {
    const { where, priority } = problem.ticket;
    if (where === 'site' || priority === 'P1') return [];
    const { due: _, ...ticket } = problem.ticket;
    return [{ ...problem, ticket: { ...ticket, minutes: LENGTHS[i % LENGTHS.length] } }];
  });

/** Work in blocks is rare, and is searched for where nobody has it in one go: how long that takes, for the record. */
export const bench: Bench = {
  name: 'blocks',
  run: async () => {
    const asked = longProblems().map((problem) => ({ problem, answer: suggest(problem) }));
    const at = (run: number) => {
      const one = asked[run % asked.length];
      if (!one) throw new Error('the bench has no work in blocks');
      return one;
    };
    const timed = (work: () => unknown): number => {
      const start = performance.now();
      work();
      return performance.now() - start;
    };
    const suggested = (run: number): number => timed(() => suggest(at(run).problem));
    const opened = (run: number): number => {
      const { problem, answer } = at(run);
      const { technicians } = problem.team;
      const technician = technicians[(run * 37) % technicians.length];
      if (!technician) throw new Error('the bench has nobody to ask for');
      return timed(() => flip(problem, answer, technician.id));
    };
    for (let i = 0; i < WARM_UP; i++) {
      suggested(i);
      opened(i);
    }
    const inBlocks = asked.filter(({ answer }) => (answer.ranked[0]?.blocks.length ?? 0) > 1);
    return {
      facts: {
        technicians: 200,
        bookings: 2000,
        days: 14,
        tickets: asked.length,
        inBlocks: inBlocks.length,
      },
      measures: [
        measure(
          'suggest, in blocks',
          Array.from({ length: RUNS }, (_, i) => suggested(i)),
        ),
        measure(
          'flip, in blocks, one row',
          Array.from({ length: ROWS }, (_, i) => opened(i)),
        ),
      ],
    };
  },
};
