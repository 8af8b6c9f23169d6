import type { CallOut, OnCall } from '../../model/absence.ts';
import type { SkillId, TechnicianId } from '../../model/ids.ts';
import type { Away, Cell, Demand, RosterProblem, RosterTechnician } from '../problem.ts';
import { ROSTER_RULES } from '../rules/index.ts';
import type { RosterRuleId } from '../rules/rule.ts';
import { settingOf } from '../setting.ts';
import type { ShiftCode } from '../shift-code.ts';

/** Limits of a contract, and the rule that keeps each. */
export const LIMIT_RULES = {
  minutesMax: 'minutes-max',
  weekMinutesMax: 'week-max',
  weekendsMax: 'weekends-max',
  runMax: 'run-max',
  runMin: 'run-min',
  offMin: 'off-min',
  restMinutes: 'rest',
} as const satisfies Readonly<Record<string, RosterRuleId>>;
export type Limit = keyof typeof LIMIT_RULES;
export const LIMITS = [
  'minutesMax',
  'weekMinutesMax',
  'weekendsMax',
  'runMax',
  'runMin',
  'offMin',
  'restMinutes',
] as const satisfies readonly Limit[];

/** One thing that stands in the way and that somebody could change. Told apart by identity within one problem. */
export type RosterFact =
  | { readonly kind: 'demand'; readonly demand: Demand }
  /** The skill that a demand asks for: without it anybody on the shift counts. */
  | { readonly kind: 'demand-skill'; readonly demand: Demand }
  | { readonly kind: 'succession'; readonly before: ShiftCode; readonly after: ShiftCode }
  | { readonly kind: 'shift-skill'; readonly shift: ShiftCode; readonly skill: SkillId }
  | {
      readonly kind: 'limit';
      readonly technician: TechnicianId;
      readonly limit: Limit;
      readonly value: number;
    }
  | {
      readonly kind: 'shifts-max';
      readonly technician: TechnicianId;
      readonly shift: string;
      readonly most: number;
    }
  | { readonly kind: 'past'; readonly technician: TechnicianId }
  | {
      readonly kind: 'joins' | 'leaves';
      readonly technician: TechnicianId;
      readonly date: NonNullable<RosterTechnician['joins']>;
    }
  | { readonly kind: 'pin'; readonly cell: Cell }
  | { readonly kind: 'on-call'; readonly turn: OnCall }
  | { readonly kind: 'call-out'; readonly call: CallOut }
  | { readonly kind: 'away'; readonly away: Away };

/** Whose it is; undefined = everybody's. */
export const ownerOf = (fact: RosterFact): TechnicianId | undefined => {
  switch (fact.kind) {
    case 'demand':
    case 'demand-skill':
    case 'succession':
    case 'shift-skill':
      return undefined;
    case 'pin':
      return fact.cell.technician;
    case 'on-call':
      return fact.turn.technician;
    case 'call-out':
      return fact.call.technician;
    case 'away':
      return fact.away.technician;
    default:
      return fact.technician;
  }
};

/** The rule that keeps it; undefined = a demand or what was worked before, which are no rule of their own. */
export const ruleOf = (fact: RosterFact): RosterRuleId | undefined => {
  switch (fact.kind) {
    case 'demand':
    case 'demand-skill':
    case 'past':
      return undefined;
    case 'succession':
      return 'succession';
    case 'shift-skill':
      return 'skill';
    case 'limit':
      return LIMIT_RULES[fact.limit];
    case 'shifts-max':
      return 'shifts-max';
    case 'joins':
    case 'leaves':
      return 'membership';
    case 'pin':
      return 'pin';
    case 'on-call':
      return 'on-call-rest';
    case 'call-out':
      return 'call-out-rest';
    case 'away':
      return 'absence';
  }
};

/** Whether a rule is hard in this problem: only then it can make a roster impossible. */
export const isHardIn = (problem: RosterProblem, id: RosterRuleId): boolean =>
  ROSTER_RULES.some((rule) => rule.id === id && settingOf(problem, rule).kind === 'hard');

const ofTechnician = ({ id, contract }: RosterTechnician): readonly RosterFact[] => [
  ...LIMITS.flatMap((limit): readonly RosterFact[] => {
    const value = contract[limit] ?? 0;
    const isSet = limit === 'restMinutes' ? value > 0 : contract[limit] !== undefined;
    return isSet ? [{ kind: 'limit', technician: id, limit, value }] : [];
  }),
  ...Object.entries(contract.shiftsMax).map(
    ([shift, most]) => ({ kind: 'shifts-max', technician: id, shift, most }) as const,
  ),
];

const asked = ({ demands }: RosterProblem): readonly Demand[] =>
  demands.filter(({ minimum }) => minimum > 0);

/** Everything in a problem that can stand in the way of covering it: what is asked for first, pins and leave last. */
export const conflictFacts = (problem: RosterProblem): readonly RosterFact[] => {
  const all: readonly RosterFact[] = [
    ...asked(problem).map((demand) => ({ kind: 'demand', demand }) as const),
    ...asked(problem)
      .filter(({ skill }) => skill !== undefined)
      .map((demand) => ({ kind: 'demand-skill', demand }) as const),
    ...problem.shifts.flatMap(({ code, notNext }) =>
      notNext.map((after) => ({ kind: 'succession', before: code, after }) as const),
    ),
    ...problem.shifts.flatMap(({ code, needs }) =>
      needs.map(({ skill }) => ({ kind: 'shift-skill', shift: code, skill }) as const),
    ),
    ...problem.technicians.flatMap(ofTechnician),
    ...problem.past.map(({ technician }) => ({ kind: 'past', technician }) as const),
    ...problem.technicians.flatMap(({ id, joins, leaves }): readonly RosterFact[] => [
      ...(joins === undefined ? [] : [{ kind: 'joins', technician: id, date: joins } as const]),
      ...(leaves === undefined ? [] : [{ kind: 'leaves', technician: id, date: leaves } as const]),
    ]),
    ...problem.pins.map((cell) => ({ kind: 'pin', cell }) as const),
    ...problem.onCall.turns.map((turn) => ({ kind: 'on-call', turn }) as const),
    ...problem.callOuts.calls.map((call) => ({ kind: 'call-out', call }) as const),
    ...problem.away.map((away) => ({ kind: 'away', away }) as const),
  ];
  return all.filter((fact) => {
    const rule = ruleOf(fact);
    return rule === undefined || isHardIn(problem, rule);
  });
};
