import { addDays } from '../../core/calendar/zone.ts';
import type { LocalDate } from '../../core/model/time.ts';
import type { Look, WeekSheet } from '../workbook/actions.ts';
import { mondayIn, type WeekName, weekNameOf } from '../workbook/week-name.ts';

/** Names of weeks sort by time. */
export const inOrder = (weeks: readonly WeekSheet[]): readonly WeekName[] =>
  weeks.map(({ week }) => week).sort();

/** The week after the last one; where there is none yet, the one after this. */
export const nextOf = (weeks: readonly WeekSheet[], today: LocalDate): WeekName => {
  const last = inOrder(weeks).at(-1);
  return weekNameOf(addDays(last ? mondayIn(last) : today, 7));
};

/** What stays chosen when the workbook was read again: what is still there, else the open week, else the last one. */
export const keepChosen = (chosen: readonly WeekName[], look: Look): readonly WeekName[] => {
  if (look.kind !== 'ready') return [];
  const there = inOrder(look.weeks);
  const kept = there.filter((week) => chosen.includes(week));
  if (kept.length > 0) return kept;
  return there.filter((week) => week === (look.open ?? there.at(-1)));
};

/** `23–29 Nov`, as the person writes dates. */
export const spanOf = (week: WeekName, locale: string): string => {
  const monday = mondayIn(week);
  const at = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`);
  const shown = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return shown.formatRange(at(monday), at(addDays(monday, 6)));
};
