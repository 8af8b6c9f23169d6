import { instant, MINUTE, minutesOf } from '../../calendar/instant.ts';
import { minutesWithin, union } from '../../calendar/window.ts';
import { zoneDay } from '../../calendar/zone.ts';
import type { TechnicianId } from '../../model/ids.ts';
import type { Window } from '../../model/time.ts';
import type { Ground } from './ground.ts';
import { turnDays } from './hand-offs.ts';
import { type Holiday, layersOf } from './plan.ts';
import type { OwnTurn } from './rules/gap.ts';

const DAY_MINUTES = 1440;
/** Two holidays in the middle of a week, held by somebody else, do not end a turn. */
const MOST_BETWEEN = 2 * DAY_MINUTES;

const joined = (windows: readonly Window[], withinMinutes: number): readonly Window[] =>
  union(
    windows.map(({ start, end }) => ({ start, end: instant(end + withinMinutes * MINUTE) })),
  ).map(({ start, end }) => ({ start, end: instant(end - withinMinutes * MINUTE) }));

/** The turns somebody had before the horizon. An evening of cover is none: half a turn is the least. */
export const pastTurns = (of: TechnicianId, ground: Ground): readonly OwnTurn[] =>
  layersOf(ground.problem.plan).flatMap(([layer, { rotation }]) => {
    const half = (turnDays(rotation) * DAY_MINUTES) / 2;
    const own = ground.past(of).flatMap((o) => (o.layer === layer ? [o.window] : []));
    return joined(own, Math.min(half, MOST_BETWEEN)).flatMap((window) =>
      minutesOf(window) < half ? [] : [{ layer, window, parts: [window], isHoliday: false }],
    );
  });

/** Which holidays somebody had the phone on before the horizon. */
export const pastHolidays = (of: TechnicianId, ground: Ground): readonly Holiday[] => {
  const { plan, horizon } = ground.problem;
  const own = union(ground.past(of).map((o) => o.window));
  if (own.length === 0) return [];
  return plan.holidays.filter(({ date }) => {
    const { window } = zoneDay(plan.zone, date);
    return (
      window.start < horizon.start && minutesWithin(own, window) >= plan.weights.leastHours * 60
    );
  });
};
