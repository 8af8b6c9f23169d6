import { minutesText } from '../../../../core/explain/format.ts';
import { WEEKDAYS } from '../../../../core/model/clock-text.ts';
import type { WeekHours } from '../../../../core/model/time.ts';
import { bad, good, type Parsed } from './parsed.ts';

/** "30 min", "4 h", "38 h 30 min": hours and minutes only, since a day is not the same on every clock. */
export const durationText = (minutes: number): string => minutesText(minutes);

/** What a day, and a number without a unit, mean here. */
export interface DurationUnits {
  readonly day?: number | undefined;
  readonly bare: 'min' | 'h';
}

const MINUTES_OF: Readonly<Record<string, number | 'day'>> = {
  m: 1,
  min: 1,
  mins: 1,
  minute: 1,
  minutes: 1,
  h: 60,
  hr: 60,
  hrs: 60,
  hour: 60,
  hours: 60,
  d: 'day',
  day: 'day',
  days: 'day',
};
const PART = /(\d+(?:[.,]\d+)?)\s*([a-z]*)\s*/gy;

/** Reads "30 min", "4h", "1 h 30 min", "4:30", "1,5 h", "2 d" and, in `bare` units, "90"; whole minutes. */
export const readDuration = (text: string, { day, bare }: DurationUnits): Parsed<number> => {
  const typed = text.trim().toLowerCase();
  const no = bad(
    `“${text.trim()}” is not a duration. Write one like 30 min or 4 h${day ? ' or 2 d' : ''}.`,
  );
  const clock = /^(\d+):([0-5]\d)$/.exec(typed);
  if (clock) return good(Number(clock[1]) * 60 + Number(clock[2]));
  let sum = 0;
  let end = 0;
  for (const [whole, number = '', unit = ''] of typed.matchAll(PART)) {
    const factor = MINUTES_OF[unit || bare];
    const minutes = factor === 'day' ? day : factor;
    if (minutes === undefined) return no;
    sum += Number(number.replace(',', '.')) * minutes;
    end += whole.length;
  }
  return end > 0 && end === typed.length ? good(Math.round(sum)) : no;
};

const minutesOfClock = (time: string): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The length of a business day: the hours of a week by the days that have any. */
export const businessDay = (hours: WeekHours): number => {
  const days = WEEKDAYS.map((day) =>
    hours[day].reduce((sum, { from, to }) => sum + minutesOfClock(to) - minutesOfClock(from), 0),
  ).filter((minutes) => minutes > 0);
  const total = days.reduce((sum, minutes) => sum + minutes, 0);
  return days.length === 0 ? 0 : Math.round(total / days.length);
};
