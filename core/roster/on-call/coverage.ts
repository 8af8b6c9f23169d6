import { addDays, atLocal, localDate, localTime } from '../../calendar/zone.ts';
import type { OnCall } from '../../model/absence.ts';
import type { TechnicianId } from '../../model/ids.ts';
import type { Instant, Window, Zone } from '../../model/time.ts';
import type { Layer } from './plan.ts';

/** Time that several have the phone of one layer. */
export interface Double {
  readonly layer: Layer;
  readonly window: Window;
  readonly technicians: readonly TechnicianId[];
}

export interface Uncovered {
  readonly layer: Layer;
  readonly window: Window;
}

export interface Coverage {
  readonly gaps: readonly Uncovered[];
  readonly doubles: readonly Double[];
}

const sameNames = (a: readonly TechnicianId[], b: readonly TechnicianId[]): boolean =>
  a.length === b.length && a.every((id, i) => id === b[i]);

/** Who has the phone of a layer, stretch by stretch over the whole window. */
const heldBy = (onCall: readonly OnCall[], layer: Layer, within: Window) => {
  const own = onCall
    .filter((o) => o.layer === layer && o.window.start < within.end && o.window.end > within.start)
    .sort((a, b) => a.window.start - b.window.start);
  const edges = new Set<Instant>([within.start, within.end]);
  for (const { window } of own) {
    if (window.start > within.start) edges.add(window.start);
    if (window.end < within.end) edges.add(window.end);
  }
  const moments = [...edges].sort((a, b) => a - b);
  const held: { window: Window; technicians: readonly TechnicianId[] }[] = [];
  let open: OnCall[] = [];
  let next = 0;
  moments.forEach((start, i) => {
    const end = moments[i + 1];
    if (end === undefined) return;
    open = open.filter((o) => o.window.end > start);
    for (let one = own[next]; one && one.window.start <= start; one = own[++next]) open.push(one);
    const technicians = [...new Set(open.map((o) => o.technician))].sort();
    const last = held.at(-1);
    if (last && sameNames(last.technicians, technicians)) {
      held[held.length - 1] = { window: { start: last.window.start, end }, technicians };
    } else held.push({ window: { start, end }, technicians });
  });
  return held;
};

/** Every minute nobody has the phone, and every minute several do. */
export const coverage = (
  onCall: readonly OnCall[],
  layers: readonly Layer[],
  within: Window,
): Coverage => {
  const gaps: Uncovered[] = [];
  const doubles: Double[] = [];
  for (const layer of layers) {
    for (const { window, technicians } of heldBy(onCall, layer, within)) {
      if (technicians.length === 0) gaps.push({ layer, window });
      if (technicians.length > 1) doubles.push({ layer, window, technicians });
    }
  }
  return { gaps, doubles };
};

/** What has to be settled now, and what in time (D17). */
export interface Ahead {
  readonly days30: Coverage;
  readonly weeks52: Coverage;
}

/** The next 30 days and the next 52 weeks, by the clock on the wall. */
export const lookAhead = (
  onCall: readonly OnCall[],
  layers: readonly Layer[],
  now: Instant,
  zone: Zone,
): Ahead => {
  const until = (days: number): Window => ({
    start: now,
    end: atLocal(zone, addDays(localDate(now, zone), days), localTime(now, zone)),
  });
  return {
    days30: coverage(onCall, layers, until(30)),
    weeks52: coverage(onCall, layers, until(52 * 7)),
  };
};
