import type { Candidate } from '../../../core/dispatch/answer.ts';
import { span } from '../../../core/explain/format.ts';
import type { Card } from '../../card.ts';
import { tellingOf } from './naming.ts';

interface Props {
  readonly card: Card;
  readonly candidate: Candidate;
}

/** When work that is not done in one go would be done, and where that stands once it is approved. */
export const BlockList = ({ card, candidate: { blocks } }: Props) =>
  blocks.length < 2 ? null : (
    <>
      <ol class="blocks">
        {blocks.map((block) => (
          <li key={block.start}>{span(block, tellingOf(card))}</li>
        ))}
      </ol>
      {card.ref && (
        <p class="muted">
          A ticket holds one start only: it gets the first one and all of the time. Slotwright keeps
          the other blocks taken.
        </p>
      )}
    </>
  );
