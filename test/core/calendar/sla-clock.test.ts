import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMinutes, instant, MINUTE } from '../../../core/calendar/instant.ts';
import {
  ALWAYS,
  businessClock,
  type Clock,
  dueAt,
  elapsedMinutes,
  isPaused,
  type Run,
} from '../../../core/calendar/sla-clock.ts';
import { WeekHours, type Window, Zone } from '../../../core/model/time.ts';
import { at, during, WEEK } from '../scenario.ts';

const LISBON = Zone.parse('Europe/Lisbon');
const HOURS = WeekHours.parse(WEEK);
const clock = businessClock(HOURS, LISBON);
const run = (created: string, more: Partial<Run> = {}): Run => ({
  created: at(created),
  pauses: [],
  ...more,
});
const iso = (time: number | undefined) => time && new Date(time).toISOString().slice(0, 16);
const due = (r: Run, minutes: number, by: Clock = clock) => iso(dueAt(r, by, minutes));
const utc = (text: string) => `2026-11-${text}`;

describe('business minutes', () => {
  test('run in the hours, over nights and weekends not', () => {
    expect(due(run('16:30'), 60)).toBe(utc('23T17:30'));
    expect(due(run('16:30'), 61)).toBe(utc('24T08:31'));
    expect(due(run('2026-11-27 17:00'), 60)).toBe(utc('30T09:00'));
    expect(clock.minutes(at('2026-11-21 00:00'), at('2026-11-28 00:00'))).toBe(5 * 540);
  });

  test('created outside the hours, they begin with the next opening', () => {
    expect(due(run('2026-11-22 11:00'), 1)).toBe(utc('23T08:31'));
    expect(due(run('06:00'), 540)).toBe(utc('23T17:30'));
    expect(elapsedMinutes(run('06:00'), clock, at('08:30'))).toBe(0);
    expect(elapsedMinutes(run('06:00'), clock, at('08:31'))).toBe(1);
  });

  test('do not run on a closed day', () => {
    const closed = [during('2026-11-24 00:00-24:00')];
    expect(due(run('16:30'), 90, businessClock(HOURS, LISBON, closed))).toBe(utc('25T09:00'));
  });

  test('never run where nothing is ever open', () => {
    const never = businessClock(WeekHours.parse({}), LISBON);
    expect(dueAt(run('10:00'), never, 1)).toBeUndefined();
    expect([clock, ALWAYS].map((c) => c.minutes(at('11:00'), at('10:00')))).toEqual([0, 0]);
    expect(never.minutes(at('10:00'), at('2026-11-30 10:00'))).toBe(0);
  });

  test('of overlapping spans count once, and a day that ends at 24:00 runs on', () => {
    const day = [
      { from: '08:00', to: '12:00' },
      { from: '10:00', to: '24:00' },
    ];
    const long = businessClock(
      WeekHours.parse({ mon: day, tue: [{ from: '00:00', to: '02:00' }] }),
      LISBON,
    );
    expect(long.minutes(at('00:00'), at('2026-11-25 00:00'))).toBe(18 * 60);
    expect(due(run('23:30'), 60, long)).toBe(utc('24T00:30'));
  });
});

describe('a pause', () => {
  const lunch = [during('12:00-13:00')];
  test('moves what is due after it, and not what was due before', () => {
    expect(due(run('10:00', { pauses: lunch }), 120)).toBe(utc('23T12:00'));
    expect(due(run('10:00', { pauses: lunch }), 121)).toBe(utc('23T13:01'));
    expect(elapsedMinutes(run('10:00', { pauses: lunch }), clock, at('12:45'))).toBe(120);
  });

  test('outside the hours moves nothing', () => {
    const night = [{ start: at('18:00'), end: at('2026-11-24 07:00') }];
    expect(due(run('16:30', { pauses: night }), 90)).toBe(due(run('16:30'), 90));
  });

  test('that began before the ticket pauses it from 0', () => {
    const first = [{ start: at('09:00'), end: at('11:00') }];
    expect(due(run('10:00', { pauses: first }), 30)).toBe(utc('23T11:30'));
    expect(elapsedMinutes(run('10:00', { waitingSince: at('10:00') }), clock, at('16:00'))).toBe(0);
  });

  test('is half-open: at its end the clock runs', () => {
    const r = run('10:00', { pauses: lunch });
    expect([at('11:59'), at('12:00'), at('12:59'), at('13:00')].map((t) => isPaused(r, t))).toEqual(
      [false, true, true, false],
    );
  });

  test('without an end leaves what was not due by then without an instant', () => {
    const waits = run('10:00', { pauses: lunch, waitingSince: at('14:00') });
    expect(due(waits, 180)).toBe(utc('23T14:00'));
    expect(dueAt(waits, clock, 181)).toBeUndefined();
    expect(elapsedMinutes(waits, clock, at('2026-12-24 10:00'))).toBe(180);
    const later = { ...waits, pauses: [...lunch, during('15:00-16:00')] };
    expect(elapsedMinutes(later, clock, at('17:00'))).toBe(180);
    expect(isPaused(waits, at('2027-01-01 10:00'))).toBe(true);
  });
});

describe('weeks with a clock change', () => {
  const all = [{ from: '00:00', to: '24:00' }];
  const whole = WeekHours.parse({
    ...{ mon: all, tue: all, wed: all, thu: all },
    ...{ fri: all, sat: all, sun: all },
  });
  test.each([
    ['Europe/Lisbon', '2026-03-23', 167],
    ['Europe/Berlin', '2026-03-23', 167],
    ['Europe/Berlin', '2026-10-19', 169],
    ['America/New_York', '2026-03-02', 167],
    ['America/New_York', '2026-10-26', 169],
    ['Australia/Sydney', '2026-09-28', 167],
    ['Australia/Lord_Howe', '2026-09-28', 167.5],
    ['Asia/Kolkata', '2026-03-23', 168],
  ])('in %s from %s have %d hours around the clock', (zone, monday, hours) => {
    const start = at(`${monday} 00:00`, zone);
    const end = at(
      `${new Date(Date.parse(monday) + 7 * 86_400_000).toISOString().slice(0, 10)} 00:00`,
      zone,
    );
    const around = businessClock(whole, Zone.parse(zone));
    expect(around.minutes(start, end)).toBe(hours * 60);
    expect(dueAt({ created: start, pauses: [] }, around, hours * 60)).toBe(end);
  });

  test('keep office hours on the wall clock', () => {
    const berlin = businessClock(HOURS, Zone.parse('Europe/Berlin'));
    const created = at('2026-10-23 17:00', 'Europe/Berlin');
    expect(dueAt({ created, pauses: [] }, berlin, 60)).toBe(
      at('2026-10-26 09:00', 'Europe/Berlin'),
    );
  });
});

test('ten years are counted without stepping through their minutes', () => {
  const start = at('2026-11-23 00:00');
  const end = at('2036-11-24 00:00');
  // 522 weeks, no holiday: five days of nine hours each.
  expect(clock.minutes(start, end)).toBe(522 * 5 * 540);
  expect(dueAt({ created: start, pauses: [] }, clock, 522 * 5 * 540)).toBe(at('2036-11-21 17:30'));
});

const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'];
const span = fc.constantFrom(
  [],
  [{ from: '08:30', to: '17:30' }],
  [
    { from: '00:00', to: '06:15' },
    { from: '22:00', to: '24:00' },
  ],
);
const someHours = fc
  .record({ mon: span, tue: span, wed: span, thu: span, fri: span, sat: span, sun: span })
  .filter((week) => Object.values(week).some((day) => day.length > 0))
  .map((week) => WeekHours.parse(week));
// Half a year with both clock changes of each hemisphere within reach.
const FROM = Date.UTC(2026, 0, 1);
const moment = fc.integer({ min: 0, max: 60 * 24 * 365 }).map((m) => instant(FROM + m * MINUTE));
const window = fc
  .tuple(moment, fc.integer({ min: 1, max: 60 * 24 * 20 }))
  .map(([start, length]): Window => ({ start, end: addMinutes(start, length) }));
const anyClock = fc.oneof(
  fc.constant(ALWAYS),
  fc
    .tuple(someHours, fc.constantFrom(...ZONES), fc.array(window, { maxLength: 3 }))
    .map(([hours, zone, closed]) => businessClock(hours, Zone.parse(zone), closed)),
);
const anyRun = fc.record({ created: moment, pauses: fc.array(window, { maxLength: 4 }) });
const minutes = fc.integer({ min: 0, max: 60 * 24 * 60 });
const RUNS = { numRuns: 300 };

test('what is due has run for exactly its minutes, and a millisecond earlier for less', () => {
  fc.assert(
    fc.property(anyRun, anyClock, minutes, (r, by, promised) => {
      const when = dueAt(r, by, promised);
      if (when === undefined) throw new Error('a clock that opens runs on');
      expect(elapsedMinutes(r, by, when)).toBeCloseTo(promised, 6);
      if (promised > 0) {
        expect(elapsedMinutes(r, by, instant(when - 1))).toBeLessThan(promised);
      }
    }),
    RUNS,
  );
});

test('more minutes are never due earlier', () => {
  fc.assert(
    fc.property(anyRun, anyClock, minutes, minutes, (r, by, a, b) => {
      const [less, more] = [dueAt(r, by, Math.min(a, b)), dueAt(r, by, Math.max(a, b))];
      expect(less).toBeLessThanOrEqual(more ?? Number.NaN);
    }),
    RUNS,
  );
});

test('minutes add up: a and then b is a + b', () => {
  fc.assert(
    fc.property(anyRun, anyClock, minutes, fc.integer({ min: 1, max: 5000 }), (r, by, a, b) => {
      const first = dueAt(r, by, a);
      if (first === undefined) throw new Error('a clock that opens runs on');
      expect(dueAt({ ...r, created: first }, by, b)).toBe(dueAt(r, by, a + b));
    }),
    RUNS,
  );
});

test('one pause more never brings anything nearer', () => {
  fc.assert(
    fc.property(anyRun, anyClock, minutes, window, (r, by, promised, pause) => {
      const paused = dueAt({ ...r, pauses: [...r.pauses, pause] }, by, promised);
      expect(paused).toBeGreaterThanOrEqual(dueAt(r, by, promised) ?? Number.NaN);
    }),
    RUNS,
  );
});

test('around the clock and without a pause it is plain addition', () => {
  fc.assert(
    fc.property(moment, minutes, (created, promised) => {
      expect(dueAt({ created, pauses: [] }, ALWAYS, promised)).toBe(addMinutes(created, promised));
    }),
    RUNS,
  );
});
