import type { Instant, Window } from '../model/time.ts';
import type { BusyKind, CalendarEvent, Moment } from './busy-event.ts';
import { type Occurrence, occurrenceAt, occurrencesOf } from './busy-times.ts';
import type { Steps } from './recurrence.ts';

export interface BusyTime {
  /** The same in every export of the calendar: the event's own id, and which of its times it is. */
  readonly id: string;
  readonly window: Window;
  readonly kind: BusyKind;
  /** Empty where it is private or only times were asked for. */
  readonly title: string;
  readonly isPrivate: boolean;
  readonly isAllDay: boolean;
}

/** Events that go by one id: a series and what was changed in it. */
export type Group = readonly [CalendarEvent, ...CalendarEvent[]];

export type TimesRead =
  | { readonly ok: true; readonly value: readonly BusyTime[] }
  /** More days would have to be looked at than are left. */
  | { readonly ok: false; readonly event: CalendarEvent };

const timeText = (at: Instant): string => new Date(at).toISOString().replace('.000Z', 'Z');
const startOf = ({ wall, clock }: Moment): Instant => clock(wall);

export const groupsOf = (events: readonly CalendarEvent[]): ReadonlyMap<string, Group> => {
  const groups = new Map<string, [CalendarEvent, ...CalendarEvent[]]>();
  for (const event of events) {
    const uid = event.uid ?? `at ${timeText(startOf(event.start))}`;
    const known = groups.get(uid);
    if (known) known.push(event);
    else groups.set(uid, [event]);
  }
  return groups;
};

/** Under one id the later version counts; two of the same version are two events of a careless program. */
const newest = (events: readonly CalendarEvent[]): readonly CalendarEvent[] => {
  const last = events.reduce((most, { sequence }) => Math.max(most, sequence), 0);
  return events.filter((event) => event.sequence === last);
};

const timeOf = (
  uid: string,
  event: CalendarEvent,
  kind: BusyKind,
  { window }: Occurrence,
  which: Instant | undefined,
): BusyTime => ({
  id: which === undefined ? uid : `${uid} ${timeText(which)}`,
  window,
  kind,
  title: event.title,
  isPrivate: event.isPrivate,
  isAllDay: event.start.isDay,
});

/** Changed occurrences, by the time they stood at before; of several versions the last. */
const changedOf = (changes: readonly CalendarEvent[]): ReadonlyMap<Instant, CalendarEvent> => {
  const last = new Map<Instant, CalendarEvent>();
  for (const event of changes) {
    if (!event.replaces) continue;
    const at = startOf(event.replaces);
    const known = last.get(at);
    if (!known || known.sequence <= event.sequence) last.set(at, event);
  }
  return last;
};

/** All times of a group within a window: the series without what was changed in it, and the changes. */
export const timesOf = (uid: string, group: Group, within: Window, steps: Steps): TimesRead => {
  const changes = group.filter((event) => event.replaces);
  const away = changes.flatMap((event) => event.replaces ?? []);
  const found: BusyTime[] = [];
  for (const event of newest(group.filter((one) => !one.replaces))) {
    const { kind } = event;
    if (!kind) continue;
    steps.left -= away.length;
    const occurrences = occurrencesOf(event, away, within, steps);
    if (!occurrences) return { ok: false, event };
    const isSeries = event.rules.length > 0 || event.more.length > 0;
    for (const one of occurrences)
      found.push(timeOf(uid, event, kind, one, isSeries ? one.window.start : undefined));
  }
  for (const [at, event] of changedOf(changes)) {
    const occurrence = occurrenceAt(event, event.start, within);
    if (event.kind && occurrence) found.push(timeOf(uid, event, event.kind, occurrence, at));
  }
  return { ok: true, value: found };
};

/** Two times under one id would be one absence: the second and later ones are counted. */
export const distinct = (times: readonly BusyTime[]): readonly BusyTime[] => {
  const seen = new Map<string, number>();
  return times.map((time) => {
    const count = (seen.get(time.id) ?? 0) + 1;
    seen.set(time.id, count);
    return count === 1 ? time : { ...time, id: `${time.id} (${count})` };
  });
};
