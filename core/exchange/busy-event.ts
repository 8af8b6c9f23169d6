import type { CalendarProblem, EventAt } from '../explain/calendar-problem.ts';
import type { Part } from './calendar-lines.ts';
import { type ReadRule, readRule, readTimeText, ruleText } from './calendar-rule.ts';
import { type Property, parameterOf, propertiesOf, textOf } from './calendar-values.ts';
import type { ZoneBook } from './calendar-zones.ts';
import { type Clock, utcClock, type Wall } from './wall.ts';

const NAMES = new Set([
  ...['UID', 'SEQUENCE', 'SUMMARY', 'CLASS', 'TRANSP', 'STATUS', 'ATTENDEE'],
  ...['DTSTART', 'DTEND', 'DURATION', 'RRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID'],
  'X-MICROSOFT-CDO-BUSYSTATUS',
]);

const LONGEST = 200;

/** When, by which clock. `isDay` = a date without a time: the whole day of whoever the calendar belongs to. */
export interface Moment {
  readonly wall: Wall;
  readonly clock: Clock;
  readonly isDay: boolean;
}

/** From a start to its end: whole days by the wall, then seconds that pass. */
export interface Length {
  readonly days: number;
  readonly seconds: number;
}

export type BusyKind = 'busy' | 'tentative' | 'away';

/** One event of a calendar as far as it takes time; `kind` undefined = it takes none. */
export interface CalendarEvent {
  readonly at: EventAt;
  readonly uid: string | undefined;
  readonly sequence: number;
  readonly title: string;
  readonly isPrivate: boolean;
  readonly kind: BusyKind | undefined;
  readonly start: Moment;
  readonly length: Length;
  readonly rules: readonly ReadRule[];
  readonly more: readonly Moment[];
  readonly less: readonly Moment[];
  /** Which occurrence of the series with this UID it stands in place of. */
  readonly replaces: Moment | undefined;
}

export interface Reading {
  readonly zones: ZoneBook;
  /** The wall of times that name no zone, and of whole days. */
  readonly clock: Clock;
  /** Titles are not taken. */
  readonly busyOnly: boolean;
  /** The address of whom the calendar belongs to: what they declined takes no time. */
  readonly owner: string | undefined;
  /** What says that it takes no time is taken too, as busy. */
  readonly freeToo: boolean;
  /** The whole file takes back what it names. */
  readonly isCancelled: boolean;
  tell(problem: CalendarProblem): void;
}

type Properties = ReadonlyMap<string, readonly Property[]>;
const first = (from: Properties, name: string): Property | undefined => from.get(name)?.[0];
const word = (from: Properties, name: string): string =>
  textOf(first(from, name))?.trim().toUpperCase() ?? '';

const momentOf = (text: unknown, property: Property, by: Reading): Moment | undefined => {
  const read = typeof text === 'string' ? readTimeText(text) : undefined;
  if (!read) return undefined;
  const { day, seconds, isUtc } = read;
  if (seconds === undefined) return { wall: { day, seconds: 0 }, clock: by.clock, isDay: true };
  const zone = parameterOf(property, 'tzid');
  const clock = zone === undefined ? by.clock : by.zones.clockOf(zone, property.line);
  return { wall: { day, seconds }, clock: isUtc ? utcClock : clock, isDay: false };
};

const momentsOf = (properties: readonly Property[] | undefined, by: Reading): readonly Moment[] =>
  (properties ?? []).flatMap((property) =>
    property.values.flatMap((value) => {
      // A period is its start and its end; each occurrence has the event's own length here.
      const [start] = Array.isArray(value) ? value : [value];
      return momentOf(start, property, by) ?? [];
    }),
  );

const DURATION =
  /^([+-])?P(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/;

const durationOf = (text: string | undefined): Length | undefined => {
  const found = text === undefined ? null : DURATION.exec(text);
  if (!found) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(2)
    .map((part) => Number(part ?? 0));
  const sign = found[1] === '-' ? -1 : 1;
  return {
    days: sign * (weeks * 7 + days),
    seconds: sign * (hours * 3600 + minutes * 60 + seconds),
  };
};

/** As the standard has it: an end names the time that passes, a duration may name days by the wall. */
const lengthOf = (from: Properties, start: Moment, by: Reading): Length => {
  const property = first(from, 'DTEND');
  const end = property && momentOf(property.values[0], property, by);
  if (end && start.isDay) {
    const days = end.wall.day - start.wall.day;
    // Some programs end a day on itself.
    return { days: days === 0 ? 1 : days, seconds: 0 };
  }
  if (end) return { days: 0, seconds: (end.clock(end.wall) - start.clock(start.wall)) / 1000 };
  const told = durationOf(textOf(first(from, 'DURATION')));
  return told ?? { days: start.isDay ? 1 : 0, seconds: 0 };
};

const isDeclined = (from: Properties, owner: string | undefined): boolean =>
  owner !== undefined &&
  (from.get('ATTENDEE') ?? []).some(
    (one) =>
      textOf(one)
        ?.replace(/^mailto:/i, '')
        .toLowerCase() === owner.toLowerCase() &&
      parameterOf(one, 'partstat')?.toUpperCase() === 'DECLINED',
  );

const kindOf = (from: Properties, by: Reading): BusyKind | undefined => {
  const status = word(from, 'STATUS');
  const outlook = word(from, 'X-MICROSOFT-CDO-BUSYSTATUS');
  if (by.isCancelled || status === 'CANCELLED' || isDeclined(from, by.owner)) return undefined;
  const isFree =
    word(from, 'TRANSP') === 'TRANSPARENT' || outlook === 'FREE' || outlook === 'WORKINGELSEWHERE';
  if (isFree && !by.freeToo) return undefined;
  if (outlook === 'OOF') return 'away';
  return status === 'TENTATIVE' || outlook === 'TENTATIVE' ? 'tentative' : 'busy';
};

/** An event, or undefined where it has no times that could be read. */
export const readEvent = (part: Part, by: Reading): CalendarEvent | undefined => {
  const from = propertiesOf(part, NAMES, ({ line, text }) =>
    by.tell({ code: 'broken-line', line, found: by.busyOnly ? text.slice(0, 12) : text }),
  );
  const secrecy = word(from, 'CLASS');
  // The standard: a class that is not known is as private.
  const isPrivate = secrecy !== '' && secrecy !== 'PUBLIC';
  const title =
    isPrivate || by.busyOnly
      ? ''
      : (textOf(first(from, 'SUMMARY'))?.trim().slice(0, LONGEST) ?? '');
  const at: EventAt = { title, line: part.line };
  const property = first(from, 'DTSTART');
  const start = property && momentOf(property.values[0], property, by);
  if (!start) {
    by.tell({ code: 'no-start', event: at });
    return undefined;
  }
  const length = lengthOf(from, start, by);
  if (length.days < 0 || length.days * 86_400 + length.seconds < 0) {
    by.tell({ code: 'ends-first', event: at });
    return undefined;
  }
  const replaces = first(from, 'RECURRENCE-ID');
  if (parameterOf(replaces, 'range')?.toUpperCase() === 'THISANDFUTURE')
    by.tell({ code: 'and-later', event: at });
  const rules = (from.get('RRULE') ?? []).flatMap((one) => {
    const read = readRule(one);
    if (!read) by.tell({ code: 'unknown-rule', event: at, found: ruleText(one) });
    return read ?? [];
  });
  return {
    at,
    uid: textOf(first(from, 'UID'))?.trim() || undefined,
    sequence: Number(first(from, 'SEQUENCE')?.values[0] ?? 0) || 0,
    title,
    isPrivate,
    kind: kindOf(from, by),
    start,
    length,
    rules,
    more: momentsOf(from.get('RDATE'), by),
    less: momentsOf(from.get('EXDATE'), by),
    replaces: replaces && momentOf(replaces.values[0], replaces, by),
  };
};
