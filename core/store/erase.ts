import type { Digest } from './chain.ts';
import { GENESIS, hashOf, type Link, linkOf } from './chain.ts';

/** What stands where a name stood. */
export const ERASED = '[erased]';

// Which approval, ticket and place an entry is about must stay, or it could no longer be settled.
const KEPT = new Set(
  'kind approval of action psa base native ticket number field settled'.split(' '),
);

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Matches any of the names as whole words, in any case; undefined where no name is left. */
export const namePattern = (names: readonly string[]): RegExp | undefined => {
  const spellings = names
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .flatMap((name) => [name.normalize('NFC'), name.normalize('NFD')])
    .toSorted((a, b) => b.length - a.length);
  if (spellings.length === 0) return undefined;
  const any = [...new Set(spellings)].map(literal).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}\\p{M}])`, 'giu');
};

/** The same value with every name replaced, except under keys that say what an entry is about. */
export const withoutNames = (value: unknown, names: RegExp): unknown => {
  if (typeof value === 'string') return value.replace(names, ERASED);
  if (Array.isArray(value)) return value.map((item) => withoutNames(item, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      KEPT.has(key) ? member : withoutNames(member, names),
    ]),
  );
};

export interface Stored {
  readonly seq: number;
  readonly at: number;
  readonly body: unknown;
  readonly previous: string;
  readonly hash: string;
}

/** Chains entries anew from `index` on; numbers stay, so a gap that was there is still found. */
export const rechain = async (
  stored: readonly Stored[],
  index: number,
  digest: Digest,
): Promise<readonly Stored[]> => {
  const made = stored.slice(0, index);
  let link: Link =
    index === 0 ? { ...GENESIS, hash: stored[0]?.previous ?? '' } : linkOf(made.at(-1));
  for (const entry of stored.slice(index)) {
    const joined = { ...entry, previous: link.hash };
    const sealed = { ...joined, hash: await hashOf(joined, digest) };
    made.push(sealed);
    link = linkOf(sealed);
  }
  return made;
};
