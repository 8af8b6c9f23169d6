import { slaState } from '../calendar/sla.ts';
import { slaBook } from '../calendar/sla-book.ts';
import type { Team } from '../model/team.ts';
import type { Ticket } from '../model/ticket.ts';
import type { Instant } from '../model/time.ts';
import { durationsOf } from '../rules/durations.ts';
import type { FactSource, Need, TriageFact } from '../rules/need.ts';

/** What the triage of many tickets of one team shares, looked up once. */
export const triageOf = (
  team: Team,
  promisedFor = slaBook(team),
): ((ticket: Ticket, now: Instant) => Need) => {
  const { policy } = team;
  const durations = durationsOf(team);
  return (ticket, now) => {
    const where = ticket.where ?? 'remote';
    const priority = ticket.priority ?? 'P3';
    const learned = ticket.minutes === undefined ? durations(ticket) : undefined;
    const usual = where === 'site' ? policy.siteMinutes : policy.remoteMinutes;
    const minutes = ticket.minutes ?? learned?.minutes ?? usual;
    const minutesFirm = learned?.minutesFirm ?? minutes;
    const sla = slaState(ticket, promisedFor(ticket, priority), minutesFirm, now, policy);
    const source = (
      field: TriageFact['field'],
      known: boolean,
      otherwise: FactSource,
    ): TriageFact => ({
      field,
      source: known ? (ticket.sources?.[field] ?? 'read') : otherwise,
    });
    return {
      ticket,
      minutes,
      minutesFirm,
      priority,
      tier: ticket.tier ?? 'reactive',
      where,
      skills: ticket.needs ?? [],
      due: sla.due,
      dueHolds: sla.due !== undefined && sla.assumed.length === 0,
      sla,
      facts: [
        source('client', ticket.client !== undefined, 'missing'),
        source('where', ticket.where !== undefined, 'default'),
        ...(where === 'site' ? [source('site', ticket.site !== undefined, 'missing')] : []),
        source('tier', ticket.tier !== undefined, 'default'),
        source('priority', ticket.priority !== undefined, 'default'),
        learned
          ? { field: 'minutes', source: 'learned', samples: learned.samples }
          : source('minutes', ticket.minutes !== undefined, 'default'),
        source('skills', ticket.needs !== undefined, 'missing'),
        source('due', ticket.due !== undefined, sla.source === 'clock' ? 'clock' : 'missing'),
      ],
    };
  };
};

/** Closes every gap of a ticket with what was learned or a default, and says which facts are which (D3, D7, D8). */
export const triage = (ticket: Ticket, team: Team, now: Instant): Need =>
  triageOf(team)(ticket, now);
