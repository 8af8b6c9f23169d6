import * as z from 'zod/mini';
import type { Instant } from '../model/time.ts';
import { canonical } from './canonical.ts';
import { Entry, type EntryBody } from './journal-entry.ts';

/** SHA-256 in hex; a parameter, because this file also serves rooms that know no browser. */
export type Digest = (text: string) => Promise<string>;

/** What the next entry is chained to. */
export interface Link {
  readonly seq: number;
  readonly hash: string;
}

/** What the first entry of a journal is chained to. */
export const GENESIS: Link = { seq: 0, hash: '0'.repeat(64) };

interface Unhashed {
  readonly seq: number;
  readonly at: number;
  readonly body: unknown;
  readonly previous: string;
}

export const hashOf = (entry: Unhashed, digest: Digest): Promise<string> =>
  digest(canonical([entry.previous, entry.seq, entry.at, entry.body]));

export const sealEntry = async (entry: Omit<Entry, 'hash'>, digest: Digest): Promise<Entry> => ({
  ...entry,
  hash: await hashOf(entry, digest),
});

export const nextEntry = (
  after: Link,
  body: EntryBody,
  at: Instant,
  digest: Digest,
): Promise<Entry> => sealEntry({ seq: after.seq + 1, at, body, previous: after.hash }, digest);

// Loose on purpose: the link of an entry that no longer parses is still needed to append behind it.
const Linked = z.object({
  seq: z._default(z.number(), Number.NaN),
  hash: z._default(z.string(), ''),
  previous: z._default(z.string(), ''),
  body: z.optional(z.object({ kind: z.optional(z.string()) })),
});

/** The link behind a stored entry. A checkpoint hands on the hash of the last entry it stands for. */
export const linkOf = (stored: unknown): Link => {
  const read = Linked.safeParse(stored);
  if (!read.success) return { seq: Number.NaN, hash: '' };
  const { seq, hash, previous, body } = read.data;
  return { seq, hash: body?.kind === 'checkpoint' ? previous : hash };
};

const Raw = z.object({
  seq: z.int(),
  at: z.int(),
  body: z.unknown(),
  previous: z.string(),
  hash: z.string(),
});

/**
 * Recomputes a whole journal, in order from its first entry: the first sequence number that does not fit,
 * or undefined. Hashes what is stored, not what parses, so that a field nobody knows counts too.
 * It finds a change, a gap or a swap made without recomputing all that follows; it cannot find the loss of the
 * newest entries, nor a chain that was recomputed to its end.
 */
export const firstBroken = async (
  stored: readonly unknown[],
  digest: Digest,
): Promise<number | undefined> => {
  let link = GENESIS;
  for (const [index, value] of stored.entries()) {
    const raw = Raw.safeParse(value);
    const entry = Entry.safeParse(value);
    if (!raw.success || !entry.success) return link.seq + 1;
    const { body } = entry.data;
    if (body.kind === 'checkpoint') {
      if (index !== 0 || body.upTo !== raw.data.seq) return link.seq + 1;
      link = { seq: raw.data.seq - 1, hash: raw.data.previous };
    }
    const fits =
      raw.data.seq === link.seq + 1 &&
      raw.data.previous === link.hash &&
      raw.data.hash === (await hashOf(raw.data, digest));
    if (!fits) return Math.min(raw.data.seq, link.seq + 1);
    link = linkOf(value);
  }
  return undefined;
};
