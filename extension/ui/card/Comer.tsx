import type { Arrival } from '../../../core/dispatch/arrival.ts';
import type { Nearest } from '../../../core/dispatch/now.ts';
import { minutesText, when } from '../../../core/explain/format.ts';
import { sentence } from '../../../core/explain/sentence.ts';
import type { BookingNamed, Card } from '../../card.ts';
import type { CardActions } from './actions.ts';
import { bookingWords } from './booking-words.ts';
import { Expander } from './Expander.tsx';
import { Findings } from './Findings.tsx';
import { InTheWay } from './InTheWay.tsx';
import { nameOf, reasonTelling, tellingOf } from './naming.ts';
import { nowChoice, wholeMinute } from './now-choice.ts';
import { isOwnClick, stopHeldKey } from './own-click.ts';

interface Props {
  readonly card: Card;
  readonly act: CardActions;
  readonly one: Nearest;
  readonly named: readonly BookingNamed[];
}

/** One who could come: when, from what, who has to wait for it; and the way to send them. */
export const Comer = ({ card, act, one, named }: Props) => (
  <Expander
    summary={
      <>
        <span class="who" dir="auto">
          {nameOf(card.names, one.technician)}
        </span>
        <span class="when">
          there {thereAt(one, card)}
          {GUESSED[one.leg.basis]}
        </span>
        <span class="gap">{one.onCall ? `on call, ${one.onCall}` : ''}</span>
        <span class="one-line" dir="auto">
          {waitsText(one, card)}
        </span>
      </>
    }
  >
    <p dir="auto">{leavesText(one, named, card)}</p>
    <Waits card={card} way={one} named={named} />
    <Findings
      card={card}
      act={act}
      technician={one.technician}
      findings={one.findings.filter(({ kind }) => kind === 'cost')}
      none="Nothing else speaks for or against it."
    />
    <SetAside card={card} way={one} />
    <Send card={card} act={act} one={one} way={one} />
    {one.sooner && (
      <>
        <p>Sooner, if somebody agrees:</p>
        <Waits card={card} way={one.sooner} named={named} />
        <Send card={card} act={act} one={one} way={one.sooner} />
      </>
    )}
  </Expander>
);

const GUESSED: Readonly<Record<Arrival['leg']['basis'], string>> = {
  same: '',
  remote: '',
  table: '',
  estimate: ' (estimate)',
  unknown: ' (place unknown)',
};

const thereAt = (way: Arrival, card: Card): string =>
  when(wholeMinute(way.window.start), tellingOf(card));

const waitsText = ({ displaces, minutes }: Nearest, card: Card): string => {
  const [first, ...more] = displaces;
  if (!first) return 'Nobody has to wait for it';
  const have = more.length > 0 ? ` and ${more.length} more have` : ' has';
  const asks = displaces.some(({ approval }) => approval) ? ', somebody has to agree' : '';
  return `${bookingWords(first, tellingOf(card))}${have} to move: +${minutesText(minutes)}${asks}`;
};

const leavesText = (
  { leaves, leg, after }: Nearest,
  named: readonly BookingNamed[],
  card: Card,
): string => {
  const work = named.find(({ id }) => id === after);
  const from = work ? ` after ${bookingWords(work, tellingOf(card))}` : '';
  const at = when(wholeMinute(leaves), tellingOf(card));
  return leg.minutes === 0
    ? `Begins ${at}${from}, no drive.`
    : `Leaves ${at}${from}, drives ${minutesText(leg.minutes)}${GUESSED[leg.basis]}.`;
};

/** What would have to give way, what moving it costs, and whose word it takes. */
const Waits = ({ card, way, named }: Pick<Props, 'card' | 'named'> & { readonly way: Arrival }) => {
  if (way.displaces.length === 0) return null;
  const ids = new Set<string>(way.displaces.map(({ booking }) => booking));
  const cost = way.displaces.reduce((sum, { minutes }) => sum + minutes, 0);
  const asks = way.displaces.some(({ approval }) => approval);
  return (
    <div>
      <p>
        {way.displaces.length > 1 ? 'Have' : 'Has'} to move, +{minutesText(cost)}
        {asks && ', and somebody has to agree'}:
      </p>
      <InTheWay bookings={named.filter(({ id }) => ids.has(id))} told={card} />
    </div>
  );
};

/** Limits that do not hold against an emergency are said all the same. */
const SetAside = ({ card, way }: { readonly card: Card; readonly way: Arrival }) => {
  const blocks = way.findings.filter(({ kind, rule }) => kind === 'block' && rule !== 'overlap');
  if (blocks.length === 0) return null;
  const words = blocks.map(({ reason }) => sentence(reason, reasonTelling(card)));
  return (
    <p dir="auto">
      Set aside for a P1: <span lang={card.language}>{words.join('; ')}</span>.
    </p>
  );
};

const Send = ({
  card,
  act,
  one,
  way,
}: Pick<Props, 'card' | 'act' | 'one'> & { readonly way: Arrival }) => {
  const moving = card.mine?.live ? card.mine.approval : undefined;
  if (!card.writing || (moving ? !act.move : !act.choose)) return null;
  return (
    <button
      type="button"
      class="primary"
      onKeyDown={stopHeldKey}
      onClick={(event) => {
        if (!isOwnClick(event)) return;
        const choice = nowChoice(one.technician, way, card);
        if (moving) act.move?.(moving, choice);
        else act.choose?.(choice);
      }}
    >
      Send <bdi>{nameOf(card.names, one.technician)}</bdi> {thereAt(way, card)}
    </button>
  );
};
