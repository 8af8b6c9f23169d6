import { describe, expect, test } from 'vitest';
import { minutesText, span, when, whenOfYear, zoneName } from '../../../core/explain/format.ts';
import { languageOf } from '../../../core/explain/language.ts';
import { sentence } from '../../../core/explain/sentence.ts';
import { BookingId } from '../../../core/model/ids.ts';
import { Zone } from '../../../core/model/time.ts';
import { at, during } from '../scenario.ts';

const telling = { zone: Zone.parse('Europe/Lisbon'), now: at('08:00') };
const b = BookingId.parse('b1');
const window = during('10:00-11:30');

test('a hostile title is cut, and the sentence stays one line', () => {
  const title = `a\n\u202E${'🙂'.repeat(5000)}`;
  const words = sentence({ code: 'overlap', with: b, title, window }, telling);
  expect([...words].length).toBeLessThan(80);
  expect(words).not.toContain('\n');
  expect(words).not.toContain('\u202E');
});

describe('times', () => {
  test('today, tomorrow, else the date, in the zone of the reader', () => {
    expect(when(at('14:00'), telling)).toBe('today 14:00');
    expect(when(at('2026-11-24 09:15'), telling)).toBe('tomorrow 09:15');
    expect(when(at('2026-11-26 09:15'), telling)).toBe('Thu 26 Nov 09:15');
    const auckland = { ...telling, zone: Zone.parse('Pacific/Auckland') };
    expect(when(at('14:00'), auckland)).toBe('tomorrow 03:00');
  });

  test('the year is told where it is another one', () => {
    expect(whenOfYear(at('2026-12-31 23:59'), telling)).toBe('Thu 31 Dec 23:59');
    expect(whenOfYear(at('2027-01-01 00:00'), telling)).toBe('Fri 1 Jan 2027 00:00');
    expect(whenOfYear(at('2025-12-31 23:59'), telling)).toBe('Wed 31 Dec 2025 23:59');
  });

  test('a span names the second day only where there is one', () => {
    expect(span(during('10:00-24:00'), telling)).toBe('today 10:00–00:00');
    const over = { start: at('22:00'), end: at('2026-11-24 06:00') };
    expect(span(over, telling)).toBe('today 22:00–tomorrow 06:00');
  });

  test('in German', () => {
    const german = { ...telling, language: 'de' } as const;
    expect(when(at('14:00'), german)).toBe('heute 14:00');
    expect(when(at('2026-11-24 09:15'), german)).toBe('morgen 09:15');
    expect(when(at('2026-11-26 09:15'), german)).toBe('Do. 26. Nov. 09:15');
    expect(whenOfYear(at('2027-03-01 00:00'), german)).toBe('Mo. 1. März 2027 00:00');
    const over = { start: at('22:00'), end: at('2026-11-24 06:00') };
    expect(span(over, german)).toBe('heute 22:00–morgen 06:00');
    expect([59, 60, 80].map((minutes) => minutesText(minutes, 'de'))).toEqual([
      '59 Min.',
      '1 Std.',
      '1 Std. 20 Min.',
    ]);
  });

  test('minutes and zone names', () => {
    expect([0, 59, 60, 61, 120, 59.6].map((minutes) => minutesText(minutes))).toEqual([
      '0 min',
      '59 min',
      '1 h',
      '1 h 1 min',
      '2 h',
      '1 h',
    ]);
    expect(zoneName(at('14:00'), Zone.parse('Europe/Berlin'))).toBe('CET');
  });
});

test('a browser’s language, English where nobody has written it', () => {
  expect(['de', 'de-AT', 'DE_ch', 'en-GB', 'fr', 'den', ''].map(languageOf)).toEqual([
    ...['de', 'de', 'de', 'en', 'en', 'en', 'en'],
  ]);
});
