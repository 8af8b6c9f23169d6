import { addDays, daysBetween } from '../../calendar/zone.ts';
import type { Contract } from '../contract.ts';
import type { Away, RosterProblem } from '../problem.ts';
import { ROSTER_RULES } from '../rules/index.ts';
import { settingOf } from '../setting.ts';
import { type Limit, type RosterFact, ruleOf } from './fact.ts';
import { onlyWith } from './held.ts';

/** One way of giving way in a fact: by how much in the unit of its rule, or on which day. */
export type GivingWay =
  | { readonly kind: 'by'; readonly amount: number }
  | { readonly kind: 'on'; readonly date: Away['from'] }
  | { readonly kind: 'whole' };

/** By how much one step of giving way changes a limit: a day, a weekend, or an hour. */
const STEP: Readonly<Record<Limit, number>> = {
  minutesMax: 60,
  weekMinutesMax: 60,
  weekendsMax: 1,
  runMax: 1,
  runMin: -1,
  offMin: -1,
  restMinutes: -60,
};
/** No more steps than these are tried one by one. */
const MOST_STEPS = 24;

const steps = (count: number): readonly GivingWay[] =>
  Array.from({ length: Math.min(MOST_STEPS, count) }, (_, i) => ({ kind: 'by', amount: i + 1 }));

/** Ways to give way in a fact, the smallest first. */
export const waysOf = (problem: RosterProblem, fact: RosterFact): readonly GivingWay[] => {
  switch (fact.kind) {
    case 'demand':
      return steps(fact.demand.minimum);
    case 'limit': {
      const step = STEP[fact.limit];
      if (step < 0) return steps(Math.ceil(fact.value / -step));
      return [...steps(MOST_STEPS), { kind: 'whole' }];
    }
    case 'shifts-max':
      return [...steps(problem.days), { kind: 'whole' }];
    case 'away': {
      const { from, to } = fact.away;
      const days = daysBetween(from, to) + 1;
      if (days === 1) return [{ kind: 'whole' }];
      const dates = Array.from({ length: days }, (_, i) => addDays(from, i));
      return [...dates.map((date) => ({ kind: 'on', date }) as const), { kind: 'whole' }];
    }
    default:
      return [{ kind: 'whole' }];
  }
};

const eased = (contract: Contract, limit: Limit, by: number): Contract => {
  const value = contract[limit];
  return value === undefined
    ? contract
    : { ...contract, [limit]: Math.max(0, value + by * STEP[limit]) };
};

const onTechnician = (
  problem: RosterProblem,
  id: string,
  change: (contract: Contract) => Contract,
): RosterProblem => ({
  ...problem,
  technicians: problem.technicians.map((one) =>
    one.id === id ? { ...one, contract: change(one.contract) } : one,
  ),
});

/** The problem of these facts in which one of them gives way. */
export const givenWay = (
  problem: RosterProblem,
  facts: readonly RosterFact[],
  fact: RosterFact,
  way: GivingWay,
): RosterProblem => {
  const held = onlyWith(problem, facts);
  if (way.kind === 'by' && fact.kind === 'demand') {
    const asked = new Set(facts.flatMap((one) => (one.kind === 'demand' ? [one.demand] : [])));
    const place = problem.demands.filter((demand) => asked.has(demand)).indexOf(fact.demand);
    return {
      ...held,
      demands: held.demands.map((demand, i) =>
        i === place ? { ...demand, minimum: demand.minimum - way.amount } : demand,
      ),
    };
  }
  if (way.kind === 'by' && fact.kind === 'limit') {
    return onTechnician(held, fact.technician, (c) => eased(c, fact.limit, way.amount));
  }
  if (way.kind === 'by' && fact.kind === 'shifts-max') {
    return onTechnician(held, fact.technician, (c) => ({
      ...c,
      shiftsMax: { ...c.shiftsMax, [fact.shift]: fact.most + way.amount },
    }));
  }
  if (way.kind === 'on' && fact.kind === 'away') {
    const { away } = fact;
    const parts: readonly Away[] = [
      { ...away, to: addDays(way.date, -1) },
      { ...away, from: addDays(way.date, 1) },
    ].filter(({ from, to }) => from <= to);
    return {
      ...held,
      away: held.away.flatMap((one) => (one === away ? parts : [one])),
    };
  }
  return onlyWith(
    problem,
    facts.filter((one) => one !== fact),
  );
};

/** Rules on which nobody has put a price: a day of leave costs what a person says. */
const UNPRICED = new Set(['membership', 'absence', 'skill', 'pin']);

/** What giving way costs in minutes, were the rule a soft one; undefined = nobody has said. */
export const priceOf = (
  problem: RosterProblem,
  fact: RosterFact,
  way: GivingWay,
): number | undefined => {
  const id = fact.kind === 'demand' ? 'minimum' : ruleOf(fact);
  const rule = ROSTER_RULES.find((one) => one.id === id);
  if (!rule || (UNPRICED.has(rule.id) && problem.rules[rule.id] === undefined)) return undefined;
  if (way.kind === 'whole' && fact.kind !== 'succession') return undefined;
  const each = fact.kind === 'demand' ? fact.demand.prices.short : undefined;
  return (way.kind === 'by' ? way.amount : 1) * (each ?? settingOf(problem, rule).price);
};
