import { minutesBetween } from '../../../core/calendar/instant.ts';
import { intersect } from '../../../core/calendar/window.ts';
import { atLocal } from '../../../core/calendar/zone.ts';
import { onCallSentence } from '../../../core/explain/on-call-sentence.ts';
import { TechnicianId } from '../../../core/model/ids.ts';
import { type Instant, LocalDate, LocalTime, type Window } from '../../../core/model/time.ts';
import { type Cover, nextCover } from '../../../core/roster/on-call/next-cover.ts';
import { shiftFacts } from '../../../core/roster/shift-facts.ts';
import type { AskedCover, CoverShown, Refused } from '../phone.ts';
import type { Book } from './book.ts';
import { future } from './future.ts';
import { namingOf } from './naming.ts';
import { onCallFacts, turnIdOfRow, windowOfTurn } from './on-call-facts.ts';
import { momentText, personOf, turnText } from './phone.ts';
import { problemOf, rosterOf } from './roster-problem.ts';
import { refusedFor } from './turn-swap.ts';

/** Stands for nobody where the phone is nobody's. */
const NOBODY = TechnicianId.parse('nobody at all');

const NO_ROW = { from: LocalDate.parse('2000-01-01'), to: LocalDate.parse('2000-01-08') };

/** What a form says: `2026-11-23T18:00`. */
const instantIn = (book: Book, text: string): Instant | undefined => {
  const [day, clock] = text.split('T');
  const date = LocalDate.safeParse(day).data;
  const time = LocalTime.safeParse(clock?.slice(0, 5)).data;
  return date && time && atLocal(book.zone, date, time);
};

/** A cover, and whose time it is. */
export interface AskedFor {
  readonly kind: 'asked';
  readonly window: Window;
  readonly cover: Cover;
  readonly instead: TechnicianId | undefined;
}

const holdersIn = (book: Book, { layer }: AskedCover, window: Window) => {
  const held = onCallFacts(book).filter(
    (fact) => fact.layer === layer && intersect(fact.window, window),
  );
  return [...new Set(held.map(({ technician }) => technician))];
};

/** Who could have the phone of a layer for some time, with the shifts of the sheets in mind; undefined times are refused. */
export const askCover = (book: Book, asked: AskedCover, now: Instant): AskedFor | Refused => {
  const [start, end] = [instantIn(book, asked.from), instantIn(book, asked.to)];
  if (start === undefined || end === undefined) {
    return refusedFor('Say from when to when: a day and a time for each.');
  }
  if (end <= start) return refusedFor('It ends before it begins. Correct one of the two times.');
  if (end <= now) return refusedFor('That time is over. Choose one that is to come.');
  const window = { start, end };
  const kept = book.onCall.find(
    (row) => row.kept && row.layer === asked.layer && intersect(windowOfTurn(book, row), window),
  );
  if (kept) {
    return refusedFor(
      `The turn ${turnText(book, turnIdOfRow(kept))} was typed or locked, so it stays. Type another id into it, or unlock it.`,
    );
  }
  const holders = holdersIn(book, asked, window);
  if (holders.length > 1) {
    const { nameOf } = namingOf(book);
    const names = holders.map((id) => nameOf(id)).join(' and ');
    return refusedFor(`${names} have the phone in that time. Choose times within one turn.`);
  }
  const [instead] = holders;
  const out = { technician: instead ?? NOBODY, window };
  const facts = onCallFacts(book);
  const open = { technician: NOBODY, layer: asked.layer, window };
  const { problem } = future(book, now);
  const roster =
    book.weeks.length === 0
      ? undefined
      : problemOf(
          book,
          book.weeks.map((w) => w.week),
        );
  const team = {
    ...problem.team,
    shifts: roster ? [...shiftFacts(roster, rosterOf(book, roster))] : [],
    onCall: instead
      ? [...facts]
      : [...facts, { ...open, id: turnIdOfRow({ layer: asked.layer, ...NO_ROW }) }],
  };
  const [cover] = nextCover({ team, plan: problem.plan, now, out }).filter(
    ({ layer }) => layer === asked.layer,
  );
  return cover
    ? { kind: 'asked', window, cover, instead }
    : refusedFor('Nobody has the phone in that time. Choose times within a turn.');
};

export const coverShown = (
  book: Book,
  { cover, window, instead }: AskedFor,
  now: Instant,
): CoverShown => {
  const { nameOf } = namingOf(book);
  const telling = { zone: book.zone, now };
  const hours = Math.round(minutesBetween(window.start, window.end) / 6) / 10;
  const whose = instead === undefined ? 'nobody has it' : `instead of ${nameOf(instead)}`;
  return {
    kind: 'cover',
    text: `${cover.layer}, ${momentText(book, window.start)} to ${momentText(book, window.end)} (${hours} h), ${whose}.`,
    ranked: cover.ranked.map(({ technician, cost, costs }) => ({
      technician: personOf(book, technician),
      cost: Math.round(cost),
      reasons: costs.map(({ minutes, reason }) => {
        const price = Math.round(minutes);
        const words = onCallSentence(reason, telling);
        return price === 0 ? words : `${words} (${price > 0 ? '+' : '−'}${Math.abs(price)} min)`;
      }),
    })),
    excluded: cover.excluded.map(({ technician, reasons }) => ({
      text: `${nameOf(technician)}: ${reasons.map((r) => onCallSentence(r, telling)).join(', ')}.`,
    })),
  };
};
