import type { Policy } from '../model/policy.ts';
import type { Level, SkillHeld, Technician } from '../model/technician.ts';
import type { SkillNeed } from '../model/ticket.ts';

/** The entry of a skill, however its name is written. */
export const heldSkill = (technician: Technician, skill: string): SkillHeld | undefined => {
  const wanted = skill.toLowerCase();
  return technician.skills?.find((s) => s.skill.toLowerCase() === wanted);
};

/** The level that counts on a day: an ended certificate counts as none (D9). */
export const levelOn = (held: SkillHeld | undefined, today: string): Level =>
  held && !(held.expires !== undefined && held.expires < today) ? held.level : 0;

/** One level below the need, and not from nothing: may learn beside an expert. */
export const stretches = (need: SkillNeed, has: Level, policy: Policy): boolean =>
  policy.stretch && need.force === 'must' && has >= 1 && has === need.level - 1;

export const EXPERT: Level = 3;
