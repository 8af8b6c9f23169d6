import { describe, expect, it } from 'vitest';
import { GENESIS } from '../../../core/store/chain.ts';
import { chainedJournal } from '../../../core/store/journal.ts';
import { Entry } from '../../../core/store/journal-entry.ts';
import { sha256 } from '../../../core/store/sha256.ts';
import { approvalId, at, intent, note, outcome, technicianId } from './entries.ts';
import type { MakePlace, Place } from './place.ts';

/** Overwrites one stored entry behind the journal's back. */
const tamper = async (place: Place, seq: number, change: (entry: Entry) => object) => {
  const log = place.log();
  const stored = (await log.all()).map((entry) => Entry.parse(entry));
  const entry = stored.find((one) => one.seq === seq);
  if (!entry) throw new Error(`no entry ${seq}`);
  const changed = { ...entry, ...change(entry), seq };
  expect(await log.change(await log.ends(), { put: [changed] })).toBe(true);
};

const wordsOf = (entries: readonly Entry[]) =>
  entries.map(({ body }) => (body.kind === 'note' ? body.words : body.kind));

export const journalContract = (make: MakePlace): void => {
  describe('journal', () => {
    it('chains each entry to the one before', async () => {
      const { journal } = make().open();
      const one = await journal.append(note('one'), at(0));
      const two = await journal.append(note('two'), at(1));
      expect([one.seq, one.previous]).toEqual([1, GENESIS.hash]);
      expect([two.seq, two.previous]).toEqual([2, one.hash]);
      expect(two.hash).toMatch(/^[0-9a-f]{64}$/);
      expect(await journal.list()).toEqual([two, one]);
      expect(await journal.verify()).toBeUndefined();
    });

    it('keeps one unbroken chain under writers in several places at once, and loses nothing', async () => {
      const place = make();
      const stores = [place.open(), place.open(), place.open()];
      const wanted = stores.flatMap((_, store) => [0, 1, 2, 3, 4].map((n) => `${store}.${n}`));
      await Promise.all(
        wanted.map((words, n) => stores[n % 3]?.journal.append(note(words), at(n))),
      );
      const entries = (await place.open().journal.list()).toReversed();
      expect(wordsOf(entries).toSorted()).toEqual(wanted.toSorted());
      expect(entries.map((entry) => entry.seq)).toEqual(wanted.map((_, n) => n + 1));
      expect(await place.open().journal.verify()).toBeUndefined();
    });

    it('survives a writer killed between reading the head and appending', async () => {
      const place = make();
      await place.open().journal.append(intent('a1'), at(0));
      const dying = chainedJournal(
        {
          ...place.log(),
          change: () => Promise.reject(new Error('killed')),
        },
        sha256,
      );
      await expect(dying.append(outcome('a1'), at(1))).rejects.toThrow('killed');
      const { journal } = place.open();
      expect((await journal.open()).map((entry) => entry.seq)).toEqual([1]);
      await journal.append(outcome('a1', 'unknown'), at(2));
      expect(wordsOf(await journal.list())).toEqual(['outcome', 'intent']);
      expect(await journal.verify()).toBeUndefined();
    });

    it('shows intents without any outcome as open, oldest first', async () => {
      const { journal } = make().open();
      for (const [n, name] of ['a1', 'a2', 'a3', 'a4'].entries())
        await journal.append(intent(name), at(n));
      await journal.append(outcome('a2'), at(5));
      await journal.append(outcome('a4', 'unknown'), at(6));
      const open = await journal.open();
      expect(open.map(({ body }) => body.kind === 'intent' && body.approval)).toEqual(['a1', 'a3']);
    });

    it('lists newest first what fits, half-open in time, an outcome with its intent', async () => {
      const { journal } = make().open();
      await journal.append(intent('a1'), at(0));
      await journal.append(intent('a2', { technician: technicianId('bo') }), at(1));
      await journal.append(outcome('a1'), at(2));
      await journal.append(note('hours changed'), at(3));
      await journal.append(
        { kind: 'note', words: 'bo is out', technician: technicianId('bo') },
        at(4),
      );
      const seqs = async (filter: Parameters<typeof journal.list>[0]) =>
        (await journal.list(filter)).map((entry) => entry.seq);
      expect(await seqs({})).toEqual([5, 4, 3, 2, 1]);
      expect(await seqs({ approval: approvalId('a1') })).toEqual([3, 1]);
      expect(await seqs({ technician: 'ana' })).toEqual([3, 1]);
      expect(await seqs({ technician: 'bo' })).toEqual([5, 2]);
      expect(await seqs({ ticket: 't7' })).toEqual([3, 2, 1]);
      expect(await seqs({ ticket: 'other' })).toEqual([]);
      expect(await seqs({ from: at(1), to: at(3) })).toEqual([3, 2]);
      expect(await seqs({ limit: 2 })).toEqual([5, 4]);
      expect(await seqs({ limit: 0 })).toEqual([]);
    });

    it.each([
      ['its words', () => ({ body: note('never') })],
      ['its time', () => ({ at: at(99) })],
      ['its hash', () => ({ hash: 'f'.repeat(64) })],
      ['what it hangs on', () => ({ previous: 'f'.repeat(64) })],
      ['a field nobody knows', (e: Entry) => ({ body: { ...e.body, extra: 1 } })],
      ['its shape', () => ({ body: { kind: 'nonsense' } })],
    ])('finds a stored entry by %s', async (_, change) => {
      const place = make();
      const { journal } = place.open();
      for (const n of [1, 2, 3, 4]) await journal.append(note(`${n}`), at(n));
      await tamper(place, 3, change);
      expect(await journal.verify()).toEqual({ brokenAt: 3 });
    });

    it('finds a change that was hashed anew, at the entry behind it', async () => {
      const place = make();
      const { journal } = place.open();
      for (const n of [1, 2, 3]) await journal.append(note(`${n}`), at(n));
      const other = make().open().journal;
      await other.append(note('1'), at(1));
      const forged = await other.append(note('forged'), at(2));
      await tamper(place, 2, () => forged);
      expect(await journal.verify()).toEqual({ brokenAt: 3 });
    });

    it('finds a front that was cut off without a checkpoint', async () => {
      const place = make();
      const { journal } = place.open();
      for (const n of [1, 2, 3]) await journal.append(note(`${n}`), at(n));
      const log = place.log();
      await log.change(await log.ends(), { dropTo: 1, put: [] });
      expect(await journal.verify()).toEqual({ brokenAt: 1 });
    });

    it('appends on behind an entry that no longer parses', async () => {
      const place = make();
      const { journal } = place.open();
      await journal.append(note('1'), at(1));
      await journal.append(note('2'), at(2));
      await tamper(place, 2, () => ({ body: { kind: 'nonsense' } }));
      expect((await journal.append(note('3'), at(3))).seq).toBe(3);
      expect(wordsOf(await journal.list())).toEqual(['3', '1']);
      expect(await journal.verify()).toEqual({ brokenAt: 2 });
    });

    it('shows at once what another writer appended, pruned, erased and cleared', async () => {
      const place = make();
      const [reader, writer] = [place.open().journal, place.open().journal];
      await writer.append(intent('a1'), at(0));
      expect(wordsOf(await reader.list())).toEqual(['intent']);
      await writer.append(outcome('a1'), at(1));
      expect(await reader.open()).toEqual([]);
      await writer.append(note('Ana Lind'), at(9));
      expect(wordsOf(await reader.list())).toEqual(['Ana Lind', 'outcome', 'intent']);
      await writer.prune(at(5), at(10));
      expect(wordsOf(await reader.list())).toEqual(['Ana Lind', 'checkpoint']);
      await writer.erase(['Ana Lind'], at(11));
      expect(wordsOf(await reader.list())).toContain('[erased]');
      await writer.clear();
      expect(await reader.list()).toEqual([]);
    });

    it('is empty after a clear and starts again', async () => {
      const { journal } = make().open();
      await journal.append(note('1'), at(1));
      await journal.clear();
      expect(await journal.list()).toEqual([]);
      expect(await journal.append(note('2'), at(2))).toMatchObject({ seq: 1 });
      expect(await journal.verify()).toBeUndefined();
    });
  });
};
