import { addDays } from '../calendar/zone.ts';
import type { TechnicianId } from '../model/ids.ts';
import type { LocalDate } from '../model/time.ts';
import type { RosterProblem } from './problem.ts';
import type { Roster } from './roster.ts';
import type { ShiftCode } from './shift-code.ts';

/** One cell of two rosters that is not the same in both; null = free. */
export interface CellChange {
  readonly technician: TechnicianId;
  readonly date: LocalDate;
  readonly was: ShiftCode | null;
  readonly is: ShiftCode | null;
}

/** Cells of one day that make sense together only: who takes over what another one leaves. Never empty. */
export type RosterChange = readonly CellChange[];

export const shiftsOf = (roster: Roster, technician: TechnicianId): readonly (ShiftCode | null)[] =>
  roster.rows.find((row) => row.technician === technician)?.shifts ?? [];

/** The shortest round of exchanges that begins with the first of some changes; alone where it comes back nowhere. */
const roundOf = (changes: readonly CellChange[]): RosterChange => {
  const [first] = changes;
  if (!first) return [];
  let ways: (readonly CellChange[])[] = [[first]];
  while (ways.length > 0) {
    const longer: (readonly CellChange[])[] = [];
    const seen = new Set<ShiftCode | null>();
    for (const way of ways) {
      const last = way.at(-1);
      if (last?.is === first.was) return way;
      for (const next of changes) {
        if (next.was !== last?.is || way.includes(next) || seen.has(next.is)) continue;
        seen.add(next.is);
        longer.push([...way, next]);
      }
    }
    ways = longer;
  }
  return [first];
};

/** What is different, day by day, in as small pieces as can be taken back by themselves. */
export const changesBetween = (
  problem: RosterProblem,
  before: Roster,
  after: Roster,
): readonly RosterChange[] => {
  const rows = problem.technicians.map(({ id }) => ({
    technician: id,
    was: shiftsOf(before, id),
    is: shiftsOf(after, id),
  }));
  const found: RosterChange[] = [];
  for (let day = 0; day < problem.days; day++) {
    const date = addDays(problem.from, day);
    let left = rows.flatMap((row): readonly CellChange[] => {
      const [was, is] = [row.was[day] ?? null, row.is[day] ?? null];
      return was === is ? [] : [{ technician: row.technician, date, was, is }];
    });
    while (left.length > 0) {
      const round = roundOf(left);
      found.push(round);
      left = left.filter((one) => !round.includes(one));
    }
  }
  return found;
};

/** The roster with some cells as they were. */
export const takenBack = (problem: RosterProblem, roster: Roster, change: RosterChange): Roster => {
  const was = new Map(change.map((one) => [`${one.technician} ${one.date}`, one.was]));
  return {
    rows: roster.rows.map(({ technician, shifts }) =>
      change.some((one) => one.technician === technician)
        ? {
            technician,
            shifts: shifts.map((shift, day) => {
              const before = was.get(`${technician} ${addDays(problem.from, day)}`);
              return before === undefined ? shift : before;
            }),
          }
        : { technician, shifts },
    ),
  };
};
