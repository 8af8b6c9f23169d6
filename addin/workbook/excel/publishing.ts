import { sentTimes } from '../../../core/exchange/roster-calendar.ts';
import { Instant } from '../../../core/model/time.ts';
import { publish, toldOf } from '../../../core/roster/publish.ts';
import type { Done, Failed } from '../actions.ts';
import { noticeLines } from '../book/notices.ts';
import { problemOf, rosterOf } from '../book/roster-problem.ts';
import { calendars, payHours, publishedShifts } from '../hand-over.ts';
import type { Publishing, TextFile } from '../publishing.ts';
import type { WeekName } from '../week-name.ts';
import { hindrance, type Now, refused, withNow } from './session.ts';
import { PUBLISHED_SETTING, SENT_SETTING } from './settings.ts';

const NEVER = refused('NotPublished', 'Nothing is published yet.');
const people = (count: number): string => (count === 1 ? '1 change' : `${count} changes`);

const publishWeeks = async (
  now: Now,
  context: Excel.RequestContext,
  weeks: readonly WeekName[],
  by: string,
  at: Instant,
): Promise<Done | Failed> => {
  const why = hindrance(now, weeks);
  if (why) return why;
  const { book, raw } = now;
  const problem = problemOf(book, weeks);
  const published = publish(problem, rosterOf(book, problem), { at, by }, raw.published);
  const sent = sentTimes(
    { shifts: publishedShifts(book, allWeeks(now), published), onCall: [] },
    raw.sent,
  );
  const { settings } = context.workbook;
  settings.add(PUBLISHED_SETTING, JSON.stringify(published));
  settings.add(SENT_SETTING, JSON.stringify(sent));
  await context.sync();
  const lines = noticeLines(book, problem, published);
  const told =
    lines.length > 0 ? `${people(lines.length)} to tell.` : 'Nobody was told anything else before.';
  return { kind: 'done', text: `Published as version ${published.version}. ${told}`, lines };
};

const allWeeks = ({ book }: Now): readonly WeekName[] => book.weeks.map(({ week }) => week);

const tellAll = async (
  { book, raw }: Now,
  context: Excel.RequestContext,
  at: Instant,
): Promise<Done | Failed> => {
  const { published } = raw;
  if (!published) return NEVER;
  const told = book.people.reduce((before, { id }) => toldOf(before, id, at), published);
  context.workbook.settings.add(PUBLISHED_SETTING, JSON.stringify(told));
  await context.sync();
  return { kind: 'done', text: 'Everybody is marked as told.', lines: [] };
};

/** Versions and what is handed over of them; `clock` gives the time. */
export const excelPublishing = (clock: () => number = Date.now): Publishing => {
  const now = (): Instant => Instant.parse(Math.trunc(clock()));
  return {
    publish: (weeks, by) =>
      withNow((read, context) => publishWeeks(read, context, weeks, by, now())),
    allTold: () => withNow((read, context) => tellAll(read, context, now())),
    handOver: (what) =>
      withNow<readonly TextFile[] | Failed>(async (read) => {
        if (what.what === 'calendars') {
          return read.raw.published ? calendars(read.book, read.raw.sent, now()) : NEVER;
        }
        return hindrance(read, what.weeks) ?? [payHours(read.book, what.weeks)];
      }),
  };
};
