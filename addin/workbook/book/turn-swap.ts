import { onCallSentence } from '../../../core/explain/on-call-sentence.ts';
import { OnCallId, type TechnicianId } from '../../../core/model/ids.ts';
import type { Instant } from '../../../core/model/time.ts';
import type { Swap, SwapLeg } from '../../../core/roster/on-call/plan.ts';
import {
  agreeToSwap,
  proposeSwap,
  type Refusal,
  type SwapOutcome,
  undoSwap,
} from '../../../core/roster/on-call/swap.ts';
import type { AskedSwap, Refused } from '../phone.ts';
import type { Book } from './book.ts';
import { future } from './future.ts';
import { namingOf } from './naming.ts';
import { turnIdOfRow } from './on-call-facts.ts';
import { turnText } from './phone.ts';
import type { SwapRow } from './swaps.ts';

export const refusedFor = (text: string, lines: readonly string[] = []): Refused => ({
  kind: 'refused',
  text,
  lines: lines.map((line) => ({ text: line })),
});

const NO_TURN = refusedFor('Nobody has that turn, so that it cannot be given away.');

const refusalLines = (
  book: Book,
  refusals: readonly Refusal[],
  now: Instant,
): readonly string[] => {
  const { nameOf } = namingOf(book);
  const telling = { zone: book.zone, now };
  return refusals.map(
    ({ shift, technician, reason }) =>
      `${nameOf(technician)}, ${turnText(book, shift)}: ${onCallSentence(reason, telling)}.`,
  );
};

type Outcome = Exclude<SwapOutcome, { kind: 'refused' }> | Refused;

const told = (book: Book, outcome: SwapOutcome, now: Instant): Outcome =>
  outcome.kind === 'refused'
    ? refusedFor(
        'This swap cannot be made. Nothing was changed.',
        refusalLines(book, outcome.refusals, now),
      )
    : outcome;

/** Asks for a swap of turns as they stand now, judged by the rules that make them. */
export const askSwap = (
  book: Book,
  asked: AskedSwap,
  { id, by, now }: { readonly id: string; readonly by: string; readonly now: Instant },
): Outcome => {
  const row = book.onCall.find((one) => turnIdOfRow(one) === asked.turn);
  const to = book.people.find((one) => one.id === asked.to)?.id;
  const from = row?.technician;
  if (from === undefined || to === undefined) return NO_TURN;
  const leg: SwapLeg = { shift: OnCallId.parse(asked.turn), from, to };
  const back: readonly SwapLeg[] =
    asked.inReturn === undefined
      ? []
      : [{ shift: OnCallId.parse(asked.inReturn), from: to, to: from }];
  const { problem, turns } = future(book, now);
  const whole = { id: OnCallId.parse(id), legs: [leg, ...back], at: now };
  const first = proposeSwap(
    problem,
    turns,
    whole,
    asked.consent === 'recorded' ? { manager: by } : { technician: from },
  );
  const outcome =
    asked.consent === 'agreed' && first.kind === 'waiting'
      ? agreeToSwap(problem, turns, first.swap, { technician: to })
      : first;
  return told(book, outcome, now);
};

export const agreeSwap = (
  book: Book,
  { swap }: SwapRow,
  technician: TechnicianId,
  now: Instant,
): Outcome => {
  const { problem, turns } = future(book, now);
  return told(book, agreeToSwap(problem, turns, swap, { technician }), now);
};

export const takeBackSwap = (book: Book, { swap }: SwapRow, now: Instant): Outcome => {
  const { problem, turns } = future(book, now);
  return told(book, undoSwap(problem, turns, swap, now), now);
};

/** Who has each turn once a swap counts, or counts no more. */
export const holdersAfter = ({ legs, undoneAt }: Swap): ReadonlyMap<OnCallId, TechnicianId> =>
  new Map(legs.map(({ shift, from, to }) => [shift, undoneAt === undefined ? to : from]));
