import { minutesBetween } from '../calendar/instant.ts';
import type { Booking } from '../model/booking.ts';
import type { Policy } from '../model/policy.ts';
import type { Instant } from '../model/time.ts';

/** Why nobody moves a booking without being asked (D15): a person pinned it, it is under way, or it starts too soon. */
export type Frozen = 'locked' | 'started' | 'soon';

/** A booking whose time has come counts as started: nobody can tell from the calendar that it has not. */
export const frozen = (
  booking: Pick<Booking, 'hold' | 'started' | 'window'>,
  now: Instant,
  policy: Pick<Policy, 'freezeMinutes'>,
): Frozen | undefined => {
  if (booking.hold === 'locked') return 'locked';
  const { start } = booking.window;
  if (booking.started || start <= now) return 'started';
  return minutesBetween(now, start) <= policy.freezeMinutes ? 'soon' : undefined;
};

/** What moving a booking costs: the dearest of the promises that hang on it. */
export const moveCost = (
  booking: Pick<Booking, 'hold' | 'confirmed'>,
  policy: Pick<Policy, 'moveMinutes'>,
): number => {
  const { moveMinutes } = policy;
  const agreed = (booking.confirmed ?? []).map((what) => moveMinutes[what]);
  return Math.max(
    booking.hold === 'tentative' ? moveMinutes.tentative : moveMinutes.firm,
    ...agreed,
  );
};
