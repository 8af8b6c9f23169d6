import ICAL from 'ical.js';
import type { Instant, Window } from '../model/time.ts';

/** One entry of a calendar file. */
export interface CalendarEntry {
  /** The same in every file that tells of it, so that a later file updates what an earlier one made. */
  readonly id: string;
  readonly window: Window;
  /** Counts up by one with every change that is sent out; the first is 0. */
  readonly sequence: number;
  /** Calendars remove what is cancelled. */
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly title: string;
  readonly location?: string | undefined;
  readonly description?: string | undefined;
  readonly url?: string | undefined;
  /** Shown beside other things and in nobody's way; absent = it takes the time. */
  readonly isFree?: boolean;
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

const component = (entry: CalendarEntry, at: Instant): ICAL.Component => {
  const { id, window, sequence, url } = entry;
  const made = new ICAL.Component('vevent');
  const text = (name: string, value: string | undefined) => {
    if (value) made.addPropertyWithValue(name, plain(value));
  };
  text('uid', `${plain(id).replaceAll('\n', ' ')}@slotwright`);
  made.addPropertyWithValue('dtstamp', utc(at));
  made.addPropertyWithValue('dtstart', utc(window.start));
  made.addPropertyWithValue('dtend', utc(window.end));
  made.addPropertyWithValue('sequence', sequence);
  text('status', entry.status);
  text('summary', entry.title);
  if (entry.isFree) text('transp', 'TRANSPARENT');
  text('location', entry.location);
  text('description', entry.description);
  if (url && isLink(url)) made.addPropertyWithValue('url', url);
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

/** A calendar file: UTC instants, lines folded at 75 bytes and ended by CRLF. */
export const writeEntries = (
  entries: readonly CalendarEntry[],
  { at, name }: CalendarOptions,
): string => {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Slotwright//Slotwright//EN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  // Written without escapes, as its kind is not known.
  if (name) calendar.addPropertyWithValue('x-wr-calname', plain(name).replaceAll('\n', ' '));
  for (const entry of entries) calendar.addSubcomponent(component(entry, at));
  const lines = calendar.toString().replaceAll('\r\n ', '').split('\r\n');
  return lines.map((line) => `${fold(line)}\r\n`).join('');
};
