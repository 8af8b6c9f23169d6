import { daysBetween } from '../../calendar/zone.ts';
import { Fairness } from '../balance/fairness.ts';
import { loadsOf } from '../balance/loads.ts';
import { factsOf, type RosterFacts } from '../facts.ts';
import { countsFor, countsOf, judgeDemand, judgeDemands } from '../judge.ts';
import type { ShiftType } from '../problem.ts';
import { rowOf, rowsOf } from '../row.ts';
import type { Row } from '../rules/rule.ts';
import type { Violation } from '../violation.ts';
import type { CoverProblem } from './problem.ts';

/** What every candidate is judged by. */
export interface Scene {
  readonly facts: RosterFacts;
  readonly day: number;
  readonly missing: ShiftType;
  /** As they stand; the one who is out still has the shift. */
  readonly rows: readonly Row[];
  /** Without whoever is out. */
  readonly fairness: Fairness;
  /** What its shares cost, measure by measure. */
  readonly sharesNow: readonly number[];
  /** What the demands of the day say as they stand, and with one row another one and the shift given up. */
  readonly demandsNow: readonly Violation[];
  demandsWith(changed: Row): readonly Violation[];
}

/** A row with another shift on a day. */
export const withShift = (row: Row, day: number, shift: ShiftType | undefined): Row =>
  rowOf(
    row.person,
    Array.from({ length: row.days }, (_, i) => (i === day ? shift : row.at(i))),
  );

/** Undefined where whoever is out has no shift that day. */
export const sceneOf = ({ problem, roster, out, ground }: CoverProblem): Scene | undefined => {
  const whole = factsOf(problem);
  const day = daysBetween(problem.from, out.date);
  const facts = { ...whole, demands: whole.demands.filter((demand) => demand.day === day) };
  const rows = rowsOf(facts, roster);
  const isOut = (row: Row): boolean => row.person.technician.id === out.technician;
  const missing = day < 0 ? undefined : rows.find(isOut)?.at(day);
  if (!missing) return undefined;
  const without = rows.map((row) => (isOut(row) ? withShift(row, day, undefined) : row));
  const fairness = new Fairness(loadsOf(whole, ground), ground.prices);
  without.forEach((_, p) => {
    fairness.count(p, kindsOf(without[p], facts));
  });
  const counts = countsOf(without, facts);
  return {
    ...{ facts, day, missing, rows, fairness },
    sharesNow: fairness.costs(),
    demandsNow: judgeDemands(rows, facts),
    demandsWith: (changed) => {
      const was = without.find(({ person }) => person === changed.person);
      return facts.demands.flatMap((demand, i) => {
        const before = was !== undefined && countsFor(was, demand, facts);
        const more = Number(countsFor(changed, demand, facts)) - Number(before);
        return judgeDemand(demand, (counts[i] ?? 0) + more, facts);
      });
    },
  };
};

/** The row's cells as numbers. */
export const kindsOf = (
  row: Row | undefined,
  { problem }: RosterFacts,
): ((day: number) => number) => {
  const kinds = new Map<string | undefined, number>(
    problem.shifts.map(({ code }, i) => [code, i + 1]),
  );
  return (day) => kinds.get(row?.at(day)?.code) ?? 0;
};
