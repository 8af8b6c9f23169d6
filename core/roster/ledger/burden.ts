import type { OnCall } from '../../model/absence.ts';
import type { LocalDate, Window } from '../../model/time.ts';
import { type BurdenCalendar, type DayPart, dayParts, HOUR_KINDS, type HourKind } from './hours.ts';
import type { BurdenWeights } from './weights.ts';

/** What some windows on call weigh. */
export interface Burden {
  readonly minutes: Readonly<Record<HourKind, number>>;
  readonly points: number;
  /** Saturdays of the weekends held for at least `leastHours`. */
  readonly weekends: readonly LocalDate[];
  readonly holidays: readonly LocalDate[];
}

export const hoursOf = ({ minutes }: Pick<Burden, 'minutes'>): number =>
  HOUR_KINDS.reduce((sum, kind) => sum + minutes[kind], 0) / 60;

const pointsOf = (minutes: Burden['minutes'], weights: BurdenWeights): number =>
  HOUR_KINDS.reduce((sum, kind) => sum + (minutes[kind] / 60) * weights[kind], 0);

const heldLongEnough = (
  parts: readonly DayPart[],
  least: number,
  read: (part: DayPart) => readonly [LocalDate, number] | undefined,
): readonly LocalDate[] => {
  const minutes = new Map<LocalDate, number>();
  for (const part of parts) {
    const found = read(part);
    if (found) minutes.set(found[0], (minutes.get(found[0]) ?? 0) + found[1]);
  }
  return [...minutes].flatMap(([date, held]) => (held >= least * 60 ? [date] : [])).sort();
};

/** Windows (disjoint) of one layer, weighed together. */
export const burdenOf = (
  windows: readonly Window[],
  layer: OnCall['layer'],
  calendar: BurdenCalendar,
  weights: BurdenWeights,
): Burden => {
  const parts = windows.flatMap((window) => dayParts(window, calendar, weights));
  const minutes = { working: 0, evening: 0, night: 0, weekend: 0, holiday: 0 };
  for (const part of parts) for (const kind of HOUR_KINDS) minutes[kind] += part.minutes[kind];
  return {
    minutes,
    points: pointsOf(minutes, weights) * (layer === 'secondary' ? weights.secondary : 1),
    weekends: heldLongEnough(parts, weights.leastHours, ({ weekend, minutes: of }) =>
      weekend === undefined ? undefined : [weekend, of.weekend],
    ),
    holidays: heldLongEnough(parts, weights.leastHours, ({ date, minutes: of }) =>
      of.holiday === 0 ? undefined : [date, of.holiday],
    ),
  };
};
