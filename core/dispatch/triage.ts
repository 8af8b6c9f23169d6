import type { Policy } from '../model/policy.ts';
import type { Ticket } from '../model/ticket.ts';
import type { FactSource, Need, TriageFact } from '../rules/need.ts';

/** Closes every gap of a ticket with the policy's default and says which facts are defaults or missing (D3, D8). */
export const triage = (ticket: Ticket, policy: Policy): Need => {
  const where = ticket.where ?? 'remote';
  const ownDefault = where === 'site' ? policy.siteMinutes : policy.remoteMinutes;
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
    minutes: ticket.minutes ?? ownDefault,
    priority: ticket.priority ?? 'P3',
    tier: ticket.tier ?? 'reactive',
    where,
    skills: ticket.needs ?? [],
    due: ticket.due,
    facts: [
      source('client', ticket.client !== undefined, 'missing'),
      source('where', ticket.where !== undefined, 'default'),
      ...(where === 'site' ? [source('site', ticket.site !== undefined, 'missing')] : []),
      source('tier', ticket.tier !== undefined, 'default'),
      source('priority', ticket.priority !== undefined, 'default'),
      source('minutes', ticket.minutes !== undefined, 'default'),
      source('skills', ticket.needs !== undefined, 'missing'),
      source('due', ticket.due !== undefined, 'missing'),
    ],
  };
};
