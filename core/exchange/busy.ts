import { addMinutes } from '../calendar/instant.ts';
import { type CalendarProblem, MOST_MEGABYTES, MOST_TIMES } from '../explain/calendar-problem.ts';
import type { Instant, Window, Zone } from '../model/time.ts';
import { type Reading, readEvent } from './busy-event.ts';
import { type BusyTime, distinct, groupsOf, timesOf } from './busy-series.ts';
import { type Part, readParts } from './calendar-lines.ts';
import { propertiesOf, textOf } from './calendar-values.ts';
import { zoneBook } from './calendar-zones.ts';
import type { Steps } from './recurrence.ts';
import { dayOf, zoneClock } from './wall.ts';

export interface BusyOptions {
  /** Taken for whole days and for times that name no zone, or one that is not known. */
  readonly zone: Zone;
  readonly within: Window;
  readonly busyOnly: boolean;
  /** Entries that leave their time free are taken too, as a turn on call is. */
  readonly freeToo?: boolean;
  /** The mail address of whom the calendar belongs to. */
  readonly owner?: string | undefined;
}

export type BusyRead =
  | {
      readonly ok: true;
      /** What the calendar calls itself. */
      readonly name: string | undefined;
      /** By start. */
      readonly times: readonly BusyTime[];
      readonly problems: readonly CalendarProblem[];
    }
  | { readonly ok: false; readonly problems: readonly CalendarProblem[] };

const DAY_MINUTES = 24 * 60;

/** From a week ago, so that what is over is not lost at once, to two months ahead. */
export const busyWindow = (now: Instant): Window => ({
  start: addMinutes(now, -7 * DAY_MINUTES),
  end: addMinutes(now, 60 * DAY_MINUTES),
});

// Enough for ten thousand series, and over within seconds.
const STEPS = 2_000_000;
const MOST_PROBLEMS = 100;
const MEGABYTE = 1_000_000;
const HEAD = new Set(['X-WR-CALNAME', 'METHOD']);

const refusalOf = (text: string): CalendarProblem | undefined => {
  if (text.length > MOST_MEGABYTES * MEGABYTE)
    return { code: 'too-large', megabytes: Math.ceil(text.length / MEGABYTE) };
  if (text.trim() === '') return { code: 'empty' };
  if (text.includes('\u0000') || text.startsWith('PK\u0003\u0004')) return { code: 'binary' };
  if (/^BEGIN:\s*VCALENDAR\s*$/im.test(text)) return undefined;
  return /^\s*<(!doctype|html|\?xml)/i.test(text) ? { code: 'web-page' } : { code: 'no-calendar' };
};

const badLetters = (text: string): readonly CalendarProblem[] => {
  const at = text.indexOf('\uFFFD');
  return at === -1
    ? []
    : [{ code: 'wrong-letters', line: text.slice(0, at).split(/\r\n|\r|\n/).length }];
};

const headOf = (calendar: Part) => propertiesOf(calendar, HEAD, () => undefined);

/** When somebody is busy, by the text of a calendar file. Everything that was not taken as it stands is named. */
export const readBusy = (raw: string, options: BusyOptions): BusyRead => {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  const refusal = refusalOf(text);
  if (refusal) return { ok: false, problems: [refusal] };
  const { within, zone } = options;
  const { calendars, problems: torn } = readParts(text);
  const problems: CalendarProblem[] = [...badLetters(text)];
  const tell = (problem: CalendarProblem): void => {
    if (problems.length < MOST_PROBLEMS) problems.push(problem);
  };
  for (const problem of torn) tell(problem);
  const steps: Steps = { left: STEPS };
  const days = { from: dayOf(within.start), to: dayOf(within.end) };
  const found: BusyTime[] = [];
  for (const calendar of calendars) {
    const by: Reading = {
      ...{ busyOnly: options.busyOnly, owner: options.owner, clock: zoneClock(zone), tell },
      freeToo: options.freeToo ?? false,
      zones: zoneBook(calendar, zone, days, steps, tell),
      isCancelled: textOf(headOf(calendar).get('METHOD')?.[0])?.toUpperCase() === 'CANCEL',
    };
    const events = calendar.parts
      .filter((part) => part.name === 'VEVENT')
      .flatMap((part) => readEvent(part, by) ?? []);
    for (const [uid, group] of groupsOf(events)) {
      const times = timesOf(uid, group, within, steps);
      if (!times.ok) tell({ code: 'too-many-steps', event: times.event.at });
      else if (found.length + times.value.length <= MOST_TIMES) found.push(...times.value);
      else {
        tell({ code: 'too-many', event: group[0].at });
        break;
      }
    }
  }
  const name = calendars.map((one) => textOf(headOf(one).get('X-WR-CALNAME')?.[0])).find(Boolean);
  const times = found.toSorted((a, b) => a.window.start - b.window.start || (a.id < b.id ? -1 : 1));
  return { ok: true, name, times: distinct(times), problems };
};
