import { addDays, localDate, localTime } from '../calendar/zone.ts';
import type { Instant, Window, Zone } from '../model/time.ts';
import type { Language } from './language.ts';
import type { Telling } from './tell.ts';

interface Units {
  readonly locale: string;
  readonly today: string;
  readonly tomorrow: string;
  readonly hours: string;
  readonly minutes: string;
}

const UNITS: Readonly<Record<Language, Units>> = {
  en: { locale: 'en-GB', today: 'today', tomorrow: 'tomorrow', hours: 'h', minutes: 'min' },
  de: { locale: 'de-DE', today: 'heute', tomorrow: 'morgen', hours: 'Std.', minutes: 'Min.' },
};
const unitsOf = (language: Language = 'en'): Units => UNITS[language];

const dayFormats = new Map<string, Intl.DateTimeFormat>();
const dayFormat = (zone: Zone, locale: string): Intl.DateTimeFormat => {
  const key = `${locale} ${zone}`;
  const known = dayFormats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
  dayFormats.set(key, made);
  return made;
};

export const isToday = (at: Instant, { now, zone }: Telling): boolean =>
  localDate(at, zone) === localDate(now, zone);

/** "today", "tomorrow", "Tue 24 Nov"; "heute", "morgen", "Di. 24. Nov.". */
export const dayText = (at: Instant, telling: Telling): string => {
  const { locale, today: sameDay, tomorrow } = unitsOf(telling.language);
  const date = localDate(at, telling.zone);
  const today = localDate(telling.now, telling.zone);
  if (date === today) return sameDay;
  if (date === addDays(today, 1)) return tomorrow;
  return dayFormat(telling.zone, locale).format(at).replace(',', '');
};

/** "today 14:00", "Tue 24 Nov 09:15". */
export const when = (at: Instant, telling: Telling): string =>
  `${dayText(at, telling)} ${localTime(at, telling.zone)}`;

/** As `when`, and the year where it is not this one: for a time that a person typed or that is long ago. */
export const whenOfYear = (at: Instant, telling: Telling): string => {
  const year = localDate(at, telling.zone).slice(0, 4);
  return year === localDate(telling.now, telling.zone).slice(0, 4)
    ? when(at, telling)
    : `${dayText(at, telling)} ${year} ${localTime(at, telling.zone)}`;
};

/** "today 14:00–15:30"; the end names its day only when that is another one. */
export const span = (window: Window, telling: Telling): string => {
  const sameDay =
    localDate(window.start, telling.zone) === localDate((window.end - 1) as Instant, telling.zone);
  const end = sameDay ? localTime(window.end, telling.zone) : when(window.end, telling);
  return `${when(window.start, telling)}–${end}`;
};

const isMidnight = (at: Instant, zone: Zone): boolean => localTime(at, zone) === '00:00';

/** Whole days by their first and last day, "Fri 20 Nov–Fri 11 Dec"; anything else as `span`. */
export const daysOrSpan = (window: Window, telling: Telling): string => {
  const { zone } = telling;
  if (!isMidnight(window.start, zone) || !isMidnight(window.end, zone)) {
    return span(window, telling);
  }
  const first = dayText(window.start, telling);
  const last = dayText((window.end - 1) as Instant, telling);
  return first === last ? first : `${first}–${last}`;
};

/** The short name of the zone at that instant, "CET" or "GMT+1". */
export const zoneName = (at: Instant, zone: Zone): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'short' })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value ?? zone;

/** "45 min", "1 h 20 min", "2 h"; "1 Std. 20 Min."; rounded to whole minutes. */
export const minutesText = (minutes: number, language?: Language): string => {
  const units = unitsOf(language);
  const whole = Math.abs(Math.round(minutes));
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return `${rest} ${units.minutes}`;
  return rest === 0
    ? `${hours} ${units.hours}`
    : `${hours} ${units.hours} ${rest} ${units.minutes}`;
};
