import { minutesBetween } from '../calendar/instant.ts';
import { lastCallOutEnd, mondayStart, restedFrom } from '../calendar/rest.ts';
import { overlaps } from '../calendar/window.ts';
import type { Reason } from '../explain/reason.ts';
import type { Instant } from '../model/time.ts';
import { type Finding, NOTHING, type Rule } from './rule.ts';

/** Rest after late work or a call-out, a later Monday after a weekend on call, and the risk of being called away (D17, D19). */
export const rest: Rule = {
  id: 'rest',
  scope: 'day',
  varies: 'start',
  judge({ technician, booking, day }, facts) {
    const { policy } = facts;
    const { start, end } = booking.window;
    const onCall = facts.onCall(technician);
    const worked = latest(lastCallOutEnd(facts.callOuts(technician), start), day.endedBefore);
    const found: Finding[] = [];
    const add = (kind: Finding['kind'], minutes: number, reason: Reason): void => {
      found.push({ rule: 'rest', kind, minutes, reason, bookings: [booking.id] });
    };
    const hours = policy.restMinutes / 60;
    if (worked !== undefined) {
      const freeFrom = restedFrom(worked, policy.restMinutes);
      if (start < freeFrom) {
        add('block', minutesBetween(start, freeFrom), {
          code: 'rest',
          workedUntil: worked,
          freeFrom,
          hours,
        });
      }
    }
    if (day.beginsAfter !== undefined) {
      const freeFrom = restedFrom(end, policy.restMinutes);
      if (day.beginsAfter < freeFrom) {
        add('block', minutesBetween(day.beginsAfter, freeFrom), {
          code: 'rest',
          workedUntil: end,
          freeFrom,
          hours,
        });
      }
    }
    if (onCall.length === 0) return found.length > 0 ? found : NOTHING;
    const notBefore = mondayStart(onCall, day, policy.onCallMorningAfterWeekend);
    if (notBefore !== undefined && start < notBefore) {
      add('block', minutesBetween(start, notBefore), { code: 'after-on-call', notBefore });
    }
    const turn = onCall.find((o) => overlaps(o.window, booking.window));
    if (turn)
      add('cost', policy.onCallMinutes, {
        code: 'on-call',
        layer: turn.layer,
        window: turn.window,
      });
    return found;
  },
};

const latest = (a: Instant | undefined, b: Instant | undefined): Instant | undefined =>
  a === undefined ? b : b === undefined || a > b ? a : b;
