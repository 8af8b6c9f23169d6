import { minutesBetween } from '../../calendar/instant.ts';
import { reachesNight, restedFrom } from '../../calendar/rest.ts';
import { localDate } from '../../calendar/zone.ts';
import { windowOf } from '../hours.ts';
import { hoursMissed, KEPT, type RosterRule } from './rule.ts';

/** Nobody takes the phone before they have rested from a shift that reaches into the night (D19). Counted in hours. */
export const onCallRest: RosterRule = {
  id: 'on-call-rest',
  standard: { kind: 'hard', price: 60 },
  scope: 'cell',
  judge({ person, day, shift }, { problem }) {
    if (!shift || person.onCall.length === 0) return KEPT;
    const { restMinutes: needMinutes, nightTo } = problem.onCall;
    const worked = windowOf(problem, day, shift);
    if (!worked || !reachesNight(worked, problem.zone, nightTo)) return KEPT;
    const freeFrom = restedFrom(worked.end, needMinutes);
    const begins = person.onCall
      .map(({ window }) => window.start)
      .filter((start) => start >= worked.end && start < freeFrom)
      .sort((a, b) => a - b)[0];
    if (begins === undefined) return KEPT;
    const haveMinutes = minutesBetween(worked.end, begins);
    return [
      {
        amount: hoursMissed(needMinutes - haveMinutes),
        reason: {
          code: 'short-rest-before-turn',
          shift: shift.code,
          date: localDate(begins, problem.zone),
          haveMinutes,
          needMinutes,
        },
        days: [day],
      },
    ];
  },
};
