import { when } from '../../../core/explain/format.ts';
import type { Card, Choice } from '../../card.ts';
import type { CardActions } from './actions.ts';
import { nameOf, tellingOf } from './naming.ts';
import { isOwnClick } from './own-click.ts';

interface Props {
  readonly draft: Choice;
  readonly card: Card;
  readonly act: CardActions;
}

/** An approval that could not be sent because the machine was offline. */
export const DraftNote = ({ draft, card, act }: Props) => (
  <div class="notice warn">
    <p>
      Kept while you were offline: <bdi>{nameOf(card.names, draft.technician)}</bdi>,{' '}
      {when(draft.start, tellingOf(card))}.
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
