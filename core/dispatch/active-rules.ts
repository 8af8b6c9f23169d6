import type { Policy } from '../model/policy.ts';
import type { Facts } from '../rules/facts.ts';
import { RULES } from '../rules/index.ts';
import { type Finding, NOTHING, type Rule, type Scope } from '../rules/rule.ts';

/** A rule that is on, and what its costs count. */
export interface Active {
  readonly rule: Rule;
  readonly weight: number;
}

/** The rules that are on under one policy, by how often each has to be asked. */
interface ActiveRules {
  readonly all: readonly Active[];
  readonly technician: readonly Active[];
  /** Those of them that may say something else of somebody on a later day. */
  readonly daily: readonly Active[];
  readonly day: readonly Active[];
  readonly gap: readonly Active[];
  readonly start: readonly Active[];
  /** Those by start that can block. */
  readonly blockingStart: readonly Active[];
}

// A policy is one object for a whole answer, and is never changed in place.
const known = new WeakMap<Policy, ActiveRules>();

export const activeRules = (policy: Policy): ActiveRules => {
  const found = known.get(policy);
  if (found) return found;
  const active = RULES.flatMap((rule): readonly Active[] => {
    const setting = policy.rules[rule.id];
    return setting && !setting.on ? [] : [{ rule, weight: setting?.weight ?? 1 }];
  });
  const of = (varies: Rule['varies']) => active.filter(({ rule }) => rule.varies === varies);
  const blocking = (one: Active): boolean => !one.rule.costsOnly;
  const made = {
    all: active,
    technician: of('technician'),
    daily: of('technician').filter(({ rule }) => rule.asksDaily),
    day: of('day'),
    gap: of('gap'),
    start: of('start'),
    blockingStart: of('start').filter(blocking),
  };
  known.set(policy, made);
  return made;
};

/** What one rule says, as its weight has it. */
export const ask = ({ rule, weight }: Active, scope: Scope, facts: Facts): readonly Finding[] => {
  const found = rule.judge(scope, facts);
  if (weight === 1) return found;
  return found.map((f) => (f.kind === 'cost' ? { ...f, minutes: f.minutes * weight } : f));
};

export const run = (rules: readonly Active[], scope: Scope, facts: Facts): readonly Finding[] => {
  let found = NOTHING;
  // Most rules say nothing: what one of them said is only copied where another has more to say.
  let joined: Finding[] | undefined;
  for (const one of rules) {
    const more = ask(one, scope, facts);
    if (more.length === 0) continue;
    if (joined) joined.push(...more);
    else if (found.length === 0) found = more;
    else joined = [...found, ...more];
  }
  return joined ?? found;
};
