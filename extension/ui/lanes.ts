/** Where one of several overlapping things is drawn: lane `lane` of `of` side by side. */
export interface Lane {
  readonly lane: number;
  readonly of: number;
}

/** From when to when, on any scale. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Puts overlapping windows side by side; touching ones share a lane, for windows are half-open.
 * The result follows the order of the input. `of` counts the lanes of the whole knot a window hangs in.
 */
export const lanesOf = (windows: readonly Stretch[]): readonly Lane[] => {
  const order = windows
    .map((window, index) => ({ window, index }))
    .sort((a, b) => a.window.start - b.window.start || b.window.end - a.window.end);
  const result: Lane[] = windows.map(() => ({ lane: 0, of: 1 }));
  let knot: { index: number; lane: number }[] = [];
  let laneEnds: number[] = [];
  let knotEnd = Number.NEGATIVE_INFINITY;
  const close = () => {
    for (const { index, lane } of knot) result[index] = { lane, of: laneEnds.length };
    knot = [];
    laneEnds = [];
  };
  for (const { window, index } of order) {
    if (window.start >= knotEnd) {
      close();
      knotEnd = Number.NEGATIVE_INFINITY;
    }
    const free = laneEnds.findIndex((end) => end <= window.start);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = window.end;
    knotEnd = Math.max(knotEnd, window.end);
    knot.push({ index, lane });
  }
  close();
  return result;
};
