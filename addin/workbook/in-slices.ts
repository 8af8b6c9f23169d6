import type { Budget } from '../../core/roster/budget.ts';
import type { Watching } from './actions.ts';

/** As long as the pane may be busy before a click is answered. */
const SLICE_MILLISECONDS = 12;
const SEARCH_MILLISECONDS = 1500;
const MILLISECONDS_PER_WEEK = 1000;

/** Lets a click be answered. */
export const breathe = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

/** Runs a search to its end in slices, so that the pane goes on answering. */
export const inSlices = async <T>(
  search: Generator<{ readonly used: number }, T, void>,
  { told }: Pick<Watching, 'told'>,
): Promise<T> => {
  let slice = performance.now();
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
    if (performance.now() - slice <= SLICE_MILLISECONDS) continue;
    told(step.value.used);
    await breathe();
    slice = performance.now();
  }
};

/** How long to search for so many weeks. */
export type Patience = (weeks: number) => Budget;

/** By the clock: longer for more weeks. */
export const usualPatience: Patience = (weeks) => ({
  kind: 'clock',
  now: () => performance.now(),
  milliseconds: SEARCH_MILLISECONDS + MILLISECONDS_PER_WEEK * weeks,
});
