import { describe, expect, it } from 'vitest';
import { readJournalFile, writeJournalFile } from '../../../core/exchange/journal-file.ts';
import { memoryStore } from '../../../core/store/memory.ts';
import { sha256 } from '../../../core/store/sha256.ts';
import { at, intent, note, outcome } from '../store/entries.ts';

const journalled = async () => {
  const { journal } = memoryStore();
  await journal.append(intent('a1', { title: 'Drucker\n"brennt" 😀' }), at(0));
  await journal.append(outcome('a1'), at(1));
  await journal.append(note('hours changed'), at(2));
  return journal;
};
const written = async () => writeJournalFile(await (await journalled()).list(), at(9));
const read = (text: string) => readJournalFile(text, sha256);
const problemsOf = async (text: string) => {
  const result = await read(text);
  return result.ok ? [] : result.problems;
};

describe('journal file', () => {
  it('gives back every entry, oldest first, with its chain recomputed', async () => {
    const journal = await journalled();
    const entries = await journal.list();
    const text = writeJournalFile(entries, at(9));
    expect(text.split('\n')).toHaveLength(5);
    expect(await read(text)).toEqual({
      ok: true,
      value: { at: at(9), entries: entries.toReversed(), brokenAt: undefined },
    });
    expect(await read(text.replaceAll('\n', '\r\n'))).toMatchObject({ ok: true });
  });

  it('stays whole after a prune', async () => {
    const journal = await journalled();
    await journal.prune(at(2), at(8));
    const result = await read(writeJournalFile(await journal.list(), at(9)));
    expect(result).toMatchObject({ ok: true, value: { brokenAt: undefined } });
  });

  it('shows where an entry was changed in the file', async () => {
    const text = (await written()).replace('"written"', '"refused"');
    expect(await read(text)).toMatchObject({ ok: true, value: { brokenAt: 2 } });
  });

  it('counts a field it does not know, which the chain was made with or without', async () => {
    const text = (await written()).replace('"kind":"note"', '"kind":"note","extra":1');
    expect(await read(text)).toMatchObject({ ok: true, value: { brokenAt: 3 } });
  });

  it('says that lines are missing, which the chain alone cannot see at the end', async () => {
    const lines = (await written()).trimEnd().split('\n');
    expect(await problemsOf(lines.slice(0, -1).join('\n'))).toEqual([
      { code: 'cut-off', expected: 3, found: 2 },
    ]);
  });

  it.each([
    ['', { code: 'empty' }],
    ['{"format":"slotwright-team","schema":1}', { code: 'not-ours', expected: 'journal' }],
    ['not json', { code: 'not-ours', expected: 'journal' }],
    ['{"format":"slotwright-journal","schema":2}', { code: 'newer-schema', found: 2, known: 1 }],
    ['{"format":"slotwright-journal","schema":1}', { code: 'bad-line', line: 1 }],
    [
      '{"format":"slotwright-journal","schema":1,"at":0,"entries":1}\n\n{"seq":1}',
      { code: 'bad-line', line: 3 },
    ],
  ])('refuses %j', async (text, problem) => {
    expect(await problemsOf(text)).toEqual([problem]);
  });
});
