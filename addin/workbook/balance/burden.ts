import { atLocal } from '../../../core/calendar/zone.ts';
import { defaultHours } from '../../../core/model/team.ts';
import { LocalDate, LocalTime, Zone } from '../../../core/model/time.ts';
import { burdenOf } from '../../../core/roster/ledger/burden.ts';
import type { BurdenCalendar } from '../../../core/roster/ledger/hours.ts';
import { BurdenWeights } from '../../../core/roster/ledger/weights.ts';
import { HAND_OFF } from '../hand-off.ts';

export const WEIGHTS = BurdenWeights.parse({});
/** A formula counts hours by the clock on the wall and knows no change of time: so is it counted here. */
export const WALL = Zone.parse('UTC');

export const wallCalendar = (holidays: ReadonlySet<LocalDate>): BurdenCalendar => ({
  zone: WALL,
  hours: defaultHours(),
  holidays,
});

/** What a day on call weighs up to the hand-off and after it. */
export interface DayWeight {
  readonly before: number;
  readonly after: number;
}

const MIDNIGHT = LocalTime.parse('00:00');
const weigh = (date: LocalDate, next: LocalDate, holidays: ReadonlySet<LocalDate>): DayWeight => {
  const [start, hand, end] = [
    atLocal(WALL, date, MIDNIGHT),
    atLocal(WALL, date, HAND_OFF),
    atLocal(WALL, next, MIDNIGHT),
  ];
  const points = (from: typeof start, to: typeof start): number =>
    burdenOf([{ start: from, end: to }], 'primary', wallCalendar(holidays), WEIGHTS).points;
  return { before: points(start, hand), after: points(hand, end) };
};

const [MONDAY, TUESDAY, SATURDAY, SUNDAY] = [
  '2024-01-01',
  '2024-01-02',
  '2024-01-06',
  '2024-01-07',
].map((date) => LocalDate.parse(date)) as [LocalDate, LocalDate, LocalDate, LocalDate];
const NONE: ReadonlySet<LocalDate> = new Set();

export const DAY_WEIGHTS = {
  weekday: weigh(MONDAY, TUESDAY, NONE),
  weekend: weigh(SATURDAY, SUNDAY, NONE),
  holiday: weigh(MONDAY, TUESDAY, new Set([MONDAY])),
};
