import type { SkillId } from '../model/ids.ts';
import type { Level } from '../model/technician.ts';
import type { Need } from '../rules/need.ts';
import { bySize, type Option } from './flip-option.ts';

const LOWER: readonly Level[] = [2, 1, 0];

/** Each needed skill a level lower, two lower, and so on down to not needed. */
export const lowerLevels = ({ skills }: Need): readonly Option[] => {
  const wanted = new Map<SkillId, Level>();
  for (const { skill, level } of skills) {
    wanted.set(
      skill,
      level > (wanted.get(skill) ?? 0) ? level : ((wanted.get(skill) ?? 0) as Level),
    );
  }
  return bySize(
    [...wanted].flatMap(([skill, was]) =>
      LOWER.filter((level) => level < was).map((level) => ({
        facts: { kind: 'level' as const, skill, level },
        amount: was - level,
      })),
    ),
  );
};
