import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { sentence } from '../../../core/explain/sentence.ts';
import type { Card } from '../../card.ts';
import type { CardActions } from './actions.ts';
import { Costs } from './Costs.tsx';
import { DraftNote } from './DraftNote.tsx';
import { ExcludedList } from './ExcludedList.tsx';
import { FirstLookView } from './FirstLookView.tsx';
import { GroundsList } from './GroundsList.tsx';
import { MineNote } from './MineNote.tsx';
import { tellingOf } from './naming.ts';
import { PolicyNote } from './PolicyNote.tsx';
import { RankedList } from './RankedList.tsx';
import { moveInRows } from './row-keys.ts';
import { Triage } from './Triage.tsx';

interface Props {
  readonly card: Card;
  readonly act: CardActions;
  /** Takes the place of Approve: what a form without a PSA does with the answer. */
  readonly children?: ComponentChildren;
}

/** A suggestion: the first look, and one step further the whole reckoning. */
export const CardView = ({ card, act, children }: Props) => {
  const [open, setOpen] = useState(false);
  const [picking, setPicking] = useState(false);
  const toPick = useRef(false);
  const details = useRef<HTMLDivElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  const id = useId();
  const { ranked, excluded } = card.answer;
  const first = ranked[0];
  const unsettled = card.mine && (!card.mine.outcome || card.mine.outcome.kind === 'unknown');
  const collapse = () => {
    setOpen(false);
    more.current?.focus();
  };
  const move = () => {
    toPick.current = true;
    setOpen(true);
    setPicking(true);
  };
  // "Move…" leads to the starts; after it is drawn, because only then they are there.
  useEffect(() => {
    if (!toPick.current) return;
    toPick.current = false;
    details.current?.querySelector<HTMLElement>('.pick input:checked, [data-row]')?.focus();
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Escape and arrows on their way up from real controls
    <div
      class="sw-card"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) {
          event.stopPropagation();
          collapse();
        } else moveInRows(event);
      }}
    >
      {card.mine && <MineNote mine={card.mine} card={card} act={act} move={move} />}
      {card.draft && !unsettled && <DraftNote draft={card.draft} card={card} act={act} />}
      {first ? (
        <FirstLookView card={card} act={act}>
          {children}
        </FirstLookView>
      ) : (
        <Nobody card={card} />
      )}
      <button
        ref={more}
        type="button"
        class="quiet more-toggle"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">{open ? '▾ ' : '▸ '}</span>
        {first ? 'Why, and who else' : 'Why nobody'}
      </button>
      {open && (
        <div class="details" id={id} ref={details}>
          {first && (
            <Costs card={card} act={act} first={first} picking={picking} pick={setPicking} />
          )}
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
      )}
      <PolicyNote card={card} open={open} />
    </div>
  );
};

const Nobody = ({ card }: { readonly card: Card }) => {
  const closest = [...card.answer.excluded]
    .filter((one) => one.always.length === 0 && one.nearest)
    .sort((a, b) => missedBy(a) - missedBy(b))[0];
  const finding = closest?.nearest?.findings.find((f) => f.kind === 'block');
  return (
    <div class="nobody">
      <h3>Nobody can take this ticket</h3>
      {closest && finding && (
        <p dir="auto">
          Closest: <bdi>{card.names.technicians[closest.technician]?.name.slice(0, 40)}</bdi>.{' '}
          {sentence(finding.reason, tellingOf(card))}
        </p>
      )}
    </div>
  );
};

const missedBy = (one: Card['answer']['excluded'][number]): number =>
  (one.nearest?.findings ?? []).reduce((sum, f) => sum + (f.kind === 'block' ? f.minutes : 0), 0);
