import type { Rippled } from '../../../core/dispatch/ripple.ts';
import { minutesText } from '../../../core/explain/format.ts';
import { sentence } from '../../../core/explain/sentence.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { Card, Choice, RippleTold } from '../../card.ts';
import type { CardActions } from './actions.ts';
import { bookingWords } from './booking-words.ts';
import { Minutes } from './Minutes.tsx';
import { nameOf, reasonTelling, tellingOf } from './naming.ts';
import { type Asked, useAsked } from './use-asked.ts';

interface Props {
  readonly card: Card;
  readonly act: CardActions;
  readonly choice: Choice;
}

/** What a start does to everybody else, asked when it is shown: limits that are crossed first, then what it costs them. */
export const Ripple = ({ card, act, choice }: Props) => {
  const { ripple } = act;
  const asked = useAsked(ripple && (() => ripple(choice)), card.now);
  if (!ripple) return null;
  const told = asked.at === 'told' ? asked.answer : undefined;
  return (
    <div class="ripple">
      <h5>What else it changes</h5>
      <p role="status" aria-busy={asked.at === 'asking'}>
        {summaryOf(asked)}
      </p>
      {told && (told.entries.length > 0 || told.rooms.length > 0) && (
        <ul class="findings">
          {told.entries.map((entry, index) => (
            <li key={`${entry.rule}-${index}`}>
              <Price entry={entry} />
              <span class="said" dir="auto">
                {entry.crosses && <strong class="crosses">Crosses a limit. </strong>}
                {ofWhom(entry.technician, entry.bookings, told, card)}
                {entry.gone && ', no longer'}:{' '}
                <span lang={card.language}>{sentence(entry.reason, reasonTelling(card))}</span>
              </span>
            </li>
          ))}
          {told.rooms.map((room) => (
            <li key={room.booking}>
              <span class="minutes">room</span>
              <span class="said" dir="auto">
                {ofWhom(room.technician, [room.booking], told, card)}: may run over{' '}
                {minutesText(room.afterMinutes)}, was {minutesText(room.beforeMinutes)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

const Price = ({ entry }: { readonly entry: Rippled }) => {
  if (entry.kind === 'cost') return <Minutes value={entry.minutes} />;
  return entry.gone || entry.minutes < 0 ? (
    <span class="minutes less">eases</span>
  ) : (
    <span class="minutes more">limit</span>
  );
};

const summaryOf = (asked: Asked<RippleTold>): string => {
  switch (asked.at) {
    case 'asking':
      return 'Looking at everybody else…';
    case 'untold':
      return `What else it changes could not be told: ${asked.words}`;
    case 'told': {
      const { entries, rooms } = asked.answer;
      const crossed = entries.filter((entry) => entry.crosses).length;
      if (entries.length === 0 && rooms.length === 0) return 'Nothing changes for anybody else.';
      if (crossed === 0) return 'No limit is crossed.';
      return crossed === 1 ? '1 limit is crossed.' : `${crossed} limits are crossed.`;
    }
  }
};

/** The person, and which of their bookings; only the first of several by name. */
const ofWhom = (
  technician: TechnicianId,
  bookings: readonly string[],
  told: RippleTold,
  card: Card,
): string => {
  const name = nameOf(card.names, technician);
  const [first, ...more] = told.named.filter(({ id }) => bookings.includes(id));
  if (!first) return name;
  const others = more.length > 0 ? ` and ${more.length} more` : '';
  return `${name}, ${bookingWords(first, tellingOf(card))}${others}`;
};
