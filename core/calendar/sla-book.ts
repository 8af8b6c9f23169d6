import type { SlaId } from '../model/ids.ts';
import type { SlaPolicy } from '../model/sla.ts';
import type { Team } from '../model/team.ts';
import type { Priority, Ticket } from '../model/ticket.ts';
import { holidaysOf } from './holidays.ts';
import type { HeldBy, Promised } from './sla.ts';
import { ALWAYS, businessClock, type Clock } from './sla-clock.ts';

const fold = (text: string): string => text.trim().toLowerCase();

/** Finds the promises of a ticket (D7): its client's, then its board's, then the team's default. Clocks are made once. */
export const slaBook = (team: Team): ((ticket: Ticket, priority: Priority) => Promised) => {
  const policies = new Map<SlaId, SlaPolicy>(team.slas.map((sla) => [sla.id, sla]));
  const clients = new Map(team.clients.map((client) => [client.id, client.sla]));
  const boards = new Map(team.boards.map(({ board, sla }) => [fold(board), sla]));
  const clocks = new Map<SlaPolicy | undefined, Clock>();

  const clockOf = (policy: SlaPolicy | undefined): Clock => {
    const known = clocks.get(policy);
    if (known) return known;
    const hours = policy?.hours ?? team.hours;
    const clock = businessClock(hours, policy?.zone ?? team.zone, holidaysOf(team));
    clocks.set(policy, clock);
    return clock;
  };
  const found = (by: HeldBy, id: SlaId | undefined) => {
    const policy = id && policies.get(id);
    return policy && { policy, by };
  };
  return (ticket, priority) => {
    const held =
      found('client', ticket.client && clients.get(ticket.client)) ??
      found('board', ticket.board === undefined ? undefined : boards.get(fold(ticket.board))) ??
      found('default', team.policy.sla);
    const target = held?.policy.targets[priority];
    return {
      policy: held?.policy,
      by: held?.by,
      target,
      clock: target?.clock === 'always' ? ALWAYS : clockOf(held?.policy),
    };
  };
};
