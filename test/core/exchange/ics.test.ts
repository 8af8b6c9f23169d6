import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarBooking, writeCalendar } from '../../../core/exchange/ics.ts';
import { Booking } from '../../../core/model/booking.ts';
import { Instant } from '../../../core/model/time.ts';
import { hostile, named, window } from './team-arbitrary.ts';

const at = Instant.parse(Date.UTC(2026, 10, 22, 8));
const start = Date.UTC(2026, 10, 23, 13);
const bookingOf = (change: object = {}): Booking =>
  Booking.parse({
    id: 'b1',
    technician: 'ana',
    window: { start, end: start + 5_400_000 },
    hold: 'firm',
    title: 'Printer on fire',
    ...change,
  });
const entry = (change: object = {}, rest: Partial<CalendarBooking> = {}): CalendarBooking => ({
  booking: bookingOf(change),
  sequence: 0,
  ...rest,
});

const partsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
const fieldOf = (text: string, name: string) => {
  const value = partsOf(text)[0]?.getFirstPropertyValue(name);
  return value === undefined || value === null ? undefined : String(value);
};
const one = (change: object = {}, rest: Partial<CalendarBooking> = {}) =>
  writeCalendar([entry(change, rest)], { at });

describe('calendar file', () => {
  it('says when, in UTC, and when it was written', () => {
    const text = one();
    expect(text).toContain('\r\nDTSTART:20261123T130000Z\r\nDTEND:20261123T143000Z\r\n');
    expect(text).toContain('\r\nDTSTAMP:20261122T080000Z\r\n');
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('keeps the UID of a booking that moved, and counts the change', () => {
    const first = one();
    const moved = one(
      { window: { start: start + 1, end: start + 2 }, title: 'x' },
      { sequence: 1 },
    );
    expect(fieldOf(moved, 'uid')).toBe(fieldOf(first, 'uid'));
    expect(fieldOf(first, 'sequence')).toBe('0');
    expect(fieldOf(moved, 'sequence')).toBe('1');
    expect(fieldOf(one({ id: 'b2' }), 'uid')).not.toBe(fieldOf(first, 'uid'));
  });

  it.each([
    ['firm', false, 'CONFIRMED'],
    ['locked', false, 'CONFIRMED'],
    ['tentative', false, 'TENTATIVE'],
    ['firm', true, 'CANCELLED'],
  ])('says of a %s booking, cancelled: %s, that it is %s', (hold, cancelled, status) => {
    expect(fieldOf(one({ hold }, { cancelled }), 'status')).toBe(status);
  });

  it('tells the place, the client and the ticket', () => {
    const text = one(
      {
        clientName: 'Axle',
        place: { address: 'Dock 1, North' },
        url: 'https://rt.example/rt?id=7',
      },
      { details: '#7\nAsk for Zoe' },
    );
    expect(fieldOf(text, 'summary')).toBe('Printer on fire – Axle');
    expect(fieldOf(text, 'location')).toBe('Dock 1, North');
    expect(fieldOf(text, 'description')).toBe('#7\nAsk for Zoe\nhttps://rt.example/rt?id=7');
    expect(fieldOf(text, 'url')).toBe('https://rt.example/rt?id=7');
  });

  it.each(['javascript:alert(1)', 'https://x\r\nATTACH:evil', 'https://x y'])(
    'makes no link of %j',
    (url) => {
      const text = one({ url });
      expect(fieldOf(text, 'url')).toBeUndefined();
      expect(text).not.toContain('\r\nATTACH');
    },
  );

  it('lets no text write lines of its own, whatever it is', () => {
    const long = fc.oneof(
      hostile,
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme', minLength: 80, maxLength: 200 }),
      fc.constantFrom(
        'a\r\nATTENDEE:x',
        'END:VEVENT\nBEGIN:VEVENT',
        'a\rb',
        'a\u2028b',
        '\ud800',
        '\0',
      ),
    );
    fc.assert(
      fc.property(
        fc.tuple(named, long, long, long, long),
        window,
        ([id, title, address, details, name], when) => {
          const entries = [
            entry(
              { id, title, window: when, place: { address }, clientName: address },
              { details },
            ),
          ];
          const text = writeCalendar(entries, { at, name });
          const lines = text.split('\r\n');
          expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\0\u0085\u2028\u2029]/);
          for (const line of lines)
            expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          const parts = partsOf(text);
          expect(parts).toHaveLength(1);
          const names = parts[0]?.getAllProperties().map((property) => property.name) ?? [];
          const known = [
            'uid',
            'dtstamp',
            'dtstart',
            'dtend',
            'sequence',
            'status',
            'summary',
            'location',
            'description',
          ];
          expect(names.filter((property) => !known.includes(property))).toEqual([]);
          expect(new Set(names).size).toBe(names.length);
          const starts = parts[0]?.getFirstPropertyValue('dtstart');
          expect(starts instanceof ICAL.Time && starts.toUnixTime() * 1000).toBe(when.start);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(['comma, semi; back\\slash', 'two\nlines', '\\n is no line', 'é😀', '"quoted"', '=1+1'])(
    'gives back %j as it was',
    (title) => {
      expect(fieldOf(one({ title }), 'summary')).toBe(title);
    },
  );

  it('is a calendar without bookings too', () => {
    expect(partsOf(writeCalendar([], { at, name: 'Ana' }))).toEqual([]);
  });
});
