import * as z from 'zod/mini';
import { Instant } from '../model/time.ts';
import { approvalsOf } from './approvals.ts';
import { type Digest, firstBroken, GENESIS, linkOf, nextEntry, sealEntry } from './chain.ts';
import { type Ends, type EntryLog, endsOf, sameEnds } from './entry-log.ts';
import { namePattern, rechain, type Stored, withoutNames } from './erase.ts';
import { type ApprovalId, Entry, EntryBody, type Intent } from './journal-entry.ts';
import type { Journal, JournalFilter } from './ports.ts';
import { droppable } from './prune.ts';

const StoredEntry = z.object({
  seq: z.int(),
  at: Instant,
  body: z.unknown(),
  previous: z.string(),
  hash: z.string(),
});

/** Entries up to the first that does not parse; what a person is shown may skip it, what is dropped may not. */
const readUntilBad = (stored: readonly unknown[]): Entry[] => {
  const entries: Entry[] = [];
  for (const value of stored) {
    const read = Entry.safeParse(value);
    if (!read.success) break;
    entries.push(read.data);
  }
  return entries;
};

// An entry that does not parse is left out here and found by `verify`.
const readAll = (stored: readonly unknown[]): Entry[] =>
  stored.flatMap((value) => {
    const read = Entry.safeParse(value);
    return read.success ? [read.data] : [];
  });

// A card asks several times a second, and parsing a year of entries is the slow part; `verify` never reads here.
const rememberingReader = (log: EntryLog): (() => Promise<readonly Entry[]>) => {
  let known: { readonly ends: Ends; readonly entries: readonly Entry[] } | undefined;
  return async () => {
    if (known && sameEnds(known.ends, await log.ends())) return known.entries;
    const stored = await log.all();
    known = { ends: endsOf(stored), entries: readAll(stored) };
    return known.entries;
  };
};

const isAbout = (entry: Entry, filter: JournalFilter, intents: ReadonlyMap<ApprovalId, Intent>) => {
  const { body, at } = entry;
  if (filter.from !== undefined && at < filter.from) return false;
  if (filter.to !== undefined && at >= filter.to) return false;
  const approval = body.kind === 'intent' || body.kind === 'outcome' ? body.approval : undefined;
  if (filter.approval !== undefined && approval !== filter.approval) return false;
  // An outcome is about what its intent is about.
  const of = body.kind === 'note' ? body : approval && intents.get(approval);
  if (filter.ticket !== undefined && (!of || of.ticket !== filter.ticket)) return false;
  return filter.technician === undefined || (!!of && of.technician === filter.technician);
};

/** `from` is inside, `to` is not; newest first. */
const pick = (entries: readonly Entry[], filter: JournalFilter): readonly Entry[] => {
  const intents = new Map(
    approvalsOf(entries).map((approval) => [approval.id, approval.intent] as const),
  );
  const found = entries.filter((entry) => isAbout(entry, filter, intents)).reverse();
  return filter.limit === undefined ? found : found.slice(0, Math.max(0, filter.limit));
};

const erasedNote = (count: number, from: number, brokenAt: number | undefined): EntryBody => ({
  kind: 'note',
  words:
    `Names were erased from ${count} ${count === 1 ? 'entry' : 'entries'}; the chain was made anew from entry ${from}.` +
    (brokenAt === undefined ? '' : ` Before that it did not fit at entry ${brokenAt}.`),
});

/** Repeats `attempt` until it went through; every repeat means that another writer's change did. */
const untilDone = async <T>(attempt: () => Promise<{ done: T } | 'again'>): Promise<T> => {
  for (;;) {
    const result = await attempt();
    if (result !== 'again') return result.done;
  }
};

/** The journal over any log. New fields of a body must be optional, never defaulted: a default would change old hashes. */
export const chainedJournal = (log: EntryLog, digest: Digest): Journal => {
  const readEntries = rememberingReader(log);
  return {
    append: (body, at) => {
      const clean = EntryBody.parse(body);
      return untilDone(async () => {
        const ends = await log.ends();
        const link = ends.last === undefined ? GENESIS : linkOf(ends.last);
        const entry = await nextEntry(link, clean, at, digest);
        return (await log.change(ends, { put: [entry] })) ? { done: entry } : 'again';
      });
    },

    list: async (filter = {}) => pick(await readEntries(), filter),

    open: async () =>
      approvalsOf(await readEntries())
        .filter((approval) => approval.state === 'in-flight')
        .map((approval) => approval.entry),

    prune: (before, at) =>
      untilDone(async () => {
        const stored = await log.all();
        const entries = readUntilBad(stored);
        const count = droppable(entries, before);
        const last = entries[count - 1];
        // A broken front is evidence: it stays until somebody has looked at it.
        if (!last || (await firstBroken(stored.slice(0, count), digest)) !== undefined)
          return { done: 0 };
        const old = entries[0]?.body.kind === 'checkpoint' ? entries[0].body.dropped : undefined;
        const dropped = count - (old === undefined ? 0 : 1);
        const checkpoint = await sealEntry(
          {
            seq: last.seq,
            at,
            body: { kind: 'checkpoint', dropped: dropped + (old ?? 0), upTo: last.seq },
            previous: last.hash,
          },
          digest,
        );
        const edit = { dropTo: last.seq, put: [checkpoint] };
        return (await log.change(endsOf(stored), edit)) ? { done: dropped } : 'again';
      }),

    verify: async () => {
      const brokenAt = await firstBroken(await log.all(), digest);
      return brokenAt === undefined ? undefined : { brokenAt };
    },

    erase: (names, at) =>
      untilDone(async () => {
        const pattern = namePattern(names);
        const stored: Stored[] = z.array(StoredEntry).parse(await log.all());
        const without = stored.map((entry) =>
          pattern ? { ...entry, body: withoutNames(entry.body, pattern) } : entry,
        );
        const changed = stored.flatMap(({ body }, index) =>
          JSON.stringify(body) === JSON.stringify(without[index]?.body) ? [] : [index],
        );
        const [from] = changed;
        if (from === undefined) return { done: 0 };
        const brokenAt = await firstBroken(stored, digest);
        const chained = await rechain(without, from, digest);
        const words = erasedNote(changed.length, stored[from]?.seq ?? 0, brokenAt);
        const note = await nextEntry(linkOf(chained.at(-1)), words, at, digest);
        const edit = { put: [...chained.slice(from), note] };
        return (await log.change(endsOf(stored), edit)) ? { done: changed.length } : 'again';
      }),

    clear: () => log.clear(),
  };
};
