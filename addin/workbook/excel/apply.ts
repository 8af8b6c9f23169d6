import type { Done, Failed, Preview } from '../actions.ts';
import { changeRows, type Deed } from '../book/change-rows.ts';
import { type Change, type Proposal, seenIn } from '../book/proposal.ts';
import type { Image } from '../image.ts';
import type { WeekName } from '../week-name.ts';
import { logChanges } from './log-changes.ts';
import { cellsText, hindrance, type Now, refused } from './session.ts';
import { writeChanges } from './write-cells.ts';
import { nowWith, writeJudged } from './write-judged.ts';

const same = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);

/** What came of it; `image` is what can be taken back. */
export interface Applied {
  readonly answer: Done | Preview | Failed;
  readonly image?: Image;
  /** The cells are others than in the preview: it has to be made anew. */
  readonly stale?: true;
}

/** Writes a proposal, where the sheets still hold what it was made from. */
export const applyProposal = async (
  now: Now,
  context: Excel.RequestContext,
  weeks: readonly WeekName[],
  { preview, changes, seen, madeFrom, why: reasons }: Proposal,
  deed: Deed,
): Promise<Applied> => {
  const why = hindrance(now, weeks);
  if (why) return { answer: why };
  if (!same(seen, seenIn(now.book, weeks))) return { answer: preview, stale: true };
  const placed = placedNow(now, changes);
  writeChanges(now, context, weeks, placed, madeFrom);
  const unlogged = logChanges(now, context, changeRows(now.book, placed, reasons, deed));
  writeJudged(nowWith(now, placed), context, weeks, deed.at, true);
  await context.sync();
  const text = `${cellsText(changes.length)} changed, ${preview.kept} kept as they were set.`;
  return {
    answer: { kind: 'done', text, lines: [...unlogged, ...preview.lines] },
    image: imageOf(weeks, placed, deed),
  };
};

const keyOf = ({ technician, date }: { technician: string; date: string }): string =>
  `${technician} ${date}`;

const imageOf = (weeks: readonly WeekName[], changes: readonly Change[], { at }: Deed): Image => ({
  weeks: [...weeks],
  at,
  cells: changes.map(({ cell: { technician, date, shift }, becomes }) => ({
    technician,
    date,
    was: shift ?? '',
    becomes,
  })),
});

/** The same cells where they lie now: rows may have been sorted since. */
const placedNow = ({ book }: Now, changes: readonly Change[]): readonly Change[] => {
  const cells = new Map(
    book.weeks.flatMap(({ cells }) => cells.map((cell) => [keyOf(cell), cell] as const)),
  );
  return changes.flatMap((change) => {
    const cell = cells.get(keyOf(change.cell));
    return cell ? [{ ...change, cell }] : [];
  });
};

/** Gives cells back what was in them before, where they still hold what was written. */
export const revertImage = async (
  now: Now,
  context: Excel.RequestContext,
  { weeks, cells }: Image,
  deed: Deed,
): Promise<Done | Failed> => {
  const why = hindrance(now, weeks);
  if (why) return why;
  const were = new Map(cells.map((one) => [keyOf(one), one]));
  const back = now.book.weeks.flatMap((one) =>
    one.cells.flatMap((cell): readonly Change[] => {
      const before = were.get(keyOf(cell));
      const isOurs = before?.becomes === (cell.shift ?? '');
      return before && isOurs ? [{ week: one.week, cell, becomes: before.was }] : [];
    }),
  );
  const other = cells.length - back.length;
  if (back.length === 0) return refused('Stale', 'Every one of those cells was changed since.');
  // What is there now was made from nothing anybody knows.
  writeChanges(now, context, weeks, back, '');
  const lines = logChanges(now, context, changeRows(now.book, back, new Map(), deed));
  writeJudged(nowWith(now, back), context, weeks, deed.at, true);
  await context.sync();
  const left = other > 0 ? ` ${cellsText(other)} changed since stay.` : '';
  return { kind: 'done', text: `${cellsText(back.length)} as before.${left}`, lines };
};
