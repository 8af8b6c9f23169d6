import type { Candidate } from '../../../core/dispatch/answer.ts';
import { minutesText } from '../../../core/explain/format.ts';
import type { Card } from '../../card.ts';
import type { CardActions } from './actions.ts';
import { BlockList } from './BlockList.tsx';
import { Findings } from './Findings.tsx';
import { choiceOf, nameOf } from './naming.ts';
import { Pick } from './Pick.tsx';
import { Ripple } from './Ripple.tsx';

interface Props {
  readonly card: Card;
  readonly act: CardActions;
  readonly first: Candidate;
  /** Whether the other starts are shown. */
  readonly picking: boolean;
  readonly pick: (picking: boolean) => void;
}

const RELAXED: Readonly<Record<Candidate['relaxed'][number], string>> = {
  deadline: 'Nobody makes the deadline, so lateness costs instead of closing the door.',
  default: 'Only a default stood in the way, so it costs instead of closing the door.',
  whole: 'Nobody has the time in one go, so it is done in blocks.',
};

/** What the first pick costs, in minutes, line by line; and its other starts. */
export const Costs = ({ card, act, first, picking, pick }: Props) => {
  const others = card.answer.ranked.length + card.answer.excluded.length > 1;
  return (
    <section>
      <h4 dir="auto">
        <bdi>{nameOf(card.names, first.technician)}</bdi>: {totalText(first)}
      </h4>
      {first.relaxed.map((one) => (
        <p key={one} class="notice warn">
          {RELAXED[one]}
        </p>
      ))}
      <BlockList card={card} candidate={first} />
      <Findings
        card={card}
        act={act}
        technician={first.technician}
        findings={first.findings}
        none="Nothing speaks for or against it."
      />
      <Ripple
        key={`${first.technician} ${first.window.start}`}
        card={card}
        act={act}
        choice={choiceOf(first, card)}
      />
      {card.writing && (act.choose || act.move) && (
        <button
          type="button"
          class="quiet small"
          aria-expanded={picking}
          onClick={() => pick(!picking)}
        >
          Another start…
        </button>
      )}
      {picking && <Pick card={card} act={act} technician={first.technician} candidate={first} />}
      {picking && card.mine?.live && others && (
        <p class="muted">To move it to somebody else, open that person below.</p>
      )}
    </section>
  );
};

const totalText = (first: Candidate): string => {
  const total = Math.round(first.cost);
  const sure = `give or take ${minutesText(first.uncertaintyMinutes)}`;
  return total < 0
    ? `${minutesText(total)} in favour, ${sure}`
    : `costs ${minutesText(total)}, ${sure}`;
};
