import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { atLocal, localTime } from '../../../core/calendar/zone.ts';
import { busyWindow, readBusy } from '../../../core/exchange/busy.ts';
import {
  type CalendarOf,
  rosterCalendar,
  sentTimes,
} from '../../../core/exchange/roster-calendar.ts';
import { OnCall, Shift } from '../../../core/model/absence.ts';
import { TechnicianId } from '../../../core/model/ids.ts';
import { Instant, LocalDate, LocalTime, Zone } from '../../../core/model/time.ts';

const at = Instant.parse(Date.UTC(2026, 2, 20, 8));
const zone = Zone.parse('Europe/Lisbon');
const when = (date: string, time: string): Instant =>
  atLocal(zone, LocalDate.parse(date), LocalTime.parse(time));
const ana = TechnicianId.parse('ana');
const ben = TechnicianId.parse('ben');
const names = new Map([
  [ana, 'Ana'],
  [ben, 'Ben'],
]);
const shift = (
  id: string,
  technician: string,
  date: string,
  code: string,
  from: string,
  to: string,
) =>
  Shift.parse({ id, technician, code, window: { start: when(date, from), end: when(date, to) } });
const turn = (id: string, technician: string, from: string, to: string, layer = 'primary') =>
  OnCall.parse({
    id,
    technician,
    layer,
    window: { start: when(from, '09:00'), end: when(to, '09:00') },
  });

interface Seen {
  readonly uid: string;
  readonly start: number;
  readonly end: number;
  readonly sequence: number;
  readonly status: string;
  readonly summary: string;
}

/** As another program reads it. */
const read = (text: string): readonly Seen[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => {
    const of = (name: string) => event.getFirstPropertyValue(name);
    const time = (name: string) => (of(name) as ICAL.Time).toJSDate().getTime();
    return {
      uid: String(of('uid')),
      start: time('dtstart'),
      end: time('dtend'),
      sequence: Number(of('sequence')),
      status: String(of('status')),
      summary: String(of('summary')),
    };
  });

const file = (times: ReturnType<typeof sentTimes>, of: CalendarOf) =>
  read(rosterCalendar(times, { of, at, names }));

it('has no entry for a free day, and takes back the shift that was there', () => {
  const worked = shift('s', 'ana', '2026-03-23', 'E', '06:00', '14:00');
  const free = { ...shift('s', 'ana', '2026-03-23', 'free', '00:00', '24:00'), free: true };
  expect(sentTimes({ shifts: [free], onCall: [] }, [])).toEqual([]);
  const sent = sentTimes({ shifts: [worked], onCall: [] }, []);
  expect(sentTimes({ shifts: [free], onCall: [] }, sent)).toMatchObject([
    { id: 'shift s', cancelled: true, sequence: 1 },
  ]);
});

describe('a roster as calendars', () => {
  const shifts = [shift('s1', 'ana', '2026-03-30', 'E', '07:00', '15:30')];
  const first = sentTimes({ shifts, onCall: [turn('w13', 'ana', '2026-03-23', '2026-03-30')] }, []);

  it('tells each technician their own, and a layer with names', () => {
    expect(file(first, { technician: ana }).map((e) => e.summary)).toEqual([
      'On call, primary',
      'Shift E',
    ]);
    expect(file(first, { technician: ben })).toEqual([]);
    expect(file(first, { layer: 'primary' }).map((e) => e.summary)).toEqual([
      'On call, primary: Ana',
    ]);
    expect(file(first, { layer: 'secondary' })).toEqual([]);
    const german = rosterCalendar(first, { of: { technician: ana }, at, names, language: 'de' });
    expect(german).toContain('SUMMARY:Schicht E\r\n');
    expect(german).toContain('X-WR-CALNAME:Ana\r\n');
  });

  it('changes nothing when it is sent twice', () => {
    const again = sentTimes(
      { shifts, onCall: [turn('w13', 'ana', '2026-03-23', '2026-03-30')] },
      first,
    );
    expect(again).toEqual(first);
  });

  it('takes a swapped turn out of one calendar and puts it into the other', () => {
    const swapped = sentTimes(
      { shifts, onCall: [turn('w13', 'ben', '2026-03-23', '2026-03-30')] },
      first,
    );
    const [was] = file(first, { technician: ana });
    expect(file(swapped, { technician: ana })[0]).toEqual({
      ...was,
      sequence: 1,
      status: 'CANCELLED',
    });
    expect(file(swapped, { technician: ben })).toMatchObject([
      { uid: was?.uid, sequence: 1, status: 'CONFIRMED' },
    ]);
    expect(file(swapped, { layer: 'primary' })).toMatchObject([
      { uid: was?.uid, sequence: 1, status: 'CONFIRMED', summary: 'On call, primary: Ben' },
    ]);
  });

  it('gives a turn that comes back a higher sequence than it was taken away with', () => {
    const away = sentTimes(
      { shifts, onCall: [turn('w13', 'ben', '2026-03-23', '2026-03-30')] },
      first,
    );
    const back = sentTimes(
      { shifts, onCall: [turn('w13', 'ana', '2026-03-23', '2026-03-30')] },
      away,
    );
    expect(file(back, { technician: ana })[0]).toMatchObject({ sequence: 2, status: 'CONFIRMED' });
    expect(file(back, { technician: ben })).toMatchObject([{ sequence: 2, status: 'CANCELLED' }]);
  });

  it('takes a turn out a second time with a higher sequence than the first', () => {
    const sent = ['ben', 'ana', 'ben'].reduce((before, who) => {
      const onCall = [turn('w13', who, '2026-03-23', '2026-03-30')];
      return sentTimes({ shifts, onCall }, before);
    }, first);
    expect(file(sent, { technician: ana })[0]).toMatchObject({ sequence: 3, status: 'CANCELLED' });
    expect(file(sent, { technician: ben })).toMatchObject([{ sequence: 3, status: 'CONFIRMED' }]);
  });

  it('cancels what is no more, once', () => {
    const none = sentTimes({ shifts: [], onCall: [] }, first);
    expect(file(none, { technician: ana }).map((e) => [e.sequence, e.status])).toEqual([
      [1, 'CANCELLED'],
      [1, 'CANCELLED'],
    ]);
    expect(sentTimes({ shifts: [], onCall: [] }, none)).toEqual(none);
  });

  it('counts a change of hours or of the code', () => {
    const late = [shift('s1', 'ana', '2026-03-30', 'L', '14:00', '22:00')];
    const moved = sentTimes({ shifts: late, onCall: [] }, first);
    const [event] = file(moved, { technician: ana }).filter((e) => e.status === 'CONFIRMED');
    expect(event).toMatchObject({
      sequence: 1,
      summary: 'Shift L',
      start: when('2026-03-30', '14:00'),
    });
  });

  it.each([
    ['spring, 167 hours', '2026-03-23', '2026-03-30', 167],
    ['autumn, 169 hours', '2026-10-19', '2026-10-26', 169],
  ])('reads back the week of a clock change: %s', (_, from, to, hours) => {
    const times = sentTimes({ shifts: [], onCall: [turn('w', 'ana', from, to)] }, []);
    const [event] = file(times, { technician: ana });
    expect((event?.end ?? 0) - (event?.start ?? 0)).toBe(hours * 3_600_000);
    expect(localTime(Instant.parse(event?.start), zone)).toBe('09:00');
    expect(localTime(Instant.parse(event?.end), zone)).toBe('09:00');
  });

  it('leaves somebody on call free, and somebody on a shift busy, to whoever imports it', () => {
    const text = rosterCalendar(first, { of: { technician: ana }, at, names });
    const busy = readBusy(text, { zone, within: busyWindow(at), busyOnly: false });
    expect(busy.ok && busy.times.map((t) => t.title)).toEqual(['Shift E']);
  });

  it('reads back whatever the roster is', () => {
    const id = fc.string({ minLength: 1, maxLength: 30 });
    const arbitrary = fc.uniqueArray(
      fc.record({
        id,
        code: fc.string({ minLength: 1, maxLength: 20 }),
        day: fc.nat(300),
        hours: fc.integer({ min: 1, max: 23 }),
      }),
      { selector: (s) => s.id, maxLength: 12 },
    );
    fc.assert(
      fc.property(arbitrary, (rows) => {
        const all = rows.map(({ id: name, code, day, hours }) => {
          const start = at + day * 86_400_000;
          return Shift.parse({
            id: name,
            technician: 'ana',
            code,
            window: { start, end: start + hours * 3_600_000 },
          });
        });
        const seen = file(sentTimes({ shifts: all, onCall: [] }, []), { technician: ana });
        expect(seen.map((e) => [e.start, e.end]).sort()).toEqual(
          all.map((s) => [Number(s.window.start), Number(s.window.end)]).sort(),
        );
      }),
    );
  });
});
