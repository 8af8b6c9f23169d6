import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Card } from '../../card.ts';
import type { CardActions } from './actions.ts';
import { DraftNote } from './DraftNote.tsx';
import { FirstLookView } from './FirstLookView.tsx';
import { MineNote } from './MineNote.tsx';
import { PolicyNote } from './PolicyNote.tsx';
import type { Parts } from './parts.ts';
import { moveInRows } from './row-keys.ts';
import { useOwnId } from './use-own-id.ts';

interface Props {
  readonly card: Card;
  readonly act: CardActions;
  readonly parts: Parts;
  /** Takes the place of Approve: what a form without a PSA does with the answer. */
  readonly children?: ComponentChildren;
}

/** A suggestion: the first look, and one step further the whole reckoning. */
export const CardView = ({ card, act, parts, children }: Props) => {
  const [open, setOpen] = useState(false);
  const [picking, setPicking] = useState(false);
  const [toStarts, setToStarts] = useState(0);
  const more = useRef<HTMLButtonElement>(null);
  const id = useOwnId();
  const { ranked, need } = card.answer;
  const first = ranked[0];
  const unsettled = card.mine && (!card.mine.outcome || card.mine.outcome.kind === 'unknown');
  const show = (now: boolean) => {
    setOpen(now);
    setToStarts(0);
  };
  // "Move…" leads to the starts.
  const move = () => {
    setOpen(true);
    setPicking(true);
    setToStarts(toStarts + 1);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Escape and arrows on their way up from real controls
    <div
      class="sw-card"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) {
          event.stopPropagation();
          show(false);
          more.current?.focus();
        } else moveInRows(event);
      }}
    >
      {card.mine && <MineNote mine={card.mine} act={act} move={move} />}
      {card.draft && !unsettled && <DraftNote draft={card.draft} act={act} />}
      {first ? (
        <FirstLookView card={card} act={act} parts={parts}>
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
        onClick={() => show(!open)}
      >
        <span aria-hidden="true">{open ? '▾ ' : '▸ '}</span>
        {first ? 'Why, and who else' : 'Why nobody'}
        {need.priority === 'P1' && '; who can come'}
      </button>
      {open && (
        <div id={id}>
          <parts.Details
            card={card}
            act={act}
            picking={picking}
            pick={setPicking}
            toStarts={toStarts}
          />
        </div>
      )}
      <PolicyNote card={card} open={open} />
    </div>
  );
};

const Nobody = ({ card: { closest, language } }: { readonly card: Card }) => (
  <div class="nobody">
    <h3>Nobody can take this ticket</h3>
    {closest && (
      <p dir="auto">
        Closest: <bdi>{closest.name}</bdi>. <span lang={language}>{closest.why}</span>
      </p>
    )}
  </div>
);
