import { Policy } from '../../../../core/model/policy.ts';
import { bad, good, type Parsed } from './parsed.ts';

type NumberKey = {
  [K in keyof Policy]-?: Policy[K] extends number ? K : never;
}[keyof Policy];

/** One number of the rules that a dispatcher may want to change; the others keep their defaults. */
export interface PolicyField {
  readonly key: NumberKey;
  readonly label: string;
  readonly unit: string;
}

export const POLICY_FIELDS: readonly PolicyField[] = [
  { key: 'remoteMinutes', label: 'Remote ticket without a duration', unit: 'minutes' },
  { key: 'siteMinutes', label: 'On-site ticket without a duration', unit: 'minutes' },
  { key: 'horizonDays', label: 'Days looked ahead', unit: 'days' },
  { key: 'recoveryMinutes', label: 'Pause after each drive', unit: 'minutes' },
  { key: 'unknownTravelMinutes', label: 'Drive between unknown places', unit: 'minutes' },
  { key: 'maxLegMinutes', label: 'Longest single drive', unit: 'minutes' },
  { key: 'maxDayTravelMinutes', label: 'Most driving in one day', unit: 'minutes' },
  { key: 'atRiskSlackMinutes', label: 'A deadline is tight with less than', unit: 'minutes' },
  { key: 'lastTechnicianMinutes', label: 'Bonus for who was there last', unit: 'minutes' },
  { key: 'rankedMinutes', label: 'Bonus for who the client prefers', unit: 'minutes' },
  { key: 'loadFactor', label: 'Cost of each minute above an even share of work', unit: 'minutes' },
  { key: 'restMinutes', label: 'Rest after night work', unit: 'minutes' },
];

/** The policy with one number changed; refused with what the number may be. */
export const putNumber = (policy: Policy, field: PolicyField, text: string): Parsed<Policy> => {
  const typed = text.trim().replace(',', '.');
  const made = Policy.safeParse({
    ...policy,
    [field.key]: typed === '' ? undefined : Number(typed),
  });
  if (made.success) return good(made.data);
  return bad(`“${text.trim()}” is not ${wanted(made.error.issues[0])}. Empty it for the default.`);
};

type Issue = NonNullable<ReturnType<typeof Policy.safeParse>['error']>['issues'][number];

const wanted = (issue: Issue | undefined): string => {
  if (issue?.code === 'too_small') return `${issue.minimum} or more`;
  if (issue?.code === 'too_big') return `${issue.maximum} or less`;
  return issue?.code === 'invalid_type' && issue.expected === 'int' ? 'a whole number' : 'a number';
};
