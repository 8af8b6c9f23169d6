import { useEffect, useRef } from 'preact/hooks';
import type { Card } from '../../card.ts';
import type { CardActions } from './actions.ts';
import { Costs } from './Costs.tsx';
import { ExcludedList } from './ExcludedList.tsx';
import { GroundsList } from './GroundsList.tsx';
import { NowList } from './NowList.tsx';
import { RankedList } from './RankedList.tsx';
import { Triage } from './Triage.tsx';

export interface DetailsProps {
  readonly card: Card;
  readonly act: CardActions;
  /** Whether the other starts of the first pick are shown. */
  readonly picking: boolean;
  readonly pick: (picking: boolean) => void;
  /** Counts how often somebody asked to be led to the starts. */
  readonly toStarts: number;
}

/** The whole reckoning: every cost, everybody else, what was understood, and what it rests on. */
export const Details = ({ card, act, picking, pick, toStarts }: DetailsProps) => {
  const box = useRef<HTMLDivElement>(null);
  const { ranked, excluded } = card.answer;
  const first = ranked[0];
  // After it is drawn, because only then the starts are there.
  useEffect(() => {
    if (toStarts === 0) return;
    box.current?.querySelector<HTMLElement>('.pick input:checked, [data-row]')?.focus();
  }, [toStarts]);
  return (
    <div class="details" ref={box}>
      {card.answer.need.priority === 'P1' && <NowList card={card} act={act} />}
      {first && <Costs card={card} act={act} first={first} picking={picking} pick={pick} />}
      {first && (
        <section>
          <h4>Others who can ({ranked.length - 1})</h4>
          <RankedList card={card} act={act} />
        </section>
      )}
      <section>
        <h4>Left out ({excluded.length})</h4>
        <ExcludedList card={card} act={act} />
      </section>
      <section>
        <h4>The ticket, as it was understood</h4>
        <Triage card={card} act={act} />
      </section>
      <section>
        <h4>What this rests on</h4>
        <GroundsList card={card} />
      </section>
    </div>
  );
};
