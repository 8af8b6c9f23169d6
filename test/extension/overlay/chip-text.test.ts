import { expect, it } from 'vitest';
import { chipText } from '../../../extension/entrypoints/overlay.content/chips.ts';

const ref = { psa: 'sample-psa', base: 'https://psa.example', id: '7' } as const;

it('says in words what a mark alone would leave open', () => {
  expect(chipText({ ref, sla: 'ok' })).toBe('on time');
  expect(chipText({ ref, sla: 'late' })).toBe('late');
  expect(chipText({ ref, sla: 'ok', owned: 'Ana Ruiz' })).toBe('with Ana Ruiz');
  expect(chipText({ ref, sla: 'ok', none: true })).toBe('nobody can');
  expect(chipText({ ref, sla: 'none' })).toBe('');
});
