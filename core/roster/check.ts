import { factsOf } from './facts.ts';
import { type Gap, gapsOf } from './gaps.ts';
import { judgeDemands, judgeRow } from './judge.ts';
import type { RosterProblem } from './problem.ts';
import type { Roster } from './roster.ts';
import { rowsOf } from './row.ts';
import { type RosterScore, scoreOf, type Violation } from './violation.ts';

export interface RosterCheck {
  readonly score: RosterScore;
  /** Row by row in the problem's order, then the demands. */
  readonly violations: readonly Violation[];
  readonly gaps: readonly Gap[];
}

/** The specification: every rule over the whole roster. What `solve` compiles must come to the same score. */
export const check = (problem: RosterProblem, roster: Roster): RosterCheck => {
  const facts = factsOf(problem);
  const rows = rowsOf(facts, roster);
  const violations = [...rows.flatMap((row) => judgeRow(row, facts)), ...judgeDemands(rows, facts)];
  return { score: scoreOf(violations), violations, gaps: gapsOf(facts, rows) };
};
