import { addMinutes, instant, MINUTE, minutesBetween } from '../calendar/instant.ts';
import type { Booking } from '../model/booking.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant } from '../model/time.ts';
import type { Facts } from '../rules/facts.ts';
import { addedTravel, type Legs, legsAround } from '../rules/neighbours.ts';
import type { RuleId } from '../rules/rule.ts';
import { isLong } from '../rules/travel.ts';
import { gapMinutes, type Leg } from '../travel/travel.ts';
import type { Compiled } from './compile.ts';
import type { DayOutline } from './outline.ts';
import { isOn } from './starts.ts';

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
 * The least that a start on a day can cost, told without making the day: waiting until the first start of each of its
 * gaps and the way round there, less what the day can save. Every other cost by day or start is at least 0. Infinite
 * where no gap is near and long enough; undefined where only the day itself could tell, as of bookings that overlap.
 */
export const leastOn = (
  technician: Technician,
  { begins, open, bookings }: DayOutline,
  facts: Facts,
): number | undefined => {
  if (weightOf(facts, 'overlap') === 0) return undefined;
  // What may ring, or where hours do not count, is also done outside of them.
  const bounded = !facts.rings && isOn(facts, 'hours');
  const opens = bounded ? (open[0]?.start ?? Number.POSITIVE_INFINITY) : begins;
  const closes = bounded ? (open.at(-1)?.end ?? 0) : Number.POSITIVE_INFINITY;
  const leaves = bounded ? Math.max(opens, facts.now) : 0;
  const travel = weightOf(facts, 'travel');
  let previous: Booking | undefined;
  let least = Number.POSITIVE_INFINITY;
  let visits = false;
  for (let i = 0; i <= bookings.length; i++) {
    const next = bookings[i];
    if (previous && next && previous.window.end > next.window.start) return undefined;
    const legs = legsAround(technician, facts.spot, previous, next, facts);
    const { into, out } = legs;
    // The drive there is over, and recovery from what was before.
    const there = previous ? previous.window.end + buffer(into, facts) : leaves + drive(into);
    const start = Math.max(opens, facts.earliest, there);
    const end = next && out ? Math.min(closes, next.window.start - buffer(out, facts)) : closes;
    if (start + facts.need.minutes * MINUTE <= end && !isFar(legs, facts)) {
      least = Math.min(least, grownBy(instant(start), facts) + addedTravel(legs) * travel);
    }
    visits ||= next !== undefined && next.site === facts.site?.id;
    previous = next;
  }
  return least - areaSaved(technician, facts) - (visits ? visitSaved(facts) : 0);
};

/** Milliseconds of a drive, 0 where it is a default, which may give way. */
const drive = ({ basis, minutes }: Leg): number => (basis === 'unknown' ? 0 : minutes * MINUTE);

/** What must lie between two pieces of work, in milliseconds, 0 where it is a default. */
const buffer = (leg: Leg, { policy }: Facts): number =>
  leg.basis === 'unknown' ? 0 : gapMinutes(leg, policy) * MINUTE;

const isFar = ({ into, out }: Legs, { policy }: Facts): boolean =>
  isOn({ policy }, 'travel') &&
  (isLong(into, policy.maxLegMinutes) || isLong(out, policy.maxLegMinutes));
