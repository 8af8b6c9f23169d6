import { windowOf } from '../../../core/calendar/instant.ts';
import { span, when } from '../../../core/explain/format.ts';
import type { Card, Mine } from '../../card.ts';
import type { CardActions } from './actions.ts';
import { nameOf, tellingOf } from './naming.ts';
import { isOwnClick } from './own-click.ts';
import { SHAPE, StepList, TONE } from './StepList.tsx';

interface Props {
  readonly mine: Mine;
  readonly card?: Card;
  readonly act: CardActions;
  /** Opens the place where another start or technician is picked. */
  readonly move?: () => void;
}

const what = (mine: Mine, card: Card | undefined): string => {
  const who =
    mine.technician && card ? nameOf(card.names, mine.technician) : (mine.to.owner ?? 'nobody');
  if (!card || mine.to.start === undefined) return who;
  const telling = tellingOf(card);
  return mine.to.minutes === undefined
    ? `${who}, ${when(mine.to.start, telling)}`
    : `${who}, ${span(windowOf(mine.to.start, mine.to.minutes), telling)}`;
};

/** What became of the last approval of this ticket, and what can be done about it. */
export const MineNote = ({ mine, card, act, move }: Props) => {
  if (!mine.outcome) {
    return (
      <p class="notice" role="status">
        An approval is being written: <bdi>{what(mine, card)}</bdi>.
      </p>
    );
  }
  if (mine.outcome.kind === 'unknown') {
    return (
      <div class="notice warn">
        <p>
          <span aria-hidden="true">? </span>
          It is not known whether <bdi>{what(mine, card)}</bdi> was written. Read again before you
          approve anything else.
        </p>
        <button type="button" class="primary" onClick={() => act.settle?.(mine.approval)}>
          Settle: read again
        </button>
      </div>
    );
  }
  if (!mine.live) return null;
  const whole = mine.outcome.kind === 'written';
  return (
    <div class={`notice ${TONE[mine.outcome.kind]}`}>
      {whole ? (
        <p>
          <span aria-hidden="true">{SHAPE.written} </span>
          You booked <bdi>{what(mine, card)}</bdi>.
        </p>
      ) : (
        <>
          <p>
            Not all of <bdi>{what(mine, card)}</bdi> stands in the ticket. Undo it, or move it.
          </p>
          <StepList steps={mine.outcome.steps} />
        </>
      )}
      <div class="row">
        {act.undo && (
          <button
            type="button"
            onClick={(event) => {
              if (isOwnClick(event)) act.undo?.(mine.approval);
            }}
          >
            Undo
          </button>
        )}
        {act.move && move && (
          <button type="button" onClick={move}>
            Move…
          </button>
        )}
      </div>
    </div>
  );
};
