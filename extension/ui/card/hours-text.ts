import { readTime } from '../../../core/calendar/zone.ts';
import type { Span, Weekday, WeekHours } from '../../../core/model/time.ts';

export const DAY_NAMES: Readonly<Record<Weekday, string>> = {
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
  sat: 'Sat',
  sun: 'Sun',
};

/** One day's hours as a person types them: `08:30-12:00, 13:00-17:30`; empty = closed. */
export const hoursText = (spans: readonly Span[]): string =>
  spans.map((span) => `${span.from}-${span.to}`).join(', ');

/** Reads one day's hours; undefined where it is not a list of times that end after they start. */
export const readHours = (text: string): WeekHours[Weekday] | undefined => {
  const spans: Span[] = [];
  for (const piece of text.split(/[,;]/).map((p) => p.trim())) {
    if (piece === '') continue;
    const [from, to, ...rest] = piece.split(/\s*[-–—]\s*/).map(readTime);
    if (!from || !to || rest.length > 0 || from >= to) return undefined;
    spans.push({ from, to });
  }
  return spans.sort((a, b) => a.from.localeCompare(b.from));
};
