import { daysBetween, localDate } from '../calendar/zone.ts';
import { NOTHING, type Rule } from './rule.ts';

const LONGEST_WEEKEND = 2;

/** A second visit to a client on the same day, within the next working days, saves one (D6). */
export const visit: Rule = {
  id: 'visit',
  scope: 'day',
  varies: 'day',
  costsOnly: true,
  judge({ booking, day }, facts) {
    const { client, site, need, policy, now } = facts;
    if (need.where !== 'site' || !client || !site) return NOTHING;
    const other = day.bookings.find((b) => b.site === site.id && b.where !== 'remote');
    if (!other) return NOTHING;
    const ahead = daysBetween(localDate(now, day.zone), day.date);
    // Counted in calendar days with one weekend, so that nobody's holidays have to be known.
    if (ahead > policy.visitDays + (ahead > 1 ? LONGEST_WEEKEND : 0)) return NOTHING;
    const { id, title, window } = other;
    return [
      {
        rule: 'visit',
        kind: 'cost',
        minutes: -policy.visitMinutes,
        reason: { code: 'visit-joined', with: id, title, window, name: client.name },
        bookings: [booking.id, id],
      },
    ];
  },
};
