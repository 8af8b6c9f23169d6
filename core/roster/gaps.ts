import type { RosterReason } from '../explain/roster-reason.ts';
import type { TechnicianId } from '../model/ids.ts';
import type { LocalDate } from '../model/time.ts';
import type { RosterFacts } from './facts.ts';
import { countsFor, judgeRow } from './judge.ts';
import { levelHeld } from './level-held.ts';
import type { Demand } from './problem.ts';
import { rowOf } from './row.ts';
import type { Row } from './rules/rule.ts';
import { scoreOf, type Violation } from './violation.ts';

/** What stands between one technician and a shift nobody is on. Never empty. */
export interface Hindrance {
  readonly technician: TechnicianId;
  readonly reasons: readonly RosterReason[];
}

/** A demand below its minimum, with everybody who is not on it already. */
export interface Gap {
  readonly demand: Demand;
  readonly date: LocalDate;
  readonly missing: number;
  readonly hindrances: readonly Hindrance[];
}

type DayDemand = RosterFacts['demands'][number];

/** The row as it would be with that shift on that day. */
const changed = (row: Row, demand: DayDemand, facts: RosterFacts): Row =>
  rowOf(
    row.person,
    Array.from({ length: row.days }, (_, day) =>
      day === demand.day ? facts.shifts.get(demand.shift) : row.at(day),
    ),
  );

const sameBreach = (a: Violation, b: Violation): boolean =>
  a.rule === b.rule &&
  a.price === b.price &&
  JSON.stringify([a.reason, a.dates]) === JSON.stringify([b.reason, b.dates]);

const reasonsOf = (
  row: Row,
  now: readonly Violation[],
  demand: DayDemand,
  facts: RosterFacts,
): readonly RosterReason[] => {
  const { skill, day } = demand;
  if (skill) {
    const has = levelHeld(facts.problem, row.person.technician, skill.skill, day);
    if (has < skill.level) {
      return [{ code: 'lacks-skill', skill: skill.skill, need: skill.level, has }];
    }
  }
  const then = judgeRow(changed(row, demand, facts), facts);
  const hard = then.filter(
    (one) => one.kind === 'hard' && !now.some((known) => sameBreach(known, one)),
  );
  if (hard.length > 0) return hard.map(({ reason }) => reason);
  const other = row.at(day);
  if (other) return [{ code: 'on-other-shift', shift: other.code }];
  return [{ code: 'could-at-price', price: scoreOf(then).soft - scoreOf(now).soft }];
};

/** Every demand below its minimum, and for each technician why it is not them. */
export const gapsOf = (facts: RosterFacts, rows: readonly Row[]): readonly Gap[] => {
  const judged = new Map<Row, readonly Violation[]>();
  const nowOf = (row: Row): readonly Violation[] => {
    const known = judged.get(row) ?? judgeRow(row, facts);
    judged.set(row, known);
    return known;
  };
  return facts.demands.flatMap((demand): readonly Gap[] => {
    const others = rows.filter((row) => !countsFor(row, demand, facts));
    const missing = demand.minimum - (rows.length - others.length);
    if (missing <= 0) return [];
    const { day: _, ...plain } = demand;
    return [
      {
        demand: plain,
        date: demand.date,
        missing,
        hindrances: others.map((row) => ({
          technician: row.person.technician.id,
          reasons: reasonsOf(row, nowOf(row), demand, facts),
        })),
      },
    ];
  });
};
