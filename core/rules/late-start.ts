import { lateStartAt, nightWork } from '../calendar/rest.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant } from '../model/time.ts';
import type { Day, Facts } from './facts.ts';

/**
 * Company mode of D19: the day begins later by the minutes worked in the night, and by the least late start for
 * somebody woken after midnight. Undefined where nothing was worked or another mode holds.
 */
export const lateStart = (
  technician: Technician,
  day: Day,
  facts: Facts,
): { readonly notBefore: Instant; readonly workedMinutes: number } | undefined => {
  const { policy } = facts;
  if (policy.restMode !== 'company') return undefined;
  const begins = day.work[0]?.start;
  const calls = facts.callOuts(technician);
  if (begins === undefined || calls.length === 0) return undefined;
  const night = nightWork(calls, day, policy.nightFrom, policy.nightTo);
  const { workedMinutes } = night;
  if (workedMinutes === 0) return undefined;
  return { notBefore: lateStartAt(begins, night, policy.lateStartMinutes), workedMinutes };
};
