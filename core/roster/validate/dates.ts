import { addDays } from '../../calendar/zone.ts';
import type { RosterFaultReason } from '../../explain/roster-fault.ts';
import type { LocalDate } from '../../model/time.ts';
import type { Known } from './fault.ts';

export const outsideFault = (
  { problem }: Known,
  date: LocalDate,
): RosterFaultReason | undefined => {
  const { from, days } = problem;
  const to = addDays(from, days - 1);
  return date < from || date > to ? { code: 'outside', date, from, to } : undefined;
};
