import type { FairMeasure } from '../../../core/explain/roster-reason.ts';
import { rosterSentence } from '../../../core/explain/roster-sentence.ts';
import { tenth } from '../../../core/explain/roster-text.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { Bought } from '../../../core/roster/balance/bought.ts';
import { evenness } from '../../../core/roster/ledger/evenness.ts';
import type { Line } from '../actions.ts';
import type { Book } from '../book/book.ts';
import { dayText, lineOf, namingOf, shiftText } from '../book/naming.ts';
import type { Figures } from './figures.ts';

interface Measure {
  readonly key: keyof Figures;
  readonly label: string;
  /** What moving shifts can even; absent = turns on call do. */
  readonly by?: FairMeasure;
}
const MEASURES: readonly Measure[] = [
  { key: 'hours', label: 'Hours', by: 'hours' },
  { key: 'nights', label: 'Nights', by: 'nights' },
  { key: 'weekends', label: 'Weekends', by: 'weekends' },
  { key: 'holidays', label: 'Holidays on call' },
  { key: 'points', label: 'On-call points' },
];
const MOST_UNEVEN = 2;
const MOST_MOVES = 2;

interface Share {
  readonly technician: TechnicianId;
  readonly own: number;
  /** As a full-timer would have it. */
  readonly full: number;
}

/** How much of a full-timer each is, by what they are to work in a week. */
const sharesOf = ({ people }: Book): ReadonlyMap<TechnicianId, number> => {
  const most = Math.max(0, ...people.map(({ targetMinutes }) => targetMinutes ?? 0));
  return new Map(
    people.map(({ id, targetMinutes }) => [
      id,
      targetMinutes === undefined || most === 0 ? 1 : targetMinutes / most,
    ]),
  );
};

const sharedOut = (
  book: Book,
  figures: ReadonlyMap<TechnicianId, Figures>,
  { key, by }: Measure,
): readonly Share[] => {
  const shares = sharesOf(book);
  return book.people.flatMap(({ id, onCall }): readonly Share[] => {
    const share = shares.get(id) ?? 1;
    const own = figures.get(id)?.[key];
    // Who has no phone by agreement is not short of turns.
    if (own === undefined || share === 0 || (!by && onCall === 'none')) return [];
    return [{ technician: id, own, full: own / share }];
  });
};

/** Moves of shifts that bring a measure closer, the best first. */
const moveLines = (book: Book, measure: FairMeasure, moves: readonly Bought[]): readonly Line[] => {
  const { nameOf, placeOf } = namingOf(book);
  return moves
    .flatMap((one) =>
      one.evened
        .filter((even) => even.measure === measure && even.minutes > 0)
        .map((even) => ({ change: one.change, even })),
    )
    .toSorted((a, b) => b.even.minutes - a.even.minutes)
    .slice(0, MOST_MOVES)
    .map(({ change, even }) => {
      const [first] = change;
      const who = change.map(
        ({ technician, was, is }) => `${nameOf(technician)} ${shiftText(was)} → ${shiftText(is)}`,
      );
      const bought = even.people.map(
        ({ technician, reason }) => `${nameOf(technician)}: ${rosterSentence(reason)}`,
      );
      const when = first ? `${dayText(first.date)}: ` : '';
      const text = `Would even it: ${when}${who.join(', ')}. ${bought.join('; ')}.`;
      return lineOf(text, first && placeOf(first.technician, first.date));
    });
};

/** The figures that lie furthest apart over the quarter, and what would bring each closer. */
export const unevenLines = (
  book: Book,
  figures: ReadonlyMap<TechnicianId, Figures>,
  moves: readonly Bought[],
): readonly Line[] => {
  const { nameOf } = namingOf(book);
  const worst = MEASURES.map((measure) => {
    const shared = sharedOut(book, figures, measure);
    return { measure, shared, even: evenness(shared.map(({ full }) => full)) };
  })
    .filter(({ even }) => !even.isEven)
    .toSorted((a, b) => a.even.pairwise - b.even.pairwise)
    .slice(0, MOST_UNEVEN);
  if (worst.length === 0) return [{ text: 'Every figure counts as even.' }];
  return worst.flatMap(({ measure, shared }): readonly Line[] => {
    const sorted = shared.toSorted((a, b) => a.full - b.full);
    const [least, most] = [sorted[0], sorted.at(-1)];
    if (!least || !most) return [];
    const [low, high] = [nameOf(least.technician), nameOf(most.technician)];
    const text = `${measure.label}: ${low} has ${tenth(least.own, 'en')}, ${high} ${tenth(most.own, 'en')}, part time counted in.`;
    if (!measure.by)
      return [
        { text },
        { text: `Would even it: the next turn on call to ${low}, not to ${high}.` },
      ];
    const moved = moveLines(book, measure.by, moves);
    const none = `No move in this week evens it at a price worth paying.`;
    return [{ text }, ...(moved.length > 0 ? moved : [{ text: none }])];
  });
};
