import { check, type RosterCheck } from '../../../core/roster/check.ts';
import { factsOf } from '../../../core/roster/facts.ts';
import { RosterProblem } from '../../../core/roster/problem.ts';
import { Roster } from '../../../core/roster/roster.ts';
import { rowsOf } from '../../../core/roster/row.ts';
import { ROSTER_RULES } from '../../../core/roster/rules/index.ts';

/** Early, late and night with hours, and a desk shift whose hours nobody has said. */
const SHIFTS = [
  { code: 'E', minutes: 480, hours: { from: '06:00', to: '14:00' } },
  { code: 'L', minutes: 480, hours: { from: '14:00', to: '22:00' } },
  { code: 'N', minutes: 480, hours: { from: '22:00', to: '06:00' } },
  { code: 'D', minutes: 480 },
];

export interface Scene {
  /** One row for each technician: a letter a day, `.` = free. */
  readonly rows: readonly string[];
  /** Of the first technician. */
  readonly contract?: object;
  readonly technician?: object;
  readonly [fact: string]: unknown;
}

/** A week from Monday 2 March 2026 for Ana, Ben and so on, as many as there are rows. */
export const scene = ({
  rows,
  contract = {},
  technician = {},
  ...facts
}: Scene): {
  readonly problem: RosterProblem;
  readonly roster: Roster;
} => {
  const ids = ['ana', 'ben', 'cem', 'dee'].slice(0, rows.length);
  return {
    problem: RosterProblem.parse({
      zone: 'Europe/Berlin',
      from: '2026-03-02',
      days: rows[0]?.length ?? 1,
      shifts: SHIFTS,
      technicians: ids.map((id, i) => ({
        id,
        name: id,
        ...(i === 0 && { contract, ...technician }),
      })),
      ...facts,
    }),
    roster: Roster.parse({
      rows: ids.map((id, i) => ({
        technician: id,
        shifts: [...(rows[i] ?? '')].map((cell) => (cell === '.' ? null : cell)),
      })),
    }),
  };
};

export const checked = (s: Scene): RosterCheck => {
  const { problem, roster } = scene(s);
  return check(problem, roster);
};

/** By how much a rule of single cells is missed, cell by cell; nothing that a price of nothing would hide. */
export const amounts = (id: string, s: Scene): readonly number[] => {
  const { problem, roster } = scene(s);
  const facts = factsOf(problem);
  const rule = ROSTER_RULES.find((one) => one.id === id);
  if (rule?.scope !== 'cell') throw new Error(`${id} is no rule of single cells`);
  return rowsOf(facts, roster).flatMap((row) =>
    facts.days.flatMap((_, day) =>
      rule
        .judge({ person: row.person, day, shift: row.at(day) }, facts)
        .map(({ amount }) => amount),
    ),
  );
};

/** What one rule says: kind, price, code and days of the month. */
export const told = (rule: string, s: Scene) =>
  checked(s)
    .violations.filter((one) => one.rule === rule)
    .map(({ kind, price, reason, dates }) => [
      kind,
      price,
      reason.code,
      dates.map((date) => Number(date.slice(8))),
    ]);
