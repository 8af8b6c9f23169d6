import type { OnCallId, TechnicianId } from '../../model/ids.ts';
import type { Instant, Window } from '../../model/time.ts';
import type { Layer } from './plan.ts';
import { sweep } from './sweep.ts';

/** From what wins to what gives way (D17). */
export const SOURCES = ['fixed', 'override', 'swap', 'rotation'] as const;
export type Source = (typeof SOURCES)[number];

/** Somebody, or nobody, for some time, and by what right. */
export interface Entry {
  readonly id: OnCallId;
  readonly source: Source;
  readonly layer: Layer;
  readonly window: Window;
  /** Absent = nobody was found. */
  readonly technician?: TechnicianId | undefined;
  /** Among equals the later one counts, then the greater id. */
  readonly at: Instant;
}

/** Time of one layer in which nothing changes. */
export interface Segment {
  readonly layer: Layer;
  readonly window: Window;
  /** Absent = nothing was said about this time. */
  readonly entry?: Entry;
  /** Absent = a gap. */
  readonly technician?: TechnicianId;
}

const RANK: Readonly<Record<Source, number>> = { fixed: 0, override: 1, swap: 2, rotation: 3 };

const wins = (a: Entry, b: Entry): boolean => {
  if (a.source !== b.source) return RANK[a.source] < RANK[b.source];
  return a.at === b.at ? a.id > b.id : a.at > b.at;
};

const segment = (layer: Layer, window: Window, entry: Entry | undefined): Segment => ({
  layer,
  window,
  ...(entry && { entry }),
  ...(entry?.technician !== undefined && { technician: entry.technician }),
});

/**
 * Lays fixed weeks over overrides over swaps over the rotation. The segments of a layer cover `within` exactly, one
 * after another: no minute twice and none left out.
 */
export const lay = (
  entries: readonly Entry[],
  layer: Layer,
  within: Window,
): readonly Segment[] => {
  const segments: Segment[] = [];
  const own = entries.filter((e) => e.layer === layer);
  for (const { window, open } of sweep(own, within)) {
    const [head, ...others] = open;
    const best = head && others.reduce((a, b) => (wins(b, a) ? b : a), head);
    const last = segments.at(-1);
    if (last && last.entry === best) {
      const joined = { start: last.window.start, end: window.end };
      segments[segments.length - 1] = segment(layer, joined, best);
    } else segments.push(segment(layer, window, best));
  }
  return segments;
};
