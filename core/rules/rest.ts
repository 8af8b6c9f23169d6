import { minutesBetween } from '../calendar/instant.ts';
import { lastCallOutEnd, mondayStart, restedFrom } from '../calendar/rest.ts';
import { contains, overlaps } from '../calendar/window.ts';
import { atTime } from '../calendar/zone.ts';
import type { Reason } from '../explain/reason.ts';
import type { OnCall } from '../model/absence.ts';
import type { Policy } from '../model/policy.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant, Window } from '../model/time.ts';
import type { Day, Facts } from './facts.ts';
import { lateStart } from './late-start.ts';
import { type Finding, NOTHING, nextAfter, type Rule, type Scope } from './rule.ts';

/**
 * Rest after late work or a call-out, a later start after a night or a weekend on call, no long drive on a hand-off
 * day, and the risk of being called away (D17, D19). Being rung in one's own turn breaks rest and costs it instead.
 */
export const rest: Rule = {
  id: 'rest',
  scope: 'day',
  varies: 'start',
  judge(scope, facts) {
    const { technician, day } = scope;
    const onCall = facts.onCall(technician);
    const quiet = onCall.length === 0 && facts.callOuts(technician).length === 0;
    return quiet && isRested(scope.booking.window, day, facts.policy)
      ? NOTHING
      : rested(scope, facts, onCall);
  },
  eases({ technician, booking, day }, facts) {
    const { policy } = facts;
    const { start } = booking.window;
    const worked = workedUntil(technician, day, start, facts);
    const onCall = facts.onCall(technician);
    return nextAfter(start, [
      worked && restedFrom(worked, policy.restMinutes),
      lateStart(technician, day, facts)?.notBefore,
      mondayStart(onCall, day, policy.onCallMorningAfterWeekend),
      atTime(day, policy.nightTo),
      ...onCall.flatMap(({ window }) => [window.start, window.end]),
    ]);
  },
};

/** Far enough from the work of other days: nothing is to be said of most starts. */
const isRested = (window: Window, day: Day, { restMinutes }: Policy): boolean =>
  (day.endedBefore === undefined || window.start >= restedFrom(day.endedBefore, restMinutes)) &&
  (!day.following || day.following.window.start >= restedFrom(window.end, restMinutes));

const rested = (scope: Scope, facts: Facts, onCall: readonly OnCall[]): readonly Finding[] => {
  const { technician, booking, day, around } = scope;
  const { policy } = facts;
  const { window } = booking;
  const { start, end } = window;
  const found: Finding[] = [];
  const add = (kind: Finding['kind'], minutes: number, reason: Reason): void => {
    found.push({ rule: 'rest', kind, minutes, reason, bookings: [booking.id] });
  };
  const rung = isRung(window, onCall, facts);
  const hours = policy.restMinutes / 60;
  const worked = rung ? undefined : workedUntil(technician, day, start, facts);
  if (worked !== undefined) {
    const freeFrom = restedFrom(worked, policy.restMinutes);
    if (start < freeFrom) {
      const reason = { code: 'rest', workedUntil: worked, freeFrom, hours } as const;
      add('block', minutesBetween(start, freeFrom), reason);
    }
  }
  const begins = restBefore(scope, rung, policy);
  const freeFrom = restedFrom(end, policy.restMinutes);
  if (begins !== undefined && begins < freeFrom) {
    if (rung) {
      const minutes = facts.bookedMinutes(technician, { start: begins, end: freeFrom });
      add('cost', minutes, { code: 'rest-lost', freeFrom, begins, minutes });
    } else {
      const minutes = minutesBetween(begins, freeFrom);
      add('block', minutes, { code: 'rest', workedUntil: end, freeFrom, hours });
    }
  }
  const late = rung ? undefined : lateStart(technician, day, facts);
  if (late && start < late.notBefore) {
    add('block', minutesBetween(start, late.notBefore), { code: 'late-start', ...late });
  }
  if (onCall.length === 0) return found.length > 0 ? found : NOTHING;
  const notBefore = mondayStart(onCall, day, policy.onCallMorningAfterWeekend);
  if (!rung && notBefore !== undefined && start < notBefore) {
    add('block', minutesBetween(start, notBefore), { code: 'after-on-call', notBefore });
  }
  const { into } = around.legs;
  const limit = policy.handOffLegMinutes;
  const known = into.basis === 'table' || into.basis === 'estimate';
  if (known && into.minutes > limit && changesHands(onCall, day)) {
    const { minutes, basis } = into;
    add('block', minutes - limit, { code: 'hand-off-day', minutes, limit, basis });
  }
  const turn = onCall.find((o) => overlaps(o.window, window));
  if (turn) {
    const { layer } = turn;
    add('cost', policy.onCallMinutes, { code: 'on-call', layer, window: turn.window });
  }
  return found.length > 0 ? found : NOTHING;
};

/** Called out in one's own turn, for something that may ring. */
export const isRung = (window: Window, onCall: readonly OnCall[], facts: Facts): boolean =>
  facts.rings !== undefined && onCall.some((o) => contains(o.window, window));

/** When the work begins before which there has to be rest: on a later day, after a call in the night on this one. */
const restBefore = (
  { booking, day, around }: Scope,
  rung: boolean,
  { restMode, nightTo }: Policy,
): Instant | undefined => {
  const inNight = rung && restMode === 'statutory' && booking.window.start < atTime(day, nightTo);
  const next = inNight ? (around.next ?? day.following) : day.following;
  return next?.window.start;
};

/** The end of the work that rest counts from: a call-out, or what began on an earlier day. */
const workedUntil = (
  technician: Technician,
  day: Day,
  start: Instant,
  facts: Facts,
): Instant | undefined => {
  const called =
    facts.policy.restMode === 'statutory'
      ? lastCallOutEnd(facts.callOuts(technician), start)
      : undefined;
  const { endedBefore } = day;
  return called === undefined || (endedBefore !== undefined && endedBefore > called)
    ? endedBefore
    : called;
};

/** A turn begins or ends on that day. */
const changesHands = (onCall: readonly OnCall[], day: Day): boolean =>
  onCall.some(
    ({ window }) =>
      (window.start >= day.window.start && window.start < day.window.end) ||
      (window.end > day.window.start && window.end <= day.window.end),
  );
