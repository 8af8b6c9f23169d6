import type { CalendarProblem } from '../explain/calendar-problem.ts';
import { Zone } from '../model/time.ts';
import type { Part } from './calendar-lines.ts';
import { propertiesOf, textOf } from './calendar-values.ts';
import type { Steps } from './recurrence.ts';
import { type Clock, type DayNumber, zoneClock } from './wall.ts';
import { WINDOWS_ZONES } from './windows-zones.ts';
import { describedClock } from './zone-rules.ts';

const TZID = new Set(['TZID']);

/** A zone of ours under any of the names that programs give it. */
const named = (name: string): Zone | undefined => {
  // Some put a path before it: /example.org/20260101_1/Europe/Berlin.
  const segments = name.split('/');
  const names = [
    name,
    WINDOWS_ZONES.get(name.toLowerCase()),
    ...[2, 3].map((count) => segments.slice(-count).join('/')),
    name.toLowerCase() === 'tzone://microsoft/utc' ? 'UTC' : undefined,
  ];
  for (const one of names) {
    const zone = Zone.safeParse(one);
    if (zone.success) return zone.data;
  }
  return undefined;
};

export interface ZoneBook {
  /** The clock of a zone that the file names at that line. */
  clockOf(name: string, line: number): Clock;
}

/**
 * The zones of a file: by a known name, else as the file itself describes them, else the default one and a problem.
 * A known name goes first, since a description is as old as the program that wrote it.
 */
export const zoneBook = (
  calendar: Part,
  zone: Zone,
  within: { readonly from: DayNumber; readonly to: DayNumber },
  steps: Steps,
  tell: (problem: CalendarProblem) => void,
): ZoneBook => {
  const described = new Map<string, Part>();
  for (const part of calendar.parts) {
    if (part.name !== 'VTIMEZONE') continue;
    const name = textOf(propertiesOf(part, TZID, () => undefined).get('TZID')?.[0]);
    if (name) described.set(name, part);
  }
  const clocks = new Map<string, Clock>();
  const make = (name: string, line: number): Clock => {
    const known = named(name);
    if (known) return zoneClock(known);
    const part = described.get(name);
    const clock = part && describedClock(part, within.from, within.to, steps);
    if (!clock) tell({ code: 'unknown-zone', line, found: name });
    return clock ?? zoneClock(zone);
  };
  return {
    clockOf(name, line) {
      const clock = clocks.get(name) ?? make(name, line);
      clocks.set(name, clock);
      return clock;
    },
  };
};
