import type { Card, Choice } from '../../../card.ts';
import { CardView } from '../../../ui/card/CardView.tsx';
import { choiceOf } from '../../../ui/card/naming.ts';
import { NEAR } from '../../../ui/card/near-parts.ts';
import { useReach } from '../reach.ts';
import '../../../ui/card/card.css';
import '../../../ui/card/details.css';
import '../../../ui/card/answers.css';
import '../../../ui/card/write.css';

interface Props {
  readonly card: Card;
  readonly choose: (choice: Choice) => void;
}

/** The same card as in the overlay. To take somebody writes nothing here, so no host has to allow it. */
export function Suggested({ card, choose }: Props) {
  const { openOptions } = useReach();
  const [first] = card.answer.ranked;
  return (
    <section aria-labelledby="suggestion">
      <h2 id="suggestion" class="visually-hidden">
        Suggestion
      </h2>
      <CardView
        card={{ ...card, writing: true, zoneConfirmed: true }}
        parts={NEAR}
        act={{ choose, unwritten: true, options: (at) => void openOptions(at) }}
      >
        {first && (
          <div class="row deed">
            <button type="button" class="primary" onClick={() => choose(choiceOf(first, card))}>
              Take this
            </button>
          </div>
        )}
      </CardView>
    </section>
  );
}
