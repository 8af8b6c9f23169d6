import { useId, useState } from 'preact/hooks';
import type { Policy } from '../../../../core/model/policy.ts';
import type { Column } from '../model/column.ts';
import { CHOICES } from '../model/policy-lines.ts';
import { isSameValue, valueAt } from '../model/policy-path.ts';
import { readValue, valueText } from '../model/policy-typed.ts';
import { Cell } from './Cell.tsx';
import type { DraftedPolicy } from './use-policy-draft.ts';

const inputOf = (policy: Policy, path: string): Column<never>['input'] => {
  const choices = CHOICES[path];
  if (choices) return { kind: 'choice', choices };
  return { kind: typeof valueAt(policy, path) === 'boolean' ? 'check' : 'text' };
};

/** One value of the policy inside its sentence; what is not understood stays, with why. */
export const PolicyField = (props: {
  readonly path: string;
  readonly label: string;
  /** The policy that holds, beside the one that is tried out. */
  readonly kept: Policy;
  readonly draft: DraftedPolicy;
}) => {
  const { path, kept, draft } = props;
  const [typed, setTyped] = useState<string>();
  const id = useId();
  const value = valueAt(draft.policy, path);
  const before = valueAt(kept, path);
  const read = typed === undefined ? undefined : readValue(draft.policy, path, typed);
  const commit = (text: string): void => {
    const next = readValue(draft.policy, path, text);
    setTyped(next.ok ? undefined : text);
    if (next.ok && !isSameValue(next.value, value)) draft.add({ [path]: next.value });
  };
  const changed = !isSameValue(value, before);
  return (
    <span
      class={`value ${changed ? 'changed' : ''} ${Array.isArray(value) ? 'long' : ''}`}
      title={changed ? `Holds now: ${valueText(before)}` : undefined}
    >
      <Cell
        id={id}
        label={props.label}
        input={inputOf(draft.policy, path)}
        shown={valueText(value)}
        typed={typed}
        problem={read && !read.ok ? read.words : undefined}
        listId={undefined}
        commit={commit}
      />
    </span>
  );
};
