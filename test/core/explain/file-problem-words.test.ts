import { describe, expect, it } from 'vitest';
import { fileProblemWords, pathWords } from '../../../core/explain/file-problem-words.ts';

describe('words for what is wrong with a file', () => {
  it('count list positions as people do', () => {
    expect(pathWords(['technicians', 2, 'email'])).toBe('technicians › 3 › email');
    expect(pathWords([])).toBe('the whole file');
  });

  it('quote enough of a long cell to find it, and no more', () => {
    const found = '😀'.repeat(500);
    const words = fileProblemWords({
      code: 'unknown-technician',
      row: 2,
      column: 'technician',
      found,
    });
    expect(words).toContain(`“${'😀'.repeat(60)}…”`);
    expect(words.length).toBeLessThan(400);
  });

  it('say what to do about a bad cell', () => {
    expect(
      fileProblemWords({
        code: 'bad-cell',
        row: 4,
        column: 'zone',
        found: 'Berlin',
        expected: 'zone',
      }),
    ).toBe(
      'Row 4, zone: “Berlin” is not a time zone. Write a name like Europe/Berlin, or leave it empty.',
    );
  });

  it('say of a newer file which version reads what', () => {
    expect(fileProblemWords({ code: 'newer-schema', found: 3, known: 1 })).toContain('format 3');
  });
});
