import type { Team } from '../../../../core/model/team.ts';
import type { CellOf, Column } from './column.ts';
import type { Parsed } from './parsed.ts';

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
  /** The row that a pasted line is about, by what people call it; undefined = a new one. */
  known(cell: CellOf): R | undefined;
  /** The columns of its file: with them a row comes back as it went. */
  readonly file: readonly Column<R>[];
  /** Where rows have ids: a blank row under one, and how such a row is added whatever else is there. */
  readonly ids?: {
    under(id: string, index: number): Parsed<R>;
    insert(team: Team, row: R): Parsed<Team>;
  };
  /** Ways to put its rows into groups, for tables that grow long. */
  readonly groups?: readonly Grouping<R>[];
  /** The team with this row changed or, where its key is new, added; or why the row does not hold as a whole. */
  put(team: Team, row: R): Parsed<Team>;
  remove(team: Team, row: R): Team;
}

/** A way to put rows into groups: by the words of the group a row belongs to. */
export interface Grouping<R> {
  readonly id: string;
  readonly label: string;
  of(row: R): string;
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
