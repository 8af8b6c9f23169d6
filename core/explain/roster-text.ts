import type { Level } from '../model/technician.ts';
import type { LocalDate } from '../model/time.ts';
import { minutesText } from './format.ts';
import type { Language } from './language.ts';

export const LEVEL_NAMES: Readonly<Record<Language, Readonly<Record<Level, string>>>> = {
  en: { 0: 'none', 1: 'assisted', 2: 'solo', 3: 'expert' },
  de: { 0: 'keine', 1: 'angeleitet', 2: 'selbstständig', 3: 'Experte' },
};

const LOCALE: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };

/** "Mon 5 Jan 2026"; a date of a roster has no zone, so that it is written as it stands. */
export const dateText = (date: LocalDate, language: Language): string =>
  new Intl.DateTimeFormat(LOCALE[language], {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  })
    .format(new Date(`${date}T00:00:00Z`))
    .replace(',', '');

/** "144 h", "9 h 30 min"; below nothing, where two shifts overlap, as "0 min". */
export const hoursText = (minutes: number, language: Language): string =>
  minutesText(Math.max(0, minutes), language);

/** "4", "2.7", "2,7". */
export const tenth = (value: number, language: Language): string =>
  new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 1 }).format(value);
