import { instant } from '../../../../core/calendar/instant.ts';
import { localTime } from '../../../../core/calendar/zone.ts';
import type { GapPlan } from '../../../../core/dispatch/fill-gap.ts';
import type { Visit } from '../../../../core/dispatch/visits.ts';
import { span, zoneName } from '../../../../core/explain/format.ts';
import type { Telling } from '../../../../core/explain/tell.ts';
import type { TicketId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Ticket } from '../../../../core/model/ticket.ts';
import type { Window } from '../../../../core/model/time.ts';

/** What the words of a plan are made from: it speaks of tickets by their ids. */
export interface GapFacts {
  readonly plan: GapPlan;
  readonly tickets: ReadonlyMap<TicketId, Ticket>;
  readonly team: Team;
  readonly telling: Telling;
}

/** One ticket of a plan, as a line shows it. */
export interface GapLine {
  readonly ticket: TicketId;
  readonly time: string;
  readonly words: string;
  readonly url: string | undefined;
}

export interface GapVisit {
  readonly place: string;
  readonly time: string;
  readonly lines: readonly GapLine[];
}

const clock = ({ start, end }: Window, { zone }: Telling): string =>
  `${localTime(start, zone)}–${localTime(end, zone)}`;

export const ticketWords = (ticket: Ticket | undefined): string =>
  ticket
    ? `${ticket.number} ${ticket.title}`.trim()
    : 'A ticket that is not on this machine any more';

/** "Kestrel Dental, High Street": one place, one heading. */
const placeOf = (visit: Visit, { team, tickets }: GapFacts): string => {
  const [first] = visit.tickets;
  const ticket = first && tickets.get(first);
  const client = team.clients.find((c) => c.id === visit.client);
  const site = client?.sites.find((s) => s.id === visit.site);
  const where = visit.where === 'remote' ? 'remote' : site?.name;
  const named = [client?.name ?? ticket?.clientName, where].filter((part) => part).join(', ');
  return named === '' ? 'Client not known' : named;
};

/** The tickets in their order, those of one visit together. */
export const gapVisits = (facts: GapFacts): readonly GapVisit[] => {
  const { plan, tickets, telling } = facts;
  const planned = new Map(plan.planned.map((one) => [one.ticket, one]));
  return plan.visits.map((visit) => ({
    place: placeOf(visit, facts),
    time: clock(visit.window, telling),
    lines: visit.tickets.flatMap((id) => {
      const one = planned.get(id);
      if (!one) return [];
      const ticket = tickets.get(id);
      const words = ticketWords(ticket);
      return [{ ticket: id, time: clock(one.window, telling), words, url: ticket?.url }];
    }),
  }));
};

/** Far from any plan, so that a text that is read on another day never says "today". */
const LONG_AGO = instant(0);

/** The plan to copy and to send by hand: who, when with the zone, then each visit with its tickets. */
export const gapText = (name: string, gap: Window, facts: GapFacts): string => {
  const { zone } = facts.telling;
  const day = span(gap, { zone, now: LONG_AGO });
  const visits = gapVisits(facts).map(({ place, lines }) =>
    [place, ...lines.map(({ time, words }) => `${time} ${words}`)].join('\n'),
  );
  return [`${name}, ${day} ${zoneName(gap.start, zone)}`, ...visits].join('\n\n');
};
