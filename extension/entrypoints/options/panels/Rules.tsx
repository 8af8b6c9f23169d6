import { useId, useState } from 'preact/hooks';
import { defaultPolicy } from '../../../../core/model/policy.ts';
import { POLICY_FIELDS, type PolicyField, putNumber } from '../model/policy-fields.ts';
import { Cell } from '../parts/Cell.tsx';
import { type PanelProps, useTools } from '../parts/tools.ts';

export const Rules = ({ team }: PanelProps) => (
  <>
    <p class="lead">
      The numbers the suggestions rest on. Costs are minutes everywhere. An emptied field goes back
      to its default.
    </p>
    <table class="grid numbers">
      <caption class="visually-hidden">Numbers of the rules</caption>
      <tbody>
        {POLICY_FIELDS.map((field) => (
          <Line key={field.key} team={team} field={field} />
        ))}
      </tbody>
    </table>
  </>
);

const Line = ({ team, field }: PanelProps & { readonly field: PolicyField }) => {
  const { desk } = useTools();
  const [typed, setTyped] = useState<string>();
  const id = useId();
  const put = typed === undefined ? undefined : putNumber(team.policy, field, typed);
  const commit = (text: string): void => {
    const read = putNumber(team.policy, field, text);
    setTyped(read.ok ? undefined : text);
    if (!read.ok) return;
    void desk.change(`Saved: ${field.label}.`, (now) => {
      const again = putNumber(now.policy, field, text);
      return again.ok ? { ...now, policy: again.value } : now;
    });
  };
  return (
    <tr>
      <th scope="row">{field.label}</th>
      <td class="col-minutes">
        <Cell
          id={id}
          label={`${field.label}, ${field.unit}`}
          input={{ kind: 'text' }}
          shown={String(team.policy[field.key])}
          typed={typed}
          problem={put && !put.ok ? put.words : undefined}
          listId={undefined}
          commit={commit}
        />
      </td>
      <td class="muted">
        {field.unit}, default {defaultPolicy()[field.key]}
      </td>
    </tr>
  );
};
