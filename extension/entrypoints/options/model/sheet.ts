import type { Team } from '../../../../core/model/team.ts';
import type { Column } from './column.ts';
import { good, type Parsed } from './parsed.ts';

/** An editable table over a part of the team: its columns, its rows, and how rows go back. */
export interface Sheet<R> {
  /** Names its drafts and its fields. */
  readonly id: string;
  /** One row in words: "technician", "absence". */
  readonly noun: string;
  /** The column without which a new row says nothing. */
  readonly lead: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  keyOf(row: R): string;
  /** How a person calls this row, for labels and messages. */
  nameOf(row: R): string;
  blank(index: number): R;
  /** The row that a pasted line is about, by its lead cell; undefined = a new one. */
  known(led: string): R | undefined;
  /** The team with this row changed or, where its key is new, added; or why the row does not hold as a whole. */
  put(team: Team, row: R): Parsed<Team>;
  remove(team: Team, row: R): Team;
}

/** Cells that were typed and not taken, by column id. */
export type Typed = Readonly<Record<string, string>>;

export interface RowPut<R> {
  /** The row with every cell that was understood. */
  readonly row: R;
  /** What is left of `typed`, with why. */
  readonly problems: Readonly<Record<string, string>>;
  readonly changed: boolean;
}

/** Puts all pending cells of one row, so that two cells which only hold together can be typed one after the other. */
export const putTyped = <R>(columns: readonly Column<R>[], row: R, typed: Typed): RowPut<R> => {
  let next = row;
  let changed = false;
  const problems: Record<string, string> = {};
  for (const column of columns) {
    const text = typed[column.id];
    if (text === undefined || text === column.show(row)) continue;
    const put = column.put(next, text);
    if (put.ok) {
      next = put.value;
      changed = true;
    } else problems[column.id] = put.words;
  }
  return { row: next, problems, changed };
};

/** All rows or none: the first row that does not hold is named. */
export const putAll = <R>(sheet: Sheet<R>, team: Team, rows: readonly R[]): Parsed<Team> => {
  let next = team;
  for (const row of rows) {
    const put = sheet.put(next, row);
    if (!put.ok) return { ok: false, words: `${sheet.nameOf(row)}: ${put.words}` };
    next = put.value;
  }
  return good(next);
};
