import { Instant } from '../../../core/model/time.ts';
import type { Done, Failed } from '../actions.ts';
import { namingOf } from '../book/naming.ts';
import { overrideText } from '../book/phone.ts';
import { type AskedFor, askCover, coverShown } from '../book/phone-cover.ts';
import { refusedFor } from '../book/turn-swap.ts';
import type { CoverShown, PhoneActions, Refused } from '../phone.ts';
import { OVERRIDES } from '../tables/on-call-changes.ts';
import { type RowOf, writeRows } from '../tables/table.ts';
import { type Asking, clockOf, GONE, inBook, nextNumber } from './asking.ts';
import { unreadable, withNow } from './session.ts';
import { writeTableRows } from './write-rows.ts';

type OverrideCells = RowOf<typeof OVERRIDES>;

const write = async (
  { now: { raw }, context }: Asking,
  rows: readonly OverrideCells[],
  at?: number,
): Promise<void> => {
  const writes = writeRows(OVERRIDES, rows).map((cells) =>
    at === undefined ? { cells } : { at, cells },
  );
  writeTableRows(context, raw.tables.get(OVERRIDES.name), OVERRIDES, writes);
  await context.sync();
};

/** The phone to one of those who could have it; why them stands beside it. */
const takeOver = async (
  asking: Asking,
  asked: AskedFor,
  technician: string,
  by: string,
): Promise<Done | Refused> => {
  const { book } = asking.now;
  const { nameOf } = namingOf(book);
  const shown = coverShown(book, asked, asking.at);
  const place = shown.ranked.findIndex((one) => one.technician.id === technician);
  const chosen = shown.ranked[place];
  if (!chosen) {
    const at = asked.cover.excluded.findIndex((one) => one.technician === technician);
    const why = shown.excluded[at]?.text ?? '';
    return refusedFor('They cannot have the phone then. Nothing was changed.', [why]);
  }
  const first = nextNumber(asking.now, OVERRIDES);
  const { layer, windows } = asked.cover;
  const rows = windows.map(
    (window, i): OverrideCells => ({
      ...{ id: `O${first + i}`, layer, technician, instead: asked.instead },
      from: clockOf(book, window.start),
      to: clockOf(book, window.end),
      by: by === '' ? undefined : by,
      at: clockOf(book, asking.at),
      undone: undefined,
      why: `${place + 1} of ${shown.ranked.length} who could. ${chosen.reasons.join('. ')}`,
    }),
  );
  await write(asking, rows);
  const names = [...(asked.instead ? [nameOf(asked.instead)] : []), chosen.technician.name];
  return {
    kind: 'done',
    text: `${chosen.technician.name} has the phone: ${shown.text}`,
    lines: [{ text: `To tell: ${names.join(', ')}.` }],
  };
};

/** Who takes over when somebody is out, as overrides of the rotation. */
export const covers = (
  clock: () => number,
): Pick<PhoneActions, 'cover' | 'take' | 'undoOverride'> => ({
  cover: (asked) =>
    withNow<CoverShown | Refused | Failed>(async (now) => {
      const why = unreadable(now);
      if (why) return why;
      const at = Instant.parse(Math.trunc(clock()));
      const found = askCover(now.book, asked, at);
      return found.kind === 'refused' ? found : coverShown(now.book, found, at);
    }),
  take: (asked, technician, by) =>
    inBook<Done | Refused>(clock, [], async (asking) => {
      const found = askCover(asking.now.book, asked, asking.at);
      return found.kind === 'refused' ? found : takeOver(asking, found, technician, by);
    }),
  undoOverride: (id) =>
    inBook<Done | Failed>(clock, [], async (asking) => {
      const { book } = asking.now;
      const row = book.overrides.find(({ named, undone }) => named.id === id && !undone);
      if (!row) return GONE;
      await write(asking, [{ ...row.cells, undone: clockOf(book, asking.at) }], row.index);
      return { kind: 'done', text: `Taken back. ${overrideText(book, row)}.`, lines: [] };
    }),
});
