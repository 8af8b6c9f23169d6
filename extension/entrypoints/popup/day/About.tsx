import { minutesText, span } from '../../../../core/explain/format.ts';
import type { Telling } from '../../../../core/explain/tell.ts';
import type { Booking } from '../../../../core/model/booking.ts';
import type { Team } from '../../../../core/model/team.ts';
import { webAddress } from '../../../ui/web-address.ts';
import { placeOf, type Way } from './journey.ts';
import { mapAddress } from './links.ts';

interface Props {
  readonly booking: Booking;
  readonly way: Way | undefined;
  readonly team: Team;
  readonly telling: Telling;
}

const clientOf = (booking: Booking, team: Team): string | undefined =>
  team.clients.find((client) => client.id === booking.client)?.name ?? booking.clientName;

const siteOf = (booking: Booking, team: Team): string | undefined =>
  team.clients.flatMap((client) => client.sites).find((site) => site.id === booking.site)?.name;

/** "Kestrel Dental, High Street", "remote": who it is for and where. */
export const forWhom = (booking: Booking, team: Team): string =>
  [
    clientOf(booking, team),
    booking.where === 'remote' ? 'remote' : (siteOf(booking, team) ?? booking.place?.address),
  ]
    .filter((part) => part)
    .join(', ');

export const wayWords = ({ leg, missingMinutes }: Way, where: Booking['where']): string => {
  const length = minutesText(leg.minutes);
  if (leg.basis === 'unknown') return `${length} kept for the way: place not known`;
  const to = where === 'remote' ? 'back to the desk' : 'on the way';
  return missingMinutes > 0
    ? `${length} ${to}, ${minutesText(missingMinutes)} more than is free`
    : `${length} ${to}`;
};

const standing = (booking: Booking): string | undefined => {
  if (booking.source === 'local') return 'Noted here, not verified in the PSA.';
  if (booking.source === 'held') return 'Being booked at this moment.';
  if (booking.hold === 'locked') return 'This time is fixed.';
  return booking.assumed ? 'How long it takes is not told: the usual length is kept.' : undefined;
};

/** All that is known of one booking, and the two ways out of the popup. */
export function About({ booking, way, team, telling }: Props) {
  const ticket = webAddress(booking.url);
  const map = mapAddress(placeOf(booking, team));
  const whom = forWhom(booking, team);
  const note = standing(booking);
  return (
    <div class="about">
      <strong class="title">{booking.title || 'Booked'}</strong>
      <div>{span(booking.window, telling)}</div>
      {whom && <div>{whom}</div>}
      {way && (
        <div class={way.missingMinutes > 0 ? 'wrong' : undefined}>
          {wayWords(way, booking.where)}
        </div>
      )}
      {note && <div class="muted">{note}</div>}
      {(ticket || map) && (
        <div class="row links">
          {ticket && (
            <a href={ticket} target="_blank" rel="noreferrer">
              Open ticket
            </a>
          )}
          {map && (
            <a href={map} target="_blank" rel="noreferrer">
              Open map
            </a>
          )}
        </div>
      )}
    </div>
  );
}
