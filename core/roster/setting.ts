import type { RosterProblem, RosterSetting } from './problem.ts';
import type { RosterRule } from './rules/rule.ts';

/** How a rule is meant in this problem. */
export const settingOf = ({ rules }: RosterProblem, rule: RosterRule): RosterSetting =>
  rules[rule.id] ?? rule.standard;
