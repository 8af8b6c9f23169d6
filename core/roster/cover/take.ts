import { daysBetween } from '../../calendar/zone.ts';
import type { Shift } from '../../model/absence.ts';
import { ShiftId } from '../../model/ids.ts';
import type { Roster } from '../roster.ts';
import type { CoverProblem, ShiftCandidate, ShiftCover } from './problem.ts';

const LONGEST_ID = 400;

/** The roster with the chosen one standing in, and the hours that no cell can hold as a shift of their own. */
export const coveredBy = (
  { problem, roster, out }: Pick<CoverProblem, 'problem' | 'roster' | 'out'>,
  { shift }: ShiftCover,
  { technician, way }: ShiftCandidate,
): { readonly roster: Roster; readonly more: readonly Shift[] } => {
  const day = daysBetween(problem.from, out.date);
  const rows = roster.rows.map((row) => {
    const put = (code: typeof shift | null) => ({
      ...row,
      shifts: row.shifts.map((was, i) => (i === day ? code : was)),
    });
    if (row.technician === out.technician) return put(null);
    return row.technician === technician && way.kind !== 'longer' ? put(shift) : row;
  });
  const id = ShiftId.parse(`cover ${out.date} ${technician}`.slice(0, LONGEST_ID));
  return {
    roster: { rows },
    more: way.kind === 'longer' ? [{ id, technician, window: way.window, code: shift }] : [],
  };
};
