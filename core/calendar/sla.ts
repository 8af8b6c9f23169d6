import type { SlaId } from '../model/ids.ts';
import type { Policy } from '../model/policy.ts';
import type { SlaPolicy, SlaTarget } from '../model/sla.ts';
import type { Ticket } from '../model/ticket.ts';
import type { Instant } from '../model/time.ts';
import { addMinutes, minutesBetween } from './instant.ts';
import { type Clock, dueAt, elapsedMinutes, isPaused, type Run } from './sla-clock.ts';

/** From calm to over: breaching = late even if somebody begins now; late = the deadline has passed. */
export type SlaMark = 'none' | 'ok' | 'warn' | 'at-risk' | 'breaching' | 'late';

/** Where a policy was found; the first that names one wins. */
export type HeldBy = 'client' | 'board' | 'default';

/** What was promised for a ticket, and how that stands (D7). */
export interface Sla {
  readonly policy: { readonly id: SlaId; readonly name: string; readonly by: HeldBy } | undefined;
  /** psa = the deadline on the ticket, which wins; clock = counted here; else why there is none. */
  readonly source:
    | 'psa'
    | 'clock'
    | 'closed'
    | 'waived'
    | 'no-policy'
    | 'no-target'
    | 'created-unknown';
  readonly due: Instant | undefined;
  readonly responseDue: Instant | undefined;
  /** unknown = nobody has read whether the client was answered. */
  readonly response: 'open' | 'given' | 'unknown';
  /** It waits: the clock stands still, and its deadline is not known before it goes on. */
  readonly paused: boolean;
  /** The share of the promised time that has run, and the last warning step it has passed. */
  readonly usedPercent: number | undefined;
  readonly passedPercent: number | undefined;
  /** Time of the clock until the deadline, less the work (D1); below 0 it cannot be kept. */
  readonly slackMinutes: number | undefined;
  readonly mark: SlaMark;
  /** What the deadline rests on and nobody has given: such a deadline costs, and excludes nobody. */
  readonly assumed: readonly ('priority' | 'pauses')[];
}

/** The promises that hold for one ticket, and the clock they run on. */
export interface Promised {
  readonly policy: SlaPolicy | undefined;
  readonly by: HeldBy | undefined;
  readonly target: SlaTarget | undefined;
  readonly clock: Clock;
}

const sourceOf = (ticket: Ticket, { policy, target }: Promised): Sla['source'] => {
  if (ticket.state === 'done') return 'closed';
  if (ticket.due !== undefined) return 'psa';
  // A dispatcher said that this one has no deadline.
  if (ticket.sources?.due === 'fixed') return 'waived';
  if (!policy) return 'no-policy';
  if (target?.resolutionMinutes === undefined) return 'no-target';
  return ticket.created === undefined ? 'created-unknown' : 'clock';
};

/** Undefined where the clock stands still and nobody knows since when. */
const runOf = ({ created, pauses, state, waitingSince }: Ticket): Run | undefined =>
  created === undefined || (state === 'waiting' && waitingSince === undefined)
    ? undefined
    : { created, pauses: pauses ?? [], waitingSince };

/** A promise that was kept does not move any more: what paused the clock after it is left out. */
const until = (run: Run, kept: Instant | undefined): Run =>
  kept === undefined
    ? run
    : {
        created: run.created,
        pauses: run.pauses.filter((w) => w.start < kept),
        waitingSince:
          run.waitingSince !== undefined && run.waitingSince < kept ? run.waitingSince : undefined,
      };

/** Booked work ends when it ends; work that is not begun has the time of the clock. */
const slackOf = (
  { start }: Ticket,
  due: Instant,
  clock: Clock,
  workMinutes: number,
  now: Instant,
): number =>
  start !== undefined && start > now
    ? minutesBetween(addMinutes(start, workMinutes), due)
    : clock.minutes(now, due) - workMinutes;

const markOf = (sla: Omit<Sla, 'mark'>, now: Instant, policy: Policy): SlaMark => {
  const { due, slackMinutes = 0, usedPercent, passedPercent } = sla;
  if (due !== undefined) {
    if (due <= now) return 'late';
    if (slackMinutes < 0) return 'breaching';
    if (slackMinutes < policy.atRiskSlackMinutes) return 'at-risk';
  } else if (usedPercent === undefined) return 'none';
  return passedPercent === undefined ? 'ok' : 'warn';
};

/** `workMinutes` is what the work may take, with the drive where that is known. */
export const slaState = (
  ticket: Ticket,
  promised: Promised,
  workMinutes: number,
  now: Instant,
  policy: Policy,
): Sla => {
  const { clock, target } = promised;
  const { responded } = ticket;
  const source = sourceOf(ticket, promised);
  const run = source === 'closed' ? undefined : runOf(ticket);
  const resolution = source === 'clock' ? target?.resolutionMinutes : undefined;
  const counted = run && resolution !== undefined ? dueAt(run, clock, resolution) : undefined;
  const due = source === 'psa' ? ticket.due : counted;
  const whole = due !== undefined && run ? elapsedMinutes(run, clock, due) : resolution;
  const usedPercent = run && whole ? (100 * elapsedMinutes(run, clock, now)) / whole : undefined;
  const passed = policy.slaWarnPercents.filter((step) => (usedPercent ?? 0) >= step);
  const state = {
    policy: promised.policy &&
      promised.by && { id: promised.policy.id, name: promised.policy.name, by: promised.by },
    source,
    due,
    responseDue:
      run && target?.responseMinutes !== undefined
        ? dueAt(until(run, responded), clock, target.responseMinutes)
        : undefined,
    response: responseOf(ticket),
    paused: run ? isPaused(run, now) : ticket.state === 'waiting',
    usedPercent,
    passedPercent: passed.length > 0 ? Math.max(...passed) : undefined,
    slackMinutes: due === undefined ? undefined : slackOf(ticket, due, clock, workMinutes, now),
    assumed: source === 'clock' ? assumedOf(ticket) : [],
  };
  return { ...state, mark: markOf(state, now, policy) };
};

const responseOf = ({ responded, pauses }: Ticket): Sla['response'] =>
  // Pauses and answers are read together, from the ticket's history.
  responded !== undefined ? 'given' : pauses !== undefined ? 'open' : 'unknown';

const assumedOf = ({ priority, pauses }: Ticket): Sla['assumed'] => [
  ...(priority === undefined ? ['priority' as const] : []),
  ...(pauses === undefined ? ['pauses' as const] : []),
];
