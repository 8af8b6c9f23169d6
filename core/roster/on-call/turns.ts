import { overlaps, subtract } from '../../calendar/window.ts';
import { addDays, atLocal } from '../../calendar/zone.ts';
import { OnCallId } from '../../model/ids.ts';
import type { Window } from '../../model/time.ts';
import { stretches } from './hand-offs.ts';
import { type Holiday, type Layer, type LayerPlan, layersOf, type OnCallPlan } from './plan.ts';

/** One turn on one layer, whoever has it. */
export interface Turn {
  /** The same for as long as it begins on the same day: swaps hang on it. */
  readonly id: OnCallId;
  readonly layer: Layer;
  /** Set on a turn of the holiday rotation. */
  readonly holiday?: Holiday;
  /** From hand-off to hand-off. */
  readonly window: Window;
  /** The window without the holidays in it that somebody else has. */
  readonly parts: readonly Window[];
}

/** A holiday is handed over when a turn is, so that people can talk; never at midnight. */
const holidayTurns = (plan: OnCallPlan, layer: Layer, { rotation }: LayerPlan): readonly Turn[] => {
  const at = rotation.handOffs[0]?.at;
  if (at === undefined || !plan.policy.holidayTurns) return [];
  return plan.holidays.map((holiday) => {
    const { date } = holiday;
    const start = atLocal(plan.zone, date, at);
    const window = { start, end: atLocal(plan.zone, addDays(date, 1), at) };
    return {
      id: OnCallId.parse(`${layer}:holiday:${date}`),
      layer,
      holiday,
      window,
      parts: [window],
    };
  });
};

/** Every turn that reaches into `within`, by start, the primary first. */
export const turnsOf = (plan: OnCallPlan, within: Window): readonly Turn[] => {
  const turns = layersOf(plan).flatMap(([layer, of]): readonly Turn[] => {
    const holidays = holidayTurns(plan, layer, of);
    const plain = stretches(of.rotation, plan.zone, within).flatMap(({ date, place, window }) => {
      const inside = holidays.filter((h) => overlaps(h.window, window)).map((h) => h.window);
      const parts = subtract([window], inside);
      const id = OnCallId.parse(`${layer}:${date}${place === 0 ? '' : `:${place + 1}`}`);
      return parts.length === 0 ? [] : [{ id, layer, window, parts }];
    });
    return [...plain, ...holidays.filter((h) => overlaps(h.window, within))];
  });
  return turns.sort(
    (a, b) =>
      a.window.start - b.window.start ||
      (a.layer === b.layer ? (a.id < b.id ? -1 : 1) : a.layer === 'primary' ? -1 : 1),
  );
};
