import * as z from 'zod/mini';
import type { Part } from './calendar-lines.ts';
import { type ReadRule, readRule, readTimeText } from './calendar-rule.ts';
import { type Property, propertiesOf, textOf } from './calendar-values.ts';
import { type Rule, recurringDays, type Steps } from './recurrence.ts';
import { type Clock, type DayNumber, utcClock, type Wall } from './wall.ts';

const NAMES = new Set(['DTSTART', 'RRULE', 'RDATE', 'TZOFFSETFROM', 'TZOFFSETTO']);
const DAY_SECONDS = 86_400;

/** A change of the clock: on the old wall, and by how much either wall is ahead of UTC, in seconds. */
interface Change {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const secondsOf = ({ day, seconds }: Wall): number => day * DAY_SECONDS + seconds;

const Offset = z.string().check(z.regex(/^[+-]\d\d:\d\d(:\d\d)?$/));
const offsetOf = (property: Property | undefined): number | undefined => {
  const { data } = Offset.safeParse(textOf(property));
  if (data === undefined) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = data.slice(1).split(':').map(Number);
  return (data.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds);
};

const wallOf = (text: string | undefined): Wall | undefined => {
  const read = text === undefined ? undefined : readTimeText(text);
  return read && { day: read.day, seconds: read.seconds ?? 0 };
};

/** Days on which the clock changes by this rule; undefined where it cannot be told. */
const daysOf = (
  properties: readonly Property[],
  start: Wall,
  from: DayNumber,
  to: DayNumber,
  steps: Steps,
): readonly DayNumber[] | undefined => {
  if (properties.length === 0) return [];
  const rules: readonly (ReadRule | undefined)[] = properties.map(readRule);
  const found: DayNumber[] = [];
  for (const read of rules) {
    if (read?.rule.every !== 'YEARLY') return undefined;
    const rule: Rule = read.rule;
    const last = Math.min(to, read.until?.day ?? to);
    const days = recurringDays(rule, start.day, from, last, steps);
    if (!days) return undefined;
    // What ended before the window still holds in it: the last change is what counts.
    const ended = last < from ? recurringDays(rule, start.day, last - 800, last, steps) : [];
    if (!ended) return undefined;
    found.push(...days, ...ended);
  }
  return found;
};

const changesOf = (
  part: Part,
  from: DayNumber,
  to: DayNumber,
  steps: Steps,
): readonly Change[] | undefined => {
  const properties = propertiesOf(part, NAMES, () => undefined);
  const start = wallOf(textOf(properties.get('DTSTART')?.[0]));
  const before = offsetOf(properties.get('TZOFFSETFROM')?.[0]);
  const after = offsetOf(properties.get('TZOFFSETTO')?.[0]);
  if (!start || before === undefined || after === undefined) return undefined;
  const days = daysOf(properties.get('RRULE') ?? [], start, from, to, steps);
  if (!days) return undefined;
  const dated = (properties.get('RDATE') ?? [])
    .flatMap((property) => property.values)
    .flatMap((value) => (typeof value === 'string' ? (wallOf(value) ?? []) : []));
  const walls = [start, ...days.map((day) => ({ day, seconds: start.seconds })), ...dated];
  return walls.map((wall) => ({ at: secondsOf(wall), from: before, to: after }));
};

/**
 * The clock that a file describes itself (VTIMEZONE), good for times from `from` to `to` and a year to either side.
 * A time that does not exist and one that comes twice are taken as everywhere: the first as long after the change
 * as it names, the second as the earlier of the two.
 */
export const describedClock = (
  zone: Part,
  from: DayNumber,
  to: DayNumber,
  steps: Steps,
): Clock | undefined => {
  const changes: Change[] = [];
  for (const part of zone.parts) {
    if (part.name !== 'STANDARD' && part.name !== 'DAYLIGHT') continue;
    const found = changesOf(part, from - 800, to + 400, steps);
    if (!found) return undefined;
    changes.push(...found);
  }
  const sorted = changes.sort((a, b) => a.at - b.at);
  const [first] = sorted;
  if (!first) return undefined;
  return (wall) => {
    const at = secondsOf(wall);
    // Put forward from 2 to 3, the times between belong to the old wall still.
    const last = sorted.findLast((c) => c.at + Math.max(0, c.to - c.from) <= at);
    const offset = last?.to ?? first.from;
    return utcClock({ day: 0, seconds: at - offset });
  };
};
