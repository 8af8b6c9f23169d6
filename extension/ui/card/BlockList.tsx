import type { Candidate } from '../../../core/dispatch/answer.ts';
import { span } from '../../../core/explain/format.ts';
import type { Card } from '../../card.ts';
import { tellingOf } from './naming.ts';

interface Props {
  readonly card: Card;
  readonly candidate: Candidate;
}

/** When work that is not done in one go would be done, and that nothing here books it. */
export const BlockList = ({ card, candidate: { blocks } }: Props) =>
  blocks.length < 2 ? null : (
    <>
      <ol class="blocks">
        {blocks.map((block) => (
          <li key={block.start}>{span(block, tellingOf(card))}</li>
        ))}
      </ol>
      <p class="muted">
        A ticket holds one start only, so nothing is written: book these blocks yourself.
      </p>
    </>
  );
