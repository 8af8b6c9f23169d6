import type { TechnicianId } from '../../../core/model/ids.ts';
import type { LocalDate } from '../../../core/model/time.ts';
import type { PublishedRoster } from '../../../core/roster/publish.ts';
import type { Book } from '../book/book.ts';
import { dayText, namingOf } from '../book/naming.ts';
import type { Week } from '../book/week.ts';
import type { DateTime } from '../columns/date-time.ts';
import { daysOf, weekSheetName } from '../week/week-table.ts';
import { mondayIn } from '../week-name.ts';
import type { EditionCell, EditionSheet, EditionStyle } from './xlsx.ts';

const cells = (texts: readonly string[], style: EditionStyle): readonly EditionCell[] =>
  texts.map((text) => ({ text, style }));
const row = (name: string, codes: readonly string[]): readonly EditionCell[] => [
  { text: name, style: 'cell' },
  ...cells(codes, 'code'),
];

/** Each shift with its hours, as far as anybody has said them. */
const legend = ({ shifts }: Book): readonly (readonly EditionCell[])[] => [
  [],
  cells(['Shift', 'From', 'To'], 'header'),
  ...shifts.map(({ code, hours }) => row(code, [hours?.from ?? '', hours?.to ?? ''])),
];

/** A week as people may count on it; as long as it is not published, as it stands. */
const weekSheet = (
  book: Book,
  { week, cells: own }: Week,
  published: PublishedRoster | undefined,
): EditionSheet => {
  const days = daysOf(week);
  const dates = new Set(days.map(({ date }) => date));
  const told = (published?.cells ?? []).filter(({ date }) => dates.has(date));
  const isPublished = told.length > 0;
  const shown = new Map(
    (isPublished ? told : own).map(({ technician, date, shift }) => [
      `${technician} ${date}`,
      shift ?? '',
    ]),
  );
  const there = new Set((isPublished ? told : own).map(({ technician }) => technician));
  const head = isPublished ? `version ${published?.version}` : 'a draft, not published';
  return {
    name: weekSheetName(week),
    widths: [24, ...days.map(() => 11)],
    rows: [
      cells([`Week ${week}, ${head}`], 'title'),
      [],
      cells(['Name', ...days.map(({ header }) => header)], 'header'),
      ...book.people
        .filter(({ id }) => there.has(id))
        .map(({ id, name }) =>
          row(
            name,
            days.map(({ date }) => shown.get(`${id} ${date}`) ?? ''),
          ),
        ),
      ...legend(book),
    ],
  };
};

/** Who has the phone for some time whatever the turns say. */
const takenOver = (
  { overrides, zone }: Book,
  since: LocalDate | undefined,
  nameOf: (id: TechnicianId) => string,
): EditionSheet['rows'] => {
  const standing = overrides
    .filter(({ undone, cells: { to } }) => !undone && (since === undefined || to.date >= since))
    .toSorted((a, b) => a.named.window.start - b.named.window.start);
  if (standing.length === 0) return [];
  const text = ({ date, time }: DateTime): string => `${dayText(date)}, ${time}`;
  return [
    [],
    cells(['Taken over: these count, whatever the turns say'], 'title'),
    [],
    cells(['From', 'To', 'Layer', 'Name'], 'header'),
    ...standing.map(({ named, cells: { from, to, layer } }) =>
      cells([text(from), text(to), layer, nameOf(named.technician)], 'cell'),
    ),
    [],
    cells([`Times of ${zone}.`], 'cell'),
  ];
};

/** From the first week that is in it. */
const onCallSheet = (book: Book): EditionSheet => {
  const { nameOf } = namingOf(book);
  const [first] = book.weeks;
  const since = first && mondayIn(first.week);
  const turns = book.onCall.filter(({ to }) => since === undefined || to > since);
  return {
    name: 'On-call',
    widths: [24, 24, 12, 24],
    rows: [
      cells(['Who has the phone'], 'title'),
      [],
      cells(['From', 'To', 'Layer', 'Name'], 'header'),
      ...turns.map(({ from, to, layer, technician }) =>
        cells(
          [dayText(from), dayText(to), layer, technician === undefined ? '' : nameOf(technician)],
          'cell',
        ),
      ),
      ...takenOver(book, since, nameOf),
    ],
  };
};

/**
 * What technicians get: who works when and who has the phone. A workbook of its own and no copy of sheets, because what
 * was never written into it is in none of its corners: no reason of leave, no note, lock or figure of the ledger.
 */
export const technicianEdition = (
  book: Book,
  published: PublishedRoster | undefined,
): readonly EditionSheet[] => [
  ...book.weeks.map((week) => weekSheet(book, week, published)),
  ...(book.onCall.length + book.overrides.length > 0 ? [onCallSheet(book)] : []),
];
