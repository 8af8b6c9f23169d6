import { expect, test } from 'vitest';
import { told } from '../scenario.ts';

const published = [{ technician: 'ana', date: '2026-03-02', shift: 'E' }];

test('what was told stays free', () => {
  expect(told('published', { rows: ['EL'], published })).toEqual([]);
});

test('a change costs what the policy says', () => {
  expect(told('published', { rows: ['LL'], published })).toEqual([['soft', 40, 'published', [2]]]);
  const rules = { published: { kind: 'soft', price: 7 } };
  expect(told('published', { rows: ['.L'], published, rules })).toEqual([
    ['soft', 7, 'published', [2]],
  ]);
});
