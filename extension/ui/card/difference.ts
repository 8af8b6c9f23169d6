import type { Candidate } from '../../../core/dispatch/answer.ts';
import type { Finding } from '../../../core/rules/rule.ts';

/** The finding that does most to put a candidate behind the first: what it costs more there than the same rule costs the first. */
export const biggestDifference = (candidate: Candidate, first: Candidate): Finding | undefined => {
  const ofFirst = (rule: Finding['rule']): number =>
    first.findings.reduce((sum, f) => sum + (f.rule === rule ? f.minutes : 0), 0);
  let best: { finding: Finding; more: number } | undefined;
  for (const finding of candidate.findings) {
    const more = finding.minutes - ofFirst(finding.rule);
    if (!best || more > best.more) best = { finding, more };
  }
  return best?.finding;
};
