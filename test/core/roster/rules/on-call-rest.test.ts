import { expect, test } from 'vitest';
import { amounts, type Scene, told } from '../scenario.ts';

/** On Monday 2 March somebody works that shift; whoever is named takes the phone at that time on Tuesday. */
const asked = (row: string, at: string, technician = 'ana', policy = {}): Scene => ({
  rows: [row, '.'.repeat(row.length)],
  onCall: {
    ...policy,
    turns: [
      {
        ...{ id: 'turn', layer: 'primary', technician },
        window: {
          start: Date.parse(`2026-03-03T${at}:00+01:00`),
          end: Date.parse('2026-03-10T09:00:00+01:00'),
        },
      },
    ],
  },
});
const of = (...facts: Parameters<typeof asked>) => told('on-call-rest', asked(...facts));

test('eleven hours after the night, and not a minute less', () => {
  expect(of('N..', '17:01')).toEqual([]);
  expect(of('N..', '17:00')).toEqual([]);
  expect(amounts('on-call-rest', asked('N..', '17:00'))).toEqual([]);
  expect(of('N..', '16:59')).toEqual([['hard', 1, 'short-rest-before-turn', [2]]]);
});

test('less is counted in begun hours, up to a turn that begins as the night ends', () => {
  expect(of('N..', '09:00')).toEqual([['hard', 8, 'short-rest-before-turn', [2]]]);
  expect(of('N..', '06:00')).toEqual([['hard', 11, 'short-rest-before-turn', [2]]]);
  expect(of('N..', '09:00', 'ana', { restMinutes: 180 })).toEqual([]);
});

test('a night within the turn is what being on call is for', () => {
  expect(of('N..', '05:59')).toEqual([]);
  expect(of('.N.', '00:00')).toEqual([]);
});

test('days, hours that nobody has said, free days and the nights of others', () => {
  expect(of('L..', '00:00')).toEqual([]);
  expect(of('D..', '06:00')).toEqual([]);
  expect(of('...', '06:00')).toEqual([]);
  expect(of('N..', '09:00', 'ben')).toEqual([]);
});
