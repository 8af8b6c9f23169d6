import { minutesOf } from '../../../core/calendar/instant.ts';
import { daysBetween, localDate } from '../../../core/calendar/zone.ts';
import { onCallSentence } from '../../../core/explain/on-call-sentence.ts';
import { rosterSentence } from '../../../core/explain/roster-sentence.ts';
import { hoursText } from '../../../core/explain/roster-text.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { Instant, LocalDate } from '../../../core/model/time.ts';
import type { Gap } from '../../../core/roster/gaps.ts';
import { check } from '../../../core/roster/on-call/check.ts';
import { coverage } from '../../../core/roster/on-call/coverage.ts';
import type { Place } from '../actions.ts';
import { addressOf, areaOf, spotOf } from '../address.ts';
import { placesIn } from '../tables/table.ts';
import { ON_CALL } from '../tables/tables.ts';
import { weekNameOf } from '../week-name.ts';
import type { Book } from './book.ts';
import { namingOf } from './naming.ts';
import type { OnCallRow } from './on-call.ts';
import { onCallFacts } from './on-call-facts.ts';
import { onCallProblem } from './on-call-plan.ts';
import type { RawBook } from './raw-book.ts';

/** A shift below its minimum or time without a phone, as the sheet tells it. */
export interface OpenGap {
  readonly date: LocalDate;
  readonly what: string;
  readonly missing: string;
  readonly why: string;
  readonly place?: Place | undefined;
}

interface Hindered {
  readonly technician: TechnicianId;
  readonly sentences: readonly string[];
}

/** More say no more than that there are many. */
const MOST_TOLD = 6;

/** Who could not, together with those who could not for the same reason. */
const whyOf = (book: Book, hindered: readonly Hindered[]): string => {
  const { nameOf } = namingOf(book);
  const groups = new Map<string, string[]>();
  for (const { technician, sentences } of hindered) {
    const key = sentences.join(', ');
    groups.set(key, [...(groups.get(key) ?? []), nameOf(technician)]);
  }
  const told = [...groups].toSorted(([, a], [, b]) => b.length - a.length);
  const left = told.slice(MOST_TOLD).reduce((sum, [, names]) => sum + names.length, 0);
  return [
    ...told.slice(0, MOST_TOLD).map(([sentence, names]) => `${names.join(', ')}: ${sentence}`),
    ...(left > 0 ? [`${left} more for other reasons`] : []),
  ].join('. ');
};

/** A day of a week's sheet, from its first technician to its last. */
const dayPlace = ({ weeks }: Book, date: LocalDate): Place | undefined => {
  const cells = weeks.flatMap((week) => week.cells.filter((cell) => cell.date === date));
  const spots = cells.flatMap(({ place }) => spotOf(place.address) ?? []);
  const [first] = cells;
  const rows = spots.map(({ row }) => row);
  const column = spots[0]?.column;
  if (!first || column === undefined) return undefined;
  const area = areaOf({ row: Math.min(...rows), column }, { row: Math.max(...rows), column });
  return { sheet: first.place.sheet, address: area };
};

export const shiftGaps = (book: Book, gaps: readonly Gap[]): readonly OpenGap[] =>
  gaps.map(({ demand, date, missing, hindrances }) => ({
    date,
    what: demand.skill ? `${demand.shift} with ${demand.skill.skill}` : demand.shift,
    missing: missing === 1 ? '1 person' : `${missing} people`,
    why: whyOf(
      book,
      hindrances.map(({ technician, reasons }) => ({
        technician,
        sentences: reasons.map((reason) => rosterSentence(reason)),
      })),
    ),
    place: dayPlace(book, date),
  }));

const WEEK_DAYS = 7;
const LONGEST_WEEKS = 53;
/** How time without a phone is told apart from a shift. */
export const ON_CALL_GAP = 'On call, ';

const TECHNICIAN = Object.keys(ON_CALL.columns).indexOf('technician');

/** Where a turn says who has it. */
const turnPlace = ({ tables }: RawBook, turn: OnCallRow | undefined): Place | undefined => {
  const raw = tables.get(ON_CALL.name);
  const column = raw && placesIn(ON_CALL, raw)[TECHNICIAN];
  if (!raw || !turn || column === undefined) return undefined;
  const spot = { row: raw.at.row + 1 + turn.index, column: raw.at.column + column };
  return { sheet: raw.sheet, address: addressOf(spot) };
};

/** Every minute without a phone from now to the last turn there is, on the layers that have turns. */
export const onCallGaps = (raw: RawBook, book: Book, now: Instant): readonly OpenGap[] => {
  const layers = [...new Set(book.onCall.map(({ layer }) => layer))];
  const today = localDate(now, book.zone);
  const ahead = book.onCall.filter(({ to }) => to > today);
  const first = ahead.map(({ from }) => from).sort()[0];
  const last = ahead
    .map(({ to }) => to)
    .sort()
    .at(-1);
  if (first === undefined || last === undefined) return [];
  const week = weekNameOf(first);
  const weeks = Math.ceil((daysBetween(first, last) + WEEK_DAYS - 1) / WEEK_DAYS);
  const problem = onCallProblem(book, week, Math.min(weeks, LONGEST_WEEKS), now);
  const onCall = onCallFacts(book);
  // Asked for first, because it is cheap: reasons are looked for only where something is open.
  if (coverage(onCall, layers, problem.horizon).gaps.length === 0) return [];
  const telling = { zone: book.zone, now };
  return check(problem, onCall).violations.flatMap((one): readonly OpenGap[] => {
    const { reason, layer, window, whyNot = [] } = one;
    const date = localDate(window.start, book.zone);
    if (reason.code !== 'gap' || !layers.includes(layer) || date >= last) return [];
    return [
      {
        date,
        what: `${ON_CALL_GAP}${layer}`,
        missing: hoursText(minutesOf(window), 'en'),
        why: whyOf(
          book,
          whyNot.map(({ technician, reasons }) => ({
            technician,
            sentences: reasons.map((each) => onCallSentence(each, telling)),
          })),
        ),
        place: turnPlace(
          raw,
          book.onCall.find((row) => row.layer === layer && row.from <= date && row.to > date),
        ),
      },
    ];
  });
};
