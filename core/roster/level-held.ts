import { addDays } from '../calendar/zone.ts';
import type { SkillId } from '../model/ids.ts';
import type { Level } from '../model/technician.ts';
import type { RosterProblem, RosterTechnician } from './problem.ts';

/** The level of a skill on that day; 0 where it is not held or its certificate has ended. */
export const levelHeld = (
  { from }: RosterProblem,
  { skills }: RosterTechnician,
  skill: SkillId,
  day: number,
): Level => {
  const held = skills.find((one) => one.skill.toLowerCase() === skill.toLowerCase());
  if (!held || (held.expires !== undefined && held.expires < addDays(from, day))) return 0;
  return held.level;
};
