import { minutesBetween } from '../../calendar/instant.ts';
import { lastCallOutEnd, restedFrom } from '../../calendar/rest.ts';
import { localDate } from '../../calendar/zone.ts';
import { windowOf } from '../hours.ts';
import { hoursMissed, KEPT, type RosterRule } from './rule.ts';

/** No shift begins before its technician has rested from a call-out (D19, statutory mode). Counted in hours. */
export const callOutRest: RosterRule = {
  id: 'call-out-rest',
  standard: { kind: 'hard', price: 60 },
  scope: 'cell',
  judge({ person, day, shift }, { problem }) {
    const { restMode, restMinutes: needMinutes } = problem.callOuts;
    if (!shift || person.callOuts.length === 0 || restMode !== 'statutory') return KEPT;
    const window = windowOf(problem, day, shift);
    if (!window) return KEPT;
    const called = lastCallOutEnd(person.callOuts, window.start);
    if (called === undefined || window.start >= restedFrom(called, needMinutes)) return KEPT;
    const haveMinutes = Math.max(0, minutesBetween(called, window.start));
    return [
      {
        amount: hoursMissed(needMinutes - haveMinutes),
        reason: {
          code: 'short-rest-after-call',
          shift: shift.code,
          date: localDate(called, problem.zone),
          haveMinutes,
          needMinutes,
        },
        days: [day],
      },
    ];
  },
};
