import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHours, writeHours } from '../../../core/exchange/hours-text.ts';
import { WeekHours } from '../../../core/model/time.ts';
import { weekHours } from './team-arbitrary.ts';

describe('opening hours as text', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(weekHours, (raw) => {
        const hours = WeekHours.parse(raw);
        expect(readHours(writeHours(hours))).toEqual(hours);
      }),
    );
  });

  it.each([
    ['mon-fri 08:30-17:30', 'mon-fri 08:30-17:30'],
    [
      'Monday–Tuesday 8:30 – 12:00 , 13:00-17:00; fri 9:00-12:00',
      'mon-tue 08:30-12:00, 13:00-17:00; fri 09:00-12:00',
    ],
    ['sat-mon 10:00-12:00', 'mon 10:00-12:00; sat-sun 10:00-12:00'],
    ['24/7', 'mon-sun 00:00-24:00'],
    ['Closed', 'closed'],
  ])('reads %j', (text, said) => {
    const hours = readHours(text);
    expect(hours && writeHours(hours)).toBe(said);
  });

  it.each([
    '',
    'mon',
    '08:00-17:00',
    'mon 17:00-08:00',
    'mon 8-17',
    'xyz 08:00-17:00',
    'm 08:00-17:00',
    'mon 08:00-17:00; mon 18:00-19:00',
    'mon 08:00-25:00',
    'mon-fri 08:00-17:00 x',
  ])('refuses %j', (text) => {
    expect(readHours(text)).toBeUndefined();
  });
});
