import { addDays } from '../calendar/zone.ts';
import type { RosterReason } from '../explain/roster-reason.ts';
import type { TechnicianId } from '../model/ids.ts';
import type { LocalDate } from '../model/time.ts';
import type { RosterFacts } from './facts.ts';
import type { RosterSetting } from './problem.ts';
import type { Breach, RosterRule, RosterRuleId } from './rules/rule.ts';

/** One rule that is not kept: by whom (absent = by nobody alone), on which days, why, and what it costs. */
export interface Violation {
  readonly rule: RosterRuleId;
  readonly kind: 'hard' | 'soft';
  /** Of a soft rule its cost in minutes, of a hard one by how much it is missed. */
  readonly price: number;
  readonly reason: RosterReason;
  readonly dates: readonly LocalDate[];
  readonly technician?: TechnicianId;
}

/** Hard comes first: no price makes up for one. */
export interface RosterScore {
  readonly hard: number;
  readonly soft: number;
}

export const violationOf = (
  facts: RosterFacts,
  { id }: RosterRule,
  { kind, price }: RosterSetting,
  { amount, each, reason, days }: Breach,
  technician?: TechnicianId,
): Violation | undefined => {
  if (kind === 'off') return undefined;
  return {
    rule: id,
    kind,
    price: kind === 'hard' ? amount : amount * (each ?? price),
    reason,
    dates: days.map((day) => addDays(facts.problem.from, day)),
    ...(technician !== undefined && { technician }),
  };
};

export const scoreOf = (violations: readonly Violation[]): RosterScore => {
  let [hard, soft] = [0, 0];
  for (const { kind, price } of violations) {
    if (kind === 'hard') hard += price;
    else soft += price;
  }
  return { hard, soft };
};
