import { expect, it } from 'vitest';
import { chipText } from '../../../extension/entrypoints/overlay.content/chips.ts';

const ref = { psa: 'sample-psa', base: 'https://psa.example', id: '7' } as const;
const NOW = Date.UTC(2026, 10, 23, 9, 0);

it('says in words what a mark alone would leave open', () => {
  expect(chipText({ ref, sla: 'ok' }, NOW)).toBe('on time');
  expect(chipText({ ref, sla: 'late' }, NOW)).toBe('late');
  expect(chipText({ ref, sla: 'ok', owned: 'Ana Ruiz' }, NOW)).toBe('with Ana Ruiz');
  expect(chipText({ ref, sla: 'ok', none: true }, NOW)).toBe('nobody can');
  expect(chipText({ ref, sla: 'none' }, NOW)).toBe('');
});
