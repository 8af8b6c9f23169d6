import { NOTHING, type Rule } from './rule.ts';

/** A day stays in one area or those next to it; one's own area is a small bonus (D6). Unknown areas say nothing. */
export const area: Rule = {
  id: 'area',
  scope: 'day',
  varies: 'day',
  costsOnly: true,
  judge({ technician, booking, day }, facts) {
    const { policy, need, site } = facts;
    const here = need.where === 'site' ? site?.place.area : undefined;
    if (here === undefined) return NOTHING;
    for (const other of day.bookings) {
      const there = facts.areaOf(other);
      if (there === undefined || facts.adjacent(here, there)) continue;
      return [
        {
          rule: 'area',
          kind: 'cost',
          minutes: policy.areaChangeMinutes,
          reason: { code: 'area-change', area: here, day: there },
          bookings: [booking.id, other.id],
        },
      ];
    }
    if (technician.home?.area !== here) return NOTHING;
    return [
      {
        rule: 'area',
        kind: 'cost',
        minutes: -policy.homeAreaMinutes,
        reason: { code: 'area-home', area: here },
        bookings: [booking.id],
      },
    ];
  },
};
