/** A clock that goes on when a test says so. */
export const fakeTime = (start = Date.UTC(2026, 10, 23, 9, 41)) => {
  let now = start;
  const waiting = new Set<{ readonly at: number; readonly run: () => void }>();
  return {
    now: () => now,
    later: (milliseconds: number, run: () => void) => {
      const one = { at: now + milliseconds, run };
      waiting.add(one);
      return () => void waiting.delete(one);
    },
    pass: (milliseconds: number): void => {
      now += milliseconds;
      for (const one of [...waiting].filter(({ at }) => at <= now)) {
        waiting.delete(one);
        one.run();
      }
    },
  };
};
