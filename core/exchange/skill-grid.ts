import type { FileProblem } from '../explain/file-problem.ts';
import type { SkillId, TechnicianId } from '../model/ids.ts';
import type { Level, Technician } from '../model/technician.ts';
import { readCsv, writeCsv } from './csv.ts';
import type { TableRead } from './result.ts';
import { readLevel, readSkillId } from './skills-text.ts';
import { onlyOnce, readingOf } from './table-reading.ts';
import { readTechnician, technicianNames } from './technician-names.ts';

/** What a grid says of one technician; skills whose cell is empty are not in it. */
export interface GridRow {
  readonly technician: TechnicianId;
  readonly levels: readonly { readonly skill: SkillId; readonly level: Level }[];
}

export type SkillGrid = TableRead<GridRow> & {
  /** In the order of the columns, also those nobody has. */
  readonly skills: readonly SkillId[];
};

const FIRST = 'technician';
// Ticks are what a grid is filled with by hand: a tick is somebody who works alone, a dash nobody.
const MARKS: Readonly<Record<string, Level>> = {
  x: 2,
  '✓': 2,
  '✔': 2,
  yes: 2,
  '-': 0,
  '–': 0,
  no: 0,
};
const readMark = (text: string): Level | undefined => MARKS[text.toLowerCase()] ?? readLevel(text);

const refused = (...problems: readonly FileProblem[]): SkillGrid => ({
  skills: [],
  rows: [],
  problems,
  ignored: [],
});

const headerFaults = (header: readonly string[]): readonly FileProblem[] => {
  const named = header.filter((name) => name !== '');
  // Levels where skills should be: the header row was not copied along.
  if (named.length === 0 || named.every((name) => readMark(name) !== undefined))
    return [{ code: 'no-header', expected: [FIRST, 'firewall', 'wifi', '…'] }];
  const folded = named.map((name) => name.toLowerCase());
  return named
    .filter((_, index) => folded.indexOf(folded[index] ?? '') < index)
    .map((column) => ({ code: 'column-twice', column }));
};

/** A grid of technicians (rows) by skills (columns), as CSV or pasted from a spreadsheet. */
export const readSkillGrid = (text: string, technicians: readonly Technician[]): SkillGrid => {
  const names = technicianNames(technicians);
  const read = readCsv(text, (cell) => cell.toLowerCase() === FIRST);
  const [head, ...body] = read.rows;
  if (!head)
    return refused(...(read.problems.length > 0 ? read.problems : [{ code: 'empty' } as const]));
  const header = head.cells.slice(1);
  const faults = headerFaults(header);
  if (faults.length > 0) return refused(...faults);

  const problems = [...read.problems];
  const note = onlyOnce();
  const rows = body.flatMap(({ row, cells }) => {
    const cell = (column: string) =>
      (column === FIRST ? cells[0] : cells[header.indexOf(column) + 1]) ?? '';
    const reading = readingOf({ row, cell });
    const who = reading.required(FIRST);
    const technician = who ? readTechnician(reading, FIRST, who, names) : undefined;
    if (technician) note(reading, FIRST, who, technician);
    const beyond = cells.findLastIndex((text) => text !== '') + 1;
    if (beyond > head.cells.length)
      reading.problems.push({
        code: 'too-many-cells',
        row,
        found: beyond,
        expected: head.cells.length,
      });
    const levels = header.flatMap((column) => {
      const skill = readSkillId(column);
      const level = skill && reading.as(column, 'level', readMark);
      return skill && level !== undefined ? [{ skill, level }] : [];
    });
    problems.push(...reading.problems);
    return technician && reading.problems.length === 0
      ? [{ row, value: { technician, levels } }]
      : [];
  });
  return { skills: header.flatMap((name) => readSkillId(name) ?? []), rows, problems, ignored: [] };
};

/** Empty = nobody has said; somebody said to have none of these has 0 everywhere. */
export const writeSkillGrid = (
  technicians: readonly Technician[],
  skills: readonly SkillId[],
  delimiter = ',',
): string => {
  const names = technicianNames(technicians);
  const levelOf = (technician: Technician, skill: SkillId): string => {
    const held = technician.skills?.find((one) => one.skill.toLowerCase() === skill.toLowerCase());
    return held ? String(held.level) : technician.skills?.length === 0 ? '0' : '';
  };
  return writeCsv(
    [
      [FIRST, ...skills],
      ...technicians.map((technician) => [
        names.textOf(technician.id),
        ...skills.map((skill) => levelOf(technician, skill)),
      ]),
    ],
    delimiter,
  );
};
