import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { busyWindow, readBusy } from '../../../core/exchange/busy.ts';
import { calendar, NOVEMBER, read, starts, utc, windows, zone } from './busy-file.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/calendars/${name}.ics`, import.meta.url), 'utf8');
const DAY = 86_400_000;

describe('an export of Outlook', () => {
  const found = read(fixture('outlook'), { zone: zone('Europe/Berlin') });

  it('gives every busy time, with what kind of it', () => {
    expect(found.name).toBe('Amélia Rocha Calendar');
    expect(found.problems).toEqual([]);
    const told = found.times.map(({ window, kind, title }) => [
      new Date(window.start).toISOString().slice(0, 16),
      (window.end - window.start) / 60_000,
      kind,
      title,
    ]);
    expect(told).toEqual([
      ['2026-11-16T08:00', 30, 'busy', 'Reunião da equipa'],
      ['2026-11-23T08:00', 30, 'busy', 'Reunião da equipa'],
      // Out for the dentist: private, so no title. The Monday of the 30th is an exception.
      ['2026-11-25T09:00', 60, 'away', ''],
      ['2026-11-25T23:00', 2 * 24 * 60, 'away', 'Training in Porto'],
      ['2026-12-03T09:00', 30, 'busy', 'Call with Pune'],
      ['2026-12-07T14:00', 30, 'tentative', 'Reunião da equipa, depois do almoço'],
      ['2026-12-14T08:00', 30, 'busy', 'Reunião da equipa'],
      ['2026-12-21T08:00', 30, 'busy', 'Reunião da equipa'],
      ['2026-12-28T08:00', 30, 'busy', 'Reunião da equipa'],
      ['2027-01-04T08:00', 30, 'busy', 'Reunião da equipa'],
      ['2027-01-11T08:00', 30, 'busy', 'Reunião da equipa'],
      ['2027-01-18T08:00', 30, 'busy', 'Reunião da equipa'],
    ]);
    expect(found.times.filter((time) => time.isPrivate)).toHaveLength(1);
    expect(found.times.filter((time) => time.isAllDay)).toHaveLength(1);
  });

  it('names each time so that the next export names it the same', () => {
    const later = read(fixture('outlook'), {
      zone: zone('Europe/Berlin'),
      within: { start: utc('2026-12-05T00:00:00Z'), end: utc('2027-02-20T00:00:00Z') },
    });
    const ids = new Set(found.times.map((time) => time.id));
    expect(ids.size).toBe(found.times.length);
    const both = later.times.filter((time) => time.window.start < NOVEMBER.within.end);
    expect(both).toHaveLength(7);
    expect(both.filter((time) => !ids.has(time.id))).toEqual([]);
    // A change of one day goes by the time it stood at before.
    expect(both[0]?.id).toBe('040000008200E00074C5B7101A82E00800000000A0 2026-12-07T08:00:00Z');
  });
});

describe('an export of Google', () => {
  it('follows the series to its end, without what was taken out or cancelled', () => {
    const { times, problems, name } = read(fixture('google'), { owner: 'bo@msp.example' });
    expect([name, problems]).toEqual(['bo@msp.example', []]);
    expect(times.map((time) => [new Date(time.window.start).toISOString(), time.title])).toEqual([
      ['2026-11-16T08:30:00.000Z', 'Stand-up'],
      ['2026-11-18T08:30:00.000Z', 'Stand-up'],
      ['2026-11-23T08:30:00.000Z', 'Stand-up'],
      ['2026-11-24T14:00:00.000Z', 'Supplier call'],
      ['2026-11-30T08:30:00.000Z', 'Stand-up'],
      ['2026-12-07T08:30:00.000Z', 'Stand-up'],
      ['2026-12-09T08:30:00.000Z', 'Stand-up'],
      ['2026-12-21T00:00:00.000Z', ''],
    ]);
  });

  it('takes what the owner declined as time of others', () => {
    const titles = (owner: string) =>
      read(fixture('google'), { owner }).times.map(({ title }) => title);
    expect(titles('hugo@msp.example')).toContain('Not for Bo');
    expect(titles('bo@msp.example')).not.toContain('Not for Bo');
  });
});

describe('what takes time', () => {
  const one = (...lines: readonly string[]): string =>
    calendar(['UID:1', 'DTSTART:20261123T100000Z', 'DTEND:20261123T110000Z', ...lines]);

  it.each([
    ['TRANSP:TRANSPARENT', 0],
    ['TRANSP:OPAQUE', 1],
    ['X-MICROSOFT-CDO-BUSYSTATUS:FREE', 0],
    ['X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE', 0],
    ['X-MICROSOFT-CDO-BUSYSTATUS:BUSY', 1],
    ['STATUS:CANCELLED', 0],
    ['STATUS:CONFIRMED', 1],
  ])('%s: %i', (line, count) => {
    expect(read(one(line)).times).toHaveLength(count);
  });

  it.each([
    ['CLASS:PRIVATE', true, ''],
    ['CLASS:CONFIDENTIAL', true, ''],
    ['CLASS:X-OURS', true, ''],
    ['CLASS:PUBLIC', false, 'Secret'],
  ])('%s hides the title: %s', (line, isPrivate, title) => {
    const [time] = read(one(line, 'SUMMARY:Secret')).times;
    expect([time?.isPrivate, time?.title]).toEqual([isPrivate, title]);
  });

  it('takes no title at all where only times are asked for', () => {
    const found = read(one('SUMMARY:Secret', 'RRULE:FREQ=HOURLY', 'bad line of Secret'), {
      busyOnly: true,
    });
    expect(found.times[0]).toMatchObject({ title: '', isPrivate: false });
    expect(JSON.stringify(found)).not.toContain('Secret');
  });

  it('takes back everything of a file that cancels', () => {
    const text = one().replace('VERSION:2.0', 'METHOD:CANCEL');
    expect(read(text).times).toEqual([]);
  });

  it('keeps the later version of two under one id, and both of one version', () => {
    const lines = (start: string, more: readonly string[]) => [
      'UID:1',
      `DTSTART:20261123T${start}00Z`,
      'DURATION:PT1H',
      ...more,
    ];
    const newer = calendar(lines('1200', ['SEQUENCE:2']), lines('1000', ['SEQUENCE:1']));
    expect(starts(newer)).toEqual(['2026-11-23T12:00']);
    const twins = read(calendar(lines('1200', []), lines('1000', [])));
    expect(twins.times.map((time) => time.id)).toEqual(['1', '1 (2)']);
  });

  it('keeps the later version of a changed day, and the last of one version', () => {
    const changed = (hour: string, more: readonly string[]) => [
      'UID:1',
      `DTSTART:20261123T${hour}0000Z`,
      'DURATION:PT1H',
      'RECURRENCE-ID:20261122T100000Z',
      ...more,
    ];
    const text = calendar(changed('14', ['SEQUENCE:3']), changed('12', ['SEQUENCE:2']));
    expect(starts(text)).toEqual(['2026-11-23T14:00']);
    expect(starts(calendar(changed('14', []), changed('12', [])))).toEqual(['2026-11-23T12:00']);
  });

  it('reads the changed day of a series that is not in the file', () => {
    const text = one('RECURRENCE-ID:20261122T100000Z');
    expect(read(text).times[0]?.id).toBe('1 2026-11-22T10:00:00Z');
  });

  it('counts an end that is missing: a day for a date, nothing for a time', () => {
    expect(windows(calendar(['UID:1', 'DTSTART;VALUE=DATE:20261123']))).toEqual([
      '2026-11-23T00:00/2026-11-24T00:00',
    ]);
    expect(windows(calendar(['UID:1', 'DTSTART:20261123T100000Z']))).toEqual([]);
    const self = calendar(['UID:1', 'DTSTART;VALUE=DATE:20261123', 'DTEND;VALUE=DATE:20261123']);
    expect(windows(self)).toEqual(['2026-11-23T00:00/2026-11-24T00:00']);
  });

  it('looks from a week ago to two months ahead', () => {
    const now = utc('2026-11-23T10:00:00Z');
    expect(busyWindow(now)).toEqual({ start: now - 7 * DAY, end: now + 60 * DAY });
    const edge = calendar(
      ['UID:before', 'DTSTART:20261115T230000Z', 'DTEND:20261116T000000Z'],
      ['UID:over', 'DTSTART:20261115T230000Z', 'DTEND:20261116T000100Z'],
      ['UID:after', 'DTSTART:20270122T000000Z', 'DTEND:20270122T010000Z'],
    );
    expect(read(edge).times.map((time) => time.id)).toEqual(['over']);
  });

  it('reads several calendars in one file', () => {
    const text = one() + one().replace('UID:1', 'UID:2');
    expect(read(text).times.map((time) => time.id)).toEqual(['1', '2']);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['', 'empty'],
    [' \r\n ', 'empty'],
    ['<!DOCTYPE html><html><body>BEGIN:', 'web-page'],
    ['name,date\r\nx,2026-11-23', 'no-calendar'],
    ['B\u0000E\u0000G\u0000I\u0000N\u0000', 'binary'],
  ])('%j: %s', (text, code) => {
    expect(readBusy(text, NOVEMBER)).toMatchObject({ ok: false, problems: [{ code }] });
  });

  it('refuses what is larger than any calendar, before it looks at it', () => {
    const text = `BEGIN:VCALENDAR\n${'x'.repeat(30_000_001)}`;
    expect(readBusy(text, NOVEMBER)).toEqual({
      ok: false,
      problems: [{ code: 'too-large', megabytes: 31 }],
    });
  });

  it('names each line and event that was left out, and takes the rest', () => {
    const text = calendar(
      ['UID:1', 'SUMMARY:No start', 'DTSTART:tomorrow'],
      ['UID:2', 'SUMMARY:Backwards', 'DTSTART:20261123T100000Z', 'DTEND:20261123T090000Z'],
      ['UID:3', 'SUMMARY:Hourly', 'DTSTART:20261123T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=HOURLY'],
      ['UID:4', 'this line has no colon', 'DTSTART:20261124T100000Z', 'DURATION:PT1H'],
      ['UID:5', 'DTSTART;TZID=Mars/Base:20261125T100000', 'DURATION:PT1H'],
    );
    const { times, problems } = read(text);
    expect(problems).toEqual([
      { code: 'no-start', event: { title: 'No start', line: 3 } },
      { code: 'ends-first', event: { title: 'Backwards', line: 8 } },
      { code: 'unknown-rule', event: { title: 'Hourly', line: 14 }, found: 'FREQ=HOURLY' },
      { code: 'broken-line', line: 23, found: 'this line has no colon' },
      { code: 'unknown-zone', line: 29, found: 'Mars/Base' },
    ]);
    expect(times.map((time) => time.id)).toEqual(['3', '4', '5']);
  });

  it('takes what is whole of a file that is cut off, and says where it ends', () => {
    const whole = calendar(
      ['UID:1', 'DTSTART:20261123T100000Z', 'DURATION:PT1H'],
      ['UID:2', 'DTSTART:20261124T100000Z', 'DURATION:PT1H'],
    );
    const { times, problems } = read(whole.slice(0, whole.lastIndexOf('END:VEVENT')));
    expect(times).toHaveLength(2);
    expect(problems).toEqual([{ code: 'not-ended', line: 8, part: 'VEVENT' }]);
    const unended = whole.replace('END:VEVENT\r\n', '');
    expect(read(unended).times).toHaveLength(2);
    expect(read(unended).problems).toEqual([{ code: 'not-ended', line: 3, part: 'VEVENT' }]);
  });

  it('takes lines ended in any way, folded in any way, marked or not', () => {
    const lines = ['UID:1', 'DTSTART:2026112', ' 3T100000Z', 'DUR', '\tATION:PT1H'];
    const text = calendar(lines);
    for (const one of [text, text.replaceAll('\r\n', '\n'), text.replaceAll('\r\n', '\r')])
      expect(starts(`\uFEFF${one}`)).toEqual(['2026-11-23T10:00']);
  });

  it('says that letters were lost, and keeps the times', () => {
    const text = calendar([
      'UID:1',
      'SUMMARY:Reuni\uFFFDo',
      'DTSTART:20261123T100000Z',
      'DURATION:PT1H',
    ]);
    expect(read(text)).toMatchObject({
      times: [{ title: 'Reuni\uFFFDo' }],
      problems: [{ code: 'wrong-letters', line: 5 }],
    });
  });
});

describe('hostile files end soon', () => {
  const event = (index: number, ...lines: readonly string[]) => [
    `UID:${index}`,
    'DTSTART:19500101T100000Z',
    'DURATION:PT1H',
    ...lines,
  ];
  const many = (count: number, ...lines: readonly string[]): string =>
    calendar(...Array.from({ length: count }, (_, index) => event(index, ...lines)));

  it.each([
    ['a day that never is', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'],
    ['the same, counted', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5'],
    ['a huge interval', 'RRULE:FREQ=MONTHLY;INTERVAL=999999999'],
    ['a huge count', 'RRULE:FREQ=YEARLY;COUNT=999999999'],
  ])('%s', (_, rule) => {
    const { times, problems } = read(many(1, rule));
    expect(problems).toEqual([]);
    expect(times.length).toBeLessThanOrEqual(1);
  });

  it('stops where more is to be followed than any calendar holds, and says at which event', () => {
    const { problems } = read(many(2000, 'RRULE:FREQ=DAILY;COUNT=999999'));
    expect(problems[0]?.code).toMatch(/^too-many/);
    const yearly = read(many(500, 'RRULE:FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2;COUNT=9'));
    expect(yearly.problems[0]).toMatchObject({ code: 'too-many-steps' });
  });

  it('stops where there are more times than any calendar holds', () => {
    const { times, problems } = read(many(200, 'RRULE:FREQ=DAILY'));
    expect(times.length).toBeLessThanOrEqual(5000);
    expect(problems).toMatchObject([{ code: 'too-many' }]);
  });

  it('is not slowed down by nesting, by one id for all, or by one change a thousand times', () => {
    const nested = `BEGIN:VCALENDAR\n${'BEGIN:X\nBEGIN:Y\n'.repeat(50_000)}${'END:Z\n'.repeat(50_000)}`;
    expect(read(nested).times).toEqual([]);
    const same = calendar(
      ...Array.from({ length: 20_000 }, () => event(1, 'RECURRENCE-ID:20261123T100000Z')),
      ['UID:1', 'DTSTART:20261101T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY'],
    );
    expect(starts(same)).not.toContain('2026-11-23T10:00');
    expect(starts(same)).toContain('2026-11-24T10:00');
  });

  it('tells at most a hundred problems', () => {
    const lines = Array.from({ length: 5000 }, () => 'nonsense');
    expect(read(calendar(event(1, ...lines))).problems).toHaveLength(100);
  });
});
