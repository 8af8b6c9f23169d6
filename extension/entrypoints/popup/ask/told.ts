import { instant } from '../../../../core/calendar/instant.ts';
import { minutesText, span, zoneName } from '../../../../core/explain/format.ts';
import type { TechnicianId } from '../../../../core/model/ids.ts';
import type { Window } from '../../../../core/model/time.ts';
import type { Card } from '../../../card.ts';

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

/** What is copied and sent by hand: what, who, when with the zone, where. Absolute days. */
export const toldText = (card: Card, technician: TechnicianId, window: Window): string => {
  const zone = card.names.zone;
  const minutes = (window.end - window.start) / 60_000;
  return [
    card.answer.need.ticket.title,
    `${nameIn(card, technician)}, ${span(window, { zone, now: LONG_AGO })} ${zoneName(window.start, zone)} (${minutesText(minutes)})`,
    placeWords(card),
  ]
    .filter((line) => line !== '')
    .join('\n');
};
