import { KEPT } from '../tables/reports.ts';
import { type RawTable, type RowOf, readTable } from '../tables/table.ts';

/** A cell takes 32,767 characters. */
const LONGEST = 30_000;
/** Around each piece, so that no program takes one for a number, or cuts off its blanks. */
const EDGE = '|';

export type Piece = RowOf<typeof KEPT>;

export const piecesOf = (key: string, text: string): readonly Piece[] =>
  Array.from({ length: Math.max(1, Math.ceil(text.length / LONGEST)) }, (_, i) => ({
    key,
    part: String(i + 1),
    text: `${EDGE}${text.slice(i * LONGEST, (i + 1) * LONGEST)}${EDGE}`,
  }));

const inside = (text: string): string | undefined =>
  text.length >= 2 && text.startsWith(EDGE) && text.endsWith(EDGE) ? text.slice(1, -1) : undefined;

/** Everything that is kept, by its key; what misses a piece is as good as nothing. */
export const readKept = (raw: RawTable | undefined): ReadonlyMap<string, string> => {
  if (!raw) return new Map();
  const pieces = new Map<string, Map<number, string | undefined>>();
  for (const { row } of readTable(KEPT, raw).rows) {
    const own = pieces.get(row.key) ?? new Map<number, string | undefined>();
    pieces.set(row.key, own.set(Number(row.part), inside(row.text)));
  }
  const found = new Map<string, string>();
  for (const [key, own] of pieces) {
    const parts = Array.from({ length: own.size }, (_, i) => own.get(i + 1));
    if (parts.every((part) => part !== undefined)) found.set(key, parts.join(''));
  }
  return found;
};
