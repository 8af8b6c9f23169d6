import { SkillId, type TechnicianId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Level, SkillHeld, Technician } from '../../../../core/model/technician.ts';
import type { LocalDate } from '../../../../core/model/time.ts';
import type { CellProblem } from './column.ts';
import { optional, withFacts } from './facts.ts';
import { readDay } from './list-text.ts';
import { bad, good, type Parsed } from './parsed.ts';
import { findTechnician, technicianText } from './refs.ts';

/** What the levels mean, in the order of the clicks. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  0: 'none',
  1: 'assisted',
  2: 'solo',
  3: 'expert',
};
const LEVELS: readonly Level[] = [0, 1, 2, 3];

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

const heldBy = (technician: Technician, skill: SkillId): SkillHeld | undefined =>
  technician.skills?.find((held) => same(held.skill, skill));

/** Undefined = nobody has said anything about this technician's skills. */
export const levelOf = (technician: Technician, skill: SkillId): Level | undefined =>
  technician.skills && (heldBy(technician, skill)?.level ?? 0);

/** The level after one click, or after one click backwards; from 3 it goes on to 0. */
export const cycled = (level: Level | undefined, by: 1 | -1 = 1): Level =>
  LEVELS[((level ?? 0) + by + LEVELS.length) % LEVELS.length] ?? 0;

/** Sets one cell; the rest of that technician's unsaid skills become 0 with it, as the grid shows. */
export const putLevel = (team: Team, id: TechnicianId, skill: SkillId, level: Level): Team => ({
  ...team,
  technicians: team.technicians.map((technician) => {
    if (technician.id !== id) return technician;
    const others = (technician.skills ?? []).filter((held) => !same(held.skill, skill));
    const held = heldBy(technician, skill) ?? { skill };
    return { ...technician, skills: [...others, { ...held, level }] };
  }),
});

/** The last day of a certificate; undefined = there is none, or none was given. */
export const expiryOf = (technician: Technician, skill: SkillId): LocalDate | undefined =>
  heldBy(technician, skill)?.expires;

/** Gives a skill that somebody has a last day, or with an empty text takes it away again. */
export const putExpiry = (
  team: Team,
  id: TechnicianId,
  skill: SkillId,
  text: string,
): Parsed<Team> => {
  const expires = optional(text, readDay);
  if (!expires.ok) return expires;
  const who = team.technicians.find((technician) => technician.id === id);
  if (!who || !levelOf(who, skill)) {
    return bad(`${who?.name ?? 'Nobody'} has no level in ${skill}. Set the level first.`);
  }
  const skills = who.skills?.map((held) =>
    same(held.skill, skill) ? withFacts(held, { expires: expires.value }) : held,
  );
  return good({
    ...team,
    technicians: team.technicians.map((t) => (t.id === id ? withFacts(t, { skills }) : t)),
  });
};

export const addSkill = (team: Team, name: string): Parsed<Team> => {
  const skill = SkillId.safeParse(name.trim());
  if (!skill.success) return bad('Give the skill a name, for example “firewall”.');
  if (skillsOf(team).some((known) => same(known, skill.data))) {
    return bad(`“${skill.data}” is in the grid already.`);
  }
  return good({ ...team, skills: [...team.skills, skill.data] });
};

export const removeSkill = (team: Team, skill: SkillId): Team => ({
  ...team,
  skills: team.skills.filter((known) => !same(known, skill)),
  technicians: team.technicians.map((t) =>
    t.skills ? { ...t, skills: t.skills.filter((held) => !same(held.skill, skill)) } : t,
  ),
});

/** Every skill of the team: those listed, then those only a technician or a word names. */
export const skillsOf = (team: Team): readonly SkillId[] => {
  const found = [...team.skills];
  const named = [
    ...team.technicians.flatMap((t) => t.skills?.map((held) => held.skill) ?? []),
    ...[team.words, ...Object.values(team.hostWords)]
      .flatMap((words) => Object.values(words.meanings))
      .flatMap((m) => (m.skill ? [m.skill] : [])),
  ];
  for (const skill of named) if (!found.some((known) => same(known, skill))) found.push(skill);
  return found;
};

/** Gives technicians without any word on skills those that the PSA names, by login at `base`. */
export const takeSkills = (
  team: Team,
  base: string,
  read: ReadonlyMap<string, readonly SkillHeld[]>,
): Team => {
  const technicians = team.technicians.map((t) => {
    const skills = read.get(t.logins[base] ?? '');
    return skills && t.skills === undefined ? { ...t, skills: [...skills] } : t;
  });
  const next = { ...team, technicians };
  return { ...next, skills: [...skillsOf(next)] };
};

export interface GridRead {
  readonly team: Team;
  readonly cells: number;
  readonly problems: readonly CellProblem[];
}

export const readLevel = (text: string): Level | undefined => {
  const word = text.trim().toLowerCase();
  if (word === '' || word === '-') return 0;
  if (word === 'x' || word === 'yes' || word === '✓') return 2;
  return LEVELS.find((level) => word === String(level) || word === LEVEL_WORDS[level]);
};

/** Written where nobody has said anything, and left alone where it is read. */
const UNSAID = '·';
const CELL = /^([\s\S]*?)(?:\s+until\s+(\S+))?$/i;

interface CellRead {
  readonly level: Level;
  readonly until: string | undefined;
}

const readCell = (text: string): CellRead | undefined => {
  const [, word = '', until] = CELL.exec(text.trim()) ?? [];
  const level = readLevel(word);
  return level === undefined ? undefined : { level, until };
};

/** The grid as cells for a spreadsheet: names down the side, skills along the top, "2 until 2027-01-31". */
export const gridCells = (team: Team): readonly (readonly string[])[] => {
  const skills = skillsOf(team);
  return [
    ['Technician', ...skills],
    ...team.technicians.map((technician) => [
      technicianText(team, technician.id),
      ...skills.map((skill) => {
        const expires = expiryOf(technician, skill);
        const level = levelOf(technician, skill) ?? UNSAID;
        return expires === undefined ? String(level) : `${level} until ${expires}`;
      }),
    ]),
  ];
};

/** A pasted grid: the first line names skills, the first column technicians, by name, e-mail or login. */
export const pasteGrid = (team: Team, cells: readonly (readonly string[])[]): GridRead => {
  const [heading = [], ...lines] = cells.filter((line) => line.some((cell) => cell.trim()));
  const skills = heading.slice(1).map((text) => text.trim());
  let next = team;
  let count = 0;
  const problems: CellProblem[] = [];
  for (const name of skills) {
    const added = name ? addSkill(next, name) : bad('');
    if (added.ok) next = added.value;
  }
  const all = skillsOf(next);
  for (const [index, line] of lines.entries()) {
    const who = line[0]?.trim() ?? '';
    const technician = findTechnician(team, who);
    if (!technician) {
      problems.push({ row: index + 1, column: 'Technician', text: who, words: notFound(who) });
      continue;
    }
    for (const [at, name] of skills.entries()) {
      const text = line[at + 1] ?? '';
      const skill = all.find((known) => same(known, name));
      if (!skill || text.trim() === UNSAID) continue;
      const put = putCell(next, technician.id, skill, text);
      if (put.ok) {
        next = put.value;
        count += 1;
      } else problems.push({ row: index + 1, column: name, text, words: put.words });
    }
  }
  return { team: next, cells: count, problems };
};

const putCell = (team: Team, id: TechnicianId, skill: SkillId, text: string): Parsed<Team> => {
  const cell = readCell(text);
  if (!cell) return bad(`“${text.trim()}” is not a level. Write 0, 1, 2 or 3.`);
  const levelled = putLevel(team, id, skill, cell.level);
  return cell.until === undefined || cell.level === 0
    ? good(levelled)
    : putExpiry(levelled, id, skill, cell.until);
};

const notFound = (who: string): string =>
  `“${who}” is not in People. Add them there, or correct the name.`;
