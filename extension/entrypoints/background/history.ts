import { windowOf } from '../../../core/calendar/instant.ts';
import type { Booking } from '../../../core/model/booking.ts';
import { BookingId, type TicketId } from '../../../core/model/ids.ts';
import type { Instant } from '../../../core/model/time.ts';
import { type Approval, approvalsOf } from '../../../core/store/approvals.ts';
import type { ApprovalId, WriteOutcome } from '../../../core/store/journal-entry.ts';
import type { Mine, Names } from '../../card.ts';
import { slotsOf } from './slots.ts';
import { whoAndWhen } from './who-and-when.ts';
import type { World } from './world.ts';

/** Every approval the journal knows, oldest first. */
export const readApprovals = async (world: World): Promise<readonly Approval[]> =>
  approvalsOf(await world.store.journal.list());

export const approvalNamed = async (
  world: World,
  approval: ApprovalId,
): Promise<Approval | undefined> => approvalsOf(await world.store.journal.list({ approval }))[0];

/** The last one counts: it may have settled an `unknown`. */
export const outcomeOf = (approval: Approval): WriteOutcome | undefined =>
  approval.outcomes.at(-1)?.outcome;

export const isUnsettled = ({ state }: Approval): boolean =>
  state === 'in-flight' || state === 'unknown';

/** What the card tells of the past: what is unsettled, else what last took hold, else the last attempt. */
export const mineOf = (
  all: readonly Approval[],
  ticket: TicketId,
  names: Names,
  now: Instant,
): Mine | undefined => {
  const own = all.filter(({ intent }) => intent.ticket === ticket);
  const told = own.findLast(isUnsettled) ?? own.findLast(({ written }) => written) ?? own.at(-1);
  if (!told) return undefined;
  const { intent } = told;
  const outcome = outcomeOf(told);
  const technician = intent.technician && { technician: intent.technician };
  return {
    approval: told.id,
    action: intent.action,
    at: told.entry.at,
    ...technician,
    to: intent.to,
    what: whoAndWhen({ ...intent.to, ...technician, blocks: intent.blocks }, names, now),
    ...(outcome && { outcome }),
    live: told.live,
  };
};

/** All of it is written, and its further blocks are noted here: the PSA's one booking is its first block. */
export const standsInBlocks = ({ live, state, intent }: Approval): boolean =>
  live && state === 'written' && intent.blocks !== undefined;

/**
 * A booking of ours as long as it is: the approval still knows a length that the PSA has no place for, and where the
 * first of several blocks ends.
 */
export const withKnownLength = (booking: Booking, all: readonly Approval[]): Booking => {
  const { assumed, ...known } = booking;
  const { start, end } = booking.window;
  const ours = all.findLast(
    ({ live, intent }) =>
      live &&
      intent.ticket === booking.ticket &&
      intent.technician === booking.technician &&
      intent.to.start === start,
  );
  const first = ours && standsInBlocks(ours) ? ours.intent.blocks?.[0] : undefined;
  if (first && (assumed || first.end < end)) return { ...known, window: first };
  const minutes = ours?.intent.to.minutes;
  return assumed && minutes ? { ...known, window: windowOf(start, minutes) } : booking;
};

/** The bookings that an approval stands for, by time: while its end is not known, or as they are noted here. */
export const approvedBookings = (
  { id, intent }: Approval,
  source: 'held' | 'local',
): readonly Booking[] => {
  const { technician, to, ticket } = intent;
  if (!technician || to.owner === undefined) return [];
  return slotsOf(intent).map((window, place) => ({
    id: BookingId.parse(`${source}:${id}${place === 0 ? '' : `:${place}`}`),
    technician,
    window,
    hold: source === 'held' ? 'locked' : 'tentative',
    source,
    title: `${intent.number} ${intent.title}`.trim(),
    ticket,
  }));
};

/** The slots that approvals in flight or unsettled may take: nobody may be given them meanwhile. */
export const heldBookings = (all: readonly Approval[]): readonly Booking[] =>
  all.filter(isUnsettled).flatMap((approval) => approvedBookings(approval, 'held'));
