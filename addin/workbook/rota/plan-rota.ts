import { addDays, localDate } from '../../../core/calendar/zone.ts';
import type { KnownDay } from '../../../core/exchange/rota-codes.ts';
import { shiftOf } from '../../../core/exchange/rota-codes.ts';
import { rotaStart } from '../../../core/exchange/rota-start.ts';
import { rotaProblemWords } from '../../../core/explain/roster-rota-words.ts';
import { rosterSentence } from '../../../core/explain/roster-sentence.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import { defaultHours } from '../../../core/model/team.ts';
import type { LocalDate } from '../../../core/model/time.ts';
import { Contract } from '../../../core/roster/contract.ts';
import { BurdenWeights } from '../../../core/roster/ledger/weights.ts';
import type { Away } from '../../../core/roster/problem.ts';
import type { Line } from '../actions.ts';
import type { Book, Person } from '../book/book.ts';
import { dayText, lineOf, namingOf, shiftText } from '../book/naming.ts';
import type { OnCallRow } from '../book/on-call.ts';
import { problemOf } from '../book/roster-problem.ts';
import type { WeekCell } from '../book/week.ts';
import { HAND_OFF } from '../hand-off.ts';
import { mondayIn, type WeekName, weekNameOf } from '../week-name.ts';
import type { NewPerson, RotaFound } from './read-rota.ts';

/** Fairness is counted over a quarter; older weeks would be sheets that nobody reads. */
const HISTORY_WEEKS = 13;
const WEEK_DAYS = 7;

/** A code for a cell; of weeks that have a sheet with the cell it goes into. */
export interface PlannedCell {
  readonly week: WeekName;
  readonly technician: TechnicianId;
  readonly date: LocalDate;
  readonly code: string;
  readonly cell: WeekCell | undefined;
}

export type PlannedTurn = Pick<OnCallRow, 'from' | 'to' | 'layer'> & {
  readonly technician: TechnicianId;
};

/** What a rota becomes in the workbook. */
export interface RotaPlan {
  /** The book with those who are added. */
  readonly book: Book;
  readonly added: readonly NewPerson[];
  readonly weeks: readonly WeekName[];
  readonly newWeeks: readonly WeekName[];
  readonly cells: readonly PlannedCell[];
  /** Days that are free in the rota and ahead: they stay free. */
  readonly free: readonly { readonly technician: TechnicianId; readonly date: LocalDate }[];
  readonly away: readonly Away[];
  readonly turns: readonly PlannedTurn[];
  readonly lines: readonly Line[];
}

const withPeople = (book: Book, added: readonly NewPerson[]): Book => ({
  ...book,
  people: [
    ...book.people,
    ...added.map(
      ({ id, name }): Person => ({
        id,
        name,
        skills: [],
        contract: Contract.parse({}),
        targetMinutes: undefined,
        onCall: 'both',
      }),
    ),
  ],
});

const isFree = ({ meanings }: KnownDay): boolean => meanings.some(({ kind }) => kind === 'free');

const overlaps = (a: { from: LocalDate; to: LocalDate }, b: typeof a): boolean =>
  a.from <= b.to && b.from <= a.to;

/** Parts a rota into cells, days off, time off and turns; what stands in the workbook already stays, and is told. */
export const planRota = (before: Book, found: RotaFound, today: LocalDate): RotaPlan => {
  const book = withPeople(before, found.added);
  const { nameOf } = namingOf(book);
  const thisWeek = weekNameOf(today);
  const earliest = addDays(mondayIn(thisWeek), -HISTORY_WEEKS * WEEK_DAYS);
  const days = found.days.filter(({ date }) => date >= earliest);
  const left = found.days.length - days.length;
  const told = days.filter(({ meanings }) => meanings.length > 0);
  const weeks = [...new Set(told.map(({ date }) => weekNameOf(date)))].sort();
  const lines: Line[] = [];
  if (left > 0)
    lines.push({
      text: `Days before ${dayText(earliest)} are left out: fairness counts a quarter.`,
    });

  const known = new Map(
    before.weeks.flatMap(({ week, cells }) =>
      cells.map((cell) => [`${cell.technician} ${cell.date}`, { week, cell }] as const),
    ),
  );
  const sheets = new Set(before.weeks.map(({ week }) => week));
  const cells: PlannedCell[] = [];
  for (const day of told) {
    const code = shiftOf(day);
    if (code === undefined) continue;
    const { technician, date } = day;
    const week = weekNameOf(date);
    const cell = known.get(`${technician} ${date}`)?.cell;
    if (cell && cell.shift !== null) {
      if (cell.shift === code) continue;
      const kept = `${dayText(date)}: ${nameOf(technician)} keeps ${shiftText(cell.shift)}; the rota says ${code}.`;
      lines.push(lineOf(kept, cell.place));
    } else if (!cell && sheets.has(week)) {
      lines.push({
        text: `${dayText(date)}: ${nameOf(technician)} has no row in week ${week}, so ${code} is left out.`,
      });
    } else cells.push({ week, technician, date, code, cell });
  }

  const start = rotaStart(days, {
    problem: problemOf({ ...book, weeks: [] }, [thisWeek]),
    handOff: HAND_OFF,
    calendar: { zone: book.zone, hours: defaultHours(), holidays: new Set() },
    weights: BurdenWeights.parse({}),
  });
  const locked = new Set(book.locks.map(({ technician, date }) => `${technician} ${date}`));
  const turns = (found.turns ?? start.onCall).map(({ technician, layer, window }) => {
    const from = localDate(window.start, book.zone);
    const end = localDate(window.end, book.zone);
    return { technician, layer, from, to: end > from ? end : addDays(from, 1) };
  });
  const newTurns = turns.filter((turn) => {
    const same = before.onCall.find(
      (row) => row.layer === turn.layer && row.from < turn.to && turn.from < row.to,
    );
    if (same && (same.technician !== turn.technician || same.from !== turn.from))
      lines.push({
        text: `${dayText(turn.from)}, ${turn.layer}: the turn that is there stays; the rota says ${nameOf(turn.technician)}.`,
      });
    return !same;
  });
  lines.push(
    ...found.problems.map((text) => ({ text })),
    ...start.problems.map((one) => ({ text: rotaProblemWords(one) })),
    ...start.reasons.map((reason) => ({ text: rosterSentence(reason) })),
  );
  return {
    book,
    added: found.added,
    weeks,
    newWeeks: weeks.filter((week) => !sheets.has(week)),
    cells,
    free: told
      .filter((day) => day.date >= today && isFree(day) && shiftOf(day) === undefined)
      .filter(({ technician, date }) => !locked.has(`${technician} ${date}`))
      .map(({ technician, date }) => ({ technician, date })),
    away: start.away.filter(
      (one) =>
        !book.away.some(
          (old) => old.technician === one.technician && old.kind === one.kind && overlaps(old, one),
        ),
    ),
    turns: newTurns,
    lines,
  };
};
