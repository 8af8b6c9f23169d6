import { windowOf } from '../../../core/calendar/instant.ts';
import type { Booking } from '../../../core/model/booking.ts';
import { BookingId, type TicketId } from '../../../core/model/ids.ts';
import type { Instant } from '../../../core/model/time.ts';
import { type Approval, approvalsOf } from '../../../core/store/approvals.ts';
import type { ApprovalId, WriteOutcome } from '../../../core/store/journal-entry.ts';
import type { Mine, Names } from '../../card.ts';
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
    what: whoAndWhen({ ...intent.to, ...technician }, names, now),
    ...(outcome && { outcome }),
    live: told.live,
  };
};

/** A booking of ours whose length the PSA has no place for: the approval still knows it. */
export const withKnownLength = (booking: Booking, all: readonly Approval[]): Booking => {
  if (!booking.assumed) return booking;
  const { start } = booking.window;
  const ours = all.findLast(
    ({ live, intent }) =>
      live &&
      intent.ticket === booking.ticket &&
      intent.technician === booking.technician &&
      intent.to.start === start,
  );
  const minutes = ours?.intent.to.minutes;
  if (!minutes) return booking;
  const { assumed: _, ...known } = booking;
  return { ...known, window: windowOf(start, minutes) };
};

const heldBy = ({ id, intent }: Approval): readonly Booking[] => {
  const { technician, to } = intent;
  if (!technician || to.owner === undefined || to.start === undefined || !to.minutes) return [];
  return [
    {
      id: BookingId.parse(`held:${id}`),
      technician,
      window: windowOf(to.start, to.minutes),
      hold: 'locked',
      source: 'held',
      title: `${intent.number} ${intent.title}`.trim(),
      ticket: intent.ticket,
    },
  ];
};

/** The slots that approvals in flight or unsettled may take: nobody may be given them meanwhile. */
export const heldBookings = (all: readonly Approval[]): readonly Booking[] =>
  all.filter(isUnsettled).flatMap(heldBy);
