import { localDate } from '../../../core/calendar/zone.ts';
import type { SentTime } from '../../../core/exchange/roster-calendar.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { LocalDate } from '../../../core/model/time.ts';
import type { PublishedCell, PublishedRoster } from '../../../core/roster/publish.ts';
import type { Message } from '../publishing.ts';
import { weekNameOf } from '../week-name.ts';
import type { Book } from './book.ts';
import { dayText } from './naming.ts';

/** What is told to somebody: a heading, and a line for each day. */
interface Part {
  readonly technician: TechnicianId;
  readonly head: string;
  readonly lines: readonly string[];
}

/** `L 11:30–20:00`, as the one who works it reads it. */
const shiftWords = ({ shifts }: Book, code: string | null): string => {
  if (code === null) return 'free';
  const hours = shifts.find((shift) => shift.code === code)?.hours;
  return hours ? `${code} ${hours.from}–${hours.to}` : code;
};

const byDate = (a: PublishedCell, b: PublishedCell): number => (a.date < b.date ? -1 : 1);

/** Of each technician the days that are not what they were told. Why stays with whoever publishes: it may be of others. */
export const changedParts = (
  book: Book,
  { cells, version }: Pick<PublishedRoster, 'cells' | 'version'>,
): readonly Part[] =>
  book.people.map(({ id }) => ({
    technician: id,
    head: `your roster has changed (version ${version}):`,
    lines: cells
      .filter(({ technician, shift, told }) => technician === id && shift !== told)
      .toSorted(byDate)
      .map(
        ({ date, shift, told }) =>
          `${dayText(date)}: ${shiftWords(book, shift)}, was ${shiftWords(book, told)}`,
      ),
  }));

/** Of each technician all of some days. */
export const wholeParts = (
  book: Book,
  { cells, version }: Pick<PublishedRoster, 'cells' | 'version'>,
  isMeant: (date: LocalDate) => boolean,
): readonly Part[] =>
  book.people.map(({ id }) => {
    const own = cells.filter(({ technician, date }) => technician === id && isMeant(date));
    const weeks = [...new Set(own.map(({ date }) => weekNameOf(date)))].sort();
    return {
      technician: id,
      head: `your roster for ${weeks.join(', ')} (version ${version}):`,
      lines: own
        .toSorted(byDate)
        .map(({ date, shift }) => `${dayText(date)}: ${shiftWords(book, shift)}`),
    };
  });

const isTurn = ({ what }: SentTime): boolean => 'layer' in what;

/** Of each technician the turns on call that came or went between what calendars were told and are told now. */
export const turnParts = (
  { people, zone }: Book,
  before: readonly SentTime[],
  now: readonly SentTime[],
): readonly Part[] => {
  const keyOf = (one: SentTime): string =>
    `${one.id} ${one.technician} ${one.window.start} ${one.window.end}`;
  const live = (list: readonly SentTime[]) =>
    new Map(list.filter((one) => isTurn(one) && !one.cancelled).map((one) => [keyOf(one), one]));
  const [was, is] = [live(before), live(now)];
  const words = ({ what, window }: SentTime): string => {
    const day = (at: typeof window.start) => dayText(localDate(at, zone));
    return `${'layer' in what ? what.layer : ''} from ${day(window.start)} to ${day(window.end)}`;
  };
  const came = [...is].filter(([key]) => !was.has(key)).map(([, one]) => one);
  const went = [...was].filter(([key]) => !is.has(key)).map(([, one]) => one);
  return people.map(({ id }) => ({
    technician: id,
    head: 'your turns on call:',
    lines: [
      ...came.filter(({ technician }) => technician === id).map((one) => `on call, ${words(one)}`),
      ...went
        .filter(({ technician }) => technician === id)
        .map((one) => `no longer on call, ${words(one)}`),
    ],
  }));
};

/** One text for each technician who has to be told anything. */
export const messagesOf = ({ people }: Book, parts: readonly Part[]): readonly Message[] =>
  people.flatMap(({ id, name }): readonly Message[] => {
    const own = parts.filter(({ technician, lines }) => technician === id && lines.length > 0);
    if (own.length === 0) return [];
    const text = own
      .map(({ head, lines }) => `${name}, ${head}\n${lines.map((line) => `- ${line}`).join('\n')}`)
      .join('\n\n');
    return [{ technician: id, name, text }];
  });
