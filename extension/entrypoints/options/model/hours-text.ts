import { WEEKDAYS } from '../../../../core/model/clock-text.ts';
import { type Weekday, WeekHours } from '../../../../core/model/time.ts';
import { bad, good, type Parsed } from './parsed.ts';

const NAMES: Readonly<Record<Weekday, string>> = {
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
  sat: 'Sat',
  sun: 'Sun',
};

const EXAMPLE = 'Write hours like “Mon–Fri 08:30–17:30; Sat 09:00–12:00”, or “closed”.';

const spansText = (hours: WeekHours, day: Weekday): string =>
  hours[day].map((s) => `${s.from}–${s.to}`).join(', ');

/** "Mon–Fri 08:30–17:30; Sat 09:00–12:00"; days with the same hours that follow each other are put together. */
export const hoursText = (hours: WeekHours): string => {
  const parts: string[] = [];
  let index = 0;
  while (index < WEEKDAYS.length) {
    const first = WEEKDAYS[index];
    if (!first) break;
    const spans = spansText(hours, first);
    let end = index;
    while (spans && WEEKDAYS[end + 1] && spansText(hours, WEEKDAYS[end + 1] ?? 'sun') === spans)
      end++;
    const last = WEEKDAYS[end] ?? first;
    if (spans) parts.push(`${NAMES[first]}${end > index ? `–${NAMES[last]}` : ''} ${spans}`);
    index = end + 1;
  }
  return parts.join('; ') || 'closed';
};

const DAY = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*';
const DAYS = new RegExp(
  `^(${DAY}(?:\\s*[-–]\\s*${DAY})?(?:\\s*,\\s*${DAY}(?:\\s*[-–]\\s*${DAY})?)*)\\s*:?\\s*`,
  'i',
);
const SPAN = /^(\d{1,2})(?:[:.](\d{2}))?\s*[-–]\s*(\d{1,2})(?:[:.](\d{2}))?$/;

const dayOf = (word: string): Weekday | undefined =>
  WEEKDAYS.find((d) => word.trim().toLowerCase().startsWith(d));

const daysOf = (text: string): readonly Weekday[] =>
  text.split(',').flatMap((piece) => {
    const [a = '', b] = piece.split(/[-–]/);
    const from = dayOf(a);
    const to = b === undefined ? from : dayOf(b);
    if (!from || !to) return [];
    const start = WEEKDAYS.indexOf(from);
    const count = (WEEKDAYS.indexOf(to) - start + 7) % 7;
    return Array.from({ length: count + 1 }, (_, i) => WEEKDAYS[(start + i) % 7] ?? from);
  });

const spanOf = (text: string): { from: string; to: string } | undefined => {
  const found = SPAN.exec(text.trim());
  if (!found) return undefined;
  const [, h1 = '', m1 = '00', h2 = '', m2 = '00'] = found;
  return { from: `${h1.padStart(2, '0')}:${m1}`, to: `${h2.padStart(2, '0')}:${m2}` };
};

/** Reads "Mon-Fri 8:30-17:30; Sat 9-12", "8-17" (taken as Monday to Friday) or "closed". */
export const readHours = (text: string): Parsed<WeekHours> => {
  const typed = text.trim();
  const week: Record<Weekday, { from: string; to: string }[]> = {
    mon: [],
    tue: [],
    wed: [],
    thu: [],
    fri: [],
    sat: [],
    sun: [],
  };
  if (/^closed$/i.test(typed)) return good(WeekHours.parse(week));
  for (const part of typed
    .split(/[;\n]/)
    .map((p) => p.trim())
    .filter(Boolean)) {
    const named = DAYS.exec(part);
    const days = named ? daysOf(named[1] ?? '') : WEEKDAYS.slice(0, 5);
    const rest = part.slice(named?.[0].length ?? 0);
    if (/^closed$/i.test(rest)) continue;
    for (const piece of rest.split(',')) {
      const span = spanOf(piece);
      if (!span) return bad(`“${part}” is not understood. ${EXAMPLE}`);
      if (span.from >= span.to) {
        return bad(
          `“${part}”: the end must be after the start. Split a night at 24:00, as in “Mon 22:00–24:00; Tue 00:00–06:00”.`,
        );
      }
      for (const day of days) week[day].push(span);
    }
  }
  for (const day of WEEKDAYS) {
    week[day].sort((a, b) => (a.from < b.from ? -1 : 1));
    const clash = week[day].find((s, i) => (week[day][i + 1]?.from ?? '99') < s.to);
    if (clash)
      return bad(`${NAMES[day]} has two spans that overlap at ${clash.to}. Write them as one.`);
  }
  const parsed = WeekHours.safeParse(week);
  if (!parsed.success || !typed) return bad(`“${typed}” is not understood. ${EXAMPLE}`);
  return good(parsed.data);
};
