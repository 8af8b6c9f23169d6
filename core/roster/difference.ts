import { daysBetween } from '../calendar/zone.ts';
import type { RosterChange } from './changes.ts';
import type { RosterFacts } from './facts.ts';
import { judgeDemands, judgeRow } from './judge.ts';
import type { Roster } from './roster.ts';
import { rowsOf } from './row.ts';
import { type RosterScore, scoreOf, type Violation } from './violation.ts';

/** What two rosters do not have in common. */
export interface Difference {
  /** Only in the first. */
  readonly gone: readonly Violation[];
  /** Only in the second. */
  readonly came: readonly Violation[];
  /** How much less the second one misses. */
  readonly bought: RosterScore;
}

const keyOf = (one: Violation): string =>
  JSON.stringify([one.rule, one.technician, one.price, one.dates, one.reason]);

/** Each of `all` that has no twin among `others`. */
export const without = (
  all: readonly Violation[],
  others: readonly Violation[],
): readonly Violation[] => {
  const twins = new Map<string, number>();
  for (const one of others) twins.set(keyOf(one), (twins.get(keyOf(one)) ?? 0) + 1);
  return all.filter((one) => {
    const left = twins.get(keyOf(one)) ?? 0;
    twins.set(keyOf(one), left - 1);
    return left <= 0;
  });
};

/** What the rules say of those rows and days of a roster that a change touches. */
const around = (facts: RosterFacts, roster: Roster, change: RosterChange): readonly Violation[] => {
  const people = new Set(change.map(({ technician }) => technician));
  const days = new Set(change.map(({ date }) => daysBetween(facts.problem.from, date)));
  const rows = rowsOf(facts, roster);
  return [
    ...rows
      .filter(({ person }) => people.has(person.technician.id))
      .flatMap((row) => judgeRow(row, facts)),
    ...judgeDemands(rows, { ...facts, demands: facts.demands.filter(({ day }) => days.has(day)) }),
  ];
};

/** What the rules say otherwise of two rosters that differ by a change. */
export const differenceBy = (
  facts: RosterFacts,
  change: RosterChange,
  before: Roster,
  after: Roster,
): Difference => {
  const [was, is] = [around(facts, before, change), around(facts, after, change)];
  const [gone, came] = [without(was, is), without(is, was)];
  const [lost, won] = [scoreOf(came), scoreOf(gone)];
  return { gone, came, bought: { hard: won.hard - lost.hard, soft: won.soft - lost.soft } };
};
