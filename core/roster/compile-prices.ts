import type { Prices } from './compiled.ts';
import type { RosterFacts } from './facts.ts';
import type { ShiftType } from './problem.ts';
import { ROSTER_RULES } from './rules/index.ts';
import type { Breach, RosterRule, RosterRuleId } from './rules/rule.ts';
import { settingOf } from './setting.ts';

type Counted = 'hard' | 'soft';
type Scope = RosterRule['scope'];
type RuleOf<S extends Scope> = Extract<RosterRule, { scope: S }>;
type Kinds = readonly (ShiftType | undefined)[];

/** The rules that look so far, with what one unit of a breach counts. */
const counting = <S extends Scope>(facts: RosterFacts, scope: S, as: Counted) =>
  ROSTER_RULES.filter((rule): rule is RuleOf<S> => rule.scope === scope).flatMap((rule) => {
    const { kind, price } = settingOf(facts.problem, rule);
    if (kind !== as) return [];
    const sum = (breaches: readonly Breach[]): number => {
      let total = 0;
      for (const { amount, each } of breaches) {
        total += as === 'hard' ? amount : amount * (each ?? price);
      }
      return total;
    };
    return [{ rule, sum }];
  });

const cellPrices = (facts: RosterFacts, kinds: Kinds, as: Counted): Float64Array => {
  const days = facts.days.length;
  const prices = new Float64Array(facts.people.length * days * kinds.length);
  const rules = counting(facts, 'cell', as);
  let at = 0;
  for (const person of facts.people) {
    for (let day = 0; day < days; day++) {
      for (const shift of kinds) {
        let price = 0;
        for (const { rule, sum } of rules) price += sum(rule.judge({ person, day, shift }, facts));
        prices[at++] = price;
      }
    }
  }
  return prices;
};

/** One table of pairs for all days and people between whom nothing differs. */
export interface PairTables {
  /** By person × days + day. */
  readonly table: Int32Array;
  /** One person and day of each table. */
  readonly of: readonly { readonly person: number; readonly day: number }[];
}

/** Pairs differ by the rest in the contract, and on days on which the clock changes. */
export const pairTables = (facts: RosterFacts): PairTables => {
  const known = new Map<string, number>();
  const of: { person: number; day: number }[] = [];
  const table = new Int32Array(facts.people.length * facts.days.length);
  const lengths = facts.days.map(({ window }) => window.end - window.start);
  facts.people.forEach(({ technician }, person) => {
    facts.days.forEach((_, day) => {
      // Day 0 follows one that is not in the list, whose clock may change as well.
      const clock = day === 0 ? 'first' : `${lengths[day - 1]} ${lengths[day]}`;
      const key = `${technician.contract.restMinutes} ${clock}`;
      const index = known.get(key) ?? of.length;
      if (index === of.length) {
        known.set(key, index);
        of.push({ person, day });
      }
      table[person * facts.days.length + day] = index;
    });
  });
  return { table, of };
};

const pairPrices = (
  facts: RosterFacts,
  kinds: Kinds,
  { of }: PairTables,
  as: Counted,
): Float64Array => {
  const prices = new Float64Array(of.length * kinds.length * kinds.length);
  const rules = counting(facts, 'pair', as);
  let at = 0;
  for (const { person: index, day } of of) {
    const person = facts.people[index];
    for (const before of kinds) {
      for (const after of kinds) {
        let price = 0;
        if (before && after && person) {
          for (const { rule, sum } of rules) {
            price += sum(rule.judge({ person, day, before, after }, facts));
          }
        }
        prices[at++] = price;
      }
    }
  }
  return prices;
};

const demandPrices = (
  facts: RosterFacts,
  demands: RosterFacts['demands'],
  as: Counted,
): Float64Array => {
  const most = facts.people.length + 1;
  const prices = new Float64Array(demands.length * most);
  const rules = counting(facts, 'demand', as);
  demands.forEach((demand, i) => {
    for (let people = 0; people < most; people++) {
      let price = 0;
      for (const { rule, sum } of rules) price += sum(rule.judge({ demand, people }, facts));
      prices[i * most + people] = price;
    }
  });
  return prices;
};

/** Everything that is looked up; what depends on a whole row keeps the price of one unit. */
export const pricesOf = (
  facts: RosterFacts,
  kinds: Kinds,
  demands: RosterFacts['demands'],
  pairs: PairTables,
  as: Counted,
): Prices => {
  const unit = (id: RosterRuleId): number => {
    const rule = ROSTER_RULES.find((one) => one.id === id);
    const setting = rule && settingOf(facts.problem, rule);
    if (setting?.kind !== as) return 0;
    return as === 'hard' ? 1 : setting.price;
  };
  return {
    cell: cellPrices(facts, kinds, as),
    pair: pairPrices(facts, kinds, pairs, as),
    demand: demandPrices(facts, demands, as),
    runMax: unit('run-max'),
    runMin: unit('run-min'),
    offMin: unit('off-min'),
    weekendsMax: unit('weekends-max'),
    shiftsMax: unit('shifts-max'),
    weekMax: unit('week-max'),
    weekTarget: unit('week-target'),
    minutesMax: unit('minutes-max'),
    minutesMin: unit('minutes-min'),
  };
};
