import { existsSync } from 'node:fs';
import type { Actions, Ready } from '../../addin/workbook/actions.ts';
import { excelActions } from '../../addin/workbook/excel/actions.ts';
import { mondayIn, type WeekName } from '../../addin/workbook/week-name.ts';
import { addDays } from '../../core/calendar/zone.ts';
import { LocalDate } from '../../core/model/time.ts';
import { type Asked, readArguments, USAGE } from './arguments.ts';
import { isSameFile, openBook, writeWhole } from './book-file.ts';
import {
  changesBetween,
  inExcel,
  lineText,
  must,
  mustApply,
  patience,
  readThrough,
  Stopped,
  savedWith,
  UNWATCHED,
} from './in-excel.ts';

type Job = Exclude<Asked, { kind: 'help' | 'wrong' }>;

const FILLED = 0;
const FAILED = 1;
const WRONG = 2;
const GAPS = 3;

const say = (words: string): void => console.log(words);
const sayLines = (lines: readonly string[]): void => {
  for (const line of lines) say(`  ${line}`);
};
const counted = (number: number, one: string): string =>
  `${number} ${one}${number === 1 ? '' : 's'}`;

const mayWrite = (job: Extract<Job, { kind: 'make' }>): void => {
  const { from, to, overwrite } = job;
  if (overwrite || !existsSync(to)) return;
  const what = isSameFile(from, to) ? 'IN and OUT are one file' : `${to} is there already`;
  throw new Stopped([`${what}: add --overwrite to replace it.`]);
};

/** The workbook, where the add-in understands all of it. */
const understood = async (actions: Actions, path: string): Promise<Ready> => {
  const look = await must(actions.look());
  switch (look.kind) {
    case 'new':
      throw new Stopped([
        `${path} has no tables of Slotwright. Set it up in Excel, or begin with npm run demo:excel.`,
      ]);
    case 'damaged':
      throw new Stopped([
        `These tables of ${path} are missing: ${look.missing.join(', ')}. Repair them in Excel.`,
      ]);
    case 'newer':
      throw new Stopped([
        `A newer Slotwright made ${path}, and this one would lose what is new in it.`,
      ]);
    case 'older': {
      say(`An older Slotwright made ${path}. What is added to it:`);
      sayLines(look.lines.map(lineText));
      await must(actions.migrate());
      return understood(actions, path);
    }
    case 'ready': {
      if (look.problems.length === 0) return look;
      const head = `${counted(look.problems.length, 'cell')} of ${path} cannot be read:`;
      throw new Stopped([head, ...look.problems.map((line) => `  ${lineText(line)}`)]);
    }
  }
};

const today = (): LocalDate => {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return LocalDate.parse(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
};

const LAST_DAY = 6;
const weeksOf = ({ weeks }: Job, look: Ready, path: string): readonly WeekName[] => {
  if (weeks.length > 0) return weeks;
  const all = look.weeks.map(({ week }) => week);
  const open = all.filter((week) => addDays(mondayIn(week), LAST_DAY) >= today());
  if (open.length > 0) return open;
  const text = all.length === 0 ? 'has no week yet' : `ends with ${all.at(-1)}, which is over`;
  throw new Stopped([`${path} ${text}. Name a week: --week 2026-W48.`]);
};

/** What is not kept in some weeks, and how many people are missing in them. */
const judge = async (actions: Actions, weeks: readonly WeekName[]): Promise<number> => {
  const found = await must(actions.check(weeks));
  for (const { week, gaps, lines } of found.weeks) {
    say(`${week}: ${counted(gaps, 'gap')}, ${counted(lines.length, 'remark')}`);
    sayLines(lines.map(lineText));
  }
  return found.weeks.reduce((missing, { gaps }) => missing + gaps, 0);
};

const addMissing = async (actions: Actions, { weeks }: Ready, asked: readonly WeekName[]) => {
  const there = new Set(weeks.map(({ week }) => week));
  for (const week of asked) {
    if (!there.has(week)) say((await must(actions.newWeek(week))).text);
  }
};

const fill = async (
  actions: Actions,
  weeks: readonly WeekName[],
  how: 'generate' | 'rebalance',
): Promise<void> => {
  const before = await readThrough();
  const preview = await must(actions.preview(how, weeks, UNWATCHED));
  if (preview.changes === 0) {
    say(`Nothing changes in ${weeks.join(', ')}.`);
    return;
  }
  say((await mustApply(actions.apply())).text);
  sayLines(changesBetween(before, await readThrough()));
};

const run = async (job: Job): Promise<number> => {
  if (job.kind === 'make') mayWrite(job);
  const opened = await openBook(job.from);
  if (opened.kind === 'refused') throw new Stopped([opened.text]);
  const { book, lost } = opened;
  if (job.kind === 'make' && lost.length > 0) {
    const words = lost.join(', ');
    if (isSameFile(job.from, job.to))
      throw new Stopped([
        `${job.from} also holds ${words}, which would be lost. Name another OUT.`,
      ]);
    say(`! ${job.from} also holds ${words}, which ${job.to} will not have.`);
  }
  return inExcel(book, async (excel) => {
    const actions = excelActions(patience);
    const look = await understood(actions, job.from);
    const weeks = weeksOf(job, look, job.from);
    say(`${job.from}: ${counted(look.people, 'technician')}, ${weeks.join(', ')}`);
    if (job.kind === 'check') return (await judge(actions, weeks)) > 0 ? GAPS : FILLED;
    await addMissing(actions, look, weeks);
    await fill(actions, weeks, job.how);
    const gaps = await judge(actions, weeks);
    const trouble = await writeWhole(job.to, await savedWith(excel), job.overwrite);
    if (trouble) throw new Stopped([trouble]);
    say(
      `✓ Wrote ${job.to}. ${gaps === 0 ? 'Every shift is filled.' : `${counted(gaps, 'gap')} left.`}`,
    );
    return gaps === 0 ? FILLED : GAPS;
  });
};

/** `npm run roster`: generate and check without Excel, for schedulers and scripts. */
export const main = async (args: readonly string[]): Promise<number> => {
  const asked = readArguments(args);
  if (asked.kind === 'help') {
    say(USAGE);
    return FILLED;
  }
  if (asked.kind === 'wrong') {
    console.error(`✗ ${asked.text}\n\n${USAGE}`);
    return WRONG;
  }
  try {
    return await run(asked);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    console.error(`✗ ${error.lines.join('\n')}`);
    return FAILED;
  }
};
