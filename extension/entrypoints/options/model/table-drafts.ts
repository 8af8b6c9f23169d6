import * as z from 'zod/mini';
import type { Typed } from './sheet.ts';

const Drafted = z.record(z.string(), z.record(z.string(), z.string()));

/** Cells typed and not taken, by row key and column id. */
export type TableDrafts = Readonly<Record<string, Typed>>;

/** A draft that cannot be read is no draft. */
export const readTableDrafts = (text: string): TableDrafts => {
  if (!text) return {};
  try {
    const parsed = Drafted.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
};

/** Empty when nothing is left, so that the draft goes away. */
export const writeTableDrafts = (drafts: TableDrafts): string => {
  const kept = Object.entries(drafts).filter(([, typed]) => Object.keys(typed).length > 0);
  return kept.length === 0 ? '' : JSON.stringify(Object.fromEntries(kept));
};

export const withTyped = (drafts: TableDrafts, key: string, typed: Typed): TableDrafts => ({
  ...drafts,
  [key]: typed,
});
