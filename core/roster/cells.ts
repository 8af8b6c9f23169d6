import type { RosterProblem } from './problem.ts';
import type { Roster } from './roster.ts';

/** The roster as numbers, row after row: 0 = free, n = the problem's n-th shift type. A code nobody knows is free. */
export const cellsOf = (problem: RosterProblem, roster: Roster): Uint8Array => {
  const kinds = new Map<string, number>(problem.shifts.map(({ code }, i) => [code, i + 1]));
  const rows = new Map(roster.rows.map((row) => [row.technician, row.shifts]));
  const cells = new Uint8Array(problem.technicians.length * problem.days);
  problem.technicians.forEach(({ id }, p) => {
    for (let day = 0; day < problem.days; day++) {
      const code = rows.get(id)?.[day] ?? null;
      if (code !== null) cells[p * problem.days + day] = kinds.get(code) ?? 0;
    }
  });
  return cells;
};

export const rosterOf = (problem: RosterProblem, cells: Uint8Array): Roster => ({
  rows: problem.technicians.map(({ id }, p) => ({
    technician: id,
    shifts: Array.from({ length: problem.days }, (_, day) => {
      const kind = cells[p * problem.days + day] ?? 0;
      return problem.shifts[kind - 1]?.code ?? null;
    }),
  })),
});
