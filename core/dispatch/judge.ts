import type { Technician } from '../model/technician.ts';
import type { Instant, Window } from '../model/time.ts';
import type { Day, Facts } from '../rules/facts.ts';
import { RULES } from '../rules/index.ts';
import { aroundOf } from '../rules/neighbours.ts';
import type { Finding, Rule, Scope } from '../rules/rule.ts';
import { type Compiled, compile } from './compile.ts';
import type { Problem } from './problem.ts';

const PER_TECHNICIAN = RULES.filter((r) => r.varies === 'technician');
const PER_START = RULES.filter((r) => r.varies === 'start');
const BLOCKING = PER_START.filter((r) => !r.costsOnly);

const scopeOf = (
  technician: Technician,
  window: Window,
  day: Day,
  facts: Facts,
  compiled: Compiled,
): Scope => {
  const booking = compiled.booking(technician, window);
  return { technician, booking, day, around: aroundOf(technician, booking, day, facts) };
};

/** What one rule says, as its switch and weight have it. */
const ask = (rule: Rule, scope: Scope, facts: Facts): readonly Finding[] => {
  const setting = facts.policy.rules[rule.id];
  if (!setting) return rule.judge(scope, facts);
  if (!setting.on) return [];
  const { weight } = setting;
  const found = rule.judge(scope, facts);
  if (weight === 1) return found;
  return found.map((f) => (f.kind === 'cost' ? { ...f, minutes: f.minutes * weight } : f));
};

const run = (rules: readonly Rule[], scope: Scope, facts: Facts): readonly Finding[] => {
  const found: Finding[] = [];
  for (const rule of rules) for (const finding of ask(rule, scope, facts)) found.push(finding);
  return found;
};

/** What the rules say of a technician at any start. */
export const judgeTechnician = (
  technician: Technician,
  day: Day,
  facts: Facts,
  compiled: Compiled,
): readonly Finding[] => {
  const window = { start: facts.now, end: facts.now };
  return run(PER_TECHNICIAN, scopeOf(technician, window, day, facts, compiled), facts);
};

/** What the rules say of one start, besides what they say of the technician. */
export const judgeStart = (
  technician: Technician,
  window: Window,
  day: Day,
  facts: Facts,
  compiled: Compiled,
): readonly Finding[] => run(PER_START, scopeOf(technician, window, day, facts, compiled), facts);

/** What blocks one start. */
export const blocksAt = (
  technician: Technician,
  window: Window,
  day: Day,
  facts: Facts,
  compiled: Compiled,
): readonly Finding[] =>
  run(BLOCKING, scopeOf(technician, window, day, facts, compiled), facts).filter(isBlock);

/** One start on the way through a free piece. */
export interface Judged {
  readonly blocked: boolean;
  /** Everything the rules say; of a blocked start only what was found before the block. */
  readonly findings: readonly Finding[];
  /** The next start at which something of it gets milder. */
  readonly eases: Instant | undefined;
}

/** Judges a start as far as it is of use: no further than the first block, which has to ease before anything else. */
export const judgeOpen = (
  technician: Technician,
  window: Window,
  day: Day,
  facts: Facts,
  compiled: Compiled,
): Judged => {
  const scope = scopeOf(technician, window, day, facts, compiled);
  const findings: Finding[] = [];
  let eases: Instant | undefined;
  for (const rule of PER_START) {
    let counts = false;
    for (const finding of ask(rule, scope, facts)) {
      if (finding.kind === 'block') {
        return { blocked: true, findings, eases: rule.eases?.(scope, facts) };
      }
      if (finding.minutes > 0) counts = true;
      findings.push(finding);
    }
    if (!counts) continue;
    const at = rule.eases?.(scope, facts);
    if (at !== undefined && (eases === undefined || at < eases)) eases = at;
  }
  return { blocked: false, findings, eases };
};

export const isBlock = (finding: Finding): boolean => finding.kind === 'block';

/** The sum of the costs, rounded to a tenth of a minute so that equal sums are equal. */
export const costOf = (findings: readonly Finding[]): number => {
  let sum = 0;
  for (const f of findings) if (f.kind === 'cost') sum += f.minutes;
  return Math.round(sum * 10) / 10;
};

/** Everything the rules say of one technician at one start that a person chose, blocks included. */
export const judge = (
  problem: Problem,
  technician: Technician,
  window: Window,
): readonly Finding[] => {
  const compiled = compile(problem);
  const day = compiled.dayOf(technician, window.start);
  if (!day) return [];
  return [
    ...judgeTechnician(technician, day, compiled.facts, compiled),
    ...judgeStart(technician, window, day, compiled.facts, compiled),
  ];
};
