import type { Policy } from '../../../../core/model/policy.ts';
import type { RuleId } from '../../../../core/rules/rule.ts';
import { bad, good, type Parsed } from './parsed.ts';
import type { PolicyStep } from './policy-draft.ts';
import { valueAt } from './policy-path.ts';
import { putValue } from './policy-typed.ts';

/** What something is worth in minutes of driving: derived from its number, its rule's weight and that of driving. */
export interface Tradeoff {
  readonly id: string;
  /** `…` stands for the minutes. */
  readonly text: string;
  readonly rule: RuleId;
  readonly path: string;
  /** How many units the sentence speaks of: 60 for an hour of something that costs by the minute. */
  readonly per: number;
}

const one = (rule: RuleId, path: string, text: string, per = 1): Tradeoff => ({
  id: path,
  text,
  rule,
  path,
  per,
});

const HOUR = 60;

export const TRADEOFFS: readonly Tradeoff[] = [
  one(
    'continuity',
    'lastTechnicianMinutes',
    'Keeping the same technician is worth … min of driving.',
  ),
  one(
    'continuity',
    'rankedMinutes',
    'Sending the first on the client’s list is worth … min of driving.',
  ),
  one(
    'continuity',
    'contactMinutes',
    'One technician for both tickets of a contact is worth … min of driving.',
  ),
  one(
    'continuity',
    'reopenedMinutes',
    'Whoever solved it before taking it again is worth … min of driving.',
  ),
  one('visit', 'visitMinutes', 'Joining a visit to the same site is worth … min of driving.'),
  one(
    'wait',
    'waitFactor.P1',
    'One hour of waiting for a P1 weighs as much as … min of driving.',
    HOUR,
  ),
  one(
    'wait',
    'waitFactor.P2',
    'One hour of waiting for a P2 weighs as much as … min of driving.',
    HOUR,
  ),
  one(
    'wait',
    'waitFactor.P3',
    'One hour of waiting for a P3 weighs as much as … min of driving.',
    HOUR,
  ),
  one(
    'wait',
    'waitFactor.P4',
    'One hour of waiting for a P4 weighs as much as … min of driving.',
    HOUR,
  ),
  one(
    'load',
    'loadFactor',
    'One hour above an even share weighs as much as … min of driving.',
    HOUR,
  ),
  one('utilisation', 'highMinutes', 'A nearly full week weighs as much as … min of driving.'),
  one('utilisation', 'redMinutes', 'An overfull week weighs as much as … min of driving.'),
  one(
    'skill',
    'overSkillMinutes',
    'One level of skill too many weighs as much as … min of driving.',
  ),
  one(
    'skill',
    'preferMissingMinutes',
    'A wished skill that is missing weighs as much as … min of driving.',
  ),
  one('skill', 'stretchMinutes', 'Learning beside an expert weighs as much as … min of driving.'),
  one(
    'deadline',
    'atRiskMinutes',
    'Ending just before the deadline weighs as much as … min of driving.',
  ),
  one('deadline', 'lateFactor', 'One hour too late weighs as much as … min of driving.', HOUR),
  one(
    'response',
    'responseLateFactor',
    'A first response one hour late weighs as much as … min of driving.',
    HOUR,
  ),
  one(
    'slot',
    'slotMissedMinutes',
    'Work outside its own slots weighs as much as … min of driving.',
  ),
  one(
    'slot',
    'slotOtherMinutes',
    'Work in a slot preferred for other work weighs as much as … min of driving.',
  ),
  one('flex', 'flexMinutes', 'Using time that is kept free weighs as much as … min of driving.'),
  one(
    'area',
    'areaChangeMinutes',
    'Leaving the areas of the day weighs as much as … min of driving.',
  ),
  one('lunch', 'lunchShortMinutes', 'A shorter lunch weighs as much as … min of driving.'),
  one(
    'change',
    'moveMinutes.firm',
    'Moving what the client was told weighs as much as … min of driving.',
  ),
  one(
    'change',
    'moveMinutes.time',
    'Moving a time the client agreed to weighs as much as … min of driving.',
  ),
  one(
    'after-hours',
    'overtimeFactor',
    'One hour outside hours weighs as much as … min of driving.',
    HOUR,
  ),
  one(
    'rest',
    'onCallMinutes',
    'Work during one’s own turn on call weighs as much as … min of driving.',
  ),
];

/** What a rule's costs count; nothing where it is off. */
const weightOf = (policy: Policy, rule: RuleId): number =>
  valueAt(policy, `rules.${rule}.on`) === false
    ? 0
    : Number(valueAt(policy, `rules.${rule}.weight`));

/** Why a trade-off cannot be told: the rule counts nothing, or driving does. */
export const silent = (policy: Policy, { rule }: Tradeoff): 'rule' | 'driving' | undefined =>
  weightOf(policy, rule) === 0 ? 'rule' : weightOf(policy, 'travel') === 0 ? 'driving' : undefined;

const rounded = (value: number, to: number): number => Math.round(value * to) / to;

const rateOf = (policy: Policy, { rule, per }: Tradeoff): number =>
  (per * weightOf(policy, rule)) / weightOf(policy, 'travel');

/** Minutes of driving it is worth now, to a tenth; only where it is not silent. */
export const worthOf = (policy: Policy, tradeoff: Tradeoff): number =>
  rounded(Number(valueAt(policy, tradeoff.path)) * rateOf(policy, tradeoff), 10);

/** The step that makes it worth so many minutes: the number below changes, the weights stay. */
export const putWorth = (policy: Policy, tradeoff: Tradeoff, text: string): Parsed<PolicyStep> => {
  const typed = text.trim();
  const minutes = Number(typed.replace(',', '.'));
  if (typed === '' || !Number.isFinite(minutes) || minutes < 0) {
    return bad(`“${typed}” is not a number of minutes. Write one like 15.`);
  }
  const rate = rateOf(policy, tradeoff);
  const value = rounded(minutes / rate, 10_000);
  if (putValue(policy, tradeoff.path, value).ok) return good({ [tradeoff.path]: value });
  // Only factors have an upper bound, and all of them the same one.
  return bad(`${typed} is too much: ${rounded(MOST * rate, 10)} min is the most.`);
};

const MOST = 10;
