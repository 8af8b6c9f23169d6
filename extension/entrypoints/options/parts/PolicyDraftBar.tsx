import { useMemo } from 'preact/hooks';
import type { Team } from '../../../../core/model/team.ts';
import { editWords } from '../model/policy-words.ts';
import { PolicyPreview, previewCount } from './PolicyPreview.tsx';
import type { DraftedPolicy } from './use-policy-draft.ts';
import { usePreview } from './use-preview.ts';

interface Props {
  readonly team: Team;
  readonly draft: DraftedPolicy;
}

/** Drawn, and compared, only while there is something to keep. */
export const PolicyDraftBar = (props: Props) =>
  props.draft.edits.length === 0 ? null : <Bar {...props} />;

/** What was changed and does not hold yet, what it would do, and the choice to keep it. */
const Bar = ({ team, draft }: Props) => {
  const { edits, policy } = draft;
  const after = useMemo(() => ({ ...team, policy }), [team, policy]);
  const { preview, stop, again } = usePreview(team, after);
  return (
    <section class="draft-bar notice warn" aria-label="Changes that do not hold yet">
      <p class="actions">
        <strong>
          {edits.length} {edits.length === 1 ? 'change does' : 'changes do'} not hold yet.
        </strong>
        <button type="button" class="primary" onClick={() => void draft.keep()}>
          Keep
        </button>
        <button type="button" onClick={draft.undo}>
          Undo the last
        </button>
        <button type="button" onClick={draft.discard}>
          Discard all
        </button>
        {preview.state === 'asking' && (
          <button type="button" onClick={stop}>
            Stop comparing
          </button>
        )}
        {preview.state === 'stopped' && (
          <button type="button" onClick={again}>
            Compare again
          </button>
        )}
      </p>
      <details>
        <summary>What changes: {previewCount(preview)}</summary>
        <ul class="edits">
          {edits.map((edit) => (
            <li key={edit.path}>{editWords(policy, edit)}</li>
          ))}
        </ul>
        <PolicyPreview preview={preview} team={team} />
      </details>
      <span class="visually-hidden" role="status">
        {preview.state === 'done' && previewCount(preview)}
      </span>
    </section>
  );
};
