import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Instant } from '../../../core/model/time.ts';
import { canonical } from '../../../core/store/canonical.ts';
import { firstBroken, GENESIS, nextEntry } from '../../../core/store/chain.ts';
import { chainedJournal } from '../../../core/store/journal.ts';
import type { Entry, EntryBody } from '../../../core/store/journal-entry.ts';
import { memoryLog } from '../../../core/store/memory.ts';
import { sha256 } from '../../../core/store/sha256.ts';
import { at, intent, note, outcome } from './entries.ts';

const words = fc.string({ unit: 'binary', maxLength: 20 });
const name = fc.constantFrom('a1', 'a2', 'a3');
const body: fc.Arbitrary<EntryBody> = fc.oneof(
  words.map(note),
  fc.tuple(name, words).map(([approval, title]) => intent(approval, { title })),
  fc
    .tuple(name, fc.constantFrom('written', 'stale', 'refused', 'unknown'))
    .map(([approval, kind]) => outcome(approval, kind)),
);
const bodies = fc.array(fc.tuple(body, fc.integer({ min: 0, max: 50 })), {
  minLength: 1,
  maxLength: 14,
});

const journalOf = async (list: readonly (readonly [EntryBody, number])[]) => {
  const log = memoryLog();
  const journal = chainedJournal(log, sha256);
  for (const [one, minute] of list) await journal.append(one, at(minute));
  return { log, journal };
};

const inOrder = (entries: readonly Entry[]) => entries.toReversed();

describe('canonical', () => {
  it('is one text for one value, whatever order it was made in', () => {
    expect(canonical({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe(
      '{"b":[1,{"c":"x","d":null}]}',
    );
    const shuffled = (value: object) => Object.fromEntries(Object.entries(value).reverse());
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        expect(canonical(shuffled(value))).toBe(canonical(value));
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('sha256', () => {
  it('gives the published value for "abc"', async () => {
    expect(await sha256('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});

describe('the chain', () => {
  it('fits for whatever was appended, and still after a copy through JSON', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, async (list) => {
        const { log } = await journalOf(list);
        const stored = await log.all();
        expect(await firstBroken(stored, sha256)).toBeUndefined();
        expect(await firstBroken(JSON.parse(JSON.stringify(stored)), sha256)).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });

  it('breaks at the first entry that was changed, dropped or swapped', async () => {
    const harm = fc.constantFrom('words', 'time', 'dropped', 'swapped', 'hash');
    await fc.assert(
      fc.asyncProperty(bodies, harm, fc.nat(), async (list, kind, pick) => {
        const { log } = await journalOf([[note('first'), 0], ...list, [note('last'), 0]]);
        const stored = (await log.all()).map((entry) => Object(entry));
        const index = pick % (stored.length - 1);
        const entry = stored[index];
        if (kind === 'words') stored[index] = { ...entry, body: note('not what was said') };
        if (kind === 'time') stored[index] = { ...entry, at: entry.at + 1 };
        if (kind === 'hash') stored[index] = { ...entry, hash: entry.hash.replaceAll(/./g, '0') };
        if (kind === 'dropped') stored.splice(index, 1);
        if (kind === 'swapped') stored.splice(index, 2, stored[index + 1], entry);
        expect(await firstBroken(stored, sha256)).toBe(index + 1);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a chain whose every hash fits', () => {
  const sealed = (seq: number, hash: string, body: EntryBody) =>
    nextEntry({ seq: seq - 1, hash }, body, at(0), sha256);

  it('is broken where a number is missing', async () => {
    const one = await sealed(1, GENESIS.hash, note('1'));
    const three = await sealed(3, one.hash, note('3'));
    expect(await firstBroken([one, three], sha256)).toBe(2);
  });

  it('is broken at a checkpoint anywhere but at the front', async () => {
    const one = await sealed(1, GENESIS.hash, note('1'));
    const cut = await sealed(2, one.hash, { kind: 'checkpoint', dropped: 2, upTo: 2 });
    const three = await sealed(3, cut.previous, note('3'));
    expect(await firstBroken([one, cut, three], sha256)).toBe(2);
    expect(await firstBroken([cut, three], sha256)).toBeUndefined();
  });

  it('is broken at a checkpoint that stands for others than it says', async () => {
    const cut = await sealed(2, 'a'.repeat(64), { kind: 'checkpoint', dropped: 1, upTo: 1 });
    expect(await firstBroken([cut], sha256)).toBe(1);
  });
});

describe('prune, whatever was journalled', () => {
  it('keeps the chain, every whole approval that may still matter, and only the front goes', async () => {
    const limits = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(bodies, limits, async (list, befores) => {
        const { journal } = await journalOf(list);
        const all = inOrder(await journal.list());
        const open = await journal.open();
        let dropped = 0;
        for (const minute of befores) dropped += await journal.prune(at(minute), at(99));
        const left = inOrder(await journal.list());
        const kept = left.filter((entry) => entry.body.kind !== 'checkpoint');
        expect(await journal.verify()).toBeUndefined();
        expect(kept).toEqual(all.slice(dropped));
        expect(await journal.open()).toEqual(open);
        const limit = at(Math.max(...befores));
        const gone = all.slice(0, dropped);
        expect(gone.every((entry) => entry.at < limit)).toBe(true);
        const halves = gone.filter(
          ({ body: a }) =>
            'approval' in a &&
            kept.some(({ body: b }) => 'approval' in b && a.approval === b.approval),
        );
        expect(halves).toEqual([]);
        if (dropped > 0) expect(left[0]?.body).toMatchObject({ kind: 'checkpoint', dropped });
        const more = await journal.append(note('on'), Instant.parse(at(100)));
        expect(more.seq).toBe(all.length + 1);
        expect(await journal.verify()).toBeUndefined();
      }),
      { numRuns: 80 },
    );
  });
});
