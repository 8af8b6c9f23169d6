import * as z from 'zod/mini';
import type { Policy } from '../../../../core/model/policy.ts';
import { isSameValue, type PolicyValue, valueAt } from './policy-path.ts';
import { putValue } from './policy-typed.ts';

const Value = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.number()),
  z.array(z.string()),
]);

/** One thing a person did: the places it set. Taken back as a whole. */
export const PolicyStep = z.record(z.string(), Value);
export type PolicyStep = Readonly<Record<string, PolicyValue>>;

/** Changes of the policy that are not kept yet, in the order they were made. */
export type PolicyDraft = readonly PolicyStep[];

const Draft = z.array(PolicyStep);

/** What was stored; a text that is none of ours counts as nothing. */
export const readDraft = (text: string): PolicyDraft => {
  if (text === '') return [];
  try {
    const read = Draft.safeParse(JSON.parse(text));
    return read.success ? read.data : [];
  } catch {
    return [];
  }
};

export const writeDraft = (draft: PolicyDraft): string =>
  draft.length === 0 ? '' : JSON.stringify(draft);

/** The policy as it would be; a value that does not hold any more beside what others saved is left out. */
export const drafted = (policy: Policy, draft: PolicyDraft): Policy => {
  let made = policy;
  for (const step of draft) {
    for (const [path, value] of Object.entries(step)) {
      const put = putValue(made, path, value);
      if (put.ok) made = put.value;
    }
  }
  return made;
};

export interface PolicyEdit {
  readonly path: string;
  readonly before: PolicyValue | undefined;
  readonly after: PolicyValue | undefined;
}

/** What differs from the policy that holds, each place once. */
export const editsOf = (policy: Policy, draft: PolicyDraft): readonly PolicyEdit[] => {
  const made = drafted(policy, draft);
  const paths = new Set(draft.flatMap((step) => Object.keys(step)));
  return [...paths]
    .map((path) => ({ path, before: valueAt(policy, path), after: valueAt(made, path) }))
    .filter(({ before, after }) => !isSameValue(before, after));
};
