import type { Done, Failed } from '../actions.ts';
import { sample } from '../sample.ts';
import { setUpPlan, withSchema } from '../set-up.ts';
import { LATER } from '../tables/tables.ts';
import { weekPlan } from '../week/week-plan.ts';
import { weekSheetName } from '../week/week-table.ts';
import type { WeekName } from '../week-name.ts';
import { askGround } from './ground.ts';
import { askGone, besideOthers } from './repair.ts';
import { incomplete, isNew, type Now, refused } from './session.ts';
import { done, taken } from './taken.ts';
import { askBalance, writeBalance } from './write-balance.ts';
import { writeSheets } from './write-plan.ts';

export const setUpBook = async (
  now: Now,
  context: Excel.RequestContext,
  filled: 'empty' | 'sample',
): Promise<Done | Failed> => {
  if (!isNew(now)) return refused('ItemAlreadyExists', 'This workbook is set up already.');
  const plans = setUpPlan(withSchema(filled === 'sample' ? sample() : new Map()));
  const ground = askGround(context);
  const why = await taken(
    context,
    plans.map(({ name }) => name),
  );
  if (why) return why;
  writeSheets(context, plans, ground);
  await context.sync();
  return done(`Made ${plans.length} sheets. Add a week next.`);
};

export const addWeek = async (
  now: Now,
  context: Excel.RequestContext,
  week: WeekName,
): Promise<Done | Failed> => {
  const gone = incomplete(now);
  if (gone) return gone;
  const known = now.raw.weeks.find((one) => one.week === week);
  if (known) {
    return refused('ItemAlreadyExists', `Week ${week} is on the sheet ${known.sheet} already.`);
  }
  if (now.book.people.length === 0) {
    return refused('NoPeople', 'Nobody is in Technicians yet. Write a name and an id there first.');
  }
  const ground = askGround(context);
  const beside = askBalance(context);
  // A workbook from before there were some of them gets them here: making sheets is said to be a step of its own.
  const later = askGone(now, context, LATER);
  const names = later.plans.map(({ name }) => name);
  const why = await taken(context, [weekSheetName(week), ...names]);
  if (why) return why;
  const plans = [...later.plans, weekPlan(now.book, week)];
  writeSheets(context, plans, ground, besideOthers(later));
  writeBalance(now, context, beside, [...now.raw.weeks.map((one) => one.week), week], 'tables');
  context.workbook.worksheets.getItem(weekSheetName(week)).activate();
  await context.sync();
  return done(`Added week ${week}.`);
};
