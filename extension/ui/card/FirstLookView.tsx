import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { minutesText } from '../../../core/explain/format.ts';
import type { Card, FirstLook } from '../../card.ts';
import type { CardActions } from './actions.ts';
import { copyText } from './copy-text.ts';
import { OutMenu } from './OutMenu.tsx';
import { isOwnClick, stopHeldKey } from './own-click.ts';
import type { Parts } from './parts.ts';

interface Props {
  readonly card: Card;
  readonly act: CardActions;
  readonly parts: Parts;
  readonly children?: ComponentChildren;
}

/** Who, when, because, the one worst consequence, Approve: at most sixty words and 320 pixels. */
export const FirstLookView = ({ card, act, parts, children }: Props) => {
  const look = card.first;
  const first = card.answer.ranked[0];
  if (!look || !first) return null;
  return (
    <div class="first-look">
      <div class="who-line">
        <h3 class="who" dir="auto">
          {look.name}
        </h3>
        <OutMenu card={card} act={act} technician={first.technician} parts={parts} />
      </div>
      <p class="time">
        {look.time} {look.zone}
        {look.there && <span class="there muted"> {look.there}</span>}
      </p>
      <Because look={look} card={card} />
      <Worst look={look} card={card} />
      {look.crosses && (
        <p class="worst crosses">
          <span aria-hidden="true">▲ </span>
          Crosses a limit: <bdi lang={card.language}>{look.crosses.text}</bdi>
          {look.crosses.more > 0 && ` +${look.crosses.more}`}
        </p>
      )}
      {look.equal.length > 0 && (
        <p class="equal">
          Equally good: <bdi>{look.equal.join(', ')}</bdi>
          {look.more > 0 && ` +${look.more}`}
        </p>
      )}
      {children ?? <Deed card={card} act={act} parts={parts} look={look} />}
    </div>
  );
};

interface Part {
  readonly look: FirstLook;
  readonly card: Card;
}

const Because = ({ look, card }: Part) => (
  <div class="because">
    <span class="label">Because</span>
    <ul>
      {look.because.length === 0 ? (
        <li>{card.answer.ranked.length === 1 ? 'Nobody else can' : 'Lowest cost of all'}</li>
      ) : (
        look.because.map((text) => (
          <li key={text} dir="auto" lang={card.language}>
            {text}
          </li>
        ))
      )}
    </ul>
  </div>
);

const Worst = ({ look, card }: Part) => {
  if (look.unread.length > 0) {
    return (
      <p class="worst warn">
        <span aria-hidden="true">▲ </span>
        Availability unknown: <bdi>{look.unread[0]}</bdi> not read
      </p>
    );
  }
  if (!look.worst) return look.crosses ? null : <p class="worst muted">Costs nobody anything.</p>;
  return (
    <p class="worst">
      <span aria-hidden="true">▲ </span>
      <bdi lang={card.language}>{look.worst.text}</bdi>{' '}
      <span class="minutes more">+{minutesText(look.worst.minutes)}</span>
    </p>
  );
};

/** The one button of the usual flow, or why there is none. */
const Deed = ({ card, act, parts, look: { text, choice } }: Omit<Props, 'children'> & Part) => {
  const [copied, setCopied] = useState<boolean | undefined>(undefined);
  const unsettled = card.mine && (!card.mine.outcome || card.mine.outcome.kind === 'unknown');
  if (unsettled || card.mine?.live) return null;
  if (!card.writing) {
    return (
      <div class="row deed">
        <button
          type="button"
          class="primary"
          data-primary
          onClick={async () => setCopied(await copyText(text))}
        >
          {copied ? 'Copied' : 'Watch-only: copy'}
        </button>
        <button type="button" class="quiet" onClick={() => act.options?.('writing')}>
          Switch on writing…
        </button>
        {copied === false && (
          <parts.CopyText label="Suggestion" text={text} subject={card.ticket.number} />
        )}
      </div>
    );
  }
  if (!card.zoneConfirmed) {
    return (
      <div class="deed">
        <p class="worst warn">No time is written before you confirm the zone.</p>
        <button type="button" class="primary" data-primary onClick={() => act.options?.('zone')}>
          Confirm the zone…
        </button>
      </div>
    );
  }
  if (!act.choose) return null;
  return (
    <div class="row deed">
      <button
        type="button"
        class="primary"
        data-primary
        onKeyDown={stopHeldKey}
        onClick={(event) => {
          if (!isOwnClick(event)) return;
          act.choose?.(choice);
        }}
      >
        Approve
      </button>
    </div>
  );
};
