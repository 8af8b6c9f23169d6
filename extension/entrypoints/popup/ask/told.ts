import { instant } from '../../../../core/calendar/instant.ts';
import { minutesText, zoneName } from '../../../../core/explain/format.ts';
import type { TechnicianId } from '../../../../core/model/ids.ts';
import type { Card, Choice } from '../../../card.ts';
import { bookedTime } from '../../../ui/card/booked-time.ts';

/** Far from any booking, so that a text that is read on another day never says "today". */
const LONG_AGO = instant(0);

export const nameIn = (card: Card, technician: TechnicianId): string =>
  card.names.technicians[technician]?.name ?? technician;

/** Client and site by name, as far as they were said. */
export const placeWords = (card: Card): string => {
  const { ticket, where } = card.answer.need;
  const client = (ticket.client && card.names.clients[ticket.client]) ?? ticket.clientName;
  const site = ticket.site && card.names.sites[ticket.site]?.name;
  return [client, site, where === 'site' ? 'on site' : 'remote'].filter((word) => word).join(', ');
};

/** What is copied and sent by hand: what, who, when with the zone, where. Absolute days, and each block of it. */
export const toldText = (card: Card, choice: Choice): string => {
  const { technician, start, minutes } = choice;
  const zone = card.names.zone;
  const time = bookedTime(choice, { zone, now: LONG_AGO });
  return [
    card.answer.need.ticket.title,
    `${nameIn(card, technician)}, ${time} ${zoneName(start, zone)} (${minutesText(minutes)})`,
    placeWords(card),
  ]
    .filter((line) => line !== '')
    .join('\n');
};
