import type { FlipAnswer } from '../../../core/dispatch/flip.ts';
import { flipSentence } from '../../../core/explain/flip-words.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { Instant } from '../../../core/model/time.ts';
import type { Card } from '../../card.ts';
import type { CardActions } from './actions.ts';
import { FixMenu } from './FixMenu.tsx';
import { flipFixables } from './flip-fixables.ts';
import { reasonTelling } from './naming.ts';
import { type Asked, useAsked } from './use-asked.ts';

interface Props {
  readonly card: Card;
  readonly act: CardActions;
  readonly technician: TechnicianId;
  /** Puts a start into the form below; undefined = there is none. */
  readonly tryStart: ((start: Instant) => void) | undefined;
}

/** The smallest single change that would make this technician the first pick, asked when their row is opened. */
export const Flip = ({ card, act, technician, tryStart }: Props) => {
  const { flip } = act;
  const asked = useAsked(flip && (() => flip(technician)), card.now);
  if (!flip) return null;
  const found = asked.at === 'told' && asked.answer.kind !== 'none' ? asked.answer : undefined;
  const later = found?.facts.kind === 'later' && found.facts.bound === 'start' ? found : undefined;
  const words = wordsOf(asked, card);
  return (
    <div class="flip">
      <p role="status" aria-busy={asked.at === 'asking'} dir="auto" lang={found && card.language}>
        {words}
      </p>
      {later && tryStart && (
        <button type="button" class="small" onClick={() => tryStart(later.window.start)}>
          Try it…
        </button>
      )}
      {found && (
        <FixMenu
          card={card}
          act={act}
          fixables={flipFixables(found.facts, technician)}
          about={words}
          label="Change it…"
        />
      )}
    </div>
  );
};

const wordsOf = (asked: Asked<FlipAnswer>, card: Card): string => {
  switch (asked.at) {
    case 'asking':
      return 'Looking for what would make them first…';
    case 'untold':
      return `What would make them first could not be told: ${asked.words}`;
    case 'told':
      return asked.answer.kind === 'none'
        ? 'No single change would make them first.'
        : flipSentence(asked.answer.facts, reasonTelling(card));
  }
};
