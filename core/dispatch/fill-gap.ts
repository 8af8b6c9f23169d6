import type { Booking } from '../model/booking.ts';
import type { Ticket } from '../model/ticket.ts';
import { boardOf } from './board.ts';
import {
  type Desk,
  type GapProblem,
  inSequence,
  insert,
  type Left,
  type Planned,
  settle,
} from './gap-sequence.ts';
import { byUrgency, isVip } from './order.ts';
import { joined, type Visit, visitsOf } from './visits.ts';

export interface GapPlan {
  /** By time. */
  readonly planned: readonly Planned[];
  readonly visits: readonly Visit[];
  /** Every other open ticket that nobody has, most urgent first, each with what stood in its way. */
  readonly left: readonly Left[];
}

/** Open, and nobody has it: no owner, and no time. */
export const unowned = (
  tickets: readonly Ticket[],
  bookings: readonly Booking[],
): readonly Ticket[] => {
  const booked = new Set(bookings.flatMap((b) => b.ticket ?? []));
  return tickets.filter(
    (t) =>
      t.state === 'open' && t.owner === undefined && t.ownerName === undefined && !booked.has(t.id),
  );
};

const costOfAll = (planned: readonly Planned[]): number =>
  planned.reduce((sum, { cost }) => sum + cost, 0);

/**
 * The reverse question: which tickets that nobody has fit into this time of this technician, and in which order.
 * Most urgent first (D8), each at its best start; then those of one client are pulled together into one visit where
 * that costs no more than the visit saves, and what fits by then is added.
 */
export const fillGap = (problem: GapProblem): GapPlan => {
  const { team, now } = problem;
  const open = unowned(problem.tickets, problem.bookings);
  const bare = boardOf(problem);
  const desk: Desk = { problem, bare, tickets: new Map(open.map((t) => [t.id, t])) };
  const clients = new Map(team.clients.map((c) => [c.id, c]));
  const order = open
    .map((ticket) => bare.triage(ticket, now))
    .map((need) => ({ need, vip: isVip(need, clients) }))
    .sort(byUrgency)
    .map(({ need }) => need.ticket.id);

  let plan = insert(order, { planned: [], board: bare }, desk);
  const together = joined(plan.planned);
  const visited = together && inSequence(together, desk);
  if (visited) {
    const saved = visitsOf(plan.planned).length - visitsOf(visited.planned).length;
    const dearer = costOfAll(visited.planned) - costOfAll(plan.planned);
    if (saved > 0 && dearer <= saved * team.policy.visitMinutes) {
      const rest = plan.left.map((l) => l.ticket);
      plan = insert(rest, visited, desk);
    }
  }
  const { kept, lost } = settle(plan.planned, desk);
  const why = new Map([...plan.left, ...lost].map((l) => [l.ticket, l]));
  return {
    planned: kept,
    visits: visitsOf(kept),
    left: order.flatMap((ticket) => why.get(ticket) ?? []),
  };
};
