import { useState } from 'preact/hooks';
import type { Candidate, Relaxed } from '../../../core/dispatch/answer.ts';
import { minutesText, span } from '../../../core/explain/format.ts';
import { sentence } from '../../../core/explain/sentence.ts';
import type { Card } from '../../card.ts';
import type { CardActions } from './actions.ts';
import { BlockList } from './BlockList.tsx';
import { biggestDifference } from './difference.ts';
import { Expander } from './Expander.tsx';
import { Findings } from './Findings.tsx';
import { Flip } from './Flip.tsx';
import { choiceOf, nameOf, reasonTelling, tellingOf } from './naming.ts';
import { OutChoices } from './OutChoices.tsx';
import { OutMenu } from './OutMenu.tsx';
import { Pick, type Wish } from './Pick.tsx';
import { Ripple } from './Ripple.tsx';

interface Props {
  readonly card: Card;
  readonly act: CardActions;
}

const PARTS = { OutChoices };

/** What had to be given up stands before any price: they are listed behind all who fit without it. */
const GIVEN_UP: Readonly<Record<Relaxed, string>> = {
  default: 'only with a short gap',
  deadline: 'only late',
  whole: 'only in blocks',
};

const behind = (candidate: Candidate, first: Candidate): string => {
  if (candidate.equal) return 'equally good';
  const given = candidate.relaxed.find((one) => !first.relaxed.includes(one));
  return given ? GIVEN_UP[given] : `${minutesText(Math.max(1, candidate.cost - first.cost))} worse`;
};

/** Everybody else who can take it, in order, each with what puts them behind. */
export const RankedList = ({ card, act }: Props) => {
  const [first, ...rest] = card.answer.ranked;
  if (!first || rest.length === 0) return <p class="muted">Nobody else can take it.</p>;
  return (
    <ol class="people" start={2}>
      {rest.map((candidate) => {
        const name = nameOf(card.names, candidate.technician);
        const difference = biggestDifference(candidate, first);
        return (
          <li key={candidate.technician}>
            <Expander
              aside={
                <OutMenu card={card} act={act} technician={candidate.technician} parts={PARTS} />
              }
              summary={
                <>
                  <span class="who" dir="auto">
                    {name}
                  </span>
                  <span class="when">{span(candidate.window, tellingOf(card))}</span>
                  <span class="gap">{behind(candidate, first)}</span>
                  {difference && (
                    <span class="one-line" dir="auto" lang={card.language}>
                      {sentence(difference.reason, reasonTelling(card))}
                    </span>
                  )}
                </>
              }
            >
              <Other card={card} act={act} candidate={candidate} />
            </Expander>
          </li>
        );
      })}
    </ol>
  );
};

/** What one of the others would cost and do to the rest, what would make them first, and the way to take them. */
const Other = ({ card, act, candidate }: Props & { readonly candidate: Candidate }) => {
  const [wish, setWish] = useState<Wish>();
  const { technician } = candidate;
  return (
    <>
      <Flip
        card={card}
        act={act}
        technician={technician}
        tryStart={(start) => setWish({ start })}
      />
      <BlockList card={card} candidate={candidate} />
      <Findings
        card={card}
        act={act}
        technician={technician}
        findings={candidate.findings}
        none="Nothing speaks for or against it."
      />
      <Ripple
        key={candidate.window.start}
        card={card}
        act={act}
        choice={choiceOf(candidate, card)}
      />
      <Pick card={card} act={act} technician={technician} candidate={candidate} wish={wish} />
    </>
  );
};
