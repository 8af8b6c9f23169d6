/** Longer than this, and a page stutters; well below what a browser calls a long task. */
const BUDGET = 12;

export interface Slicing {
  /** Milliseconds, from any start. */
  readonly clock: () => number;
  /** Lets the page draw and hear its keys. */
  readonly pause: () => Promise<void>;
  readonly stopped: () => boolean;
}

/** Runs a generator to its end in slices: no slice begins a step after its budget. False where it was stopped. */
export const runInSlices = async <T>(
  work: Iterator<T>,
  step: (value: T) => void,
  { clock, pause, stopped }: Slicing,
): Promise<boolean> => {
  while (!stopped()) {
    const until = clock() + BUDGET;
    do {
      const next = work.next();
      if (next.done) return true;
      step(next.value);
    } while (clock() < until);
    await pause();
  }
  return false;
};
