import type { Booking } from '../model/booking.ts';
import { PRIORITIES, type Priority } from '../model/ticket.ts';

/** May a booking give way to something urgent: at once, only with somebody's word, or not at all (D15). */
export type GivesWay = 'free' | 'approval' | 'never';

/**
 * Only the most urgent displaces, and only what is less urgent: tentative P3 and P4 at once, what was promised to a
 * client and P2 with approval. What is locked, under way, or being booked right now stays. A priority that nobody
 * gave counts as P3, as everywhere.
 */
export const givesWay = (
  booking: Pick<Booking, 'hold' | 'started' | 'source' | 'priority' | 'confirmed'>,
  priority: Priority,
): GivesWay => {
  const rank = (one: Priority): number => PRIORITIES.indexOf(one);
  const own = booking.priority ?? 'P3';
  if (booking.hold === 'locked' || booking.started || booking.source === 'held') return 'never';
  if (priority !== 'P1' || rank(own) <= rank(priority)) return 'never';
  const promised = booking.hold === 'firm' || (booking.confirmed ?? []).length > 0;
  return promised || own === 'P2' ? 'approval' : 'free';
};
