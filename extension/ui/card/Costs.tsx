import { useState } from 'preact/hooks';
import type { Candidate } from '../../../core/dispatch/answer.ts';
import { minutesText } from '../../../core/explain/format.ts';
import type { Card } from '../../card.ts';
import type { CardActions } from './actions.ts';
import { Findings } from './Findings.tsx';
import { nameOf } from './naming.ts';
import { Pick } from './Pick.tsx';

interface Props {
  readonly card: Card;
  readonly act: CardActions;
  readonly first: Candidate;
}

const RELAXED: Readonly<Record<Candidate['relaxed'][number], string>> = {
  deadline: 'Nobody makes the deadline, so lateness costs instead of closing the door.',
  default: 'Only a default stood in the way, so it costs instead of closing the door.',
};

/** What the first pick costs, in minutes, line by line; and its other starts. */
export const Costs = ({ card, act, first }: Props) => {
  const [other, setOther] = useState(false);
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
      <Findings
        card={card}
        act={act}
        technician={first.technician}
        findings={first.findings}
        none="Nothing speaks for or against it."
      />
      {card.writing && (act.choose || act.move) && (
        <button
          type="button"
          class="quiet small"
          aria-expanded={other}
          onClick={() => setOther(!other)}
        >
          Another start…
        </button>
      )}
      {other && <Pick card={card} act={act} technician={first.technician} candidate={first} />}
    </section>
  );
};

const totalText = (first: Candidate): string => {
  const total = Math.round(first.cost);
  const sure = `give or take ${minutesText(first.uncertaintyMinutes)}`;
  return total < 0
    ? `${minutesText(total)} in its favour, ${sure}`
    : `costs ${minutesText(total)}, ${sure}`;
};
