import { minutesOf } from '../../../core/calendar/instant.ts';
import { addDays, daysBetween, localDate } from '../../../core/calendar/zone.ts';
import { onCallSentence } from '../../../core/explain/on-call-sentence.ts';
import { hoursText } from '../../../core/explain/roster-text.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { Instant, LocalDate } from '../../../core/model/time.ts';
import { check, type Violation } from '../../../core/roster/on-call/check.ts';
import type { Place } from '../actions.ts';
import { weekNameOf } from '../week-name.ts';
import type { Book } from './book.ts';
import { onCallFacts } from './on-call-facts.ts';
import { onCallProblem } from './on-call-plan.ts';
import { type OpenGap, whyOf } from './open-gaps.ts';
import type { RawBook } from './raw-book.ts';
import { turnPlace } from './turn-place.ts';

const WEEK_DAYS = 7;
const LONGEST_WEEKS = 53;
/** How time without a phone is told apart from a shift. */
export const ON_CALL_GAP = 'On call, ';

/** Somebody has the phone who cannot, in the rules' own words. */
export interface OnCallFault {
  readonly technician: TechnicianId;
  readonly text: string;
  /** The days that some of it lies on. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly place: Place | undefined;
}

export interface OnCallJudged {
  readonly gaps: readonly OpenGap[];
  readonly faults: readonly OnCallFault[];
}

const NOTHING: OnCallJudged = { gaps: [], faults: [] };

/** What is wrong with the turns from now to the last there is: nobody has the phone, or somebody who cannot. */
export const onCallJudged = (raw: RawBook, book: Book, now: Instant): OnCallJudged => {
  const { zone } = book;
  const layers = new Set(book.onCall.map(({ layer }) => layer));
  const today = localDate(now, zone);
  const ahead = book.onCall.filter(({ to }) => to > today);
  const first = ahead.map(({ from }) => from).sort()[0];
  const last = ahead
    .map(({ to }) => to)
    .sort()
    .at(-1);
  if (first === undefined || last === undefined) return NOTHING;
  const week = weekNameOf(first);
  const weeks = Math.ceil((daysBetween(first, last) + WEEK_DAYS - 1) / WEEK_DAYS);
  const problem = onCallProblem(book, week, Math.min(weeks, LONGEST_WEEKS), now);
  const telling = { zone, now };
  // A layer that has no turns is none that anybody plans.
  const hard = check(problem, onCallFacts(book)).violations.filter(
    ({ kind, layer, window }) =>
      kind === 'block' && layers.has(layer) && localDate(window.start, zone) < last,
  );
  const placeOf = ({ layer, window }: Violation): Place | undefined => {
    const date = localDate(window.start, zone);
    const turn = book.onCall.find(
      (row) => row.layer === layer && row.from <= date && row.to > date,
    );
    return turnPlace(raw, turn);
  };
  const gapOf = (one: Violation): readonly OpenGap[] => {
    const { reason, layer, window, whyNot = [] } = one;
    if (reason.code !== 'gap') return [];
    const hindered = whyNot.map(({ technician, reasons }) => ({
      technician,
      sentences: reasons.map((each) => onCallSentence(each, telling)),
    }));
    return [
      {
        date: localDate(window.start, zone),
        what: `${ON_CALL_GAP}${layer}`,
        missing: hoursText(minutesOf(window), 'en'),
        why: whyOf(book, hindered),
        place: placeOf(one),
      },
    ];
  };
  const faultOf = (one: Violation): readonly OnCallFault[] => {
    const { reason, layer, window, technician } = one;
    if (reason.code === 'gap' || technician === undefined) return [];
    return [
      {
        technician,
        text: `${ON_CALL_GAP}${layer}: ${onCallSentence(reason, telling)}`,
        from: localDate(window.start, zone),
        to: localDate(window.end, zone),
        place: placeOf(one),
      },
    ];
  };
  return { gaps: hard.flatMap(gapOf), faults: hard.flatMap(faultOf) };
};

/** Those of some days, Monday to Sunday. */
export const inWeek = <T extends { readonly from: LocalDate; readonly to: LocalDate }>(
  all: readonly T[],
  monday: LocalDate,
): readonly T[] => {
  const end = addDays(monday, WEEK_DAYS);
  return all.filter(({ from, to }) => from < end && (from >= monday || to > monday));
};
