import { frozen, moveCost } from './moving.ts';
import { type Finding, NOTHING, type Rule } from './rule.ts';

/** A booking that would give way costs the promise that was made; one that is fixed does not give way (D15). */
export const change: Rule = {
  id: 'change',
  scope: 'day',
  varies: 'start',
  judge({ booking, moves = [] }, { now, policy }) {
    if (moves.length === 0) return NOTHING;
    return moves.map((other): Finding => {
      const { id, title, window } = other;
      const why = frozen(other, now, policy);
      const bookings = [booking.id, id];
      const about = { with: id, title, window };
      return why
        ? {
            rule: 'change',
            kind: 'block',
            minutes: 0,
            reason: { code: 'booking-fixed', ...about, why },
            bookings,
          }
        : {
            rule: 'change',
            kind: 'cost',
            minutes: moveCost(other, policy),
            reason: { code: 'booking-moves', ...about },
            bookings,
          };
    });
  },
};
