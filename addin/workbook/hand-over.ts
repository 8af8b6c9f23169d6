import { addDays, atLocal } from '../../core/calendar/zone.ts';
import { type PaidTime, payCsv, payRows } from '../../core/exchange/pay-hours.ts';
import { rosterCalendar, type SentTime } from '../../core/exchange/roster-calendar.ts';
import { type Instant, LocalTime } from '../../core/model/time.ts';
import type { Layer } from '../../core/roster/on-call/plan.ts';
import { type PublishedRoster, publishedRoster } from '../../core/roster/publish.ts';
import { shiftFacts } from '../../core/roster/shift-facts.ts';
import type { Book } from './book/book.ts';
import { onCallFacts } from './book/on-call-facts.ts';
import { problemOf, rosterOf, spanOf } from './book/roster-problem.ts';
import type { TextFile } from './publishing.ts';
import type { WeekName } from './week-name.ts';

const fileName = (name: string): string => name.replace(/[^\p{L}\p{N}]+/gu, '-');
const CLOCK = {
  eveningFrom: LocalTime.parse('18:00'),
  nightFrom: LocalTime.parse('22:00'),
  nightTo: LocalTime.parse('06:00'),
};
const MIDNIGHT = LocalTime.parse('00:00');
const LAYERS: readonly Layer[] = ['primary', 'secondary'];

/** A calendar for each technician and for each layer on call, of what was published and sent. */
export const calendars = (
  { people }: Book,
  times: readonly SentTime[],
  at: Instant,
): readonly TextFile[] => {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const calendar = (name: string, of: Parameters<typeof rosterCalendar>[1]['of']): TextFile => ({
    kind: 'file',
    name: `${fileName(name)}.ics`,
    type: 'text/calendar',
    text: rosterCalendar(times, { of, at, names }),
  });
  const isAlone = (name: string): boolean =>
    people.filter((one) => fileName(one.name) === fileName(name)).length === 1;
  const layers = LAYERS.filter((layer) =>
    times.some(({ what }) => 'layer' in what && what.layer === layer),
  );
  return [
    ...people.map(({ id, name }) =>
      calendar(isAlone(name) ? name : `${name} ${id}`, { technician: id }),
    ),
    ...layers.map((layer) => calendar(`on-call ${layer}`, { layer })),
  ];
};

/** What is published, as shifts with their hours; weeks whose sheets are gone count too. */
export const publishedShifts = (
  book: Book,
  weeks: readonly WeekName[],
  published: PublishedRoster,
) => {
  const problem = problemOf(book, weeks);
  return shiftFacts(problem, publishedRoster(problem, published));
};

/** Hours by kind for payroll, of the shifts and the turns on call that stand in the sheets. */
export const payHours = (book: Book, weeks: readonly WeekName[]): TextFile => {
  const problem = problemOf(book, weeks);
  const { from, days } = spanOf(weeks);
  const within = {
    start: atLocal(book.zone, from, MIDNIGHT),
    end: atLocal(book.zone, addDays(from, days), MIDNIGHT),
  };
  const people = book.people.map(({ id, name }) => ({
    id,
    name,
    zone: book.zone,
    holidays: new Set<never>(),
  }));
  const shifts = shiftFacts(problem, rosterOf(book, problem)).flatMap(
    ({ free, technician, window }): readonly PaidTime[] =>
      free ? [] : [{ technician, work: 'shift', window }],
  );
  const turns = onCallFacts(book).map(
    ({ technician, window }): PaidTime => ({ technician, work: 'on-call', window }),
  );
  const rows = payRows(people, [...shifts, ...turns], within, CLOCK);
  return {
    kind: 'file',
    name: `pay-hours-${from}.csv`,
    type: 'text/csv',
    text: payCsv(rows, within),
  };
};
