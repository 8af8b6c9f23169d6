import { expect, test } from 'vitest';
import { Shift } from '../../../core/model/absence.ts';
import { Zone } from '../../../core/model/time.ts';
import { shiftFacts, withRoster } from '../../../core/roster/shift-facts.ts';
import { at } from '../scenario.ts';
import { scene } from './scenario.ts';

const BERLIN = 'Europe/Berlin';
const facts = (rows: readonly string[], from = '2026-03-02', zone?: string) => {
  const { problem, roster } = scene({ rows, from });
  return shiftFacts(problem, roster, () => (zone === undefined ? undefined : Zone.parse(zone)));
};
const hoursOf = ({ window }: Shift): number => (window.end - window.start) / 3_600_000;

test('each cell is a fact: hours by the clock of the roster, or a free day', () => {
  expect(facts(['E.', 'N.'])).toEqual([
    {
      id: 'roster 2026-03-02 ana',
      technician: 'ana',
      code: 'E',
      window: { start: at('2026-03-02 06:00', BERLIN), end: at('2026-03-02 14:00', BERLIN) },
    },
    {
      id: 'roster free 2026-03-03 ana',
      technician: 'ana',
      code: 'free',
      free: true,
      window: { start: at('2026-03-03 00:00', BERLIN), end: at('2026-03-04 00:00', BERLIN) },
    },
    {
      id: 'roster 2026-03-02 ben',
      technician: 'ben',
      code: 'N',
      window: { start: at('2026-03-02 22:00', BERLIN), end: at('2026-03-03 06:00', BERLIN) },
    },
    expect.objectContaining({ id: 'roster free 2026-03-03 ben' }),
  ]);
});

test('a shift whose hours nobody has said leaves its day as the week has it', () => {
  expect(facts(['D.']).map(({ id }) => id)).toEqual(['roster free 2026-03-03 ana']);
});

test('a night over a clock change is as long as the clock lets it', () => {
  const nights = (from: string) => facts(['N'], from).map(hoursOf);
  expect(nights('2026-03-28')).toEqual([7]);
  expect(nights('2026-10-24')).toEqual([9]);
  expect(nights('2026-11-21')).toEqual([8]);
  const free = (from: string) => facts(['.'], from).map(hoursOf);
  expect(free('2026-03-29')).toEqual([23]);
  expect(free('2026-10-25')).toEqual([25]);
});

test('far from the roster a day is free where no shift of it starts by that clock', () => {
  const manila = facts(['N.E'], '2026-03-02', 'Asia/Manila');
  // 22:00 in Berlin is Tuesday 05:00 there, 06:00 is 13:00 on the same date.
  expect(manila.map(({ id }) => id)).toEqual([
    'roster free 2026-03-02 ana',
    'roster 2026-03-02 ana',
    'roster 2026-03-04 ana',
  ]);
  expect(manila[0]?.window.start).toBe(at('2026-03-02 00:00', 'Asia/Manila'));
});

test('a later version takes the place of the one before and of nothing else', () => {
  const typed = Shift.parse({
    id: 'shift 7',
    technician: 'ana',
    code: 'extra',
    window: { start: at('2026-03-03 06:00', BERLIN), end: at('2026-03-03 08:00', BERLIN) },
  });
  const before = [typed, ...facts(['EN'], '2026-02-28'), ...facts(['EL', 'E.'])];
  const { problem, roster } = scene({ rows: ['.E'] });
  const after = withRoster(before, problem, roster);
  expect(after.map(({ id, code }) => `${id}: ${code}`).toSorted()).toEqual(
    [
      'shift 7: extra',
      'roster 2026-02-28 ana: E',
      'roster 2026-03-01 ana: N',
      'roster free 2026-03-02 ana: free',
      'roster 2026-03-03 ana: E',
      'roster 2026-03-02 ben: E',
      'roster free 2026-03-03 ben: free',
    ].toSorted(),
  );
  expect(withRoster(after, problem, roster)).toEqual(after);
});
