import type { Draft } from '../../card.ts';
import type { CardActions } from './actions.ts';
import { isOwnClick } from './own-click.ts';

interface Props {
  readonly draft: Draft;
  readonly act: CardActions;
}

/** An approval that could not be sent because the machine was offline. */
export const DraftNote = ({ draft, act }: Props) => (
  <div class="notice warn">
    <p>
      Kept while you were offline: <bdi>{draft.what}</bdi>.
    </p>
    <div class="row">
      {act.choose && (
        <button
          type="button"
          onClick={(event) => {
            if (isOwnClick(event)) act.choose?.(draft);
          }}
        >
          Approve now
        </button>
      )}
      <button type="button" onClick={() => act.forget?.()}>
        Forget
      </button>
    </div>
  </div>
);
