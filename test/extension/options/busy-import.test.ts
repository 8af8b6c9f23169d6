import { describe, expect, it } from 'vitest';
import { absencesOf, takeBusy } from '../../../core/exchange/busy-absences.ts';
import type { BusyTime } from '../../../core/exchange/busy-series.ts';
import { Absence } from '../../../core/model/absence.ts';
import { Booking } from '../../../core/model/booking.ts';
import { TechnicianId } from '../../../core/model/ids.ts';
import {
  busyNote,
  previewBusy,
  sourceOfFile,
  takenCalendars,
} from '../../../extension/entrypoints/options/model/busy-import.ts';
import { absenceSheet } from '../../../extension/entrypoints/options/model/dated-sheets.ts';
import { textOfBytes } from '../../../extension/entrypoints/options/model/file-text.ts';
import { smallTeam, utc } from './house.ts';

const ana = TechnicianId.parse('ana');
const time = (id: string, hour: number, change: Partial<BusyTime> = {}): BusyTime => ({
  id,
  window: { start: utc(`2026-11-24T${hour}:00Z`), end: utc(`2026-11-24T${hour + 1}:00Z`) },
  kind: 'busy',
  title: '',
  isPrivate: false,
  isAllDay: false,
  ...change,
});
const taken = (...times: readonly BusyTime[]) =>
  takeBusy(smallTeam(), ana, 'Work', absencesOf(ana, 'Work', times, busyNote));
const booking = (id: string, technician: string, hour: number) =>
  Booking.parse({ id, technician, window: time(id, hour).window });

describe('a calendar before it is taken', () => {
  it('tells what is new, changed, gone and as before', () => {
    const team = taken(time('a', 10), time('b', 12), time('c', 14));
    const times = [time('a', 10), time('b', 13), time('d', 16)];
    const { changes } = previewBusy(team, ana, 'work', times, []);
    expect(changes.map(({ kind, absence }) => `${kind} ${absence.id.at(-1)}`)).toEqual([
      'same a',
      'changed b',
      'removed c',
      'added d',
    ]);
    expect(changes[1]?.before).toEqual(time('b', 12).window);
    const renamed = [time('a', 10, { title: 'Dentist' })];
    expect(previewBusy(taken(time('a', 10)), ana, 'work', renamed, []).changes).toMatchObject([
      { kind: 'changed' },
    ]);
  });

  it('names the bookings of that person that lie in a busy time', () => {
    const bookings = [booking('1', 'ana', 10), booking('2', 'ana', 11), booking('3', 'ben', 10)];
    const { conflicts } = previewBusy(smallTeam(), ana, 'work', [time('a', 10)], bookings);
    expect(conflicts.map((one) => one.id)).toEqual(['1']);
  });

  it('marks private ones, with no word of what they are', () => {
    expect(busyNote(time('a', 10, { isPrivate: true }))).toBe('private');
    expect(busyNote(time('a', 10, { isPrivate: true, kind: 'tentative' }))).toBe(
      'private, tentative',
    );
    expect(busyNote(time('a', 10, { title: 'Dentist' }))).toBe('Dentist');
    expect(busyNote(time('a', 10))).toBe('');
    const times = [time('a', 10, { isPrivate: true }), time('b', 11)];
    expect(previewBusy(smallTeam(), ana, 'work', times, []).privateCount).toBe(1);
  });

  it('calls a calendar by its own name, else by the file’s', () => {
    expect(sourceOfFile('x.ics', 'Ana Reis Calendar')).toBe('ana-reis-calendar');
    expect(sourceOfFile('Basic.ics', undefined)).toBe('basic');
    expect(sourceOfFile('Basic (2).ics', undefined)).toBe('basic');
  });
});

describe('calendars that were taken', () => {
  it('are listed with how much and from when to when', () => {
    expect(takenCalendars(smallTeam())).toEqual([]);
    expect(takenCalendars(taken(time('b', 12), time('a', 10)))).toEqual([
      {
        technician: 'ana',
        name: 'Ana Reis',
        source: 'work',
        count: 2,
        window: { start: utc('2026-11-24T10:00Z'), end: utc('2026-11-24T13:00Z') },
      },
    ]);
  });

  it('are not among the absences that are typed', () => {
    const team = taken(time('a', 10));
    const typed = { ...time('typed', 15), id: 'absence-1', technician: ana, kind: 'leave' };
    const own = Absence.parse(typed);
    const rows = absenceSheet({ ...team, absences: [...team.absences, own] });
    expect(rows.rows.map((row) => row.id)).toEqual(['absence-1']);
  });
});

describe('the letters of a file', () => {
  const bytes = (...codes: readonly number[]): ArrayBuffer => new Uint8Array(codes).buffer;
  it.each([
    ['UTF-8', bytes(0x63, 0xc3, 0xa3, 0x6f)],
    ['UTF-8 with its mark', bytes(0xef, 0xbb, 0xbf, 0x63, 0xc3, 0xa3, 0x6f)],
    ['Windows Western', bytes(0x63, 0xe3, 0x6f)],
    ['UTF-16', bytes(0xff, 0xfe, 0x63, 0, 0xe3, 0, 0x6f, 0)],
    ['UTF-16, the other way round', bytes(0xfe, 0xff, 0, 0x63, 0, 0xe3, 0, 0x6f)],
  ])('%s', (_, file) => {
    expect(textOfBytes(file)).toBe('cão');
  });
});
