import type { RosterFaultReason } from '../../explain/roster-fault.ts';
import type { Known } from './fault.ts';

export const shiftFault = (
  { shifts }: Known,
  shift: string | null | undefined,
): RosterFaultReason | undefined =>
  shift === null || shift === undefined || shifts.has(shift)
    ? undefined
    : { code: 'unknown-shift', shift };

export const technicianFault = (
  { technicians }: Known,
  technician: string,
): RosterFaultReason | undefined =>
  technicians.has(technician) ? undefined : { code: 'unknown-technician', technician };

/** Skills are compared in lower case, as everywhere; one nobody holds is most likely a slip. */
export const skillFault = (
  { skills }: Known,
  skill: string | undefined,
): RosterFaultReason | undefined =>
  skill === undefined || skills.has(skill.toLowerCase())
    ? undefined
    : { code: 'skill-of-nobody', skill };
