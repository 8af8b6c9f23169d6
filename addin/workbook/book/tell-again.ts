import type { PublishedRoster } from '../../../core/roster/publish.ts';
import type { Book } from './book.ts';
import { namingOf } from './naming.ts';
import type { Proposal } from './proposal.ts';

/** A proposal that begins with whom it would take a promise from: cells that are no longer what people were told. */
export const withWhomToTell = (
  book: Book,
  published: PublishedRoster | undefined,
  proposal: Proposal,
): Proposal => {
  const told = new Map(
    published?.cells.map((cell) => [`${cell.technician} ${cell.date}`, cell.told ?? ''] as const),
  );
  const { nameOf } = namingOf(book);
  const moved = proposal.changes.filter(({ cell: { technician, date }, becomes }) => {
    const before = told.get(`${technician} ${date}`);
    return before !== undefined && before !== becomes;
  });
  if (moved.length === 0) return proposal;
  const names = [...new Set(moved.map(({ cell }) => nameOf(cell.technician)))];
  const shifts = moved.length === 1 ? '1 published shift' : `${moved.length} published shifts`;
  const text = `${shifts} would change. To tell: ${names.join(', ')}.`;
  const { preview } = proposal;
  return { ...proposal, preview: { ...preview, lines: [{ text }, ...preview.lines] } };
};
