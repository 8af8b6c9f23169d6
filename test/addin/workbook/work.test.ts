import { expect, test } from 'vitest';
import { workLines } from '../../../addin/workbook/balance/work.ts';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import { Zone } from '../../../core/model/time.ts';
import type { EntryBody } from '../../../core/store/journal-entry.ts';
import { approvalId, at, intent, outcome, technicianId } from '../../core/store/entries.ts';

// The entries are of Monday 23 November 2026, from 08:00 UTC on.
const WEEK = WeekName.parse('2026-W48');
const book = { zone: Zone.parse('Europe/Berlin'), people: [] };
const lines = (week: WeekName, ...bodies: readonly EntryBody[]): readonly string[] =>
  workLines(
    book,
    week,
    bodies.map((body, i) => ({ seq: i + 1, at: at(i), body, previous: '', hash: '' })),
  ).map(({ text }) => text);

const ben = { technician: technicianId('ben'), technicianName: 'Ben Adler' };

test('what stands booked, for whom, and how often it was changed', () => {
  const told = lines(
    WEEK,
    intent('a1', { to: { owner: 'ana', start: at(60), minutes: 90 } }),
    outcome('a1'),
    intent('a2', {
      ...ben,
      to: { owner: 'ben', start: at(90), minutes: 60 },
      override: 'knows it',
    }),
    outcome('a2'),
    intent('a3', {
      action: 'move',
      of: approvalId('a1'),
      to: { owner: 'ana', start: at(240), minutes: 120 },
    }),
    outcome('a3'),
    intent('a4', { ...ben, to: { owner: 'ben', start: at(300), minutes: 30 } }),
    outcome('a4', 'refused'),
  );
  expect(told).toEqual([
    '2 bookings, 3 h.',
    'Ana Lind: 1 booking, 2 h',
    'Ben Adler: 1 booking, 1 h',
    '1 move, 1 against the first suggestion, 1 not written.',
  ]);
});

test('of work in blocks those count that lie in the week', () => {
  const block = (day: number) => ({ start: at(day * 1440), end: at(day * 1440 + 120) });
  const bodies = [
    intent('a1', {
      to: { owner: 'ana', start: at(0), minutes: 240 },
      blocks: [block(0), block(7)],
    }),
    outcome('a1'),
  ];
  expect(lines(WEEK, ...bodies)[0]).toBe('1 booking, 2 h.');
  expect(lines(WeekName.parse('2026-W49'), ...bodies)[0]).toBe('1 booking, 2 h.');
  expect(lines(WeekName.parse('2026-W50'), ...bodies)).toEqual(['Nothing stands booked in it.']);
});
