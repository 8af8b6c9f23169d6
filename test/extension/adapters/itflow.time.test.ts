import { describe, expect, it } from 'vitest';
import { instant } from '../../../core/calendar/instant.ts';
import { Zone } from '../../../core/model/time.ts';
import {
  formWall,
  instantOfText,
  isTellable,
  readWall,
} from '../../../extension/adapters/itflow-time.ts';

const CHICAGO = Zone.parse('America/Chicago');
const at = (text: string) => instant(Date.parse(text));

describe('times of ITFlow', () => {
  it.each([
    ['Nov 22, 2026 • 9:23 AM', '2026-11-22T09:23'],
    ['Dec 02, 2026 • 12:05 PM', '2026-12-02T12:05'],
    ['Jan 31, 2027 • 12:00 AM', '2027-01-31T00:00'],
    ['2026-11-24 15:00:00', '2026-11-24T15:00'],
    [' 2026-11-24T15:00 ', '2026-11-24T15:00'],
  ])('reads %s', (text, wall) => {
    const read = readWall(text);
    expect(read && formWall(read)).toBe(wall);
  });

  it.each(['Not scheduled', '', 'Nov 31, 2026 • 9:23 AM', 'nov 22, 2026 • 9:23 AM', '2026-11-24'])(
    'reads no time in "%s"',
    (text) => {
      expect(readWall(text)).toBeUndefined();
    },
  );

  it('are no instants before a zone is known', () => {
    expect(instantOfText('2026-11-24 15:00:00', undefined)).toBeUndefined();
    expect(instantOfText('2026-11-24 15:00:00', CHICAGO)).toBe(at('2026-11-24T21:00:00Z'));
  });

  it('cannot be told in the second of an hour that comes twice, nor to the second', () => {
    expect(isTellable(at('2026-11-01T06:30:00Z'), CHICAGO)).toBe(true);
    expect(isTellable(at('2026-11-01T07:30:00Z'), CHICAGO)).toBe(false);
    expect(isTellable(at('2026-11-02T15:00:30Z'), CHICAGO)).toBe(false);
  });
});
