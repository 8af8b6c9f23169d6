import { pairTables, pricesOf } from './compile-prices.ts';
import { type Compiled, FREE, RESTED, UNKNOWN, WORKED } from './compiled.ts';
import type { Person, RosterFacts } from './facts.ts';
import { levelHeld } from './level-held.ts';
import type { ShiftType } from './problem.ts';
import type { RosterRuleId } from './rules/rule.ts';
import { weeksOf } from './weeks.ts';

type Kinds = readonly (ShiftType | undefined)[];

const ints = <T>(of: readonly T[], value: (one: T) => number): Int32Array =>
  Int32Array.from(of, value);

/** How long the run is that reaches up to day 0. */
const pastRun = ({ past }: Person): number => {
  const worked = past.at(-1) !== undefined;
  let length = 0;
  while (length < past.length && (past[past.length - 1 - length] !== undefined) === worked) {
    length++;
  }
  return length;
};

const pastOf = (people: readonly Person[], kinds: Kinds) => ({
  pastState: Uint8Array.from(people, ({ past }) => {
    if (past.length === 0) return UNKNOWN;
    return past.at(-1) ? WORKED : RESTED;
  }),
  pastKind: Uint8Array.from(people, ({ past }) => Math.max(0, kinds.indexOf(past.at(-1)))),
  pastLength: ints(people, pastRun),
  pastOpen: Uint8Array.from(people, (person) => Number(pastRun(person) === person.past.length)),
});

const limitsOf = ({ people, problem }: RosterFacts, kinds: Kinds) => {
  // Of a rule that is off there is no limit to keep either.
  const isOff = (id: RosterRuleId): boolean => problem.rules[id]?.kind === 'off';
  const limits = (
    rule: RosterRuleId,
    of: (person: Person) => number | undefined,
    none: number,
  ): Int32Array => ints(people, (person) => (isOff(rule) ? none : (of(person) ?? none)));
  const shiftsMax = new Int32Array(people.length * kinds.length).fill(FREE);
  people.forEach(({ technician }, p) => {
    if (isOff('shifts-max')) return;
    kinds.forEach((shift, kind) => {
      const limit = shift && technician.contract.shiftsMax[shift.code];
      if (limit !== undefined) shiftsMax[p * kinds.length + kind] = limit;
    });
  });
  return {
    runMax: limits('run-max', (p) => p.technician.contract.runMax, FREE),
    runMin: limits('run-min', (p) => p.technician.contract.runMin, 0),
    offMin: limits('off-min', (p) => p.technician.contract.offMin, 0),
    weekendsMax: limits('weekends-max', (p) => p.technician.contract.weekendsMax, FREE),
    weekMinutesMax: limits('week-max', (p) => p.technician.contract.weekMinutesMax, FREE),
    minutesMax: limits('minutes-max', (p) => p.allowed.minutesMax, FREE),
    minutesMin: limits('minutes-min', (p) => p.allowed.minutesMin, 0),
    credit: ints(people, (p) => p.allowed.creditMinutes),
    shiftsMax,
  };
};

const calendarOf = (facts: RosterFacts) => {
  const mondays = weeksOf(facts);
  const weekOf = new Int32Array(facts.days.length);
  const weekendOf = new Int32Array(facts.days.length).fill(-1);
  let weekends = 0;
  facts.days.forEach(({ weekday }, day) => {
    weekOf[day] = mondays.findLastIndex((monday) => monday <= day);
    if (weekday === 'sat' || (weekday === 'sun' && day === 0)) weekends++;
    if (weekday === 'sat' || weekday === 'sun') weekendOf[day] = weekends - 1;
  });
  const [first = 0] = mondays;
  const pastWeekMinutes = ints(facts.people, ({ past }) =>
    past
      .slice(Math.max(0, past.length + first))
      .reduce((sum, shift) => sum + (shift?.minutes ?? 0), 0),
  );
  return { weekOf, weeks: mondays.length, weekendOf, weekends, pastWeekMinutes };
};

const weeklyOf = ({ people, problem }: RosterFacts, mondays: readonly number[]) => {
  const isOff = problem.rules['week-target']?.kind === 'off';
  const weekTarget = new Int32Array(people.length * mondays.length).fill(-1);
  people.forEach(({ targets }, p) => {
    if (isOff) return;
    mondays.forEach((monday, week) => {
      weekTarget[p * mondays.length + week] = targets.get(monday) ?? -1;
    });
  });
  const weekly = Uint8Array.from(people, ({ targets, technician: { contract } }) =>
    Number(targets.size > 0 || contract.weekMinutesMax !== undefined),
  );
  return { weekTarget, weekly };
};

const demandsOf = (facts: RosterFacts, kinds: Kinds) => {
  const order = (demand: RosterFacts['demands'][number]): number =>
    demand.day * kinds.length + kinds.findIndex((kind) => kind?.code === demand.shift);
  const sorted = facts.demands
    .filter(({ shift }) => facts.shifts.has(shift))
    .sort((a, b) => order(a) - order(b));
  const demandsFrom = new Int32Array(facts.days.length * kinds.length + 1);
  for (const demand of sorted) {
    const next = order(demand) + 1;
    demandsFrom[next] = (demandsFrom[next] ?? 0) + 1;
  }
  for (let i = 1; i < demandsFrom.length; i++) {
    demandsFrom[i] = (demandsFrom[i] ?? 0) + (demandsFrom[i - 1] ?? 0);
  }
  const counts = new Uint8Array(sorted.length * facts.people.length).fill(1);
  sorted.forEach(({ skill, day }, d) => {
    if (!skill) return;
    facts.people.forEach(({ technician }, p) => {
      const holds = levelHeld(facts.problem, technician, skill.skill, day) >= skill.level;
      counts[d * facts.people.length + p] = Number(holds);
    });
  });
  return { sorted, demandsFrom, counts };
};

/** The problem in typed arrays. Rules over cells, pairs and demands are asked themselves; rows are counted in `row-cost.ts`. */
export const compile = (facts: RosterFacts): Compiled => {
  const kinds: Kinds = [undefined, ...facts.problem.shifts];
  const pairs = pairTables(facts);
  const { sorted, demandsFrom, counts } = demandsOf(facts, kinds);
  return {
    people: facts.people.length,
    days: facts.days.length,
    kinds: kinds.length,
    minutes: ints(kinds, (shift) => shift?.minutes ?? 0),
    pairTable: pairs.table,
    ...pastOf(facts.people, kinds),
    ...limitsOf(facts, kinds),
    ...calendarOf(facts),
    ...weeklyOf(facts, weeksOf(facts)),
    demandsFrom,
    demands: sorted.length,
    counts,
    hard: pricesOf(facts, kinds, sorted, pairs, 'hard'),
    soft: pricesOf(facts, kinds, sorted, pairs, 'soft'),
  };
};
