import { type Policy, RuleSetting } from '../model/policy.ts';
import type { Team } from '../model/team.ts';
import type { Instant } from '../model/time.ts';
import { diffTeam, type FieldChange } from './diff-team.ts';

/** So many fields are named; of more only the number. */
const NAMED = 3;

/** `remoteMinutes` as "remote minutes", `waitFactor.P1` as "wait factor P1". */
const plain = (field: string): string =>
  field
    .replace('.', ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[A-Z][a-z]/g, (start) => start.toLowerCase());

// A rule nobody has set is on, with its full weight.
const settingOf = (value: unknown): RuleSetting => {
  const read = RuleSetting.safeParse(value ?? {});
  return read.success ? read.data : RuleSetting.parse({});
};

const partsOf = ({ field, before, after }: FieldChange): readonly string[] => {
  const [, rule] = /^rules\.(.*)$/s.exec(field) ?? [];
  if (rule === undefined) return [plain(field)];
  const was = settingOf(before);
  const is = settingOf(after);
  return [
    ...(was.on === is.on ? [] : [`${rule} ${is.on ? 'on' : 'off'}`]),
    ...(was.weight === is.weight ? [] : [`${rule} weight`]),
  ];
};

/** Which rules and numbers differ, in words: "load weight, wait factor P1"; undefined where none does. */
export const policyDifference = (before: Policy, after: Policy, on: Team): string | undefined => {
  const [change] = diffTeam({ ...on, policy: before }, { ...on, policy: after });
  const parts = change?.fields.flatMap(partsOf) ?? [];
  if (parts.length === 0) return undefined;
  const more = parts.length - NAMED;
  return parts.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
};

/** Marks a team whose policy changed with who changed it, when and what; any other team is handed back as it is. */
export const stampPolicy = (before: Team, after: Team, by: string, now: Instant): Team => {
  const what = policyDifference(before.policy, after.policy, before);
  return what === undefined ? after : { ...after, policyChange: { at: now, by, what } };
};
