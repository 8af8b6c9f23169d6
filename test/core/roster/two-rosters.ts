import fc from 'fast-check';
import type { RosterProblem } from '../../../core/roster/problem.ts';
import { Roster } from '../../../core/roster/roster.ts';
import { randomRoster } from './random-roster.ts';

/** Two rosters of one random problem that have most cells in common. */
export const twoRosters: fc.Arbitrary<{
  readonly problem: RosterProblem;
  readonly before: Roster;
  readonly after: Roster;
}> = randomRoster.chain(({ problem, roster }) =>
  fc
    .array(
      fc.tuple(
        fc.nat(problem.technicians.length - 1),
        fc.nat(problem.days - 1),
        fc.option(fc.constantFrom('E', 'L', 'N', 'D')),
      ),
      { maxLength: 10 },
    )
    .map((edits) => {
      const rows = roster.rows.map((row) => ({ ...row, shifts: [...row.shifts] as unknown[] }));
      for (const [p, day, code] of edits) {
        const row = rows[p];
        if (row) row.shifts[day] = code;
      }
      return { problem, before: roster, after: Roster.parse({ rows }) };
    }),
);
