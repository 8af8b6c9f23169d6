import { describe, expect, it } from 'vitest';
import { fileProblemWords, pathWords } from '../../../core/explain/file-problem-words.ts';

describe('words for what is wrong with a file', () => {
  it('count list positions as people do', () => {
    expect(pathWords(['technicians', 2, 'email'])).toBe('technicians › 3 › email');
    expect(pathWords([])).toBe('the whole file');
  });

  it('quote enough of a long text to find it, and no more', () => {
    const id = '😀'.repeat(500);
    const words = fileProblemWords({
      code: 'same-id',
      path: ['clients', 1],
      first: ['clients', 0],
      id,
    });
    expect(words).toContain(`“${'😀'.repeat(60)}…”`);
    expect(words.length).toBeLessThan(400);
  });

  it('say of a newer file which version reads what', () => {
    expect(fileProblemWords({ code: 'newer-schema', found: 3, known: 1 })).toContain('format 3');
  });
});
