import { overlaps } from '../../../calendar/window.ts';
import { addDays, atLocal, daysBetween, localDate, localTime } from '../../../calendar/zone.ts';
import type { Instant, Window } from '../../../model/time.ts';
import type { Ground } from '../ground.ts';
import type { Layer } from '../plan.ts';
import { block, type Finding, NOTHING, warn } from './finding.ts';

/** A turn of one's own, held or about to be. */
export interface OwnTurn {
  readonly layer: Layer;
  readonly window: Window;
  readonly parts: readonly Window[];
  readonly isHoliday: boolean;
}

/** Whole days between two moments on the wall's clock, so that a clock change neither adds nor takes one. */
const clearDays = (end: Instant, start: Instant, { calendar: { zone } }: Ground): number => {
  const days = daysBetween(localDate(end, zone), localDate(start, zone));
  const reached = atLocal(zone, addDays(localDate(end, zone), days), localTime(end, zone));
  return reached <= start ? days : days - 1;
};

/**
 * What one turn says of another of the same person: never both layers at once, and clear days between (D17). A
 * holiday is a rotation of its own, so that the gap around it is a wish; inside or beside one's own turn it is none.
 */
export const gap = (asked: OwnTurn, other: OwnTurn, ground: Ground): readonly Finding[] => {
  if (asked.parts.some((a) => other.parts.some((b) => overlaps(a, b)))) {
    const { layer, window } = other;
    return [block({ code: 'two-layers', layer, window })];
  }
  const isEither = asked.isHoliday || other.isHoliday;
  const { start, end } = asked.window;
  if (isEither && start <= other.window.end && other.window.start <= end) return NOTHING;
  // The one lies inside the other's days, around a holiday of somebody else.
  const days =
    start >= other.window.end
      ? clearDays(other.window.end, start, ground)
      : other.window.start >= end
        ? clearDays(end, other.window.start, ground)
        : 0;
  const { gapDays, wishedGapDays } = ground;
  if (days >= (isEither ? gapDays : wishedGapDays)) return NOTHING;
  const { window } = other;
  return !isEither && days < gapDays
    ? [block({ code: 'gap-short', days, need: gapDays, window })]
    : [warn({ code: 'gap-short', days, need: isEither ? gapDays : wishedGapDays, window })];
};
