import type { Instant, Window } from '../model/time.ts';
import { MINUTE } from './instant.ts';

/** Half-open: touching windows do not overlap. */
export const overlaps = (a: Window, b: Window): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Window, inner: Window): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Whether one of some windows holds another whole. A loop, because the search asks at every start. */
export const anyContains = (windows: readonly Window[], inner: Window): boolean => {
  for (const w of windows) if (contains(w, inner)) return true;
  return false;
};

/** The common part, or undefined where they only touch or lie apart. */
export const intersect = (a: Window, b: Window): Window | undefined => {
  const start = a.start > b.start ? a.start : b.start;
  const end = a.end < b.end ? a.end : b.end;
  return start < end ? { start, end } : undefined;
};

/** What is left of `windows` (sorted, disjoint) without `holes` (any order). */
export const subtract = (
  windows: readonly Window[],
  holes: readonly Window[],
): readonly Window[] => {
  let left = windows;
  for (const hole of holes) {
    if (!left.some((w) => overlaps(w, hole))) continue;
    left = left.flatMap((w) => {
      if (!overlaps(w, hole)) return [w];
      const parts: Window[] = [];
      if (w.start < hole.start) parts.push({ start: w.start, end: hole.start });
      if (hole.end < w.end) parts.push({ start: hole.end, end: w.end });
      return parts;
    });
  }
  return left;
};

/** Sorted and joined where they touch or overlap. */
export const union = (windows: readonly Window[]): readonly Window[] => {
  const sorted = [...windows].sort((a, b) => a.start - b.start);
  const joined: { start: Instant; end: Instant }[] = [];
  for (const w of sorted) {
    const last = joined.at(-1);
    if (last && w.start <= last.end) last.end = w.end > last.end ? w.end : last.end;
    else joined.push({ start: w.start, end: w.end });
  }
  return joined;
};

/** Minutes of `windows` (disjoint) inside `within`. */
export const minutesWithin = (windows: readonly Window[], within: Window): number => {
  let total = 0;
  for (const w of windows) {
    const start = w.start > within.start ? w.start : within.start;
    const end = w.end < within.end ? w.end : within.end;
    if (start < end) total += end - start;
  }
  return total / MINUTE;
};
