import { readTime } from '../calendar/zone.ts';
import { WEEKDAYS } from '../model/clock-text.ts';
import { Span, type Weekday, WeekHours } from '../model/time.ts';

const CLOSED = 'closed';
const PART = /^([a-z]+)(?:\s*[-–]\s*([a-z]+))?\s+(.+)$/;
const SPAN = /^(\d{1,2}:\d\d)\s*[-–]\s*(\d{1,2}:\d\d)$/;

const dayIndex = (name: string): number =>
  WEEKDAYS.findIndex((day) => name.length >= 2 && (name === day || day === name.slice(0, 3)));

const readSpan = (text: string): Span | undefined => {
  const [, from = '', to = ''] = SPAN.exec(text.trim()) ?? [];
  const read = Span.safeParse({ from: readTime(from), to: readTime(to) });
  return read.success ? read.data : undefined;
};

const daysOf = (from: string, to: string | undefined): readonly Weekday[] | undefined => {
  const first = dayIndex(from);
  const last = to === undefined ? first : dayIndex(to);
  if (first < 0 || last < 0) return undefined;
  // sat-mon goes over the end of the week.
  const count = ((last - first + 7) % 7) + 1;
  return Array.from({ length: count }, (_, i) => WEEKDAYS[(first + i) % 7] ?? 'mon');
};

/** `mon-fri 08:30-12:00, 13:00-17:30; sat 09:00-12:00`, `24/7` or `closed`; undefined where it is none of these. */
export const readHours = (text: string): WeekHours | undefined => {
  const lower = text.trim().toLowerCase();
  if (lower === CLOSED) return WeekHours.parse({});
  if (lower === '24/7') return readHours('mon-sun 00:00-24:00');
  const hours: Partial<Record<Weekday, readonly Span[]>> = {};
  for (const part of lower.split(/[;\n]/).map((one) => one.trim())) {
    if (part === '') continue;
    const [, from = '', to, times = ''] = PART.exec(part) ?? [];
    const days = daysOf(from, to);
    const spans = times.split(',').map(readSpan);
    if (!days || days.some((day) => hours[day])) return undefined;
    const known = spans.filter((span) => span !== undefined);
    if (known.length !== spans.length) return undefined;
    for (const day of days) hours[day] = known;
  }
  return Object.keys(hours).length > 0 ? WeekHours.parse(hours) : undefined;
};

const spansText = (spans: readonly Span[]): string =>
  spans.map(({ from, to }) => `${from}-${to}`).join(', ');

/** Days in a row with the same spans are written as one. */
export const writeHours = (hours: WeekHours | undefined): string => {
  if (!hours) return '';
  const runs: { first: Weekday; last: Weekday; spans: string }[] = [];
  for (const [index, day] of WEEKDAYS.entries()) {
    const spans = spansText(hours[day]);
    const run = runs.at(-1);
    if (spans === '') continue;
    if (run?.spans === spans && run.last === WEEKDAYS[index - 1]) run.last = day;
    else runs.push({ first: day, last: day, spans });
  }
  if (runs.length === 0) return CLOSED;
  return runs
    .map(({ first, last, spans }) => `${first === last ? first : `${first}-${last}`} ${spans}`)
    .join('; ');
};
