import { tenth } from '../../../core/explain/roster-text.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { Bought } from '../../../core/roster/balance/bought.ts';
import { check } from '../../../core/roster/check.ts';
import type { PublishedRoster } from '../../../core/roster/publish.ts';
import type { Entry } from '../../../core/store/journal-entry.ts';
import type { Line } from '../actions.ts';
import type { Book } from '../book/book.ts';
import { dayText, lineOf, namingOf, shiftText } from '../book/naming.ts';
import { shiftGaps } from '../book/open-gaps.ts';
import { problemOf, rosterOf } from '../book/roster-problem.ts';
import { unlikePublished } from '../book/since-published.ts';
import { weekTargetOf } from '../book/week-target.ts';
import type { Review } from '../reports.ts';
import { daysOf } from '../week/week-table.ts';
import type { WeekName } from '../week-name.ts';
import type { Figures } from './figures.ts';
import { unevenLines } from './uneven.ts';
import { workLines } from './work.ts';

const HOUR = 60;
const MOST_NAMED = 3;

const hoursLines = (book: Book, week: WeekName): readonly Line[] => {
  const minutes = new Map(book.shifts.map(({ code, minutes }) => [code, minutes]));
  const cells = book.weeks.find((one) => one.week === week)?.cells ?? [];
  const people = book.people.map((person) => {
    const own = cells.filter(({ technician }) => technician === person.id);
    const worked = own.reduce(
      (sum, { shift }) => sum + (shift === null ? 0 : (minutes.get(shift) ?? 0)),
      0,
    );
    const targetMinutes = weekTargetOf(person, book.away, week);
    return { ...person, targetMinutes, worked, place: own[0]?.place };
  });
  const sum = (of: (one: (typeof people)[number]) => number): string =>
    tenth(people.reduce((all, one) => all + of(one), 0) / HOUR, 'en');
  const off = people
    .flatMap((one) => {
      const { targetMinutes: target } = one;
      return target === undefined || one.worked === target ? [] : [{ ...one, target }];
    })
    .toSorted((a, b) => Math.abs(b.worked - b.target) - Math.abs(a.worked - a.target));
  return [
    { text: `${sum(({ worked }) => worked)} h of ${sum((one) => one.targetMinutes ?? 0)} h.` },
    ...off.slice(0, MOST_NAMED).map(({ name, worked, target, place }) => {
      const text = `${name}: ${tenth(worked / HOUR, 'en')} h, target ${tenth(target / HOUR, 'en')} h`;
      return lineOf(text, place);
    }),
  ];
};

const gapLines = (book: Book, week: WeekName): readonly Line[] => {
  const problem = problemOf(book, [week]);
  const open = shiftGaps(book, check(problem, rosterOf(book, problem)).gaps);
  if (open.length === 0) return [{ text: 'No gap was left.' }];
  return open.map(({ date, what, missing, place }) =>
    lineOf(`${dayText(date)}: ${what}, ${missing} short`, place),
  );
};

/** What stands in the sheet and is not what was published. */
const afterPublish = (
  book: Book,
  week: WeekName,
  published: PublishedRoster | undefined,
): readonly Line[] => {
  const unlike = unlikePublished(book, week, published);
  if (!unlike) return [{ text: 'This week is not published.' }];
  const { nameOf } = namingOf(book);
  const changed = unlike.map(({ cell: { technician, date, shift, place }, was }): Line => {
    const text = `${dayText(date)}: ${nameOf(technician)} ${shiftText(was)} → ${shiftText(shift)}`;
    return { text, place };
  });
  const count = changed.length === 1 ? '1 cell is' : `${changed.length} cells are`;
  return changed.length === 0
    ? [{ text: 'It is as it was published.' }]
    : [{ text: `${count} no longer as published.` }, ...changed];
};

const onCallLines = (
  book: Book,
  week: WeekName,
  figures: ReadonlyMap<TechnicianId, Figures>,
): readonly Line[] => {
  const { nameOf } = namingOf(book);
  const days = daysOf(week).map(({ date }) => date);
  const [first, last] = [days[0] ?? '', days.at(-1) ?? ''];
  const turns = book.onCall.filter(({ from, to }) => from <= last && to > first);
  const byPoints = book.people
    .flatMap(({ id, onCall }) => {
      const points = figures.get(id)?.points;
      return points === undefined || onCall === 'none' ? [] : [{ id, points }];
    })
    .toSorted((a, b) => b.points - a.points);
  const [most, least] = [byPoints[0], byPoints.at(-1)];
  const held = turns.map(({ layer, technician, from }) => ({
    text: `${layer} from ${dayText(from)}: ${technician === undefined ? 'nobody' : nameOf(technician)}`,
  }));
  if (!most || !least || most.points === 0) return [...held, { text: 'Nobody has any points.' }];
  const text = `Points over the quarter: from ${tenth(least.points, 'en')} (${nameOf(least.id)}) to ${tenth(most.points, 'en')} (${nameOf(most.id)})`;
  return [...held, { text }];
};

/** What roster and journal tell of a week; `moves` is what would even shares, `journal` that of the browser extension. */
export const reviewOf = (
  book: Book,
  published: PublishedRoster | undefined,
  week: WeekName,
  figures: ReadonlyMap<TechnicianId, Figures>,
  moves: readonly Bought[],
  journal: readonly Entry[] | undefined,
): Review => ({
  kind: 'review',
  week,
  parts: [
    { about: 'Hours', lines: hoursLines(book, week) },
    { about: 'Gaps', lines: gapLines(book, week) },
    { about: 'After publishing', lines: afterPublish(book, week, published) },
    { about: 'On call', lines: onCallLines(book, week, figures) },
    ...(journal ? [{ about: 'Tickets', lines: workLines(book, week, journal) }] : []),
    { about: 'Most uneven', lines: unevenLines(book, figures, moves) },
  ],
});
