import ICAL from 'ical.js';
import type { Booking } from '../model/booking.ts';
import type { Instant } from '../model/time.ts';

/** A booking as a calendar is told of it. */
export interface CalendarBooking {
  readonly booking: Booking;
  /** Counts up by one with every change that is sent out; the first is 0. */
  readonly sequence: number;
  /** Taken back: calendars that have it remove it. */
  readonly cancelled?: boolean;
  /** More lines for whoever opens it, for example the ticket's number and the contact. */
  readonly details?: string;
}

export interface CalendarOptions {
  /** When it is written; every entry carries it. */
  readonly at: Instant;
  /** What a calendar calls the whole, for example the technician's name. */
  readonly name?: string;
}

// Line ends of every kind become one, and what no line may hold goes: else a title could write lines of its own.
const plain = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD');

// An address is written as it is, unescaped, so only one without blanks and control characters may pass.
const isLink = (url: string): boolean => /^https?:\/\/[\x21-\x7e]+$/.test(url);

const utc = (at: Instant): ICAL.Time => ICAL.Time.fromJSDate(new Date(at), true);

const statusOf = ({ booking, cancelled }: CalendarBooking): string => {
  if (cancelled) return 'CANCELLED';
  return booking.hold === 'tentative' ? 'TENTATIVE' : 'CONFIRMED';
};

const component = (entry: CalendarBooking, at: Instant): ICAL.Component => {
  const { booking, sequence, details } = entry;
  const made = new ICAL.Component('vevent');
  const text = (name: string, value: string | undefined) => {
    if (value) made.addPropertyWithValue(name, plain(value));
  };
  // From the booking's id alone, so that a second file updates what the first one made.
  text('uid', `${plain(booking.id).replaceAll('\n', ' ')}@slotwright`);
  made.addPropertyWithValue('dtstamp', utc(at));
  made.addPropertyWithValue('dtstart', utc(booking.window.start));
  made.addPropertyWithValue('dtend', utc(booking.window.end));
  made.addPropertyWithValue('sequence', sequence);
  text('status', statusOf(entry));
  text('summary', [booking.title, booking.clientName].filter(Boolean).join(' – ') || 'Booking');
  text('location', booking.place?.address);
  text('description', [details, booking.url].filter(Boolean).join('\n'));
  if (booking.url && isLink(booking.url)) made.addPropertyWithValue('url', booking.url);
  return made;
};

const LINE_BYTES = 75;
const bytesOf = (char: string): number => {
  const point = char.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
};

// The library forgets the blank that a continued line starts with, and writes 76 bytes.
const fold = (line: string): string => {
  let folded = '';
  let bytes = 0;
  for (const char of line) {
    const size = bytesOf(char);
    if (bytes + size > LINE_BYTES) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += char;
    bytes += size;
  }
  return folded;
};

/** Bookings as a calendar file: UTC instants, lines folded at 75 bytes and ended by CRLF. */
export const writeCalendar = (
  bookings: readonly CalendarBooking[],
  { at, name }: CalendarOptions,
): string => {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Slotwright//Slotwright//EN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  // Written without escapes, as its kind is not known.
  if (name) calendar.addPropertyWithValue('x-wr-calname', plain(name).replaceAll('\n', ' '));
  for (const entry of bookings) calendar.addSubcomponent(component(entry, at));
  const lines = calendar.toString().replaceAll('\r\n ', '').split('\r\n');
  return lines.map((line) => `${fold(line)}\r\n`).join('');
};
