import { minutesBetween } from '../../calendar/instant.ts';
import { lateStartAt, nightWork } from '../../calendar/rest.ts';
import { windowOf } from '../hours.ts';
import { KEPT, type RosterRule } from './rule.ts';

/** After a night with a call-out a shift begins later, and is worth so much less (D19, company mode). Counted in minutes. */
export const callOutLate: RosterRule = {
  id: 'call-out-late',
  standard: { kind: 'soft', price: 1 },
  scope: 'cell',
  judge({ person, day, shift }, { problem, days }) {
    const { restMode, lateStartMinutes, nightFrom, nightTo } = problem.callOuts;
    const today = days[day];
    if (!shift || !today || person.callOuts.length === 0 || restMode !== 'company') return KEPT;
    const window = windowOf(problem, day, shift);
    const night = nightWork(person.callOuts, today, nightFrom, nightTo);
    if (!window || night.workedMinutes === 0) return KEPT;
    const begins = lateStartAt(window.start, night, lateStartMinutes);
    const minutes = minutesBetween(window.start, begins < window.end ? begins : window.end);
    return [
      {
        amount: minutes,
        reason: { code: 'late-after-call', shift: shift.code, minutes },
        days: [day],
      },
    ];
  },
};
