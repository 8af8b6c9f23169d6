import { addDays, localDate, zoneDay } from '../../../core/calendar/zone.ts';
import { readRotaCalendar } from '../../../core/exchange/rota-calendar.ts';
import { calendarDays } from '../../../core/exchange/rota-calendar-days.ts';
import {
  type KnownDay,
  type RotaMeaning,
  readRotaCodes,
} from '../../../core/exchange/rota-codes.ts';
import { readRotaGrid } from '../../../core/exchange/rota-grid.ts';
import { calendarProblemWords } from '../../../core/explain/calendar-problem-words.ts';
import { rotaProblemWords } from '../../../core/explain/roster-rota-words.ts';
import type { OnCall } from '../../../core/model/absence.ts';
import { TechnicianId } from '../../../core/model/ids.ts';
import type { LocalDate } from '../../../core/model/time.ts';
import type { Book } from '../book/book.ts';
import type { CodeAnswer, RotaAnswers, RotaCode } from '../rota.ts';

export interface NewPerson {
  readonly id: TechnicianId;
  readonly name: string;
}

/** A rota as days, with the questions that are open. */
export interface RotaFound {
  readonly days: readonly KnownDay[];
  /** Turns on call with their own hours, which a calendar has and a grid has not. */
  readonly turns: readonly OnCall[] | undefined;
  readonly added: readonly NewPerson[];
  readonly codes: readonly RotaCode[];
  readonly people: readonly string[];
  readonly problems: readonly string[];
}

const AROUND_WEEKS = 53;
const WEEK_DAYS = 7;

const meaningOf = (answer: CodeAnswer): RotaMeaning | undefined => {
  if (answer === 'free') return { kind: 'free' };
  const [kind, ...words] = answer.split(' ');
  const rest = words.join(' ');
  if (kind === 'shift') return { kind, code: rest };
  if (kind === 'on-call') return { kind, layer: rest === 'secondary' ? rest : 'primary' };
  const away = (['leave', 'sick', 'training', 'holiday', 'out'] as const).find((a) => a === rest);
  return kind === 'away' && away ? { kind, absence: away } : undefined;
};

/** Ids of those who are added: the next free ones of the form T01. */
const addedPeople = ({ people }: Book, answers: RotaAnswers): readonly NewPerson[] => {
  const taken = new Set(people.map(({ id }) => id.toLowerCase()));
  let number = 0;
  return Object.entries(answers.people).flatMap(([name, answer]) => {
    if (answer !== 'add') return [];
    let id = '';
    do {
      number += 1;
      id = `T${String(number).padStart(2, '0')}`;
    } while (taken.has(id.toLowerCase()));
    return [{ id: TechnicianId.parse(id), name }];
  });
};

const namedBy = (
  { people }: Book,
  answers: RotaAnswers,
  added: readonly NewPerson[],
): ReadonlyMap<string, TechnicianId> =>
  new Map(
    Object.entries(answers.people).flatMap(([name, answer]) => {
      const id = answer.startsWith('is ') ? answer.slice(3) : undefined;
      const found =
        people.find((one) => one.id === id)?.id ?? added.find((one) => one.name === name)?.id;
      return found ? [[name, found] as const] : [];
    }),
  );

/** "E: Zoe" is about Zoe. */
const nameIn = (title: string): string => title.split(/\s*(?::|\s[-–—]\s)\s*/, 2)[1] ?? title;

const isCalendar = (text: string): boolean => /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text);

/** Reads a rota, whichever of the two it is; `today` is near it. */
export const readRota = (
  book: Book,
  text: string,
  answers: RotaAnswers,
  today: LocalDate,
): RotaFound => {
  const added = addedPeople(book, answers);
  const technicians = [...book.people, ...added];
  const named = namedBy(book, answers, added);
  const shifts = book.shifts.map(({ code }) => code);
  const said = new Map(
    Object.entries(answers.codes).flatMap(([word, answer]) => {
      const meaning = meaningOf(answer);
      return meaning ? [[word, meaning] as const] : [];
    }),
  );
  const skipped = (name: string): boolean => answers.people[name] === 'skip';
  const open = (unknown: readonly { readonly text: string; readonly count: number }[]) =>
    unknown
      .filter((one) => answers.codes[one.text] === undefined)
      .map(({ text: word, count }) => ({ word, count }));
  if (!isCalendar(text)) {
    const grid = readRotaGrid(text, { around: today, technicians, named });
    const { days, unknown } = readRotaCodes(grid.cells, shifts, said);
    const names = grid.problems.flatMap((one) => (one.code === 'name-unknown' ? [one.name] : []));
    return {
      days,
      turns: undefined,
      added,
      codes: open(unknown),
      people: [...new Set(names)].filter((name) => !skipped(name)),
      problems: grid.problems
        .filter(({ code }) => code !== 'name-unknown')
        .map((one) => rotaProblemWords(one)),
    };
  }
  const { zone } = book;
  const within = {
    start: zoneDay(zone, addDays(today, -AROUND_WEEKS * WEEK_DAYS)).window.start,
    end: zoneDay(zone, addDays(today, AROUND_WEEKS * WEEK_DAYS)).window.start,
  };
  const options = { zone, within, technicians, named, shifts, said };
  const read = readRotaCalendar(text, options);
  const problems = read.problems.map((one) => calendarProblemWords(one));
  if (!read.ok) return { days: [], turns: [], added, codes: [], people: [], problems };
  const dates = [
    ...read.shifts.map(({ window }) => localDate(window.start, zone)),
    ...read.away.flatMap(({ from, to }) => [from, to]),
  ].sort();
  const [from, to] = [dates[0], dates.at(-1)];
  return {
    days: from && to ? calendarDays(read, { zone, from, to }) : [],
    turns: read.onCall,
    added,
    codes: open(read.unknown),
    people: [...new Set(read.nobody.map(nameIn))].filter((name) => !skipped(name)),
    problems,
  };
};
