import type { Technician } from '../model/technician.ts';
import type { Window } from '../model/time.ts';
import type { Day, Facts } from '../rules/facts.ts';
import { RULES } from '../rules/index.ts';
import { aroundOf } from '../rules/neighbours.ts';
import type { Finding, Rule } from '../rules/rule.ts';
import { type Compiled, compile } from './compile.ts';
import type { Problem } from './problem.ts';

const PER_TECHNICIAN = RULES.filter((r) => r.varies === 'technician');
const PER_START = RULES.filter((r) => r.varies === 'start');

const run = (
  rules: readonly Rule[],
  technician: Technician,
  window: Window,
  day: Day,
  facts: Facts,
  compiled: Compiled,
): readonly Finding[] => {
  const booking = compiled.booking(technician, window);
  const scope = { technician, booking, day, around: aroundOf(technician, booking, day, facts) };
  const found: Finding[] = [];
  for (const rule of rules) {
    const setting = facts.policy.rules[rule.id];
    if (setting && !setting.on) continue;
    const weight = setting?.weight ?? 1;
    for (const finding of rule.judge(scope, facts)) {
      found.push(
        finding.kind === 'cost' && weight !== 1
          ? { ...finding, minutes: finding.minutes * weight }
          : finding,
      );
    }
  }
  return found;
};

/** What the rules say of a technician at any start. */
export const judgeTechnician = (
  technician: Technician,
  day: Day,
  facts: Facts,
  compiled: Compiled,
): readonly Finding[] =>
  run(PER_TECHNICIAN, technician, { start: facts.now, end: facts.now }, day, facts, compiled);

/** What the rules say of one start, besides what they say of the technician. */
export const judgeStart = (
  technician: Technician,
  window: Window,
  day: Day,
  facts: Facts,
  compiled: Compiled,
): readonly Finding[] => run(PER_START, technician, window, day, facts, compiled);

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
