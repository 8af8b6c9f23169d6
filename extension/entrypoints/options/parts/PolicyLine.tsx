import { useId } from 'preact/hooks';
import type { Policy } from '../../../../core/model/policy.ts';
import type { PolicyLine as Line } from '../model/policy-lines.ts';
import { valueAt } from '../model/policy-path.ts';
import { isEmpty, labelOf, piecesOf, resetLine } from '../model/policy-words.ts';
import { PolicyField } from './PolicyField.tsx';
import type { DraftedPolicy } from './use-policy-draft.ts';

/** A rule as plain sentences with its numbers inside them, its switch and what its costs count. */
export const PolicyLine = (props: {
  readonly line: Line;
  readonly kept: Policy;
  readonly draft: DraftedPolicy;
}) => {
  const { line, kept, draft } = props;
  const { rule } = line;
  const id = useId();
  const on = rule ? valueAt(draft.policy, `rules.${rule.id}.on`) !== false : true;
  const reset = resetLine(draft.policy, line);
  return (
    <li class={`policy-line ${on ? '' : 'off'}`} aria-labelledby={`${id}-name`}>
      <div class="switch">
        {rule && (
          <input
            type="checkbox"
            role="switch"
            aria-labelledby={`${id}-name`}
            aria-checked={on}
            aria-describedby={on ? undefined : `${id}-off`}
            checked={on}
            onChange={(event) =>
              draft.add({ [`rules.${rule.id}.on`]: event.currentTarget.checked })
            }
          />
        )}
      </div>
      <div>
        <h3 id={`${id}-name`}>{line.name}</h3>
        {rule && !on && (
          <p class="off-words" id={`${id}-off`}>
            Off: {rule.off}
          </p>
        )}
        {line.sentences.map((text) => (
          <p key={text}>
            {piecesOf(text).map((piece, at) =>
              'words' in piece ? (
                piece.words
              ) : (
                <PolicyField
                  key={at}
                  path={piece.path}
                  label={labelOf(draft.policy, text, piece.path)}
                  kept={kept}
                  draft={draft}
                />
              ),
            )}
          </p>
        ))}
      </div>
      <div class="policy-side">
        {rule?.weighs && (
          <span title="1 counts as written, 2 twice as much, 0 not at all">
            Its costs count{' '}
            <PolicyField
              path={`rules.${rule.id}.weight`}
              label={`${line.name}: its costs count … times`}
              kept={kept}
              draft={draft}
            />{' '}
            times
          </span>
        )}
        {!isEmpty(reset) && (
          <button
            type="button"
            class="quiet"
            aria-label={`Back to default: ${line.name}`}
            onClick={() => draft.add(reset)}
          >
            Back to default
          </button>
        )}
      </div>
    </li>
  );
};
