import { addMinutes } from '../calendar/instant.ts';
import { minutesWithin } from '../calendar/window.ts';
import type { Booking } from '../model/booking.ts';
import type { Team } from '../model/team.ts';
import type { Technician } from '../model/technician.ts';
import type { Ticket } from '../model/ticket.ts';
import type { Instant, Window } from '../model/time.ts';
import { durationsOf } from '../rules/durations.ts';
import type { Load } from '../rules/facts.ts';
import { byTechnician } from './days.ts';

/** Open tickets somebody owns that have no time: load, never free time. Waiting ones do not count (D12). */
export const unscheduledByOwner = (
  tickets: readonly Ticket[],
  booked: ReadonlySet<string>,
): ReadonlyMap<string, readonly Ticket[]> =>
  byTechnician(
    tickets.flatMap((t) =>
      t.owner !== undefined && t.state === 'open' && !booked.has(t.id)
        ? [{ ...t, technician: t.owner }]
        : [],
    ),
  );

/** Everybody's load in the policy's days from now, and how far above an even share by available time it is. */
export const loads = (
  team: Team,
  now: Instant,
  bookings: ReadonlyMap<string, readonly Booking[]>,
  unscheduled: ReadonlyMap<string, readonly Ticket[]>,
  freeMinutes: (technician: Technician, within: Window) => number,
): ReadonlyMap<string, Load> => {
  const { policy } = team;
  const within = { start: now, end: addMinutes(now, policy.loadDays * 24 * 60) };
  const durations = durationsOf(team);
  const active = team.technicians.filter((t) => t.active);
  const rows = active.map((technician) => {
    const booked = bookings.get(technician.id) ?? [];
    const scheduledMinutes = minutesWithin(
      booked.map((b) => b.window),
      within,
    );
    const owned = unscheduled.get(technician.id) ?? [];
    let unscheduledMinutes = 0;
    let assumedMinutes = 0;
    for (const t of owned) {
      const known = t.minutes ?? durations(t)?.minutes;
      const assumed = t.where === 'site' ? policy.siteMinutes : policy.remoteMinutes;
      unscheduledMinutes += known ?? assumed;
      if (known === undefined) assumedMinutes += assumed;
    }
    const availableMinutes = freeMinutes(technician, within);
    return {
      id: technician.id,
      scheduledMinutes,
      unscheduled: owned.length,
      unscheduledMinutes,
      assumedMinutes,
      availableMinutes,
    };
  });
  const total = rows.reduce((sum, r) => sum + r.scheduledMinutes + r.unscheduledMinutes, 0);
  const available = rows.reduce((sum, r) => sum + r.availableMinutes, 0);
  const share = available > 0 ? total / available : 0;
  return new Map(
    rows.map(({ id, ...row }) => [
      id,
      {
        ...row,
        aboveMean: row.scheduledMinutes + row.unscheduledMinutes - share * row.availableMinutes,
      },
    ]),
  );
};
