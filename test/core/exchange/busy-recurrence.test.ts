import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type Rule, recurringDays } from '../../../core/exchange/recurrence.ts';
import { dayNumber } from '../../../core/exchange/wall.ts';
import { calendar, starts, utc, zone } from './busy-file.ts';

const DAY = 86_400_000;
const UTC = zone('UTC');
const NAMES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const BARE: Rule = {
  every: 'DAILY',
  interval: 1,
  weekStart: 0,
  months: [],
  monthDays: [],
  yearDays: [],
  weekdays: [],
  positions: [],
  count: undefined,
};
const text = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
const daysOf = (rule: Partial<Rule>, first: number, from: number, to: number) =>
  recurringDays({ ...BARE, ...rule }, first, from, to, { left: 1_000_000 });

const first = fc.integer({ min: dayNumber(2015, 1, 1), max: dayNumber(2026, 12, 31) });
const span = fc.tuple(
  fc.integer({ min: dayNumber(2026, 1, 1), max: dayNumber(2027, 6, 1) }),
  fc.integer({ min: 0, max: 90 }),
);
const interval = fc.integer({ min: 1, max: 6 });
const weekday = fc.integer({ min: 0, max: 6 });

describe('days of a rule', () => {
  it('every so many days: found one by one', () => {
    fc.assert(
      fc.property(first, span, interval, (start, [from, length], every) => {
        const expected: number[] = [];
        for (let day = start; day <= from + length; day += every)
          if (day >= from) expected.push(day);
        expect(daysOf({ interval: every }, start, from, from + length)).toEqual(expected);
      }),
    );
  });

  it('every so many weeks on some weekdays, weeks beginning on any: found day by day', () => {
    const days = fc.uniqueArray(weekday, { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(
        first,
        span,
        interval,
        days,
        weekday,
        (start, [from, length], every, on, wkst) => {
          const weekdayOf = (day: number) => (new Date(day * DAY).getUTCDay() + 6) % 7;
          const weekOf = (day: number) => day - ((weekdayOf(day) - wkst + 7) % 7);
          const expected: number[] = [];
          for (let day = start; day <= from + length; day += 1) {
            const weeks = (weekOf(day) - weekOf(start)) / 7;
            const isOn = day === start || (weeks % every === 0 && on.includes(weekdayOf(day)));
            if (isOn && day >= from) expected.push(day);
          }
          const weekdays = on.map((one) => ({ nth: 0, weekday: one }));
          const rule = { every: 'WEEKLY' as const, interval: every, weekdays, weekStart: wkst };
          expect(daysOf(rule, start, from, from + length)).toEqual(expected);
        },
      ),
    );
  });

  it('ends after its count, wherever one looks', () => {
    const count = fc.integer({ min: 1, max: 300 });
    fc.assert(
      fc.property(first, span, interval, count, (start, [from, length], every, most) => {
        const whole = daysOf({ interval: every }, start, start, start + every * (most - 1)) ?? [];
        expect(whole).toHaveLength(most);
        const expected = whole.filter((day) => day >= from && day <= from + length);
        const rule = { interval: every, count: most };
        expect(daysOf(rule, start, from, from + length)).toEqual(expected);
      }),
    );
  });

  it('says that it gave up, instead of an answer that is too short', () => {
    expect(recurringDays({ ...BARE, count: 9999 }, 0, 5000, 5001, { left: 100 })).toBeUndefined();
  });
});

/** The same rule followed by the library, from its first day on. */
const followed = (rule: string, start: number, from: number, to: number): readonly string[] => {
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(text(start)));
  const found: string[] = [];
  for (let next = iterator.next(); next; next = iterator.next()) {
    const day = next.toString();
    if (day > text(to)) break;
    if (day >= text(from) && day !== text(start)) found.push(day);
  }
  return found;
};

describe('against another implementation', () => {
  const nth = fc.constantFrom('', '1', '2', '3', '4', '-1', '-2');
  const byday = fc.tuple(nth, weekday).map(([n, day]) => `BYDAY=${n}${NAMES[day]}`);
  const monthday = fc.integer({ min: 1, max: 28 });
  const setpos = fc
    .tuple(fc.constantFrom('1', '2', '-1'), fc.constantFrom('MO,TU,WE,TH,FR', 'SA,SU', 'MO,FR'))
    .map(([at, days]) => `BYDAY=${days};BYSETPOS=${at}`);
  const month = fc.integer({ min: 1, max: 12 }).map((one) => `BYMONTH=${one}`);
  const rules = fc.oneof(
    fc.tuple(fc.constant('FREQ=MONTHLY'), byday),
    fc.tuple(fc.constant('FREQ=MONTHLY'), setpos),
    fc.tuple(
      fc.constant('FREQ=MONTHLY'),
      monthday.map((day) => `BYMONTHDAY=${day}`),
    ),
    fc.tuple(fc.constant('FREQ=MONTHLY'), fc.constant('BYMONTHDAY=-1')),
    fc.tuple(fc.constant('FREQ=YEARLY'), month, byday),
    fc.tuple(
      fc.constant('FREQ=YEARLY'),
      month,
      monthday.map((day) => `BYMONTHDAY=${day}`),
    ),
    fc.tuple(fc.constant('FREQ=YEARLY'), byday),
  );

  it('monthly and yearly rules give the same days', () => {
    fc.assert(
      fc.property(rules, first, span, interval, (parts, start, [from, length], every) => {
        const rule = [...parts, `INTERVAL=${every}`].join(';');
        const lines = ['UID:1', `DTSTART;VALUE=DATE:${text(start).replaceAll('-', '')}`];
        const event = calendar([
          ...lines,
          `RRULE:${rule}`,
          `EXDATE;VALUE=DATE:${text(start).replaceAll('-', '')}`,
        ]);
        const within = {
          start: utc(`${text(from)}T00:00:00Z`),
          end: utc(`${text(from + length + 1)}T00:00:00Z`),
        };
        const found = starts(event, { within, zone: UTC }).map((at) => at.slice(0, 10));
        expect(found).toEqual(followed(rule, start, from, from + length));
      }),
      { numRuns: 200 },
    );
  });
});
