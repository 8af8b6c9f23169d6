import type { Instant, Window } from '../../model/time.ts';

/** A stretch of time in which the same of some windows are open, by start. */
export interface Stretch<T> {
  readonly window: Window;
  readonly open: readonly T[];
}

/** Cuts `within` where one of some windows begins or ends: its stretches follow each other and leave nothing out. */
export const sweep = <T extends { readonly window: Window }>(
  all: readonly T[],
  within: Window,
): readonly Stretch<T>[] => {
  const own = all
    .filter(({ window }) => window.start < within.end && window.end > within.start)
    .sort((a, b) => a.window.start - b.window.start);
  const edges = new Set<Instant>([within.start, within.end]);
  for (const { window } of own) {
    if (window.start > within.start) edges.add(window.start);
    if (window.end < within.end) edges.add(window.end);
  }
  const moments = [...edges].sort((a, b) => a - b);
  let open: T[] = [];
  let next = 0;
  return moments.flatMap((start, i): readonly Stretch<T>[] => {
    const end = moments[i + 1];
    if (end === undefined) return [];
    open = open.filter(({ window }) => window.end > start);
    for (let one = own[next]; one && one.window.start <= start; one = own[++next]) {
      if (one.window.end > start) open.push(one);
    }
    return [{ window: { start, end }, open: [...open] }];
  });
};
