import type { Person, RosterFacts } from './facts.ts';
import type { ShiftType } from './problem.ts';
import type { Roster } from './roster.ts';
import type { Row } from './rules/rule.ts';

/** A row over its past and its cells. */
export const rowOf = (person: Person, cells: readonly (ShiftType | undefined)[]): Row => ({
  person,
  days: cells.length,
  at: (day) => (day < 0 ? person.past[day - person.firstDay] : cells[day]),
});

/** The roster's rows in the problem's order; who has none is free all the time, and a code nobody knows is no shift. */
export const rowsOf = (facts: RosterFacts, roster: Roster): readonly Row[] => {
  const given = new Map(roster.rows.map((row) => [row.technician, row.shifts]));
  return facts.people.map((person) => {
    const codes = given.get(person.technician.id) ?? [];
    return rowOf(
      person,
      Array.from({ length: facts.days.length }, (_, day) => {
        const code = codes[day] ?? null;
        return code === null ? undefined : facts.shifts.get(code);
      }),
    );
  });
};
