import { describe, expect, it } from 'vitest';
import { chainedJournal } from '../../../core/store/journal.ts';
import { sha256 } from '../../../core/store/sha256.ts';
import { at, intent, note, outcome, technicianId } from './entries.ts';
import type { MakePlace, Place } from './place.ts';

const fill = async (place: Place) => {
  const { journal } = place.open();
  await journal.append(intent('a1'), at(0));
  await journal.append(outcome('a1'), at(1));
  await journal.append(intent('a2'), at(2));
  await journal.append(note('between'), at(3));
  await journal.append(outcome('a2', 'refused'), at(4));
  await journal.append(intent('a3'), at(5));
  await journal.append(note('last'), at(6));
  return journal;
};

const seqs = async (journal: Awaited<ReturnType<typeof fill>>) =>
  (await journal.list()).map((entry) => entry.seq).toReversed();

/** Prune and erase: what a journal forgets on purpose. */
export const journalUpkeepContract = (make: MakePlace): void => {
  describe('journal, pruned', () => {
    it.each([
      ['nothing that is not older', 0, 0, [1, 2, 3, 4, 5, 6, 7]],
      ['no half of an approval', 1, 0, [1, 2, 3, 4, 5, 6, 7]],
      ['an approval once its outcome is older', 2, 2, [2, 3, 4, 5, 6, 7]],
      ['no approval whose outcome is as old as the limit', 4, 2, [2, 3, 4, 5, 6, 7]],
      ['the note between an approval with it', 5, 5, [5, 6, 7]],
      ['no open intent and nothing behind it', 99, 5, [5, 6, 7]],
    ])('drops %s', async (_, before, dropped, left) => {
      const journal = await fill(make());
      const kept = await journal.list({ from: at(5) });
      expect(await journal.prune(at(before), at(100))).toBe(dropped);
      expect(await seqs(journal)).toEqual(left);
      expect(await journal.verify()).toBeUndefined();
      expect((await journal.list()).slice(0, 2)).toEqual(kept);
    });

    it('counts on over several prunes and appends behind a lone checkpoint', async () => {
      const journal = await fill(make());
      await journal.prune(at(2), at(100));
      await journal.append(outcome('a3'), at(7));
      expect(await journal.prune(at(50), at(101))).toBe(6);
      expect((await journal.list())[0]?.body).toEqual({ kind: 'checkpoint', dropped: 8, upTo: 8 });
      expect((await journal.append(note('on'), at(102))).seq).toBe(9);
      expect(await seqs(journal)).toEqual([8, 9]);
      expect(await journal.verify()).toBeUndefined();
      expect(await journal.prune(at(102), at(103))).toBe(0);
      expect(await seqs(journal)).toEqual([8, 9]);
    });

    it('keeps an approval nobody knows the end of', async () => {
      const { journal } = make().open();
      await journal.append(intent('a1'), at(0));
      await journal.append(outcome('a1', 'unknown'), at(1));
      expect(await journal.prune(at(50), at(100))).toBe(0);
      await journal.append({ ...outcome('a1', 'written'), settled: true }, at(2));
      expect(await journal.prune(at(50), at(100))).toBe(3);
    });

    it('keeps a front that does not fit: it is evidence', async () => {
      const place = make();
      const journal = await fill(place);
      const log = place.log();
      const [, second] = await log.all();
      await log.change(await log.ends(), { put: [{ ...Object(second), at: at(9), seq: 2 }] });
      expect(await journal.prune(at(99), at(100))).toBe(0);
      expect(await journal.verify()).toEqual({ brokenAt: 2 });
    });

    it('gives way to a prune and an append that came first', async () => {
      const place = make();
      const journal = await fill(place);
      let first = true;
      const slow = chainedJournal(
        {
          ...place.log(),
          change: async (expected, edit) => {
            if (first) {
              first = false;
              await journal.append(outcome('a3'), at(7));
              await journal.prune(at(5), at(99));
            }
            return place.log().change(expected, edit);
          },
        },
        sha256,
      );
      await slow.prune(at(2), at(100));
      expect(await seqs(journal)).toEqual([5, 6, 7, 8]);
      expect(await journal.verify()).toBeUndefined();
    });
  });

  describe('journal, a person erased', () => {
    const person = ['Ana Lind', 'ana.lind@example.test', 'ana'];

    it('replaces the names everywhere they are words, chains anew and says so', async () => {
      const { journal } = make().open();
      await journal.append(note('banana'), at(0));
      await journal.append(intent('a1', { comment: 'ANA LIND (ana) comes', by: 'bo' }), at(1));
      await journal.append(outcome('a1'), at(2));
      expect(await journal.erase(person, at(3))).toBe(1);
      const entries = (await journal.list()).toReversed();
      expect(entries[0]?.body).toEqual(note('banana'));
      expect(entries[1]?.body).toMatchObject({
        technician: '[erased]',
        technicianName: '[erased]',
        comment: '[erased] ([erased]) comes',
        to: { owner: '[erased]' },
        by: 'bo',
        ticket: 't7',
      });
      expect(entries[3]?.body).toMatchObject({ kind: 'note' });
      expect(JSON.stringify(entries[3])).toContain('1 entry');
      expect(JSON.stringify(entries).toLowerCase()).not.toMatch(/lind|"ana"/);
      expect(await journal.verify()).toBeUndefined();
    });

    it('does nothing where the person is not named, or no name is given', async () => {
      const { journal } = make().open();
      await journal.append(note('banana'), at(0));
      expect(await journal.erase(person, at(1))).toBe(0);
      expect(await journal.erase(['', '  '], at(1))).toBe(0);
      expect(await journal.list()).toHaveLength(1);
    });

    it('leaves what an approval is about, so that it can still be settled', async () => {
      const { journal } = make().open();
      await journal.append(intent('ana', { number: 'ana', native: 'ana' }), at(0));
      await journal.erase(person, at(1));
      const [open] = await journal.open();
      expect(open?.body).toMatchObject({ approval: 'ana', number: 'ana', native: 'ana' });
    });

    it('works behind a checkpoint, and says where the chain did not fit before', async () => {
      const place = make();
      const journal = await fill(place);
      await journal.prune(at(2), at(100));
      expect(await journal.erase(person, at(101))).toBe(2);
      expect(await journal.verify()).toBeUndefined();
      const log = place.log();
      const fourth = (await log.all())[2];
      const changed = { ...Object(fourth), body: note('Bo Ek'), seq: 4 };
      await log.change(await log.ends(), { put: [changed] });
      expect(await journal.erase(['Bo Ek'], at(102))).toBe(1);
      expect(JSON.stringify((await journal.list({ limit: 1 }))[0])).toContain('entry 4');
    });

    it('keeps an entry that was appended meanwhile', async () => {
      const place = make();
      const journal = await fill(place);
      let first = true;
      const slow = chainedJournal(
        {
          ...place.log(),
          change: async (expected, edit) => {
            if (first)
              await journal.append(intent('a4', { technician: technicianId('bo') }), at(9));
            first = false;
            return place.log().change(expected, edit);
          },
        },
        sha256,
      );
      expect(await slow.erase(person, at(10))).toBe(4);
      expect(await seqs(journal)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
      expect(JSON.stringify(await journal.list())).not.toContain('Ana Lind');
      expect(await journal.verify()).toBeUndefined();
    });
  });
};
