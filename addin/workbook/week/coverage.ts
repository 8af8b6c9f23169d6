import { addressOf, lettersOf } from '../address.ts';
import type { Book, DemandRow } from '../book/book.ts';
import type { Cell } from '../columns/column.ts';
import { NAMES } from '../names.ts';
import type { BlockPlan } from '../plan.ts';
import { DAY_NAMES, KINDS, mixHeader } from '../slots/mix.ts';
import { MINUTES_FORMAT } from '../styles.ts';
import { DEMAND } from '../tables/tables.ts';
import type { WeekName } from '../week-name.ts';
import { DATE_ROW, DAY_COLUMN } from './place.ts';
import { daysOf, WEEK_COLUMNS, weekTableName } from './week-table.ts';

const SOLO = 2;
const HIGHEST = 3;
/** The days of a week's grid, for formulas beside it. */
const GRID = 'swGrid';
const IDS = 'swGridIds';

const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;

/** What a line tells of one day; `line` is its number, and the cell moves along with the days. */
const day = (line: number) => {
  const first = `${lettersOf(DAY_COLUMN)}$${DATE_ROW + 1}`;
  const at = `COLUMNS($${first}:${first})`;
  return {
    code: `$A${line}`,
    cells: `INDEX(${GRID},0,${at})`,
    weekday: `INDEX(${NAMES.weekdays},${at})`,
  };
};

/** The largest number that Demand asks for; a skill may be written in several ways. */
const asked = (column: string, line: number, ways: readonly string[]): string => {
  const { code, weekday } = day(line);
  const found = ways.map(
    (way) =>
      `MAXIFS(${column},${NAMES.needDays},${weekday},${NAMES.needShifts},${code},${NAMES.needSkills},${quoted(way)})`,
  );
  return found.length === 1 ? (found[0] ?? '0') : `MAX(${found.join(',')})`;
};

/** `2 of 2–3`, or `1 short of 2`: in words, so that it needs no colour. */
const told = (line: number, have: string, ways: readonly string[]): string => {
  const [least, ideal] = [NAMES.needLeast, NAMES.needIdeal].map((of) => asked(of, line, ways));
  const enough = `IF(${have}+MAX(${least},${ideal})=0,"",${have}&" of "&${least}&IF(${ideal}>${least},"–"&${ideal},""))`;
  return `=IF($A${line}="","",IF(${have}<${least},${least}-${have}&" short of "&${least},${enough}))`;
};

/** The ways to write a skill that mean the same. */
const waysOf = ({ skill, level }: DemandRow['skills'][number]): readonly string[] =>
  level === SOLO ? [skill, `${skill} ${level}`] : [`${skill} ${level}`];

/** 1 for each technician who has a skill at a level at least, as it is written in their row. */
const holders = ({ skill, level }: DemandRow['skills'][number]): string => {
  const held = `SUBSTITUTE(SUBSTITUTE(","&${NAMES.skills}&",",";",","),", ",",")`;
  const known = skill.replaceAll(/[~?*]/g, '~$&');
  const levels = Array.from({ length: HIGHEST - level + 1 }, (_, i) => `${known} ${level + i}`);
  const ways = level <= SOLO ? [known, ...levels] : levels;
  return `(${ways.map((way) => `ISNUMBER(SEARCH(${quoted(`,${way},`)},${held}))`).join('+')}>0)`;
};

/** Each skill that is asked for on a shift, once. */
const skilled = ({ demand }: Pick<Book, 'demand'>) => {
  const seen = new Map<string, { code: string; skill: DemandRow['skills'][number] }>();
  for (const { shift, skills } of demand) {
    const [skill] = skills;
    if (skill) seen.set(`${shift} ${skill.skill} ${skill.level}`, { code: shift, skill });
  }
  return [...seen.values()];
};

/** A time as text; not by a pattern, whose letters differ from language to language. */
const timeText = (cell: string): string =>
  ['HOUR', 'MINUTE'].map((part) => `RIGHT("0"&${part}(${cell}),2)`).join('&":"&');

/** The shift of a line, by its place in Shifts: renamed there, it is renamed here. */
const shiftCells = (line: number, first: number): readonly Cell[] => {
  const nth = (of: string): string => `INDEX(${of},ROWS($A$${first}:$A${line}))`;
  const [start, end] = [nth(NAMES.shiftStarts), nth(NAMES.shiftEnds)];
  const hours = `IF(${start}="",""," "&${timeText(start)}&"–"&${timeText(end)})`;
  return [
    `=IFERROR(${nth(NAMES.shiftCodes)}&"","")`,
    `=IFERROR(${nth(NAMES.shiftLabels)}&${hours},"")`,
  ];
};

const counts = (row: number, formula: string, lines: number): BlockPlan => ({
  at: addressOf({ row, column: DAY_COLUMN }),
  cells: [[formula]],
  lines,
  across: DAY_NAMES.length,
  style: 'cell',
});

/** What is counted below the grid from a row on: how many are on each shift, and the minutes of the whole team. */
export const coverageBlocks = (book: Book, week: WeekName, row: number) => {
  const name = weekTableName(week);
  const line = row + 1;
  const shifts = book.shifts.length;
  const after = row + shifts;
  const withSkill = skilled(book);
  const end = after + withSkill.length;
  const headed = (at: number, cells: readonly (readonly Cell[])[], lines = cells.length) =>
    lines === 0
      ? []
      : [{ at: addressOf({ row: at, column: 0 }), cells, lines, style: 'cell' as const }];
  const blocks: readonly BlockPlan[] = [
    ...headed(row, [shiftCells(line, line)], shifts),
    ...(shifts === 0
      ? []
      : [counts(row, told(line, `COUNTIF(${day(line).cells},$A${line})`, ['']), shifts)]),
    ...headed(
      after,
      withSkill.map(({ code, skill }) => [
        code,
        `with ${String(DEMAND.columns.skills.write([skill]))}`,
      ]),
    ),
    ...withSkill.map(({ skill }, i) => {
      const own = after + i + 1;
      const { cells, code } = day(own);
      const on = `COUNTIFS(${IDS},${NAMES.people},${cells},${code})`;
      const have = `SUMPRODUCT(${on}*${holders(skill)})`;
      return counts(after + i, told(own, have, waysOf(skill)), 1);
    }),
    {
      at: addressOf({ row: end, column: 0 }),
      cells: KINDS.map((kind) => [
        '',
        `${mixHeader(kind, 0).replace(/ .*/, '')} minutes`,
        ...DAY_NAMES.map((_, at) => `=SUM(${name}[${mixHeader(kind, at)}])`),
      ]),
      style: 'cell',
      format: MINUTES_FORMAT,
    },
  ];
  return { blocks, lines: end - row, end: end + KINDS.length };
};

/** The names that the formulas of a week's sheet lean on. */
export const weekNames = (week: WeekName) => {
  const headers = daysOf(week).map(({ header }) => header);
  const table = weekTableName(week);
  return [
    { name: GRID, of: `=${table}[[${headers[0]}]:[${headers.at(-1)}]]` },
    { name: IDS, of: `=${table}[${WEEK_COLUMNS.id}]` },
  ];
};
