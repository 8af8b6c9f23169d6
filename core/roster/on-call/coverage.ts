import { addDays, atLocal, localDate, localTime } from '../../calendar/zone.ts';
import type { OnCall } from '../../model/absence.ts';
import type { TechnicianId } from '../../model/ids.ts';
import type { Instant, Window, Zone } from '../../model/time.ts';
import type { Layer } from './plan.ts';
import { sweep } from './sweep.ts';

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
  const held: { window: Window; technicians: readonly TechnicianId[] }[] = [];
  const own = onCall.filter((o) => o.layer === layer);
  for (const { window, open } of sweep(own, within)) {
    const technicians = [...new Set(open.map((o) => o.technician))].sort();
    const last = held.at(-1);
    if (last && sameNames(last.technicians, technicians)) {
      const joined = { start: last.window.start, end: window.end };
      held[held.length - 1] = { window: joined, technicians };
    } else held.push({ window, technicians });
  }
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
