import { daysBetween } from '../../calendar/zone.ts';
import type { Contract } from '../contract.ts';
import type { RosterProblem, RosterSetting, RosterTechnician, ShiftType } from '../problem.ts';
import { isHardIn, LIMITS, type RosterFact } from './fact.ts';

/** Rules that make a roster worse and are no reason that somebody is missing, unless somebody has made them hard. */
const WISHES = ['published', 'request', 'public-holiday', 'on-call-day', 'call-out-late'] as const;
/** What nobody is missing for, however it is meant: what is more than enough, and how much somebody works at least. */
const NO_REASON = ['ideal', 'maximum', 'minutes-min'] as const;
const OFF: RosterSetting = { kind: 'off', price: 0 };

/** The problem with what can keep somebody from being there, and nothing else. */
export const onlyLimits = (problem: RosterProblem): RosterProblem => ({
  ...problem,
  demands: problem.demands.filter(({ date, minimum }) => {
    const day = daysBetween(problem.from, date);
    return minimum > 0 && day >= 0 && day < problem.days;
  }),
  rules: {
    ...problem.rules,
    ...Object.fromEntries(NO_REASON.map((id) => [id, OFF])),
    ...Object.fromEntries(WISHES.filter((id) => !isHardIn(problem, id)).map((id) => [id, OFF])),
  },
});

/** Which facts of a problem hold; asked by what they are about. */
interface Held {
  readonly things: ReadonlySet<unknown>;
  readonly names: ReadonlySet<string>;
}

const nameOf = (fact: RosterFact): string | undefined => {
  switch (fact.kind) {
    case 'succession':
      return `succession ${fact.before} ${fact.after}`;
    case 'shift-skill':
      return `shift-skill ${fact.shift} ${fact.skill}`;
    case 'limit':
      return `${fact.limit} ${fact.technician}`;
    case 'shifts-max':
      return `shifts-max ${fact.shift} ${fact.technician}`;
    case 'past':
    case 'joins':
    case 'leaves':
      return `${fact.kind} ${fact.technician}`;
    default:
      return undefined;
  }
};

const thingOf = (fact: RosterFact): unknown => {
  switch (fact.kind) {
    case 'demand':
      return fact.demand;
    case 'pin':
      return fact.cell;
    case 'on-call':
      return fact.turn;
    case 'call-out':
      return fact.call;
    case 'away':
      return fact.away;
    default:
      return undefined;
  }
};

const heldBy = (facts: Iterable<RosterFact>): Held & { readonly skilled: ReadonlySet<unknown> } => {
  const things = new Set<unknown>();
  const names = new Set<string>();
  const skilled = new Set<unknown>();
  for (const fact of facts) {
    if (fact.kind === 'demand-skill') skilled.add(fact.demand);
    things.add(thingOf(fact));
    const name = nameOf(fact);
    if (name !== undefined) names.add(name);
  }
  return { things, names, skilled };
};

const contractOf = ({ id, contract }: RosterTechnician, { names }: Held): Contract => {
  const { shiftsMax, restMinutes, minutesOwn, ...rest } = contract;
  const kept: Record<string, number> = {};
  for (const limit of LIMITS) {
    const value = limit === 'restMinutes' ? undefined : rest[limit];
    if (value !== undefined && names.has(`${limit} ${id}`)) kept[limit] = value;
  }
  return {
    ...kept,
    ...(minutesOwn !== undefined && { minutesOwn }),
    restMinutes: names.has(`restMinutes ${id}`) ? restMinutes : 0,
    shiftsMax: Object.fromEntries(
      Object.entries(shiftsMax).filter(([shift]) => names.has(`shifts-max ${shift} ${id}`)),
    ),
  };
};

const technicianOf = (technician: RosterTechnician, held: Held): RosterTechnician => {
  const { joins, leaves, ...rest } = technician;
  const { id } = technician;
  return {
    ...rest,
    contract: contractOf(technician, held),
    ...(joins !== undefined && held.names.has(`joins ${id}`) && { joins }),
    ...(leaves !== undefined && held.names.has(`leaves ${id}`) && { leaves }),
  };
};

const shiftOf = (shift: ShiftType, { names }: Held): ShiftType => ({
  ...shift,
  notNext: shift.notNext.filter((after) => names.has(`succession ${shift.code} ${after}`)),
  needs: shift.needs.filter(({ skill }) => names.has(`shift-skill ${shift.code} ${skill}`)),
});

/** The problem in which of all its facts only these hold; technicians, shifts and days are what they are. */
export const onlyWith = (problem: RosterProblem, facts: Iterable<RosterFact>): RosterProblem => {
  const held = heldBy(facts);
  return {
    ...problem,
    shifts: problem.shifts.map((shift) => shiftOf(shift, held)),
    technicians: problem.technicians.map((technician) => technicianOf(technician, held)),
    // Everybody holds level 0 of anything: the demand stays the one it is and asks for no skill.
    demands: problem.demands.flatMap((demand) => {
      if (!held.things.has(demand)) return [];
      const { skill } = demand;
      return skill === undefined || held.skilled.has(demand)
        ? [demand]
        : [{ ...demand, skill: { ...skill, level: 0 } }];
    }),
    past: problem.past.filter(({ technician }) => held.names.has(`past ${technician}`)),
    pins: problem.pins.filter((cell) => held.things.has(cell)),
    away: problem.away.filter((away) => held.things.has(away)),
    onCall: {
      ...problem.onCall,
      turns: problem.onCall.turns.filter((turn) => held.things.has(turn)),
    },
    callOuts: {
      ...problem.callOuts,
      calls: problem.callOuts.calls.filter((call) => held.things.has(call)),
    },
  };
};
