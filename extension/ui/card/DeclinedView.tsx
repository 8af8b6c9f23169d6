import type { Declined } from '../../card.ts';
import type { CardActions, OptionsPlace } from './actions.ts';
import { faultWords } from './fault-words.ts';

export interface DeclinedViewProps {
  readonly declined: Declined;
  readonly act: CardActions;
  readonly back: () => void;
}

const WORDS: Readonly<Record<Declined['why'], string>> = {
  'watch-only': 'This address is watch-only: nothing is written here until you switch writing on.',
  'zone-not-confirmed':
    'No time is written before you have confirmed one: compare one known time in the options.',
  closed: 'The ticket is closed: there is nothing to book.',
  stale: 'The ticket changed since it was shown. Nothing was written.',
  'slot-held': 'Another approval holds this time right now. Nothing was written.',
  'slot-taken': 'This time was taken meanwhile. Nothing was written.',
  offline:
    'You are offline: nothing was sent. Your choice is kept here, to approve when you are back.',
  unsettled: 'An earlier approval of this ticket is not settled yet. Read again first.',
  expired: 'It lay ready for too long. Look again, then approve.',
  'no-login': 'This technician has no login in the ticket system, or it is not known.',
  'nothing-to-undo': 'There is nothing of ours left to take back: somebody changed it since.',
  fault: 'The ticket system could not be read. Nothing was written.',
};

const PLACE: Partial<Readonly<Record<Declined['why'], readonly [OptionsPlace, string]>>> = {
  'watch-only': ['writing', 'Switch on writing…'],
  'zone-not-confirmed': ['zone', 'Confirm the time zone…'],
  'no-login': ['setup', 'Give the login…'],
};

/** Why nothing was written, what changed, and the way out. */
export const DeclinedView = ({ declined, act, back }: DeclinedViewProps) => {
  const place = PLACE[declined.why];
  return (
    <div class="declined">
      <h3 class="notice warn" tabIndex={-1} data-focus>
        {declined.fault ? faultWords(declined.fault) : WORDS[declined.why]}
      </h3>
      {declined.words && (
        <p class="words" dir="auto">
          {declined.words}
        </p>
      )}
      {declined.changed && declined.changed.length > 0 && (
        <>
          <h4>What changed</h4>
          <ul>
            {declined.changed.map((change) => (
              <li key={change} dir="auto">
                {change}
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="row">
        {place && act.options && (
          <button type="button" class="primary" onClick={() => act.options?.(place[0])}>
            {place[1]}
          </button>
        )}
        {act.again && (
          <button
            type="button"
            class={place ? '' : 'primary'}
            onClick={() => {
              back();
              act.again?.();
            }}
          >
            Look again
          </button>
        )}
        <button type="button" onClick={back}>
          Back
        </button>
      </div>
    </div>
  );
};
