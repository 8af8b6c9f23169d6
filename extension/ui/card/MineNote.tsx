import type { Mine } from '../../card.ts';
import type { CardActions } from './actions.ts';
import { isOwnClick } from './own-click.ts';
import { SHAPE, StepList, TONE } from './StepList.tsx';

interface Props {
  readonly mine: Mine;
  readonly act: CardActions;
  /** Opens the place where another start or technician is picked. */
  readonly move?: () => void;
}

/** What became of the last approval of this ticket, and what can be done about it. */
export const MineNote = ({ mine, act, move }: Props) => {
  if (!mine.outcome) {
    return (
      <p class="notice" role="status">
        An approval is being written: <bdi>{mine.what}</bdi>.
      </p>
    );
  }
  if (mine.outcome.kind === 'unknown') {
    return (
      <div class="notice warn">
        <p>
          <span aria-hidden="true">? </span>
          It is not known whether <bdi>{mine.what}</bdi> was written. Read again before you approve
          anything else.
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
          You booked <bdi>{mine.what}</bdi>.
        </p>
      ) : (
        <>
          <p>
            Not all of <bdi>{mine.what}</bdi> stands in the ticket. Undo it, or move it.
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
