import type { OnCallReason } from '../../../core/explain/on-call-reason.ts';
import { onCallSentence } from '../../../core/explain/on-call-sentence.ts';
import { Instant } from '../../../core/model/time.ts';
import { isAgreed } from '../../../core/roster/on-call/entries.ts';
import type { Swap } from '../../../core/roster/on-call/plan.ts';
import type { Done, Failed } from '../actions.ts';
import type { Book } from '../book/book.ts';
import { namingOf } from '../book/naming.ts';
import { turnIdOfRow } from '../book/on-call-facts.ts';
import { swapText } from '../book/phone.ts';
import type { SwapRow } from '../book/swaps.ts';
import { agreeSwap, askSwap, holdersAfter, takeBackSwap } from '../book/turn-swap.ts';
import type { AskedSwap, PhoneActions, Refused, SwapShown } from '../phone.ts';
import { ON_CALL } from '../tables/tables.ts';
import { type Asking, GONE, inBook } from './asking.ts';
import { keep } from './keep.ts';
import { unreadable, withNow } from './session.ts';
import { TURNS_SETTING } from './settings.ts';
import { nextSwapId, writeSwapRows } from './swap-rows.ts';
import { keyOfTurn, turnWrites } from './turn-rows.ts';
import { writeTableRows } from './write-rows.ts';

const whyOf = (book: Book, { recordedBy, undoneAt }: Swap, leg: Swap['legs'][number]) => {
  const { nameOf } = namingOf(book);
  const names = { from: nameOf(leg.from), to: nameOf(leg.to) };
  const manager = recordedBy === undefined ? {} : { manager: recordedBy };
  const reason: OnCallReason =
    undoneAt === undefined
      ? { code: 'swapped', ...names, ...manager }
      : { code: 'swap-undone', ...names };
  return onCallSentence(reason, { zone: book.zone, now: Instant.parse(0) });
};

/** Every turn of a swap to whoever has it then; what is written so does not count as typed. Queued only. */
const writeHolders = ({ now, context }: Asking, swap: Swap): void => {
  const { book, raw } = now;
  const after = holdersAfter(swap);
  const rows = book.onCall.flatMap((row) => {
    const technician = after.get(turnIdOfRow(row));
    const leg = swap.legs.find(({ shift }) => shift === turnIdOfRow(row));
    if (technician === undefined || !leg) return [];
    return [{ ...row, technician, why: whyOf(book, swap, leg) }];
  });
  writeTableRows(context, raw.tables.get(ON_CALL.name), ON_CALL, turnWrites(book.onCall, rows));
  const written = Object.fromEntries(rows.map((row) => [keyOfTurn(row), row.technician]));
  keep(now, context, TURNS_SETTING, JSON.stringify({ ...raw.turns, ...written }));
};

const headOf = (swap: Swap): string => {
  if (swap.undoneAt !== undefined) return 'Taken back.';
  return isAgreed(swap) ? 'Swapped.' : 'Asked for.';
};

const LATER = 'It counts once both have said yes.';

const writeSwap = async (asking: Asking, swap: Swap): Promise<Done> => {
  const { book } = asking.now;
  writeSwapRows(asking, 'turn', [swap]);
  if (isAgreed(swap)) writeHolders(asking, swap);
  await asking.context.sync();
  const people = [...new Set(swap.legs.flatMap(({ from, to }) => [from, to]))];
  const names = people.map(namingOf(book).nameOf).join(', ');
  return {
    kind: 'done',
    text: `${headOf(swap)} ${swapText(book, { swap })}.`,
    lines: [
      { text: `To tell: ${names}.` },
      ...(swap.undoneAt !== undefined || isAgreed(swap) ? [] : [{ text: LATER }]),
    ],
  };
};

const shown = (book: Book, swap: Swap): SwapShown => ({
  kind: 'swap',
  text: `${swapText(book, { swap })}.`,
  lines: [{ text: 'It breaks no rule.' }, ...(isAgreed(swap) ? [] : [{ text: LATER }])],
});

/** Swaps of turns on call: judged, written down, agreed to and taken back. */
export const turnSwaps = (
  clock: () => number,
): Pick<PhoneActions, 'swap' | 'agree' | 'undoSwap'> => {
  const judge = ({ now, at }: Pick<Asking, 'now' | 'at'>, asked: AskedSwap, by: string) =>
    askSwap(now.book, asked, { id: nextSwapId(now), by, now: at });
  const ofSwap = (
    id: string,
    act: (asking: Asking, row: SwapRow) => Promise<Done | Refused | Failed>,
  ): Promise<Done | Refused | Failed> =>
    inBook<Done | Refused | Failed>(clock, [ON_CALL], async (asking) => {
      const row = asking.now.book.swaps.find(({ swap }) => swap.id === id);
      return row ? act(asking, row) : GONE;
    });

  return {
    swap: (asked, by, write) =>
      write
        ? inBook<Done | Refused>(clock, [ON_CALL], async (asking) => {
            const outcome = judge(asking, asked, by);
            return outcome.kind === 'refused' ? outcome : writeSwap(asking, outcome.swap);
          })
        : withNow<SwapShown | Refused | Failed>(async (now) => {
            const why = unreadable(now);
            if (why) return why;
            const outcome = judge({ now, at: Instant.parse(Math.trunc(clock())) }, asked, by);
            return outcome.kind === 'refused' ? outcome : shown(now.book, outcome.swap);
          }),
    agree: (id, technician) =>
      ofSwap(id, async (asking, row) => {
        const who = asking.now.book.people.find((one) => one.id === technician);
        if (!who) return GONE;
        const outcome = agreeSwap(asking.now.book, row, who.id, asking.at);
        return outcome.kind === 'refused' ? outcome : writeSwap(asking, outcome.swap);
      }),
    undoSwap: (id) =>
      ofSwap(id, async (asking, row) => {
        const outcome = takeBackSwap(asking.now.book, row, asking.at);
        return outcome.kind === 'refused' ? outcome : writeSwap(asking, outcome.swap);
      }),
  };
};
