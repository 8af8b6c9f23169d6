import type { Done, Failed, Preview } from '../actions.ts';
import { changeRows, type Deed } from '../book/change-rows.ts';
import { type Change, type Proposal, seenIn } from '../book/proposal.ts';
import type { WeekName } from '../week-name.ts';
import { logChanges } from './log-changes.ts';
import { cellsText, hindrance, type Image, type Now, refused } from './session.ts';
import { writeChanges } from './write-cells.ts';
import { writeGaps } from './write-gaps.ts';

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
  { preview, changes, seen, madeFrom, why: reasons, gaps }: Proposal,
  deed: Deed,
): Promise<Applied> => {
  const why = hindrance(now, weeks);
  if (why) return { answer: why };
  if (!same(seen, seenIn(now.book, weeks))) return { answer: preview, stale: true };
  const placed = placedNow(now, changes);
  writeChanges(context, now.book, weeks, placed, madeFrom);
  const unlogged = logChanges(now, context, changeRows(now.book, placed, reasons, deed));
  writeGaps(now, context, weeks, gaps, deed.at);
  await context.sync();
  const text = `${cellsText(changes.length)} changed, ${preview.kept} kept as they were set.`;
  return {
    answer: { kind: 'done', text, lines: [...unlogged, ...preview.lines] },
    image: { weeks, changes },
  };
};

/** The same cells where they lie now: rows may have been sorted since. */
const placedNow = ({ book }: Now, changes: readonly Change[]): readonly Change[] => {
  const cells = new Map(
    book.weeks.flatMap(({ cells }) =>
      cells.map((cell) => [`${cell.technician} ${cell.date}`, cell] as const),
    ),
  );
  return changes.flatMap((change) => {
    const cell = cells.get(`${change.cell.technician} ${change.cell.date}`);
    return cell ? [{ ...change, cell }] : [];
  });
};

/** Gives cells back what was in them before, where they still hold what was written. */
export const revertImage = async (
  now: Now,
  context: Excel.RequestContext,
  { weeks, changes }: Image,
  deed: Deed,
): Promise<Done | Failed> => {
  const why = hindrance(now, weeks);
  if (why) return why;
  const were = new Map(
    changes.map(({ cell, becomes }) => [
      `${cell.technician} ${cell.date}`,
      { was: cell.shift ?? '', becomes },
    ]),
  );
  const back = placedNow(now, changes).flatMap((change): readonly Change[] => {
    const before = were.get(`${change.cell.technician} ${change.cell.date}`);
    const isOurs = before?.becomes === (change.cell.shift ?? '');
    return before && isOurs ? [{ ...change, becomes: before.was }] : [];
  });
  const other = changes.length - back.length;
  if (back.length === 0) return refused('Stale', 'Every one of those cells was changed since.');
  // What is there now was made from nothing anybody knows.
  writeChanges(context, now.book, weeks, back, '');
  const lines = logChanges(now, context, changeRows(now.book, back, new Map(), deed));
  await context.sync();
  const left = other > 0 ? ` ${cellsText(other)} changed since stay.` : '';
  return { kind: 'done', text: `${cellsText(back.length)} as before.${left}`, lines };
};
