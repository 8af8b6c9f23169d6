import { expect, test } from 'vitest';
import { instant } from '../../../core/calendar/instant.ts';
import { mayBeIn, wallText } from '../../../core/calendar/wall.ts';
import { Zone } from '../../../core/model/time.ts';

const CHICAGO = Zone.parse('America/Chicago');
const LISBON = Zone.parse('Europe/Lisbon');
const at = (text: string) => instant(Date.parse(text));

test('a wall shows the same hour on both sides of a change of clocks', () => {
  expect(wallText(at('2026-10-31T14:00:00Z'), CHICAGO)).toBe('2026-10-31T09:00');
  expect(wallText(at('2026-11-02T15:00:59Z'), CHICAGO)).toBe('2026-11-02T09:00');
});

test.each([
  ['2026-11-24T21:00:59Z', CHICAGO, true],
  ['2026-11-24T21:02:00Z', CHICAGO, true],
  ['2026-11-24T20:58:00Z', CHICAGO, true],
  ['2026-11-24T21:03:00Z', CHICAGO, false],
  ['2026-11-24T20:57:00Z', CHICAGO, false],
  ['2026-11-24T21:00:00Z', LISBON, false],
  ['2026-11-24T15:00:00Z', LISBON, true],
] as const)('a clock that shows 15:00 at %s may be in %s: %s', (instantText, zone, is) => {
  expect(mayBeIn(zone, { wall: '2026-11-24T15:00', at: at(instantText) })).toBe(is);
});
