import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes } from '../../../core/calendar/instant.ts';
import { rosterCalendar, sentTimes } from '../../../core/exchange/roster-calendar.ts';
import {
  type RotaCalendarOptions,
  readRotaCalendar,
} from '../../../core/exchange/rota-calendar.ts';
import type { RotaMeaning } from '../../../core/exchange/rota-codes.ts';
import { LANGUAGES } from '../../../core/explain/language.ts';
import { OnCall, Shift } from '../../../core/model/absence.ts';
import { TechnicianId } from '../../../core/model/ids.ts';
import { Instant, Zone } from '../../../core/model/time.ts';

const zone = Zone.parse('Europe/Lisbon');
const ana = TechnicianId.parse('t1');
const ben = TechnicianId.parse('t2');
const technicians = [
  { id: ana, name: 'Ana Silva' },
  { id: ben, name: 'Ben Cruz' },
];
const start = Instant.parse(Date.UTC(2026, 9, 1));
const within = { start, end: addMinutes(start, 60 * 1440) };
const options = (more: Partial<RotaCalendarOptions> = {}): RotaCalendarOptions => ({
  technicians,
  zone,
  within,
  shifts: ['E', 'L'],
  ...more,
});
const file = (...events: readonly (readonly string[])[]): string =>
  [
    'BEGIN:VCALENDAR',
    ...events.flatMap((lines, i) => ['BEGIN:VEVENT', `UID:u${i}`, ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');
const taken = (text: string, more?: Partial<RotaCalendarOptions>) => {
  const read = readRotaCalendar(text, options(more));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read;
};

describe('a rota from a calendar', () => {
  it('takes shifts, turns on call and days away of one technician', () => {
    const read = taken(
      file(
        [
          'DTSTART;TZID=Europe/Lisbon:20261005T070000',
          'DTEND;TZID=Europe/Lisbon:20261005T150000',
          'SUMMARY:E',
        ],
        [
          'DTSTART:20261005T080000Z',
          'DTEND:20261012T080000Z',
          'SUMMARY:On call',
          'TRANSP:TRANSPARENT',
        ],
        ['DTSTART;VALUE=DATE:20261014', 'DTEND;VALUE=DATE:20261017', 'SUMMARY:Vacation'],
        ['DTSTART;VALUE=DATE:20261020', 'DTEND;VALUE=DATE:20261021', 'SUMMARY:Off'],
      ),
      { of: ana },
    );
    expect(read.shifts).toMatchObject([
      {
        technician: 't1',
        code: 'E',
        window: { start: Date.UTC(2026, 9, 5, 6), end: Date.UTC(2026, 9, 5, 14) },
      },
    ]);
    expect(read.onCall).toMatchObject([
      { technician: 't1', layer: 'primary', window: { start: Date.UTC(2026, 9, 5, 8) } },
    ]);
    expect(read.away).toEqual([
      { technician: 't1', from: '2026-10-14', to: '2026-10-16', kind: 'leave' },
    ]);
    expect([read.unknown, read.nobody, read.problems]).toEqual([[], [], []]);
  });

  it('finds whose it is in a calendar of all, and lists who and what nobody knows', () => {
    const at = ['DTSTART:20261005T080000Z', 'DTEND:20261005T160000Z'];
    const read = taken(
      file(
        [...at, 'SUMMARY:E: Ana Silva'],
        [...at, 'SUMMARY:Ben - L'],
        [...at, 'SUMMARY:E: Zoe'],
        [...at, 'SUMMARY:WFH: Ben'],
      ),
    );
    expect(read.shifts.map((s) => [s.technician, s.code])).toEqual([
      ['t1', 'E'],
      ['t2', 'L'],
    ]);
    expect(read.nobody).toEqual(['E: Zoe']);
    expect(read.unknown).toEqual([
      { text: 'WFH', count: 1, first: { technician: 't2', date: '2026-10-05' } },
    ]);
    const said = new Map<string, RotaMeaning>([['wfh', { kind: 'shift', code: 'E' }]]);
    expect(taken(file([...at, 'SUMMARY:WFH: Ben']), { said }).shifts).toHaveLength(1);
  });

  it('takes each time of a series over a clock change', () => {
    const read = taken(
      file([
        'DTSTART;TZID=Europe/Lisbon:20261019T090000',
        'DTEND;TZID=Europe/Lisbon:20261026T090000',
        'RRULE:FREQ=WEEKLY;COUNT=2',
        'SUMMARY:OC',
      ]),
      { of: ana },
    );
    // As the standard has it, an end names the time that passes: the first of them is the one with 169 hours.
    expect(read.onCall.map((o) => new Date(o.window.start).toISOString())).toEqual([
      '2026-10-19T08:00:00.000Z',
      '2026-10-26T09:00:00.000Z',
    ]);
  });

  it('refuses what is no calendar, in the words of the file', () => {
    expect(readRotaCalendar('<html>', options())).toEqual({
      ok: false,
      problems: [{ code: 'web-page' }],
    });
  });

  it('reads back every file of ours, of a technician and of a layer, in each language', () => {
    const minute = fc.integer({ min: 0, max: 50 * 1440 });
    const length = fc.integer({ min: 30, max: 9 * 1440 });
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        fc.array(fc.tuple(fc.constantFrom('E', 'L'), minute, length), { maxLength: 6 }),
        fc.array(fc.tuple(fc.constantFrom('primary', 'secondary'), minute, length), {
          maxLength: 6,
        }),
        (language, shifts, turns) => {
          const windowOf = (from: number, minutes: number) => ({
            start: addMinutes(start, from),
            end: addMinutes(start, from + minutes),
          });
          const times = sentTimes(
            {
              shifts: shifts.map(([code, from, minutes], i) =>
                Shift.parse({
                  id: `s${i}`,
                  technician: ana,
                  code,
                  window: windowOf(from, minutes),
                }),
              ),
              onCall: turns.map(([layer, from, minutes], i) =>
                OnCall.parse({
                  id: `o${i}`,
                  technician: ana,
                  layer,
                  window: windowOf(from, minutes),
                }),
              ),
            },
            [],
          );
          const names = new Map(technicians.map((t) => [t.id, t.name]));
          const at = start;
          const own = taken(
            rosterCalendar(times, { of: { technician: ana }, at, names, language }),
            { of: ana },
          );
          const key = (s: { window: { start: number; end: number } }, what: string) =>
            `${what} ${s.window.start} ${s.window.end}`;
          expect(own.shifts.map((s) => key(s, s.code)).sort()).toEqual(
            times.flatMap((t) => ('code' in t.what ? [key(t, t.what.code)] : [])).sort(),
          );
          expect(own.onCall.map((o) => key(o, o.layer)).sort()).toEqual(
            times.flatMap((t) => ('layer' in t.what ? [key(t, t.what.layer)] : [])).sort(),
          );
          const layer = taken(
            rosterCalendar(times, { of: { layer: 'primary' }, at, names, language }),
          );
          expect(layer.onCall.map((o) => `${o.technician} ${key(o, o.layer)}`).sort()).toEqual(
            times
              .flatMap((t) =>
                'layer' in t.what && t.what.layer === 'primary' ? [`t1 ${key(t, 'primary')}`] : [],
              )
              .sort(),
          );
          expect([...own.unknown, ...layer.unknown, ...layer.nobody]).toEqual([]);
        },
      ),
    );
  });
});
