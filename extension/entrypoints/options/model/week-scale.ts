import { WEEKDAYS } from '../../../../core/model/clock-text.ts';
import type { SlotTemplate } from '../../../../core/model/slot.ts';
import { LocalTime, type Weekday, type WeekHours } from '../../../../core/model/time.ts';

/** Times move by so many minutes. */
export const STEP = 15;
export const DAY_MINUTES = 1440;
const HOUR = 60;

/** Minutes since midnight; `24:00` is the end of the day. */
export const minutesAt = (time: LocalTime): number =>
  Number(time.slice(0, 2)) * HOUR + Number(time.slice(3, 5));

const two = (n: number): string => String(n).padStart(2, '0');
export const timeAt = (minutes: number): LocalTime =>
  LocalTime.parse(`${two(Math.floor(minutes / HOUR))}:${two(minutes % HOUR)}`);

/** From which whole hour to which the week is drawn: working hours and slots, with an hour of margin. */
export const weekFrame = (
  hours: WeekHours,
  slots: readonly SlotTemplate[],
): { readonly from: number; readonly to: number } => {
  const spans = [...WEEKDAYS.flatMap((day) => hours[day]), ...slots];
  const usual = spans.length === 0;
  const first = usual ? 9 * HOUR : Math.min(...spans.map((s) => minutesAt(s.from)));
  const last = usual ? 17 * HOUR : Math.max(...spans.map((s) => minutesAt(s.to)));
  return {
    from: Math.max(0, Math.floor(first / HOUR - 1) * HOUR),
    to: Math.min(DAY_MINUTES, Math.ceil(last / HOUR + 1) * HOUR),
  };
};

/** Earlier or later by some minutes, as far as the day goes. */
export const movedSlot = (slot: SlotTemplate, by: number): SlotTemplate => {
  const from = minutesAt(slot.from);
  const length = minutesAt(slot.to) - from;
  const start = Math.max(0, Math.min(DAY_MINUTES - length, from + by));
  return { ...slot, from: timeAt(start), to: timeAt(start + length) };
};

/** Longer or shorter at its end, never shorter than a step. */
export const resizedSlot = (slot: SlotTemplate, by: number): SlotTemplate => {
  const least = minutesAt(slot.from) + STEP;
  const end = Math.min(DAY_MINUTES, Math.max(least, minutesAt(slot.to) + by));
  return { ...slot, to: timeAt(end) };
};

/** One of its days becomes another; the same where there is no such day, or it takes place there already. */
export const shiftedDay = (slot: SlotTemplate, day: Weekday, by: number): SlotTemplate => {
  const other = WEEKDAYS[WEEKDAYS.indexOf(day) + by];
  if (!other || by === 0 || slot.days.includes(other)) return slot;
  return {
    ...slot,
    days: WEEKDAYS.filter((one) => one === other || (one !== day && slot.days.includes(one))),
  };
};

/** The time under a pointer, at the half hour before it, that leaves room for a slot. */
export const timeUnder = (minutes: number): number =>
  Math.max(0, Math.min(DAY_MINUTES - HOUR, Math.floor(minutes / 30) * 30));
