import type { BookingNamed } from '../../card.ts';
import { webAddress } from '../web-address.ts';
import { bookingWords } from './booking-words.ts';
import { tellingOf } from './naming.ts';
import type { Told } from './told.ts';

interface Props {
  readonly bookings: readonly BookingNamed[];
  readonly told: Pick<Told, 'names' | 'now'>;
}

/** Bookings that lie in the way, each with the way to it: nothing here moves them. */
export const InTheWay = ({ bookings, told }: Props) => (
  <ul class="in-the-way">
    {bookings.map((booking) => {
      const words = bookingWords(booking, tellingOf(told));
      const url = webAddress(booking.url);
      return (
        <li key={booking.id} dir="auto">
          {url ? (
            <a href={url} target="_blank" rel="noreferrer">
              {words}
            </a>
          ) : (
            words
          )}
        </li>
      );
    })}
  </ul>
);
