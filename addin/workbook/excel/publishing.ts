import { type SentTime, sentTimes } from '../../../core/exchange/roster-calendar.ts';
import { Instant } from '../../../core/model/time.ts';
import { check } from '../../../core/roster/check.ts';
import type { RosterProblem } from '../../../core/roster/problem.ts';
import { type PublishedRoster, publish, toldOf } from '../../../core/roster/publish.ts';
import type { Failed } from '../actions.ts';
import { changedParts, messagesOf, turnParts, wholeParts } from '../book/messages.ts';
import { noticeLines } from '../book/notices.ts';
import { onCallFacts } from '../book/on-call-facts.ts';
import { seenIn } from '../book/proposal.ts';
import { problemOf, rosterOf } from '../book/roster-problem.ts';
import { calendars, payHours, publishedShifts } from '../hand-over.ts';
import type {
  HandOver,
  Message,
  Published,
  Publishing,
  PublishPreview,
  TextFile,
} from '../publishing.ts';
import { type WeekName, weekNameOf } from '../week-name.ts';
import { keep } from './keep.ts';
import { closed, type Now, noLook, refused, unreadable, withNow } from './session.ts';
import { PUBLISHED_SETTING, SENT_SETTING } from './settings.ts';
import { writeJudged } from './write-judged.ts';
import { writeVersion } from './write-version.ts';

const NEVER = refused('NotPublished', 'Nothing is published yet. Publish a week first.');
const changesText = (count: number): string => (count === 1 ? '1 change' : `${count} changes`);
const peopleText = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

/** A version as it would be, with what calendars and people would be told. */
interface Draft {
  readonly problem: RosterProblem;
  readonly published: PublishedRoster;
  readonly sent: readonly SentTime[];
  readonly messages: readonly Message[];
}

const draftOf = (
  { book, raw }: Now,
  weeks: readonly WeekName[],
  by: string,
  at: Instant,
): Draft => {
  const problem = problemOf(book, weeks);
  const published = publish(problem, rosterOf(book, problem), { at, by }, raw.published);
  const shifts = publishedShifts(
    book,
    book.weeks.map(({ week }) => week),
    published,
  );
  const sent = sentTimes({ shifts, onCall: onCallFacts(book) }, raw.sent);
  const known = new Set(raw.published?.cells.map(({ date }) => weekNameOf(date)));
  const messages = messagesOf(book, [
    ...wholeParts(book, published, (date) => !known.has(weekNameOf(date))),
    ...changedParts(book, published),
    ...turnParts(book, raw.sent, sent),
  ]);
  return { problem, published, sent, messages };
};

const seenOf = ({ book, raw }: Now, weeks: readonly WeekName[]): string =>
  JSON.stringify([...seenIn(book, weeks), book.onCall, book.shifts, raw.published?.version]);

const previewOf = (now: Now, weeks: readonly WeekName[], at: Instant): PublishPreview => {
  const { book, raw } = now;
  const { problem, published, messages } = draftOf(now, weeks, 'preview', at);
  const { gaps } = check(problem, rosterOf(book, problem));
  const last = raw.published;
  return {
    kind: 'publish',
    weeks,
    version: published.version,
    last: last && { version: last.version, by: last.by, at: last.at },
    gaps: gaps.reduce((sum, { missing }) => sum + missing, 0),
    messages,
    lines: noticeLines(book, problem, published),
    seen: seenOf(now, weeks),
  };
};

const write = (
  now: Now,
  context: Excel.RequestContext,
  published: PublishedRoster,
  sent?: readonly SentTime[],
): void => {
  keep(now, context, PUBLISHED_SETTING, JSON.stringify(published));
  if (sent) keep(now, context, SENT_SETTING, JSON.stringify(sent));
};

const publishWeeks = async (
  now: Now,
  context: Excel.RequestContext,
  weeks: readonly WeekName[],
  by: string,
  at: Instant,
): Promise<Published> => {
  const { problem, published, sent, messages } = draftOf(now, weeks, by, at);
  write(now, context, published, sent);
  writeVersion(now, context, weeks, published);
  writeJudged({ ...now, raw: { ...now.raw, published } }, context, weeks, at, true);
  await context.sync();
  const lines = noticeLines(now.book, problem, published);
  const told =
    lines.length > 0
      ? `${changesText(lines.length)} to tell.`
      : 'Nobody was told anything else before.';
  const text = `Published as version ${published.version}. ${told}`;
  return { kind: 'done', text, lines, messages };
};

const untold = ({ book, raw }: Now): Published | Failed => {
  const { published } = raw;
  if (!published) return NEVER;
  const messages = messagesOf(book, changedParts(book, published));
  const text =
    messages.length === 0
      ? `Everybody knows version ${published.version}.`
      : `${peopleText(messages.length)} to tell of version ${published.version}.`;
  return { kind: 'done', text, lines: [], messages };
};

const tell = async (
  now: Now,
  context: Excel.RequestContext,
  who: string | 'everybody',
  at: Instant,
): Promise<Published | Failed> => {
  const { published } = now.raw;
  if (!published) return NEVER;
  const people = now.book.people.filter(({ id }) => who === 'everybody' || id === who);
  const told = people.reduce((before, { id }) => toldOf(before, id, at), published);
  write(now, context, told);
  await context.sync();
  return untold({ ...now, raw: { ...now.raw, published: told } });
};

const filesOf = (now: Now, asked: HandOver, at: Instant): readonly TextFile[] | Failed => {
  const { book, raw } = now;
  if (asked.what === 'pay-hours') {
    return noLook(now, asked.weeks) ?? [payHours(book, asked.weeks)];
  }
  const { published } = raw;
  if (!published) return NEVER;
  if (asked.what === 'calendars') return calendars(book, raw.sent, at);
  const weeks = new Set(asked.weeks);
  const whole = wholeParts(book, published, (date) => weeks.has(weekNameOf(date)));
  return messagesOf(book, whole).map(({ name, text }) => ({
    kind: 'file',
    name: `${name}.txt`,
    type: 'text/plain',
    text,
  }));
};

/** Versions and what is handed over of them; `clock` gives the time. */
export const excelPublishing = (clock: () => number = Date.now): Publishing => {
  const at = (): Instant => Instant.parse(Math.trunc(clock()));
  const look = (now: Now, weeks: readonly WeekName[]): PublishPreview | Failed =>
    noLook(now, weeks) ?? previewOf(now, weeks, at());
  return {
    preview: (weeks) => withNow(async (now) => look(now, weeks)),
    publish: (weeks, by, seen) =>
      withNow<Published | PublishPreview | Failed>(async (now, context) => {
        const why = noLook(now, weeks) ?? closed(now, []);
        if (why) return why;
        if (seen !== undefined && seen !== seenOf(now, weeks)) return previewOf(now, weeks, at());
        return publishWeeks(now, context, weeks, by, at());
      }),
    untold: () => withNow(async (now) => unreadable(now) ?? untold(now)),
    told: (who) =>
      withNow<Published | Failed>(
        async (now, context) => unreadable(now) ?? closed(now, []) ?? tell(now, context, who, at()),
      ),
    handOver: (asked) =>
      withNow<readonly TextFile[] | Failed>(
        async (now) => unreadable(now) ?? filesOf(now, asked, at()),
      ),
  };
};
