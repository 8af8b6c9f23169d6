import type { RotaProblem } from '../explain/roster-rota-problem.ts';
import type { TechnicianId } from '../model/ids.ts';
import type { LocalDate } from '../model/time.ts';
import { readCsv } from './csv.ts';
import { isDay, readHead } from './rota-dates.ts';

/** Titles may stand above the head. */
const HEAD_ROWS = 12;

/** One cell of a person × day grid as it was written. */
export interface RotaCell {
  readonly technician: TechnicianId;
  readonly date: LocalDate;
  /** Empty = nothing was written. */
  readonly text: string;
}

export interface RotaRead {
  /** By technician in the rota's order, then by day. */
  readonly cells: readonly RotaCell[];
  readonly dates: readonly LocalDate[];
  readonly problems: readonly RotaProblem[];
}

export interface RotaOptions {
  /** A day near the rota, for days without a year. */
  readonly around: LocalDate;
  readonly technicians: readonly { readonly id: TechnicianId; readonly name: string }[];
  /** Who is meant by a name that is written otherwise, as a person said. */
  readonly named?: ReadonlyMap<string, TechnicianId>;
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** "Silva, Ana" is "Ana Silva". */
const turned = (name: string): string => {
  const [last = '', first, ...more] = name.split(',');
  return first === undefined || more.length > 0 ? name : `${first} ${last}`;
};

/** Finds people by whole name, by id, and by a first name or initials that only one of them has. */
export const finder = ({
  technicians,
  named,
}: Pick<RotaOptions, 'technicians' | 'named'>): ((name: string) => TechnicianId | undefined) => {
  const byName = new Map<string, Set<TechnicianId>>();
  const note = (text: string, id: TechnicianId): void => {
    const key = fold(text);
    if (key !== '') byName.set(key, (byName.get(key) ?? new Set()).add(id));
  };
  for (const { id, name } of technicians) {
    const words = fold(name).split(' ');
    note(name, id);
    note(id, id);
    if (words.length > 1) {
      note(words[0] ?? '', id);
      note(words.map((word) => word[0] ?? '').join(''), id);
      note(`${words[0]} ${words.at(-1)?.[0] ?? ''}`, id);
    }
  }
  return (name: string): TechnicianId | undefined => {
    const said = named?.get(name);
    if (said) return said;
    const found = byName.get(fold(name)) ?? byName.get(fold(turned(name)));
    return found?.size === 1 ? [...found][0] : undefined;
  };
};

type Row = { readonly row: number; readonly cells: readonly string[] };

/** The head is the row with most days; above it may stand titles. */
const headOf = (rows: readonly Row[], around: LocalDate) => {
  const read = rows
    .slice(0, HEAD_ROWS)
    .map((row, index) => ({ index, head: readHead(row.cells, around) }));
  const size = (one: (typeof read)[number]): number =>
    one.head.kind === 'dates' ? one.head.dates.size : 0;
  const best = read.reduce<(typeof read)[number] | undefined>(
    (a, b) => (size(b) > (a ? size(a) : 0) ? b : a),
    undefined,
  );
  return best ?? read.find(({ head }) => head.kind === 'ambiguous');
};
/**
 * A rota as a person × day grid, pasted or from a CSV file: a row of days, then a row for each person with their name
 * before the days. Rows of people nobody knows are told and left out; nothing else is lost.
 */
export const readRotaGrid = (text: string, options: RotaOptions): RotaRead => {
  const { rows, problems: broken } = readCsv(
    text,
    (cell) => isDay(cell.trim(), options.around),
    HEAD_ROWS,
  );
  const problems: RotaProblem[] = broken.flatMap((p): readonly RotaProblem[] =>
    p.code === 'open-quote' ? [{ code: 'open-quote', row: p.row }] : [],
  );
  const nothing = (problem: RotaProblem): RotaRead => ({
    cells: [],
    dates: [],
    problems: [problem, ...problems],
  });
  if (rows.length === 0) return nothing({ code: 'empty' });
  const found = headOf(rows, options.around);
  if (!found) return nothing({ code: 'no-dates' });
  if (found.head.kind === 'ambiguous')
    return nothing({ code: 'dates-unclear', cell: found.head.cell });
  if (found.head.kind === 'none') return nothing({ code: 'no-dates' });
  const { dates } = found.head;
  const firstColumn = Math.min(...dates.keys());
  const find = finder(options);
  const seen = new Map<TechnicianId, number>();
  const cells: RotaCell[] = [];
  for (const { row, cells: texts } of rows.slice(found.index + 1)) {
    const before = texts.slice(0, firstColumn).filter((cell) => cell !== '');
    const days = [...dates].map(([column, date]) => ({ date, text: texts[column] ?? '' }));
    const isEmpty = days.every((day) => day.text === '');
    if (before.length === 0) {
      if (!isEmpty) problems.push({ code: 'no-name', row });
      continue;
    }
    const name = before.find((cell) => find(cell) !== undefined) ?? before[0] ?? '';
    const technician = find(name) ?? find(before.join(' '));
    if (!technician) {
      // A row below the grid without anything in it is a legend or a title.
      if (!isEmpty) problems.push({ code: 'name-unknown', row, name });
      continue;
    }
    const first = seen.get(technician);
    if (first !== undefined) {
      problems.push({ code: 'name-twice', row, name, first });
      continue;
    }
    seen.set(technician, row);
    for (const { date, text: written } of days) cells.push({ technician, date, text: written });
  }
  return { cells, dates: [...dates.values()], problems };
};
