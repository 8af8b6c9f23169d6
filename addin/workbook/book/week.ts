import type { TechnicianId } from '../../../core/model/ids.ts';
import type { LocalDate } from '../../../core/model/time.ts';
import type { ShiftCode } from '../../../core/roster/shift-code.ts';
import type { Line, Place } from '../actions.ts';
import { addressOf } from '../address.ts';
import { shown } from '../columns/column.ts';
import { daysOf, WEEK_COLUMNS } from '../week/week-table.ts';
import type { WeekName } from '../week-name.ts';
import { type RawWeek, writtenKey } from './raw-book.ts';

/** One cell of a week. */
export interface WeekCell {
  readonly technician: TechnicianId;
  readonly date: LocalDate;
  readonly shift: ShiftCode | null;
  /** What we wrote here last; '' = free, or nothing yet. */
  readonly written: string;
  /** Not as it was last written. */
  readonly typed: boolean;
  readonly place: Place;
  /** Its row and column in the table's body, counted from 0. */
  readonly row: number;
  readonly column: number;
}

export interface Week {
  readonly week: WeekName;
  readonly sheet: string;
  readonly cells: readonly WeekCell[];
  readonly problems: readonly Line[];
}

interface Known {
  readonly technicians: ReadonlyMap<string, TechnicianId>;
  /** Whose rows are left as they are. */
  readonly former: ReadonlySet<string>;
  readonly shifts: ReadonlyMap<string, ShiftCode>;
}

const fold = (text: unknown): string => String(text).trim().toLowerCase();
const FREE = new Set(['', '-', 'off', 'free']);

/** A week's grid: each technician's row by its id, each day's column by its header. */
export const readWeek = ({ week, sheet, table, written }: RawWeek, known: Known): Week => {
  const problems: Line[] = [];
  const placeAt = (row: number, column: number): Place => ({
    sheet,
    address: addressOf({ row: table.at.row + 1 + row, column: table.at.column + column }),
  });
  const columnOf = (header: string): number => {
    const found = table.headers.findIndex((one) => fold(one) === fold(header));
    if (found < 0) {
      const place = { sheet, address: addressOf(table.at) };
      problems.push({ text: `The column “${header}” of week ${week} is missing.`, place });
    }
    return found;
  };
  const id = columnOf(WEEK_COLUMNS.id);
  const days = daysOf(week).map((day) => ({ ...day, column: columnOf(day.header) }));
  if (problems.length > 0) return { week, sheet, cells: [], problems };
  const seen = new Set<TechnicianId>();
  const cells = table.cells.flatMap((row, i): readonly WeekCell[] => {
    const name = fold(row[id] ?? '');
    if (name === '' || known.former.has(name)) return [];
    const technician = known.technicians.get(name);
    if (!technician) {
      const text = `Nobody in Technicians has the id ${shown(row[id] ?? '')}.`;
      problems.push({ text, place: placeAt(i, id) });
      return [];
    }
    if (seen.has(technician)) {
      problems.push({ text: `${technician} has a row above already.`, place: placeAt(i, id) });
      return [];
    }
    seen.add(technician);
    return days.flatMap(({ date, column }): readonly WeekCell[] => {
      const place = placeAt(i, column);
      const text = fold(row[column] ?? '');
      const shift = FREE.has(text) ? null : known.shifts.get(text);
      if (shift === undefined) {
        const cell = shown(row[column] ?? '');
        problems.push({ text: `${cell} is no shift: see the codes in Shifts.`, place });
        return [];
      }
      const ours = written[writtenKey(technician, date)] ?? '';
      const typed = ours !== (shift ?? '');
      return [{ technician, date, shift, written: ours, typed, place, row: i, column }];
    });
  });
  return { week, sheet, cells, problems };
};
