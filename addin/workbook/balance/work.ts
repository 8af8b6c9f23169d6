import { minutesOf, windowOf } from '../../../core/calendar/instant.ts';
import { overlaps } from '../../../core/calendar/window.ts';
import { addDays, atLocal } from '../../../core/calendar/zone.ts';
import { tenth } from '../../../core/explain/roster-text.ts';
import { LocalTime, type Window } from '../../../core/model/time.ts';
import { type Approval, approvalsOf } from '../../../core/store/approvals.ts';
import type { Entry } from '../../../core/store/journal-entry.ts';
import type { Line } from '../actions.ts';
import type { Book } from '../book/book.ts';
import { mondayIn, type WeekName } from '../week-name.ts';

const HOUR = 60;
const WEEK_DAYS = 7;
const MIDNIGHT = LocalTime.parse('00:00');

const weekIn = ({ zone }: Pick<Book, 'zone'>, week: WeekName): Window => {
  const monday = mondayIn(week);
  return {
    start: atLocal(zone, monday, MIDNIGHT),
    end: atLocal(zone, addDays(monday, WEEK_DAYS), MIDNIGHT),
  };
};

/** The time that an approval means: all blocks of it, or all of it in one go. */
const timesOf = ({ intent: { to, blocks } }: Approval): readonly Window[] =>
  blocks ?? (to.start === undefined ? [] : [windowOf(to.start, to.minutes ?? 0)]);

const count = (number: number, one: string, more = `${one}s`): string =>
  `${number} ${number === 1 ? one : more}`;

/**
 * What the journal of the browser extension tells of a week: what stands booked, for whom, and how often the dispatcher
 * changed their mind. Numbers only: no ticket is named in the workbook.
 */
export const workLines = (
  book: Pick<Book, 'zone' | 'people'>,
  week: WeekName,
  entries: readonly Entry[],
): readonly Line[] => {
  const within = weekIn(book, week);
  const own = approvalsOf(entries).filter((one) =>
    timesOf(one).some((time) => overlaps(time, within)),
  );
  const live = own.filter((one) => one.live);
  const names = new Map<string, string>(book.people.map(({ id, name }) => [id, name]));
  const booked = new Map<string, { readonly bookings: number; readonly minutes: number }>();
  for (const one of live) {
    const { technician = '', technicianName = technician } = one.intent;
    const name = names.get(technician) ?? technicianName;
    const before = booked.get(name) ?? { bookings: 0, minutes: 0 };
    const times = timesOf(one).filter((time) => overlaps(time, within));
    const minutes = times.reduce((sum, time) => sum + minutesOf(time), before.minutes);
    booked.set(name, { bookings: before.bookings + 1, minutes });
  }
  const hours = (minutes: number): string => `${tenth(minutes / HOUR, 'en')} h`;
  const all = [...booked.values()].reduce((sum, { minutes }) => sum + minutes, 0);
  const changed = [
    count(own.filter(({ intent }) => intent.action === 'move').length, 'move'),
    `${own.filter(({ intent }) => intent.override !== undefined).length} against the first suggestion`,
    `${own.filter(({ written, state }) => !written && state !== 'in-flight').length} not written`,
  ];
  return [
    {
      text:
        live.length === 0
          ? 'Nothing stands booked in it.'
          : `${count(live.length, 'booking')}, ${hours(all)}.`,
    },
    ...[...booked]
      .sort(([, a], [, b]) => b.minutes - a.minutes)
      .map(([name, { bookings, minutes }]) => ({
        text: `${name}: ${count(bookings, 'booking')}, ${hours(minutes)}`,
      })),
    ...(own.length === 0 ? [] : [{ text: `${changed.join(', ')}.` }]),
  ];
};
