import { factsOf } from '../../../../core/roster/facts.ts';
import { countsFor, judgeRow } from '../../../../core/roster/judge.ts';
import type { RosterProblem } from '../../../../core/roster/problem.ts';
import type { Roster } from '../../../../core/roster/roster.ts';
import { rowOf } from '../../../../core/roster/row.ts';
import type { Row } from '../../../../core/roster/rules/rule.ts';

/**
 * The roster with fewest people missing among all that keep the hard rules, by trying them all: slow, exact, and
 * without any cleverness. For a few people and days.
 */
export const coverExactly = (problem: RosterProblem): Roster => {
  const facts = factsOf(problem);
  const kinds = [undefined, ...facts.shifts.values()];
  const rows: Row[][] = facts.people.map((person) => {
    const found: Row[] = [];
    const walk = (cells: (typeof kinds)[number][]): void => {
      if (cells.length === problem.days) {
        const row = rowOf(person, cells);
        if (judgeRow(row, facts).every((v) => v.kind !== 'hard')) found.push(row);
        return;
      }
      for (const kind of kinds) walk([...cells, kind]);
    };
    walk([]);
    // Where pins break a rule themselves, the row that is pinned is all there is.
    return found.length > 0
      ? found
      : [
          rowOf(
            person,
            Array.from({ length: problem.days }, () => undefined),
          ),
        ];
  });
  // Rows that fill the same places are one.
  const gains = rows.map((own) => {
    const distinct = new Map<string, { row: Row; counts: readonly number[] }>();
    for (const row of own) {
      const counts = facts.demands.map((d) => Number(countsFor(row, d, facts)));
      distinct.set(counts.join(), { row, counts });
    }
    return [...distinct.values()];
  });
  let states = new Map<string, { counts: readonly number[]; chosen: readonly Row[] }>([
    ['', { counts: facts.demands.map(() => 0), chosen: [] }],
  ]);
  for (const own of gains) {
    const next: typeof states = new Map();
    for (const { counts, chosen } of states.values()) {
      for (const one of own) {
        const sum = counts.map((n, i) =>
          Math.min(facts.demands[i]?.minimum ?? 0, n + (one.counts[i] ?? 0)),
        );
        const key = sum.join();
        if (!next.has(key)) next.set(key, { counts: sum, chosen: [...chosen, one.row] });
      }
    }
    states = next;
  }
  const filled = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
  const best = [...states.values()].reduce((a, b) => (filled(b.counts) > filled(a.counts) ? b : a));
  return {
    rows: best.chosen.map((row) => ({
      technician: row.person.technician.id,
      shifts: Array.from({ length: row.days }, (_, day) => row.at(day)?.code ?? null),
    })),
  };
};
