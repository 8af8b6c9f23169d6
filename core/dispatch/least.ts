import { addMinutes, minutesBetween } from '../calendar/instant.ts';
import type { Booking } from '../model/booking.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant } from '../model/time.ts';
import type { Facts } from '../rules/facts.ts';
import { addedTravel, legsAround } from '../rules/neighbours.ts';
import type { RuleId } from '../rules/rule.ts';
import type { Compiled } from './compile.ts';

/** What a rule's costs count, 0 where it is off. */
export const weightOf = ({ policy }: Facts, rule: RuleId): number => {
  const setting = policy.rules[rule];
  return setting ? (setting.on ? setting.weight : 0) : 1;
};

/** What waiting until a start costs, and lateness where that costs: neither ever gets less with a later start. */
export const grownBy = (start: Instant, facts: Facts): number => {
  const { policy, need, relax, now } = facts;
  const waiting = policy.waitFactor[need.priority] * weightOf(facts, 'wait');
  const waited = waiting === 0 ? 0 : facts.waitMinutes(start > now ? start : now) * waiting;
  if (need.due === undefined || (need.dueHolds && !relax.deadline)) return waited;
  const late = minutesBetween(need.due, addMinutes(start, need.minutes));
  return late <= 0 ? waited : waited + late * policy.lateFactor * weightOf(facts, 'deadline');
};

/** The most any day can take off: one drive that is replaced, one's own area, a visit that is joined. */
export const mostSaved = (technician: Technician, compiled: Compiled, facts: Facts): number =>
  areaSaved(technician, facts) +
  visitSaved(facts) +
  compiled.board.longestDrive(technician) * weightOf(facts, 'travel');

const areaSaved = (technician: Technician, facts: Facts): number => {
  const here = facts.need.where === 'site' ? facts.site?.place.area : undefined;
  return here !== undefined && technician.home?.area === here
    ? facts.policy.homeAreaMinutes * weightOf(facts, 'area')
    : 0;
};

const visitSaved = (facts: Facts): number =>
  facts.need.where === 'site' ? facts.policy.visitMinutes * weightOf(facts, 'visit') : 0;

/**
 * The least that a start on one day costs besides waiting, told without making the day: the shortest way round among
 * its gaps, less what the day can save. Every other cost by day or start is at least 0. Undefined where only the day
 * itself could tell: shifts that may run over midnight, bookings that overlap.
 */
export const leastOn = (
  technician: Technician,
  index: number,
  compiled: Compiled,
  facts: Facts,
): number | undefined => {
  const bookings = compiled.board.bookedOn(technician, index);
  if (!bookings || weightOf(facts, 'overlap') === 0) return undefined;
  const travel = weightOf(facts, 'travel');
  const around = (previous: Booking | undefined, next: Booking | undefined): number =>
    travel === 0 ? 0 : addedTravel(legsAround(technician, facts.spot, previous, next, facts));
  let previous: Booking | undefined;
  let least = Number.POSITIVE_INFINITY;
  let visits = false;
  for (const next of bookings) {
    if (previous && previous.window.end > next.window.start) return undefined;
    least = Math.min(least, around(previous, next));
    visits ||= next.site === facts.site?.id;
    previous = next;
  }
  least = Math.min(least, around(previous, undefined)) * travel;
  return least - areaSaved(technician, facts) - (visits ? visitSaved(facts) : 0);
};
