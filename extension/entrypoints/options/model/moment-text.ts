import {
  addDays,
  atLocal,
  localDate,
  localTime,
  readDate,
  readTime,
} from '../../../../core/calendar/zone.ts';
import { Instant, LocalTime, type Window, type Zone } from '../../../../core/model/time.ts';
import { bad, good, type Parsed } from './parsed.ts';

const MIDNIGHT = LocalTime.parse('00:00');
const EXAMPLE = 'Write a day like 2026-11-24, or a day and a time like 2026-11-24 15:00.';

/** "2026-11-24 15:00" in that zone. */
export const momentText = (at: Instant, zone: Zone): string =>
  `${localDate(at, zone)} ${localTime(at, zone)}`;

// A time that the clock shows twice, or one with seconds, cannot be written as a wall clock shows it.
const exact = (text: string, at: Instant, zone: Zone, edge: Edge): string => {
  const again = readAt(text, zone, edge);
  return again.ok && again.value === at ? text : new Date(at).toISOString();
};

/** The start of a window as a person writes it: the day alone where it begins at midnight. */
export const startText = (at: Instant, zone: Zone): string => {
  const isDay = localTime(at, zone) === MIDNIGHT;
  return exact(isDay ? localDate(at, zone) : momentText(at, zone), at, zone, 'start');
};

/** The end of a window; a day alone is the last day that belongs to it. */
export const endText = (at: Instant, zone: Zone): string => {
  const isDay = localTime(at, zone) === MIDNIGHT;
  const text = isDay ? addDays(localDate(at, zone), -1) : momentText(at, zone);
  return exact(text, at, zone, 'end');
};

/** A window on one line; where it begins and ends on one day, that day once. */
export const spanText = ({ start, end }: Window, zone: Zone): string => {
  const [from, to] = [startText(start, zone), endText(end, zone)];
  if (from === to) return from;
  return from.slice(0, 10) === to.slice(0, 10) && to.length > 10
    ? `${from}–${to.slice(11)}`
    : `${from} to ${to}`;
};

const split = (text: string): readonly [string, string] => {
  const [day = '', time = ''] = text.trim().split(/[\sT]+/);
  return [dotted(day), time];
};

// Excel in much of Europe copies days as 24.11.2026.
const dotted = (day: string): string => {
  const found = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(day);
  return found ? `${found[3]}-${found[2]?.padStart(2, '0')}-${found[1]?.padStart(2, '0')}` : day;
};

type Edge = 'start' | 'end';
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

const readAt = (text: string, zone: Zone, edge: Edge): Parsed<Instant> => {
  if (WITH_ZONE.test(text.trim())) {
    const at = Instant.safeParse(Date.parse(text.trim()));
    return at.success ? good(at.data) : bad(`“${text.trim()}” is not a time. ${EXAMPLE}`);
  }
  const [day, time] = split(text);
  const date = readDate(day);
  if (!date) return bad(`“${text.trim()}” is not a day. ${EXAMPLE}`);
  if (!time) return good(atLocal(zone, edge === 'end' ? addDays(date, 1) : date, MIDNIGHT));
  const clock = readTime(time);
  return clock ? good(atLocal(zone, date, clock)) : bad(`“${time}” is not a time. ${EXAMPLE}`);
};

export const readStart = (text: string, zone: Zone): Parsed<Instant> => readAt(text, zone, 'start');
export const readEnd = (text: string, zone: Zone): Parsed<Instant> => readAt(text, zone, 'end');

/** A window with another start or end; refused where it would end before it starts. */
export const windowOf = (start: Instant, end: Instant): Parsed<Window> =>
  start < end
    ? good({ start, end })
    : bad('The end must be after the start. Correct one of the two.');
