import { availability, openWindows } from '../../calendar/availability.ts';
import { lateStartAt, nightWork, restedFrom } from '../../calendar/rest.ts';
import { addDays, localDate, localTime, zoneDay } from '../../calendar/zone.ts';
import type { CallOut } from '../../model/absence.ts';
import type { Booking } from '../../model/booking.ts';
import type { Team } from '../../model/team.ts';
import type { Instant } from '../../model/time.ts';

/** What a call-out does to the morning after it (D19): from when there is work again, and what must go to others. */
export interface Freed {
  readonly freeFrom: Instant;
  /** To be offered again, by start. */
  readonly bookings: readonly Booking[];
}

/** Company mode: the day that follows the night begins later; undefined where nothing was worked in the night. */
const lateStart = ({ technician, window }: CallOut, team: Team): Instant | undefined => {
  const { policy } = team;
  const one = team.technicians.find((t) => t.id === technician);
  const zone = one?.zone ?? team.zone;
  const ended = localDate(window.end, zone);
  // What ends in the evening belongs to the night that is only beginning.
  const isMorning = localTime(window.end, zone) <= policy.nightTo;
  const day = zoneDay(zone, isMorning ? ended : addDays(ended, 1));
  const own = <T extends { technician: CallOut['technician'] }>(list: readonly T[]) =>
    list.filter((x) => x.technician === technician);
  const night = nightWork(own(team.callOuts), day, policy.nightFrom, policy.nightTo);
  const open = openWindows(one?.hours ?? team.hours, day);
  const begins = availability(open, day, own(team.shifts), []).work[0]?.start;
  if (begins === undefined || night.workedMinutes === 0) return undefined;
  return lateStartAt(begins, night, policy.lateStartMinutes);
};

/** A call-out of the team, and what of the technician's bookings cannot stay; undefined where everything can. */
export const freedBy = (
  call: CallOut,
  team: Team,
  bookings: readonly Booking[],
): Freed | undefined => {
  const { restMode, restMinutes } = team.policy;
  const freeFrom =
    restMode === 'statutory' ? restedFrom(call.window.end, restMinutes) : lateStart(call, team);
  if (freeFrom === undefined) return undefined;
  const freed = bookings.filter(
    ({ technician, window, started }) =>
      technician === call.technician &&
      started !== true &&
      window.start >= call.window.start &&
      window.start < freeFrom,
  );
  return { freeFrom, bookings: freed.sort((a, b) => a.window.start - b.window.start) };
};
