import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBusy } from '../../../core/exchange/busy.ts';
import { WINDOWS_ZONES } from '../../../core/exchange/windows-zones.ts';
import { calendarProblemWords } from '../../../core/explain/calendar-problem-words.ts';
import { Zone } from '../../../core/model/time.ts';
import { calendar, NOVEMBER, read, starts, utc, windows, zone } from './busy-file.ts';

const BERLIN = [
  'BEGIN:VTIMEZONE',
  'TZID:Our own',
  'BEGIN:STANDARD',
  'DTSTART:16011028T030000',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010325T020000',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];
const described = (lines: readonly string[], ...event: readonly string[]): string =>
  calendar(['UID:1', ...event]).replace('VERSION:2.0', ['VERSION:2.0', ...lines].join('\r\n'));
const year = { start: utc('2026-01-01T00:00:00Z'), end: utc('2027-01-01T00:00:00Z') };

describe('the clock changes', () => {
  const series = (tzid: string, first: string, rule = 'RRULE:FREQ=DAILY') =>
    calendar(['UID:1', `DTSTART;TZID=${tzid}:${first}`, 'DURATION:PT1H', rule]);
  const around = (from: string, to: string) => ({
    within: { start: utc(`${from}T00:00:00Z`), end: utc(`${to}T00:00:00Z`) },
  });

  it('a series stays at its hour on the wall, in both directions', () => {
    expect(
      starts(series('Europe/Berlin', '20260101T090000'), around('2026-03-28', '2026-03-31')),
    ).toEqual(['2026-03-28T08:00', '2026-03-29T07:00', '2026-03-30T07:00']);
    expect(
      starts(series('Europe/Berlin', '20260101T090000'), around('2026-10-24', '2026-10-27')),
    ).toEqual(['2026-10-24T07:00', '2026-10-25T08:00', '2026-10-26T08:00']);
  });

  it('an hour that does not exist is taken an hour later, one that comes twice is the first', () => {
    expect(
      starts(series('Europe/Berlin', '20260101T023000'), around('2026-03-29', '2026-03-30')),
    ).toEqual(['2026-03-29T01:30']);
    expect(
      starts(series('Europe/Berlin', '20260101T023000'), around('2026-10-25', '2026-10-26')),
    ).toEqual(['2026-10-25T00:30']);
  });

  it('a whole day has 23 or 25 hours, and the days of a series do not touch those beside them', () => {
    const day = (date: string) => calendar(['UID:1', `DTSTART;VALUE=DATE:${date}`]);
    const berlin = { zone: zone('Europe/Berlin'), within: year };
    expect(windows(day('20260329'), berlin)).toEqual(['2026-03-28T23:00/2026-03-29T22:00']);
    expect(windows(day('20261025'), berlin)).toEqual(['2026-10-24T22:00/2026-10-25T23:00']);
    const daily = calendar(['UID:1', 'DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=DAILY']);
    const { times } = read(daily, berlin);
    expect(times).toHaveLength(366);
    for (const [index, time] of times.slice(1).entries())
      expect(time.window.start).toBe(times[index]?.window.end);
  });

  it('what was told as an end passes as long each night; what was told in days ends at the same hour', () => {
    const night = (end: string) =>
      calendar(['UID:1', 'DTSTART;TZID=Europe/Berlin:20260328T220000', end]);
    const hours = (end: string) => {
      const [time] = read(night(end), { within: year }).times;
      return time && (time.window.end - time.window.start) / 3_600_000;
    };
    expect(hours('DTEND;TZID=Europe/Berlin:20260329T060000')).toBe(7);
    expect(hours('DURATION:PT8H')).toBe(8);
    expect(hours('DURATION:P1D')).toBe(23);
  });

  it('an end named in UTC ends a series at that moment, not on that day', () => {
    const rule = (until: string) => `RRULE:FREQ=DAILY;UNTIL=${until}`;
    const told = (until: string) =>
      starts(series('America/New_York', '20261123T220000', rule(until)));
    expect(told('20261125T030000Z')).toEqual(['2026-11-24T03:00', '2026-11-25T03:00']);
    expect(told('20261125T025959Z')).toEqual(['2026-11-24T03:00']);
    expect(told('20261124')).toEqual(['2026-11-24T03:00', '2026-11-25T03:00']);
  });
});

describe('zones', () => {
  it('knows every zone that Outlook names', () => {
    expect(WINDOWS_ZONES.size).toBeGreaterThan(130);
    const unknown = [...WINDOWS_ZONES].filter(([, name]) => !Zone.safeParse(name).success);
    expect(unknown).toEqual([]);
  });

  it.each([
    ['W. Europe Standard Time', '2026-11-23T08:00'],
    ['w. europe standard time', '2026-11-23T08:00'],
    ['GMT Standard Time', '2026-11-23T09:00'],
    ['Eastern Standard Time', '2026-11-23T14:00'],
    ['India Standard Time', '2026-11-23T03:30'],
    ['AUS Eastern Standard Time', '2026-11-22T22:00'],
    ['Europe/Berlin', '2026-11-23T08:00'],
    ['/mozilla.org/20050126_1/Europe/Berlin', '2026-11-23T08:00'],
    ['/x.example/1/America/Argentina/Buenos_Aires', '2026-11-23T12:00'],
    ['tzone://Microsoft/Utc', '2026-11-23T09:00'],
    ['UTC', '2026-11-23T09:00'],
  ])('%s', (name, start) => {
    const text = calendar(['UID:1', `DTSTART;TZID="${name}":20261123T090000`, 'DURATION:PT1H']);
    expect(starts(text)).toEqual([start]);
    expect(read(text).problems).toEqual([]);
  });

  it('takes the default zone where none is named, and says so where one is not known', () => {
    const options = { zone: zone('Asia/Tokyo') };
    const floating = calendar(['UID:1', 'DTSTART:20261123T090000', 'DURATION:PT1H']);
    expect(starts(floating, options)).toEqual(['2026-11-23T00:00']);
    expect(read(floating, options).problems).toEqual([]);
    const lines = (uid: string) => [
      `UID:${uid}`,
      'DTSTART;TZID=Mars/Base:20261123T090000',
      'DURATION:PT1H',
    ];
    const unknown = calendar(lines('1'), lines('2'));
    expect(starts(unknown, options)).toEqual(['2026-11-23T00:00', '2026-11-23T00:00']);
    expect(read(unknown, options).problems).toEqual([
      { code: 'unknown-zone', line: 5, found: 'Mars/Base' },
    ]);
  });

  it('follows the rules a file describes, on every day as the zone they are copied from', () => {
    const minute = fc.integer({ min: 0, max: 365 * 24 * 60 - 1 });
    fc.assert(
      fc.property(minute, (minutes) => {
        const wall = new Date(Date.UTC(2026, 0, 1) + minutes * 60_000)
          .toISOString()
          .replace(/[-:]|\.\d+Z/g, '');
        const told = (tzid: string) =>
          starts(described(BERLIN, `DTSTART;TZID=${tzid}:${wall}`, 'DURATION:PT1H'), {
            within: { start: utc('2025-12-30T00:00:00Z'), end: utc('2027-01-03T00:00:00Z') },
          });
        expect(told('Our own')).toEqual(told('Europe/Berlin'));
        expect(told('Our own')).toHaveLength(1);
      }),
      { numRuns: 150, examples: [[(87 * 24 + 2) * 60 + 30], [(297 * 24 + 2) * 60 + 30]] },
    );
  });

  it.each([
    ['no offset', BERLIN.filter((line) => line !== 'TZOFFSETTO:+0100')],
    ['a rule by the second', BERLIN.map((line) => line.replace('YEARLY', 'SECONDLY'))],
    ['no rules at all', BERLIN.slice(0, 2).concat('END:VTIMEZONE')],
  ])('names a zone whose description does not hold: %s', (_, lines) => {
    const text = described(lines, 'DTSTART;TZID=Our own:20261123T090000', 'DURATION:PT1H');
    expect(read(text).problems).toMatchObject([{ code: 'unknown-zone', found: 'Our own' }]);
  });

  it('counts a time of the lost hour as every other zone does', () => {
    const at = (wall: string) =>
      starts(described(BERLIN, `DTSTART;TZID=Our own:${wall}`, 'DURATION:PT1H'), { within: year });
    expect([at('20260329T013000'), at('20260329T023000'), at('20260329T033000')]).toEqual([
      ['2026-03-29T00:30'],
      ['2026-03-29T01:30'],
      ['2026-03-29T01:30'],
    ]);
    expect([at('20261025T023000'), at('20261025T030000')]).toEqual([
      ['2026-10-25T00:30'],
      ['2026-10-25T02:00'],
    ]);
  });
});

describe('any file at all', () => {
  it('is read or refused, never thrown at, and every problem has words', () => {
    const lines = fc.constantFrom(
      ...['BEGIN:VCALENDAR', 'END:VCALENDAR', 'BEGIN:VEVENT', 'END:VEVENT', 'UID:1', 'UID:', ''],
      ...['DTSTART:20261123T100000Z', 'DTSTART;VALUE=DATE:20261123', 'DTSTART:0000', 'DTSTART;X'],
      ...['DTEND:20261123T110000', 'DURATION:P1W', 'DURATION:P99999W', 'RRULE:FREQ=YEARLY;COUNT=0'],
      ...['RRULE:FREQ=WEEKLY;BYDAY=XX', 'RRULE:FREQ=DAILY;UNTIL=1', 'RRULE:FREQ=MONTHLY;BYDAY=9MO'],
      ...['EXDATE:', 'RDATE;VALUE=PERIOD:20261123T100000Z/PT1H', 'RECURRENCE-ID:x', ' folded'],
      ...['BEGIN:VTIMEZONE', 'TZID:Z', 'BEGIN:STANDARD', 'TZOFFSETTO:+9999', 'END:STANDARD'],
      ...['DTSTART;TZID=Z:99991231T235959', 'RRULE:FREQ=DAILY;INTERVAL=0', 'RRULE:FREQ=DAILY'],
    );
    const text = fc
      .array(fc.oneof(lines, fc.string({ maxLength: 20 })), { maxLength: 25 })
      .map((all) => `BEGIN:VCALENDAR\n${all.join('\n')}`);
    fc.assert(
      fc.property(text, (one) => {
        const found = readBusy(one, NOVEMBER);
        for (const problem of found.problems)
          expect(calendarProblemWords(problem)).toMatch(/^[A-Z“].*\.$/s);
        if (!found.ok) return;
        for (const { window } of found.times) {
          expect(window.start).toBeLessThan(window.end);
          expect(window.start).toBeLessThan(NOVEMBER.within.end);
          expect(window.end).toBeGreaterThan(NOVEMBER.within.start);
        }
        expect(new Set(found.times.map((time) => time.id)).size).toBe(found.times.length);
      }),
      { numRuns: 2000 },
    );
  });
});
