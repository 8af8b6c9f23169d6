import { SkillId } from '../model/ids.ts';
import { Level, SkillHeld } from '../model/technician.ts';
import { joinList, splitList } from './list-text.ts';

const SEPARATORS = ';,|\n';
const NONE = 'none';
const ITEM = /^(.*?)(?::\s*([^:]*?))?(?:\s+until\s+(\d{4}-\d\d-\d\d))?$/s;
/** A skill named without a level is held as somebody who works alone. */
const SOLO = 2;

export const readLevel = (text: string): Level | undefined => {
  const read = Level.safeParse(/^\d$/.test(text) ? Number(text) : text);
  return read.success ? read.data : undefined;
};

const readItem = (item: string): SkillHeld | undefined => {
  const [, skill = '', level, expires] = ITEM.exec(item) ?? [];
  const read = SkillHeld.safeParse({
    skill: skill.trim(),
    level: level === undefined ? SOLO : readLevel(level),
    ...(expires !== undefined && { expires }),
  });
  return read.success ? read.data : undefined;
};

/** `firewall:3; wifi:2 until 2027-01-31`, or `none`; undefined where it is neither, or names a skill twice. */
export const readSkills = (text: string): readonly SkillHeld[] | undefined => {
  if (text.toLowerCase() === NONE) return [];
  const held = splitList(text, SEPARATORS).map(readItem);
  const known = held.filter((one) => one !== undefined);
  const names = new Set(known.map(({ skill }) => skill.toLowerCase()));
  return known.length === held.length && names.size === held.length ? known : undefined;
};

/** Skills nobody has said anything about are an empty cell; said to be none is `none`. */
export const writeSkills = (skills: readonly SkillHeld[] | undefined): string => {
  if (!skills) return '';
  if (skills.length === 0) return NONE;
  return joinList(
    skills.map(
      ({ skill, level, expires }) => `${skill}:${level}${expires ? ` until ${expires}` : ''}`,
    ),
    SEPARATORS,
  );
};

export const readSkillId = (text: string): SkillId | undefined => {
  const read = SkillId.safeParse(text);
  return read.success ? read.data : undefined;
};
