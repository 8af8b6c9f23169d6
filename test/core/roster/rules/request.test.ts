import { expect, test } from 'vitest';
import { told } from '../scenario.ts';

const of = (row: string, want: 'on' | 'off', shift?: string) =>
  told('request', {
    rows: [row],
    requests: [{ technician: 'ana', date: '2026-03-02', want, weight: 3, ...(shift && { shift }) }],
  });

test('granted wishes are free', () => {
  expect(of('E', 'on', 'E')).toEqual([]);
  expect(of('L', 'on')).toEqual([]);
  expect(of('L', 'off', 'E')).toEqual([]);
  expect(of('.', 'off')).toEqual([]);
});

test('others cost their weight', () => {
  expect(of('L', 'on', 'E')).toEqual([['soft', 3, 'wanted-shift', [2]]]);
  expect(of('.', 'on')).toEqual([['soft', 3, 'wanted-shift', [2]]]);
  expect(of('E', 'off', 'E')).toEqual([['soft', 3, 'wanted-free', [2]]]);
  expect(of('L', 'off')).toEqual([['soft', 3, 'wanted-free', [2]]]);
});
