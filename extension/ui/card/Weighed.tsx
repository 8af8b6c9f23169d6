import { useEffect, useState } from 'preact/hooks';
import { sentence } from '../../../core/explain/sentence.ts';
import type { Finding } from '../../../core/rules/rule.ts';
import type { Card, Choice } from '../../card.ts';
import type { CardActions } from './actions.ts';
import { Minutes } from './Minutes.tsx';
import { reasonTelling } from './naming.ts';

interface Props {
  readonly card: Card;
  readonly weigh: NonNullable<CardActions['weigh']>;
  readonly choice: Choice;
}

type Told =
  | { readonly at: 'asking' }
  | { readonly at: 'told'; readonly findings: readonly Finding[] | undefined };

/** What a start that a person chose breaks and costs. It warns; the choice stays the person's. */
export const Weighed = ({ card, weigh, choice }: Props) => {
  const { technician, start } = choice;
  const [told, setTold] = useState<Told>({ at: 'asking' });
  useEffect(() => {
    let meant = true;
    setTold({ at: 'asking' });
    // An answer to an older start is not shown beside a newer one.
    weigh(choice).then(
      (findings) => meant && setTold({ at: 'told', findings }),
      () => meant && setTold({ at: 'told', findings: undefined }),
    );
    return () => {
      meant = false;
    };
  }, [technician, start, choice.minutes]);

  if (told.at === 'asking') return <p class="muted">Weighing that start…</p>;
  if (!told.findings) return <p class="muted">What that start costs could not be told.</p>;
  const blocks = told.findings.filter((f) => f.kind === 'block');
  const cost = told.findings.reduce((sum, f) => sum + (f.kind === 'cost' ? f.minutes : 0), 0);
  const best = card.answer.ranked[0]?.cost;
  if (blocks.length === 0) {
    return (
      <p role="status">
        Fits. Costs <Minutes value={cost} />
        {best !== undefined && (
          <>
            ; the first pick <Minutes value={best} />
          </>
        )}
      </p>
    );
  }
  return (
    <div class="notice warn" role="status">
      <p>Stands in the way of that start:</p>
      <ul>
        {blocks.map(({ reason }, index) => (
          <li key={`${reason.code}-${index}`} dir="auto" lang={card.language}>
            {sentence(reason, reasonTelling(card))}
          </li>
        ))}
      </ul>
    </div>
  );
};
