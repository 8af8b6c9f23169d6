import { SkillId, type TechnicianId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Level, SkillHeld, Technician } from '../../../../core/model/technician.ts';
import type { LocalDate } from '../../../../core/model/time.ts';
import type { CellOf, Column } from './column.ts';
import { optional, put, withFacts } from './facts.ts';
import { readDay } from './list-text.ts';
import { bad, good } from './parsed.ts';
import { findTechnician, technicianText } from './refs.ts';
import type { Sheet } from './sheet.ts';
import { readLevel } from './skill-grid.ts';

/**
 * One skill of one person; without a skill: said to have none; without a person: a skill of the team, whoever has it.
 */
interface SkillRow {
  readonly technician: TechnicianId | undefined;
  readonly skill: SkillId | undefined;
  readonly level: Level | undefined;
  readonly expires: LocalDate | undefined;
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
/** In this column "none" would be a name. */
const NOBODY = '-';
const nameOfSkill = (skill: string | undefined): string => skill ?? NOBODY;

const columnsOf = (team: Team): readonly Column<SkillRow>[] => [
  {
    id: 'technician',
    label: 'Technician',
    aliases: ['name', 'who', 'person'],
    input: { kind: 'text' },
    show: (row) => (row.technician === undefined ? '' : technicianText(team, row.technician)),
    put: (row, text) => {
      if (text.trim() === '') return good(row);
      const found = findTechnician(team, text);
      return found
        ? good({ ...row, technician: found.id })
        : bad(`“${text.trim()}” is not in People. Add them there, or correct the name.`);
    },
  },
  {
    id: 'skill',
    label: 'Skill',
    input: { kind: 'text' },
    show: (row) => (row.skill === NOBODY ? `"${NOBODY}"` : nameOfSkill(row.skill)),
    put: (row, text) => {
      const typed = text.trim();
      if (typed === NOBODY) return good({ ...row, skill: undefined });
      const skill = SkillId.safeParse(typed === `"${NOBODY}"` ? NOBODY : typed);
      return skill.success ? good({ ...row, skill: skill.data }) : bad('Name the skill.');
    },
  },
  {
    id: 'level',
    label: 'Level',
    input: { kind: 'text' },
    show: (row) => String(row.level ?? ''),
    put: (row, text) => {
      if (text.trim() === '') return good(row);
      const level = readLevel(text);
      return level === undefined
        ? bad(`“${text.trim()}” is not a level. Write 0, 1, 2 or 3.`)
        : good({ ...row, level });
    },
  },
  {
    id: 'expires',
    label: 'Expires',
    aliases: ['until', 'valid until', 'certificate until'],
    input: { kind: 'text' },
    show: (row) => row.expires ?? '',
    put: (row, text) => put(optional(text, readDay), (expires) => ({ ...row, expires })),
  },
];

const keyOf = ({ technician, skill }: SkillRow): string =>
  JSON.stringify([technician ?? null, skill?.toLowerCase() ?? null]);

const rowsOf = (team: Team): readonly SkillRow[] => {
  const blank = { technician: undefined, skill: undefined, level: undefined, expires: undefined };
  return [
    ...team.skills.map((skill) => ({ ...blank, skill })),
    ...team.technicians.flatMap(({ id, skills }): SkillRow[] =>
      skills?.length === 0
        ? [{ ...blank, technician: id }]
        : (skills ?? []).map(({ skill, level, expires }) => ({
            technician: id,
            skill,
            level,
            expires,
          })),
    ),
  ];
};

const withSkills = (
  team: Team,
  id: TechnicianId,
  change: (skills: readonly SkillHeld[]) => SkillHeld[] | undefined,
): Team => ({
  ...team,
  technicians: team.technicians.map(
    (t): Technician => (t.id === id ? withFacts(t, { skills: change(t.skills ?? []) }) : t),
  ),
});

const held = ({ skill, level, expires }: SkillRow & { skill: SkillId }): SkillHeld =>
  withFacts<SkillHeld>({ skill, level: level ?? 2 }, { expires });

/** The same skill keeps its place in the list. */
const putHeld = (skills: readonly SkillHeld[], one: SkillHeld): SkillHeld[] =>
  skills.some((s) => same(s.skill, one.skill))
    ? skills.map((s) => (same(s.skill, one.skill) ? one : s))
    : [...skills, one];

const known = (team: Team, cell: CellOf): SkillRow | undefined => {
  const who = cell('technician') === '' ? undefined : findTechnician(team, cell('technician'))?.id;
  if (cell('technician') !== '' && !who) return undefined;
  const text = cell('skill');
  const skill = text === `"${NOBODY}"` ? NOBODY : text;
  return rowsOf(team).find(
    (row) =>
      row.technician === who &&
      (row.skill === undefined ? text === NOBODY : text !== NOBODY && same(row.skill, skill)),
  );
};

/** Who can do what, one skill of one person a line. */
export const skillSheet = (team: Team): Sheet<SkillRow> => {
  const columns = columnsOf(team);
  return {
    id: 'skills',
    noun: 'skill',
    lead: 'skill',
    columns,
    file: columns,
    rows: rowsOf(team),
    keyOf,
    nameOf: (row) =>
      `${row.technician === undefined ? '' : `${technicianText(team, row.technician)}, `}${nameOfSkill(row.skill)}`,
    blank: () => ({
      technician: undefined,
      skill: undefined,
      level: undefined,
      expires: undefined,
    }),
    known: (cell) => known(team, cell),
    put: (now, row) => {
      const { technician, skill } = row;
      if (technician === undefined) {
        if (skill === undefined) return bad('Name a technician, a skill, or both.');
        const is = now.skills.some((one) => same(one, skill));
        return good(is ? now : { ...now, skills: [...now.skills, skill] });
      }
      if (skill === undefined) return good(withSkills(now, technician, () => []));
      return good(
        withSkills(now, technician, (skills) => putHeld(skills, held({ ...row, skill }))),
      );
    },
    remove: (now, { technician, skill }) => {
      if (technician === undefined) {
        return { ...now, skills: now.skills.filter((one) => !skill || !same(one, skill)) };
      }
      return withSkills(now, technician, (skills) => {
        const others = skills.filter((one) => !skill || !same(one.skill, skill));
        if (others.length === skills.length) return skills.length > 0 ? [...skills] : undefined;
        return others.length > 0 ? others : undefined;
      });
    },
  };
};
