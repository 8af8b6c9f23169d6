import type { Problem } from '../../../core/dispatch/problem.ts';
import { ripple } from '../../../core/dispatch/ripple.ts';
import type { Technician } from '../../../core/model/technician.ts';
import type { Window } from '../../../core/model/time.ts';
import type { RippleTold } from '../../card.ts';
import { namedBookings } from './named-bookings.ts';

/** What a start does to others, with the names of their bookings. */
export const rippleTold = (
  problem: Problem,
  technician: Technician,
  blocks: readonly Window[],
): RippleTold => {
  const found = ripple(problem, technician, ...blocks);
  const ids = [
    ...found.entries.flatMap(({ bookings }) => bookings),
    ...found.rooms.map(({ booking }) => booking),
  ];
  return { ...found, named: namedBookings(problem.bookings, ids) };
};
