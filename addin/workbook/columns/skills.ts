import { SkillId } from '../../../core/model/ids.ts';
import { Level } from '../../../core/model/technician.ts';
import { asText, bad, type Column, good, type Look } from './column.ts';

export interface SkillLevel {
  readonly skill: SkillId;
  readonly level: Level;
}

/** Who can work alone. */
const SOLO: Level = 2;

/** A name and perhaps a level from 0 to 3: `firewall 3`. */
const skillIn = (text: string): SkillLevel | undefined => {
  const [, name = '', digit] = /^(.*?)(?:\s+([0-3]))?$/.exec(text.trim()) ?? [];
  const skill = SkillId.safeParse(/^\d+$/.test(name.trim()) ? '' : name.trim());
  const level = digit === undefined ? SOLO : Level.parse(Number(digit));
  return skill.success ? { skill: skill.data, level } : undefined;
};

const written = ({ skill, level }: SkillLevel): string =>
  level === SOLO ? skill : `${skill} ${level}`;

/** Skills between commas, each perhaps with its level; none without a number means that it is done alone. */
export const skills = (header: string, look: Look): Column<readonly SkillLevel[]> => ({
  header,
  ...look,
  read(cell) {
    const parts = String(cell).split(/[,;]/);
    const found: SkillLevel[] = [];
    for (const part of parts) {
      if (part.trim() === '') continue;
      const one = skillIn(part);
      if (!one) return bad(`“${part.trim().slice(0, 40)}” is no skill: type it like “firewall 3”.`);
      found.push(one);
    }
    return good(found);
  },
  write: (value) => asText(value.map(written).join(', ')),
});
