import { type BusyOptions, type BusyRead, readBusy } from '../../../core/exchange/busy.ts';
import { Instant, Zone } from '../../../core/model/time.ts';

export const zone = (name: string): Zone => Zone.parse(name);
export const utc = (text: string): Instant => Instant.parse(Date.parse(text));

export const NOVEMBER: BusyOptions = {
  zone: zone('Europe/Lisbon'),
  within: { start: utc('2026-11-16T00:00:00Z'), end: utc('2027-01-22T00:00:00Z') },
  busyOnly: false,
};

/** A calendar of these lines, each event's lines between BEGIN and END. */
export const calendar = (...events: readonly (readonly string[])[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

/** What was read, failing where nothing was. */
export const read = (text: string, options: Partial<BusyOptions> = {}) => {
  const found: BusyRead = readBusy(text, { ...NOVEMBER, ...options });
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found;
};

const at = (instant: number): string => new Date(instant).toISOString().slice(0, 16);
/** `2026-11-24T14:00/2026-11-24T15:00`, in UTC. */
export const windows = (text: string, options: Partial<BusyOptions> = {}): readonly string[] =>
  read(text, options).times.map(({ window }) => `${at(window.start)}/${at(window.end)}`);
export const starts = (text: string, options: Partial<BusyOptions> = {}): readonly string[] =>
  read(text, options).times.map(({ window }) => at(window.start));
