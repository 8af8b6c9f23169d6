import { useId, useState } from 'preact/hooks';
import { POLICY_LINES } from '../model/policy-lines.ts';
import { putWorth, silent, TRADEOFFS, type Tradeoff, worthOf } from '../model/tradeoffs.ts';
import { Cell } from './Cell.tsx';
import type { DraftedPolicy } from './use-policy-draft.ts';

/** The same weights told against each other: everything in minutes of driving. */
export const Tradeoffs = ({ draft }: { readonly draft: DraftedPolicy }) => (
  <ul class="tradeoffs">
    {TRADEOFFS.map((tradeoff) => (
      <li key={tradeoff.id}>
        <Worth tradeoff={tradeoff} draft={draft} />
      </li>
    ))}
  </ul>
);

const Worth = (props: { readonly tradeoff: Tradeoff; readonly draft: DraftedPolicy }) => {
  const { tradeoff, draft } = props;
  const [typed, setTyped] = useState<string>();
  const id = useId();
  const [before = '', after = ''] = tradeoff.text.split('…');
  const why = silent(draft.policy, tradeoff);
  if (why) {
    const name = POLICY_LINES.find(({ rule }) => rule?.id === tradeoff.rule)?.name ?? '';
    return (
      <span class="muted">
        {before}–{after}{' '}
        {why === 'driving' ? 'Driving counts nothing now.' : `“${name}” counts nothing now.`}
      </span>
    );
  }
  const read = typed === undefined ? undefined : putWorth(draft.policy, tradeoff, typed);
  const commit = (text: string): void => {
    const put = putWorth(draft.policy, tradeoff, text);
    setTyped(put.ok ? undefined : text);
    if (put.ok) draft.add(put.value);
  };
  return (
    <>
      {before}
      <span class="value">
        <Cell
          id={id}
          label={tradeoff.text}
          input={{ kind: 'text' }}
          shown={String(worthOf(draft.policy, tradeoff))}
          typed={typed}
          problem={read && !read.ok ? read.words : undefined}
          listId={undefined}
          commit={commit}
        />
      </span>
      {after}
    </>
  );
};
