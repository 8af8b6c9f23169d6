import { WEEKDAYS } from '../model/clock-text.ts';
import type { SlotTemplate } from '../model/slot.ts';
import type { LocalTime, Weekday } from '../model/time.ts';
import type { ShiftType } from './problem.ts';

const DAY_MINUTES = 1440;
const DAYS = WEEKDAYS.length;

const minuteOf = (time: LocalTime): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Minutes on the wall clock of a shift that begins on a weekday which lie in some slots; what lies in two counts twice. */
export const slotMinutes = (
  { hours }: Pick<ShiftType, 'hours'>,
  weekday: Weekday,
  slots: readonly Pick<SlotTemplate, 'days' | 'from' | 'to'>[],
): number => {
  if (!hours) return 0;
  const start = minuteOf(hours.from);
  const sameDay = minuteOf(hours.to);
  const end = sameDay > start ? sameDay : sameDay + DAY_MINUTES;
  const today = WEEKDAYS.indexOf(weekday);
  const common = ({ from, to }: (typeof slots)[number], later: number): number =>
    Math.max(0, Math.min(end, minuteOf(to) + later) - Math.max(start, minuteOf(from) + later));
  return slots.reduce((sum, slot) => {
    const on = (day: number): boolean => slot.days.some((one) => one === WEEKDAYS[day % DAYS]);
    const begun = on(today) ? common(slot, 0) : 0;
    return sum + begun + (on(today + 1) ? common(slot, DAY_MINUTES) : 0);
  }, 0);
};
