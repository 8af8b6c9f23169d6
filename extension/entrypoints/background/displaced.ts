import { overlaps } from '../../../core/calendar/window.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { BookingNamed } from '../../card.ts';
import { otherBoards } from './boards.ts';
import { bookingsOf } from './bookings.ts';
import type { Taken } from './day.ts';
import { readApprovals } from './history.ts';
import { namedBookings } from './named-bookings.ts';
import type { World } from './world.ts';

interface InTheWay {
  readonly technician: TechnicianId | undefined;
  /** What the dispatcher chose it against. */
  readonly displaces: readonly string[] | undefined;
  /** What the PSA says is in that slot. */
  readonly taken: readonly Taken[];
}

/** What lies in the way of a choice, by name: what is remembered has an address, what was read just now at least a title. */
export const displacedBy = async (
  world: World,
  { technician, displaces = [], taken }: InTheWay,
): Promise<readonly BookingNamed[]> => {
  if (displaces.length === 0 && taken.length === 0) return [];
  const [stored, boards, approvals] = await Promise.all([
    world.store.team.load(),
    otherBoards(world, []),
    readApprovals(world),
  ]);
  const all = stored ? bookingsOf(boards, approvals, stored.value) : [];
  const own = all.filter((b) => b.technician === technician);
  // Of work in blocks only the block that lies there.
  const known = own.filter((b) =>
    taken.some(({ id, window }) => id === b.ticket && overlaps(window, b.window)),
  );
  const told = new Set<string>(known.flatMap(({ ticket }) => ticket ?? []));
  const unknown = taken.filter(({ id }) => !told.has(id));
  return [
    ...namedBookings(own, [...displaces, ...known.map(({ id }) => id)]),
    ...unknown.map(({ id, number, title, window }) => ({
      id,
      title: `${number} ${title}`.trim(),
      window,
    })),
  ];
};
