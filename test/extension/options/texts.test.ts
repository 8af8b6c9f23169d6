import { describe, expect, it } from 'vitest';
import { hoursText, readHours } from '../../../extension/entrypoints/options/model/hours-text.ts';
import {
  endText,
  readEnd,
  readStart,
  spanText,
  startText,
  windowOf,
} from '../../../extension/entrypoints/options/model/moment-text.ts';
import { putCoordinates } from '../../../extension/entrypoints/options/model/place-text.ts';
import {
  permissionFor,
  readAddress,
} from '../../../extension/entrypoints/options/model/psa-address.ts';
import { routeOf } from '../../../extension/entrypoints/options/model/route.ts';
import { LISBON, taken, utc, wordsOf } from './house.ts';

describe('working hours as text', () => {
  it.each([
    ['Mon-Fri 8:30-17:30', 'Mon–Fri 08:30–17:30'],
    ['8-17', 'Mon–Fri 08:00–17:00'],
    [
      'mon–thu 08:30–12:00, 13:00–17.30; friday: 9-15',
      'Mon–Thu 08:30–12:00, 13:00–17:30; Fri 09:00–15:00',
    ],
    ['Mon, Wed 9-12', 'Mon 09:00–12:00; Wed 09:00–12:00'],
    ['Sat-Mon 10-12', 'Mon 10:00–12:00; Sat–Sun 10:00–12:00'],
    ['Sun 22:00-24:00', 'Sun 22:00–24:00'],
    ['Mon-Fri 9-17; Wed closed', 'Mon–Fri 09:00–17:00'],
    ['closed', 'closed'],
  ])('%s is %s', (typed, shown) => {
    expect(hoursText(taken(readHours(typed)))).toBe(shown);
    expect(hoursText(taken(readHours(shown)))).toBe(shown);
  });

  it.each([
    ['', 'not understood'],
    ['nine to five', 'not understood'],
    ['Mon 17:00-08:00', 'end must be after the start'],
    ['Mon 09:00-09:00', 'end must be after the start'],
    ['Mon 8-25', 'not understood'],
    ['Mon 8-12, 11-15', 'overlap at 12:00'],
  ])('%s is refused with the way out', (typed, words) => {
    expect(wordsOf(readHours(typed))).toContain(words);
  });

  it('lets spans touch', () => {
    expect(hoursText(taken(readHours('Mon 8-12, 12-15')))).toBe('Mon 08:00–12:00, 12:00–15:00');
  });
});

describe('days and times as text', () => {
  it('takes a day alone as the whole day, the last one included', () => {
    expect(taken(readStart('2026-11-24', LISBON))).toBe(utc('2026-11-24T00:00Z'));
    expect(taken(readEnd('2026-11-24', LISBON))).toBe(utc('2026-11-25T00:00Z'));
  });

  it.each([
    ['2026-11-24T00:00Z', '2026-11-25T00:00Z', '2026-11-24'],
    ['2026-11-24T00:00Z', '2026-11-26T00:00Z', '2026-11-24 to 2026-11-25'],
    ['2026-11-24T09:00Z', '2026-11-24T10:30Z', '2026-11-24 09:00–10:30'],
    ['2026-11-24T09:00Z', '2026-11-25T00:00Z', '2026-11-24 09:00 to 2026-11-24'],
    ['2026-11-24T09:00Z', '2026-11-25T10:00Z', '2026-11-24 09:00 to 2026-11-25 10:00'],
  ])('writes %s to %s on one line', (start, end, text) => {
    expect(spanText({ start: utc(start), end: utc(end) }, LISBON)).toBe(text);
  });

  it('takes a time in the zone, summer time too, and the dotted day of a spreadsheet', () => {
    expect(taken(readStart('1.7.2026 9:05', LISBON))).toBe(utc('2026-07-01T08:05Z'));
    expect(taken(readEnd('2026-07-01 15:00', LISBON))).toBe(utc('2026-07-01T14:00Z'));
  });

  it('shows what it reads', () => {
    for (const text of ['2026-11-24', '2026-10-25', '2026-03-29', '2026-11-24 09:15']) {
      expect(startText(taken(readStart(text, LISBON)), LISBON)).toBe(text);
      expect(endText(taken(readEnd(text, LISBON)), LISBON)).toBe(text);
    }
  });

  it('names what is wrong', () => {
    expect(wordsOf(readStart('2026-02-30', LISBON))).toContain('2026-02-30');
    expect(wordsOf(readStart('tomorrow', LISBON))).toContain('2026-11-24 15:00');
    expect(wordsOf(readStart('2026-11-24 25:00', LISBON))).toContain('25:00');
    const at = utc('2026-11-24T09:00Z');
    expect(wordsOf(windowOf(at, at))).toContain('end must be after');
  });
});

describe('the address of a PSA', () => {
  it.each([
    [
      'https://rt.example.com/Ticket/Display.html?id=12',
      'https://rt.example.com',
      'request-tracker',
    ],
    [
      'https://desk.example.com/rt/Ticket/Display.html?id=12#txn-9',
      'https://desk.example.com/rt',
      'request-tracker',
    ],
    [
      'http://127.0.0.1:8080/a/b/Search/Results.html?Query=x',
      'http://127.0.0.1:8080/a/b',
      'request-tracker',
    ],
    ['rt.example.com/rt/m/ticket/show?id=1', 'https://rt.example.com/rt', 'request-tracker'],
    ['https://psa.example/psa/tickets/48213', 'https://psa.example/psa', 'sample-psa'],
    ['https://psa.example/tickets', 'https://psa.example', 'sample-psa'],
    ['https://itflow.example/agent/ticket.php?ticket_id=9', 'https://itflow.example', 'itflow'],
    ['itflow.example:8443/login.php', 'https://itflow.example:8443', 'itflow'],
    ['https://desk.example/agent', 'https://desk.example', 'itflow'],
  ])('%s begins at %s', (typed, base, guess) => {
    expect(taken(readAddress(typed))).toMatchObject({ base, guess, sure: true });
  });

  it('is not sure where nothing in the path names the system', () => {
    expect(taken(readAddress('https://help.example/rt/'))).toMatchObject({
      base: 'https://help.example/rt',
      sure: false,
    });
  });

  it.each([
    '',
    'not an address',
    'https://rt.example/Ticket/ 12',
    'ftp://rt.example',
    'file:///etc/passwd',
  ])('refuses “%s”', (typed) => {
    expect(readAddress(typed).ok).toBe(false);
  });

  it('asks for one origin only', () => {
    expect(permissionFor('https://a.example:8443/rt', true)).toBe('https://a.example:8443/*');
    expect(permissionFor('https://a.example:8443/rt', false)).toBe('https://a.example/*');
  });
});

describe('places of the options page', () => {
  it('opens what the overlay and the popup name', () => {
    expect(routeOf('#people')?.panel).toBe('people');
    expect(routeOf('#zone')?.panel).toBe('hosts');
    expect(routeOf('#writing')?.panel).toBe('hosts');
    expect(routeOf('#skills/ana')?.panel).toBe('skills');
    expect(routeOf('#slots')?.panel).toBe('week');
    expect(routeOf('#week?view=table')?.query.view).toBe('table');
    expect(routeOf('#setup?url=https%3A%2F%2Frt.example%2F%3Fid%3D1')).toEqual({
      panel: 'setup',
      query: { url: 'https://rt.example/?id=1' },
    });
    expect(routeOf('')).toBeUndefined();
    expect(routeOf('#nowhere')).toBeUndefined();
  });
});

describe('coordinates', () => {
  it('takes both or none, within the globe', () => {
    expect(taken(putCoordinates({}, '52.52, -13.4'))).toEqual({
      latitude: 52.52,
      longitude: -13.4,
    });
    expect(taken(putCoordinates({ latitude: 1, longitude: 2 }, ' '))).toEqual({});
    expect(taken(putCoordinates({}, '90 180'))).toEqual({ latitude: 90, longitude: 180 });
    for (const text of ['91, 0', '52.52', 'north']) expect(putCoordinates({}, text).ok).toBe(false);
  });
});
