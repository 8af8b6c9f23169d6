import { useId } from 'preact/hooks';
import type { FlipKind } from '../../../../core/model/policy.ts';
import { FLIP_WORDS, movedBy } from '../model/flip-order.ts';
import type { DraftedPolicy } from './use-policy-draft.ts';

/** Which single change is told first where several would do. */
export const FlipOrder = ({ draft }: { readonly draft: DraftedPolicy }) => {
  const { flipOrder } = draft.policy;
  const id = useId();
  const move = (kind: FlipKind, by: -1 | 1): void => {
    draft.add({ flipOrder: movedBy(flipOrder, kind, by) });
    // At an end the button that was pressed is gone quiet: the other one of the same line takes over.
    const at = flipOrder.indexOf(kind) + by;
    const ended = by < 0 ? at === 0 : at === flipOrder.length - 1;
    const next = ended ? -by : by;
    requestAnimationFrame(() => document.getElementById(`${id}-${kind}-${next}`)?.focus());
  };
  const button = (kind: FlipKind, by: -1 | 1, isEnd: boolean) => (
    <button
      type="button"
      id={`${id}-${kind}-${by}`}
      class="quiet"
      disabled={isEnd}
      aria-label={`${FLIP_WORDS[kind]}: one place ${by < 0 ? 'up' : 'down'}`}
      onClick={() => move(kind, by)}
    >
      {by < 0 ? '↑' : '↓'}
    </button>
  );
  return (
    <ol class="flip-order">
      {flipOrder.map((kind, at) => (
        <li key={kind}>
          <span>{FLIP_WORDS[kind]}</span>
          {button(kind, -1, at === 0)}
          {button(kind, 1, at === flipOrder.length - 1)}
        </li>
      ))}
    </ol>
  );
};
