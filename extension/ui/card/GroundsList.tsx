import type { Answer, Source } from '../../../core/dispatch/answer.ts';
import { minutesText } from '../../../core/explain/format.ts';
import type { Instant } from '../../../core/model/time.ts';
import type { Card } from '../../card.ts';
import { nameOf } from './naming.ts';

const STATE: Readonly<Record<Source['state'], string>> = {
  read: 'read',
  cached: 'from the last read',
  failed: 'could not be read: availability unknown',
  absent: 'not there',
};

const UNSET: Readonly<Record<Answer['grounds']['unset'][number], string>> = {
  skills: 'Skills not set: nobody was left out for skill.',
  sites: 'Places not set: travel is a guess.',
  hours: 'Hours not set: everybody was taken to work the usual hours.',
  bookings: 'Bookings not known: everybody may be busier than shown.',
  sla: 'No deadline, and no SLA policy set: nothing counts down.',
  pauses: 'Times of waiting not read: the SLA clock runs through.',
  clients: 'Clients not set: nobody was preferred or left out for a client.',
};

const age = (at: Instant, now: Instant): string => {
  const minutes = Math.round((now - at) / 60_000);
  return minutes < 1 ? 'just now' : `${minutesText(minutes)} ago`;
};

/** So many names without a booking are read; of more only the number. */
const MOST_IDLE = 3;

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** What the answer rests on: what was read, how old it is, what is missing. */
export const GroundsList = ({ card }: { readonly card: Card }) => {
  const { sources, technicians, unset } = card.answer.grounds;
  const busy = technicians.filter((t) => t.bookings > 0 || t.unscheduled > 0);
  const idle = technicians.length - busy.length;
  const told = idle > MOST_IDLE ? busy : technicians;
  return (
    <ul class="grounds">
      {unset.map((fact) => (
        <li key={fact} class="gap">
          {UNSET[fact]}
        </li>
      ))}
      {sources.map((source) => (
        <li key={source.name} class={source.state}>
          <bdi>{source.name}</bdi>: {STATE[source.state]}
          {source.at !== undefined && source.state !== 'failed' && `, ${age(source.at, card.now)}`}
          {source.words && (
            <>
              {' '}
              (<bdi>{source.words}</bdi>)
            </>
          )}
        </li>
      ))}
      {told.map(({ technician, bookings, unscheduled }) => (
        <li key={technician}>
          <bdi>{nameOf(card.names, technician)}</bdi>: {count(bookings, 'booking', 'bookings')}
          {unscheduled > 0 &&
            `, ${count(unscheduled, 'owned ticket', 'owned tickets')} without a time, counted as load`}
        </li>
      ))}
      {told === busy && idle > 0 && <li>{idle} technicians have nothing booked</li>}
    </ul>
  );
};
