import { check } from '../../core/roster/check.ts';
import { solve } from '../../core/roster/solve.ts';
import type { Watching } from './actions.ts';
import type { Book } from './book/book.ts';
import { type Proposal, proposalOf } from './book/proposal.ts';
import { problemOf, rosterOf } from './book/roster-problem.ts';
import type { WeekName } from './week-name.ts';

const SEED = 1;
/** As long as the pane may be busy before a click is answered. */
const SLICE_MILLISECONDS = 12;
const SEARCH_MILLISECONDS = 1500;
const MILLISECONDS_PER_WEEK = 1000;

const breathe = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

/** Searches in slices, so that the pane goes on answering; better than what is there or nothing. */
export const propose = async (
  book: Book,
  weeks: readonly WeekName[],
  { told, isStopped }: Watching,
): Promise<Proposal> => {
  const problem = problemOf(book, weeks);
  const now = rosterOf(book, problem);
  const budget = {
    kind: 'clock' as const,
    now: () => performance.now(),
    milliseconds: SEARCH_MILLISECONDS + MILLISECONDS_PER_WEEK * weeks.length,
  };
  const search = solve(problem, { seed: SEED, budget, start: now, isStopped });
  let slice = performance.now();
  for (;;) {
    const step = search.next();
    if (step.done) {
      const before = check(problem, now).score;
      const { roster, score } = step.value;
      const isBetter =
        score.hard < before.hard || (score.hard === before.hard && score.soft < before.soft);
      return proposalOf(book, weeks, problem, isBetter ? roster : now);
    }
    if (performance.now() - slice > SLICE_MILLISECONDS) {
      told(step.value.used);
      await breathe();
      slice = performance.now();
    }
  }
};
