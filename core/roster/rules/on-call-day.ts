import { minutesBetween } from '../../calendar/instant.ts';
import { mondayStart } from '../../calendar/rest.ts';
import { overlaps } from '../../calendar/window.ts';
import type { RosterFacts } from '../facts.ts';
import { windowOf } from '../hours.ts';
import type { CellScope, RosterRule } from './rule.ts';
import { type Breach, KEPT } from './rule.ts';

/** Minutes of a shift that lie before the late start after a weekend on call. */
const lateMinutes = ({ person, day, shift }: CellScope, { problem, days }: RosterFacts): number => {
  const today = days[day];
  const window = shift && windowOf(problem, day, shift);
  if (!today || !window) return 0;
  const notBefore = mondayStart(person.onCall, today, problem.onCall.morningAfterWeekend);
  if (notBefore === undefined || window.start >= notBefore) return 0;
  return minutesBetween(window.start, notBefore < window.end ? notBefore : window.end);
};

/** What a shift is worth less around a turn on call (D19): its start after a weekend, and a share of days within. Counted in minutes. */
export const onCallDay: RosterRule = {
  id: 'on-call-day',
  standard: { kind: 'soft', price: 1 },
  scope: 'cell',
  judge(cell, facts) {
    const { person, day, shift } = cell;
    const today = facts.days[day];
    if (!shift || !today || person.onCall.length === 0) return KEPT;
    const breaches: Breach[] = [];
    const late = lateMinutes(cell, facts);
    if (late > 0) {
      const reason = { code: 'late-after-turn', shift: shift.code, minutes: late } as const;
      breaches.push({ amount: late, reason, days: [day] });
    }
    const isOn = person.onCall.some(({ window }) => overlaps(window, today.window));
    const percent = isOn ? facts.problem.onCall.lowerPercent : 0;
    const lower = Math.round((Math.max(0, shift.minutes - late) * percent) / 100);
    if (lower > 0) {
      breaches.push({ amount: lower, reason: { code: 'less-on-call', percent }, days: [day] });
    }
    return breaches;
  },
};
