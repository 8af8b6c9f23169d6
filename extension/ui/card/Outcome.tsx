import { useState } from 'preact/hooks';
import type { Ended } from '../../card.ts';
import type { CardActions } from './actions.ts';
import { bookedTime } from './booked-time.ts';
import { nameOf } from './naming.ts';
import { isOwnClick } from './own-click.ts';
import { SHAPE, StepList, TONE } from './StepList.tsx';
import { Tell } from './Tell.tsx';
import type { Told } from './told.ts';

export interface OutcomeProps {
  readonly ended: Ended;
  readonly told: Told;
  readonly act: CardActions;
  readonly back: () => void;
}

const headline = ({ action, outcome, technician, to, blocks }: Ended, told: Told): string => {
  const who = technician ? nameOf(told.names, technician) : (to.owner ?? 'the technician');
  const telling = { zone: told.names.zone, now: told.now };
  switch (outcome.kind) {
    case 'written': {
      if (action === 'undo') return 'Taken back: the ticket is as it was.';
      if (to.start === undefined) return `Booked: ${who}.`;
      const time = bookedTime({ start: to.start, minutes: to.minutes, blocks }, telling);
      return `${action === 'move' ? 'Moved' : 'Booked'}: ${who}, ${time}.`;
    }
    case 'stale':
      return 'Something changed first. Nothing was overwritten.';
    case 'refused':
      return 'The ticket system refused.';
    case 'unknown':
      return 'It is not known whether it was written.';
  }
};

/** How an approval ended, step by step, with the way out. */
export const Outcome = ({ ended, told, act, back }: OutcomeProps) => {
  const [tell, setTell] = useState(false);
  const { outcome, approval } = ended;
  const written = outcome.kind === 'written';
  return (
    <div class="outcome">
      <h3 class={`notice ${TONE[outcome.kind]}`} tabIndex={-1} data-focus dir="auto">
        <span aria-hidden="true">{SHAPE[outcome.kind]} </span>
        {headline(ended, told)}
      </h3>
      {outcome.words && (
        <p class="words" dir="auto">
          {outcome.words}
        </p>
      )}
      <StepList steps={outcome.steps} />
      <div class="row">
        {written && ended.action !== 'undo' && (
          <>
            <button type="button" aria-expanded={tell} onClick={() => setTell(!tell)}>
              Tell…
            </button>
            {act.undo && (
              <button
                type="button"
                onClick={(event) => {
                  if (isOwnClick(event)) act.undo?.(approval);
                }}
              >
                Undo
              </button>
            )}
          </>
        )}
        {outcome.kind === 'unknown' && (
          <button type="button" class="primary" onClick={() => act.settle?.(approval)}>
            Settle: read again
          </button>
        )}
        {(outcome.kind === 'stale' || outcome.kind === 'refused') && act.again && (
          <button
            type="button"
            class="primary"
            onClick={() => {
              back();
              act.again?.();
            }}
          >
            Look again
          </button>
        )}
        <button type="button" onClick={back}>
          {written ? 'Done' : 'Back'}
        </button>
      </div>
      {tell && ended.technician && (
        <Tell
          told={told}
          technician={ended.technician}
          start={ended.to.start}
          minutes={ended.to.minutes}
          blocks={ended.blocks}
        />
      )}
    </div>
  );
};
