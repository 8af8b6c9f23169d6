import { diffTeam, type TeamChange } from '../../../../core/exchange/diff-team.ts';
import type { FileProblem } from '../../../../core/explain/file-problem.ts';
import { Team } from '../../../../core/model/team.ts';
import { canonical } from '../../../../core/store/canonical.ts';
import { cellsRead } from './cells.ts';
import type { CellProblem } from './column.ts';
import type { Sheet } from './sheet.ts';
import { isSheetHeading, readSheet, takeRows } from './sheet-file.ts';

/** What a text would do to the team, told before anything is taken. */
export interface Taking {
  /** Rows that were understood. */
  readonly count: number;
  readonly problems: readonly CellProblem[];
  readonly unknown: readonly string[];
  readonly left: readonly (readonly string[])[];
  /** The text cannot be parted into cells: nothing of it is taken. */
  readonly broken: readonly FileProblem[];
  /** Why the rows do not hold together. */
  readonly refused: string | undefined;
  readonly team: Team;
  readonly changes: readonly TeamChange[];
}

/** Reads a paste or a file over the team; with `only`, rows that it does not name go, unless some were not understood. */
export const takingOf = <R>(sheet: Sheet<R>, team: Team, text: string, only: boolean): Taking => {
  const { cells, problems: broken } = cellsRead(text, (cell) => isSheetHeading(sheet, cell));
  const read = readSheet(sheet, cells);
  const { problems, unknown, left } = read;
  const put = takeRows(sheet, team, read, only && problems.length === 0);
  const made = put.ok ? Team.safeParse(put.value) : undefined;
  const next = made?.success ? made.data : team;
  return {
    count: read.rows.length,
    problems,
    unknown,
    left,
    broken,
    refused: put.ok ? unreadable(made) : put.words,
    team: next,
    changes: diffTeam(team, next),
  };
};

const unreadable = (made: ReturnType<typeof Team.safeParse> | undefined): string | undefined => {
  const issue = made && !made.success ? made.error.issues[0] : undefined;
  return issue && `${issue.path.join(' › ')}: ${issue.message}`;
};

/** The same changes were seen: what was confirmed is what happens. */
export const isSameTaking = (seen: Taking, now: Taking): boolean =>
  canonical(seen.changes) === canonical(now.changes) && seen.refused === now.refused;
