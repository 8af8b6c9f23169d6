import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { addMinutes, minutesOf } from '../../../core/calendar/instant.ts';
import { atLocal } from '../../../core/calendar/zone.ts';
import {
  PAY_KINDS,
  type PaidTechnician,
  type PaidTime,
  payCsv,
  payMinutes,
  payRows,
} from '../../../core/exchange/pay-hours.ts';
import { TechnicianId } from '../../../core/model/ids.ts';
import { Instant, LocalDate, LocalTime, type Window, Zone } from '../../../core/model/time.ts';

const lisbon = Zone.parse('Europe/Lisbon');
const clock = {
  eveningFrom: LocalTime.parse('18:00'),
  nightFrom: LocalTime.parse('22:00'),
  nightTo: LocalTime.parse('06:00'),
};
const person = (id: string, zone = lisbon, holidays: readonly string[] = []): PaidTechnician => ({
  id: TechnicianId.parse(id),
  name: id.toUpperCase(),
  zone,
  holidays: new Set(holidays.map((d) => LocalDate.parse(d))),
});
const at = (date: string, time: string, zone = lisbon): Instant =>
  atLocal(zone, LocalDate.parse(date), LocalTime.parse(time));
const window = (from: string, fromTime: string, to: string, toTime: string): Window => ({
  start: at(from, fromTime),
  end: at(to, toTime),
});
const ana = person('ana', lisbon, ['2026-12-08']);
const minutes = (w: Window, who = ana) => payMinutes(w, who, clock);

describe('pay hours', () => {
  it('tells day, evening and night of a weekday apart at their edges', () => {
    const tuesday = (from: string, to: string) =>
      minutes(window('2026-12-01', from, '2026-12-01', to));
    expect(tuesday('17:00', '19:00')).toMatchObject({ weekday: 60, evening: 60, night: 0 });
    expect(tuesday('17:59', '18:00')).toMatchObject({ weekday: 1, evening: 0 });
    expect(tuesday('18:00', '18:01')).toMatchObject({ weekday: 0, evening: 1 });
    expect(tuesday('21:59', '22:01')).toMatchObject({ evening: 1, night: 1 });
    expect(tuesday('05:59', '06:01')).toMatchObject({ night: 1, weekday: 1 });
  });

  it('takes a night over midnight by the day each minute is on', () => {
    // Friday evening into Saturday: what is after midnight is the weekend.
    expect(minutes(window('2026-12-04', '20:00', '2026-12-05', '02:00'))).toEqual({
      weekday: 0,
      evening: 120,
      night: 120,
      weekend: 120,
      holiday: 0,
    });
  });

  it('lets a holiday be one all day, and also at a weekend', () => {
    expect(minutes(window('2026-12-07', '22:00', '2026-12-09', '01:00'))).toEqual({
      weekday: 0,
      evening: 0,
      night: 180,
      weekend: 0,
      holiday: 1440,
    });
    const sunday = person('ben', lisbon, ['2026-12-06']);
    expect(minutes(window('2026-12-06', '10:00', '2026-12-06', '12:00'), sunday)).toMatchObject({
      holiday: 120,
      weekend: 0,
    });
  });

  it('counts the minutes that pass in the nights of a clock change', () => {
    expect(minutes(window('2026-03-28', '22:00', '2026-03-29', '06:00')).weekend).toBe(7 * 60);
    expect(minutes(window('2026-10-24', '22:00', '2026-10-25', '06:00')).weekend).toBe(9 * 60);
  });

  it('has no evening where the night begins first', () => {
    const early = { ...clock, nightFrom: LocalTime.parse('17:00') };
    expect(
      payMinutes(window('2026-12-01', '16:00', '2026-12-01', '20:00'), ana, early),
    ).toMatchObject({
      weekday: 60,
      evening: 0,
      night: 180,
    });
  });

  it('goes by each one\u2019s own clock', () => {
    const berlin = person('cem', Zone.parse('Europe/Berlin'));
    // 17:00 in Lisbon is 18:00 in Berlin.
    expect(minutes(window('2026-12-01', '17:00', '2026-12-01', '18:00'), berlin)).toMatchObject({
      evening: 60,
    });
  });

  it('cuts at the edges of the period, and keeps shifts, on-call and call-outs apart', () => {
    const within = window('2026-12-01', '00:00', '2026-12-02', '00:00');
    const time = (work: PaidTime['work'], w: Window): PaidTime => ({
      technician: ana.id,
      work,
      window: w,
    });
    const rows = payRows(
      [ana, person('ben')],
      [
        time('shift', window('2026-12-01', '08:00', '2026-12-01', '16:00')),
        time('on-call', window('2026-11-30', '09:00', '2026-12-07', '09:00')),
        time('call-out', window('2026-12-01', '02:00', '2026-12-01', '03:30')),
      ],
      within,
      clock,
    );
    expect(rows.map((r) => [r.technician.id, r.work, r.minutes])).toEqual([
      ['ana', 'shift', { weekday: 480, evening: 0, night: 0, weekend: 0, holiday: 0 }],
      ['ana', 'on-call', { weekday: 720, evening: 240, night: 480, weekend: 0, holiday: 0 }],
      ['ana', 'call-out', { weekday: 0, evening: 0, night: 90, weekend: 0, holiday: 0 }],
    ]);
    const { data } = Papa.parse<string[]>(payCsv(rows, within).slice(1), { skipEmptyLines: true });
    expect(data[0]?.slice(4)).toEqual([
      'work',
      'weekday hours',
      'evening hours',
      'night hours',
      'weekend hours',
      'holiday hours',
      'total hours',
    ]);
    expect(data[3]).toEqual([
      'ana',
      'ANA',
      '2026-12-01',
      '2026-12-01',
      'call-out',
      '0.00',
      '0.00',
      '1.50',
      '0.00',
      '0.00',
      '1.50',
    ]);
  });

  it('puts every minute into exactly one kind, in any zone and over any clock change', () => {
    const zones = [
      'Europe/Lisbon',
      'America/New_York',
      'Australia/Lord_Howe',
      'America/Santiago',
      'Asia/Kolkata',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 365 * 24 * 60 }),
        fc.integer({ min: 1, max: 14 * 24 * 60 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { maxLength: 6 }),
        (zone, from, length, days) => {
          const start = addMinutes(Instant.parse(Date.UTC(2026, 0, 1)), from);
          const w = { start, end: addMinutes(start, length) };
          const holidays = days.map((d) => `2026-03-${String(d).padStart(2, '0')}`);
          const found = payMinutes(w, person('x', Zone.parse(zone), holidays), clock);
          expect(PAY_KINDS.reduce((sum, kind) => sum + found[kind], 0)).toBe(minutesOf(w));
          for (const kind of PAY_KINDS) expect(found[kind]).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
