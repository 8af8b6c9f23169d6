import type { RosterFacts } from './facts.ts';
import { levelHeld } from './level-held.ts';
import { ROSTER_RULES } from './rules/index.ts';
import type { Breach, RosterRule, Row } from './rules/rule.ts';
import { settingOf } from './setting.ts';
import { type Violation, violationOf } from './violation.ts';

const ofRow = (
  rule: RosterRule,
  row: Row,
  facts: RosterFacts,
  days: readonly number[],
): readonly Breach[] => {
  const { person } = row;
  switch (rule.scope) {
    case 'cell':
      return days.flatMap((day) => rule.judge({ person, day, shift: row.at(day) }, facts));
    case 'pair':
      return days.flatMap((day) => {
        const [before, after] = [row.at(day - 1), row.at(day)];
        return before && after ? rule.judge({ person, day, before, after }, facts) : [];
      });
    case 'row':
      return rule.judge(row, facts);
    case 'demand':
      return [];
  }
};

const isViolation = (one: Violation | undefined): one is Violation =>
  one !== undefined && one.price > 0;

const judgeDays = (row: Row, facts: RosterFacts, days: readonly number[]): readonly Violation[] =>
  ROSTER_RULES.flatMap((rule) => {
    const setting = settingOf(facts.problem, rule);
    if (setting.kind === 'off') return [];
    return ofRow(rule, row, facts, days)
      .map((breach) => violationOf(facts, rule, setting, breach, row.person.technician.id))
      .filter(isViolation);
  });

/** What all rules say of one technician's row. */
export const judgeRow = (row: Row, facts: RosterFacts): readonly Violation[] =>
  judgeDays(
    row,
    facts,
    Array.from({ length: row.days }, (_, day) => day),
  );

/** The same without what no change of that one day can make another: cells and pairs of other days. */
export const judgeAround = (row: Row, day: number, facts: RosterFacts): readonly Violation[] =>
  judgeDays(
    row,
    facts,
    [day, day + 1].filter((one) => one < row.days),
  );

/** Whether that technician counts for the demand: on its shift, with its skill. */
export const countsFor = (
  row: Row,
  { day, shift, skill }: RosterFacts['demands'][number],
  { problem }: RosterFacts,
): boolean =>
  row.at(day)?.code === shift &&
  (!skill || levelHeld(problem, row.person.technician, skill.skill, day) >= skill.level);

/** What all rules say of a demand that so many count for. */
export const judgeDemand = (
  demand: RosterFacts['demands'][number],
  people: number,
  facts: RosterFacts,
): readonly Violation[] =>
  ROSTER_RULES.flatMap((rule) => {
    if (rule.scope !== 'demand') return [];
    const setting = settingOf(facts.problem, rule);
    return rule
      .judge({ demand, people }, facts)
      .map((breach) => violationOf(facts, rule, setting, breach))
      .filter(isViolation);
  });

/** How many count for each demand, in the problem's order. */
export const countsOf = (rows: readonly Row[], facts: RosterFacts): readonly number[] =>
  facts.demands.map((demand) => rows.filter((row) => countsFor(row, demand, facts)).length);

/** What all rules say of the demands, in the problem's order. */
export const judgeDemands = (rows: readonly Row[], facts: RosterFacts): readonly Violation[] => {
  const counts = countsOf(rows, facts);
  return facts.demands.flatMap((demand, i) => judgeDemand(demand, counts[i] ?? 0, facts));
};
