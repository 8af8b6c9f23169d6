import type { FlipFacts } from '../explain/flip-facts.ts';
import type { SkillId, TechnicianId } from '../model/ids.ts';
import type { Level } from '../model/technician.ts';
import type { Ticket } from '../model/ticket.ts';
import type { Problem } from './problem.ts';

/** The problem as it would be if the change for that technician were made. */
export const applyFlip = (
  problem: Problem,
  facts: FlipFacts,
  technician: TechnicianId,
): Problem => {
  const { team, ticket } = problem;
  switch (facts.kind) {
    case 'later':
      return facts.bound === 'start'
        ? { ...problem, notBefore: facts.at }
        : { ...problem, ticket: { ...ticket, due: facts.at } };
    case 'horizon': {
      const horizonDays = team.policy.horizonDays + facts.days;
      return { ...problem, team: { ...team, policy: { ...team.policy, horizonDays } } };
    }
    case 'level':
      return { ...problem, ticket: lowered(ticket, facts.skill, facts.level) };
    case 'move':
      return withoutBooking(problem, facts.booking);
    case 'unlock':
      switch (facts.what) {
        case 'booking':
          return withoutBooking(problem, facts.booking);
        case 'absence': {
          const absences = team.absences.filter((a) => a.id !== facts.absence);
          return { ...problem, team: { ...team, absences } };
        }
        case 'ban': {
          const clients = team.clients.map((client) =>
            client.id === facts.client
              ? { ...client, banned: client.banned.filter((id) => id !== technician) }
              : client,
          );
          return { ...problem, team: { ...team, clients } };
        }
        case 'clearance': {
          const technicians = team.technicians.map((t) =>
            t.id === technician ? { ...t, clearances: renewed(t.clearances, facts.name) } : t,
          );
          return { ...problem, team: { ...team, technicians } };
        }
      }
  }
};

const lowered = (ticket: Ticket, skill: SkillId, level: Level): Ticket => ({
  ...ticket,
  needs: (ticket.needs ?? []).flatMap((need) => {
    if (need.skill !== skill || need.level <= level) return [need];
    return level === 0 ? [] : [{ ...need, level }];
  }),
});

const withoutBooking = (problem: Problem, id: string): Problem => ({
  ...problem,
  bookings: problem.bookings.filter((b) => b.id !== id),
});

type Clearances = NonNullable<Problem['team']['technicians'][number]['clearances']>;

const renewed = (held: Clearances | undefined, name: string): Clearances => [
  ...(held ?? []).filter((one) => one.name.trim().toLowerCase() !== name.trim().toLowerCase()),
  { name },
];
