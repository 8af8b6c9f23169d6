import { describe, expect, it } from 'vitest';
import type { Booking } from '../../../core/model/booking.ts';
import { LocalDate } from '../../../core/model/time.ts';
import {
  clashing,
  shareOf,
  timelineOf,
} from '../../../extension/entrypoints/popup/day/timeline.ts';
import { at, between, booking, teamOf } from './people.ts';

const lineOf = (
  date: string,
  bookings: readonly Booking[],
  team = teamOf(),
  now = at(date, '12:00'),
) => {
  const [technician] = team.technicians;
  if (!technician) throw new Error('nobody');
  return timelineOf({ team, technician, bookings, date: LocalDate.parse(date), now });
};
const NIGHT = { hours: {}, areas: [] };
const labels = (line: ReturnType<typeof lineOf>) => line.marks.map((mark) => mark.label);

describe('time line of an ordinary day', () => {
  it('reaches from the first to the last whole hour of work and bookings', () => {
    const line = lineOf('2026-11-24', [booking('a', between('2026-11-24', '16:30', '17:10'))]);
    expect(line.frame).toEqual(between('2026-11-24', '09:00', '18:00'));
    expect(labels(line)).toEqual([
      ...['09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00', '17:00'],
      '18:00',
    ]);
  });

  it('is drawn to scale', () => {
    const frame = between('2026-11-24', '08:00', '18:00');
    expect(shareOf(between('2026-11-24', '09:00', '10:30'), frame)).toEqual({
      top: 0.1,
      height: 0.15,
    });
    expect(shareOf(between('2026-11-24', '17:00', '20:00'), frame).height).toBeCloseTo(0.1);
  });

  it('shows free working time of a quarter of an hour, not of less', () => {
    const line = lineOf('2026-11-24', [
      booking('a', between('2026-11-24', '09:00', '10:00'), { where: 'remote' }),
      booking('b', between('2026-11-24', '10:14', '12:00'), { where: 'remote' }),
      booking('c', between('2026-11-24', '12:15', '17:00'), { where: 'remote' }),
    ]);
    expect(line.free).toEqual([between('2026-11-24', '12:00', '12:15')]);
  });

  it('counts neither absence nor travel as free', () => {
    const team = teamOf({
      absences: [
        {
          id: 'x',
          technician: 'ana',
          window: between('2026-11-24', '13:00', '24:00'),
          kind: 'out',
        },
        {
          id: 'y',
          technician: 'ben',
          window: between('2026-11-24', '09:00', '24:00'),
          kind: 'out',
        },
      ],
    });
    const visit = booking('a', between('2026-11-24', '11:00', '13:00'), {
      where: 'site',
      site: 'high-street',
    });
    const line = lineOf('2026-11-24', [visit], team);
    expect(line.free).toEqual([between('2026-11-24', '09:00', '10:20')]);
    expect(line.absences.map(({ window }) => window)).toEqual([
      between('2026-11-24', '13:00', '17:00'),
    ]);
  });

  it('cuts a booking at midnight, on both days', () => {
    const overnight = booking('n', {
      start: at('2026-11-24', '22:00'),
      end: at('2026-11-25', '02:00'),
    });
    const team = teamOf(NIGHT);
    expect(lineOf('2026-11-24', [overnight], team).blocks[0]?.window.end).toBe(
      at('2026-11-25', '00:00'),
    );
    expect(lineOf('2026-11-25', [overnight], team).frame).toEqual(
      between('2026-11-25', '00:00', '02:00'),
    );
  });

  it('has nothing to draw without hours and bookings', () => {
    expect(lineOf('2026-11-24', [], teamOf(NIGHT)).frame).toBeUndefined();
  });

  it('puts now inside the frame only: at its start, not at its end, not on another day', () => {
    const none = [] as const;
    const team = teamOf();
    expect(lineOf('2026-11-24', none, team, at('2026-11-24', '08:59')).nowAt).toBeUndefined();
    expect(lineOf('2026-11-24', none, team, at('2026-11-24', '09:00')).nowAt).toBeDefined();
    expect(lineOf('2026-11-24', none, team, at('2026-11-24', '17:00')).nowAt).toBeUndefined();
    expect(lineOf('2026-11-24', none, team, at('2026-11-25', '12:00')).nowAt).toBeUndefined();
  });

  it('names the bookings that share time, not those that touch', () => {
    const line = lineOf('2026-11-24', [
      booking('a', between('2026-11-24', '09:00', '10:00')),
      booking('b', between('2026-11-24', '09:30', '11:00')),
      booking('c', between('2026-11-24', '11:00', '12:00')),
    ]);
    expect([...clashing(line.blocks)]).toEqual(['a', 'b']);
    expect(line.blocks.map(({ lane, of }) => [lane, of])).toEqual([
      [0, 2],
      [1, 2],
      [0, 1],
    ]);
  });

  it("uses the technician's own zone and shifts", () => {
    const team = teamOf({
      technicians: [{ id: 'ana', name: 'Ana', zone: 'Asia/Kolkata' }],
      shifts: [
        { id: 's', technician: 'ana', window: between('2026-11-24', '07:00', '11:30'), code: 'E' },
      ],
    });
    const line = lineOf('2026-11-24', [], team);
    expect(line.frame).toEqual({
      start: at('2026-11-24', '06:30'),
      end: at('2026-11-24', '11:30'),
    });
    expect(labels(line)[0]).toBe('11:00');
  });
});

describe('time line of a roster', () => {
  const shift = (id: string, from: string, to: string, more: object = {}) => ({
    ...{ id, technician: 'ana', code: 'N' },
    window: {
      start: at(from.slice(0, 10), from.slice(11)),
      end: at(to.slice(0, 10), to.slice(11)),
    },
    ...more,
  });
  const team = teamOf({
    shifts: [
      shift('n', '2026-11-24 22:00', '2026-11-25 06:00'),
      shift('f', '2026-11-25 00:00', '2026-11-26 00:00', { free: true, code: 'free' }),
      shift('g', '2026-11-26 00:00', '2026-11-27 00:00', { free: true, code: 'free' }),
    ],
  });

  it('shows a night on both of its days, and nothing on a day off', () => {
    expect(lineOf('2026-11-24', [], team).work).toEqual([
      { start: at('2026-11-24', '22:00'), end: at('2026-11-25', '00:00') },
    ]);
    expect(lineOf('2026-11-25', [], team).work).toEqual([
      { start: at('2026-11-25', '00:00'), end: at('2026-11-25', '06:00') },
    ]);
    expect(lineOf('2026-11-26', [], team).frame).toBeUndefined();
  });
});

describe('time line at a change of clocks', () => {
  it('has no hour that the clock skips, and keeps the scale', () => {
    const team = teamOf(NIGHT);
    const line = lineOf(
      '2026-03-29',
      [
        booking('a', between('2026-03-29', '00:00', '01:00')),
        booking('b', between('2026-03-29', '05:00', '06:00')),
      ],
      team,
    );
    expect(labels(line)).toEqual(['00:00', '01:00', '03:00', '04:00', '05:00', '06:00']);
    const [a, b] = line.blocks;
    if (!line.frame || !a || !b) throw new Error('nothing drawn');
    expect(line.frame.end - line.frame.start).toBe(5 * 3_600_000);
    expect(shareOf(a.window, line.frame).height).toBeCloseTo(0.2);
    expect(shareOf(b.window, line.frame).top).toBeCloseTo(0.8);
  });

  it('shows an hour that comes twice twice, each with its zone name', () => {
    const team = teamOf(NIGHT);
    const night = { start: at('2026-10-25', '01:00'), end: at('2026-10-25', '04:00') };
    const twice = booking('a', night, { where: 'remote' });
    const line = lineOf('2026-10-25', [twice], team);
    expect(labels(line)).toEqual(['01:00', '02:00 CEST', '02:00 CET', '03:00', '04:00']);
    expect(line.frame && line.frame.end - line.frame.start).toBe(4 * 3_600_000);
  });

  it('draws days of 23 and of 25 hours whole', () => {
    const all = (date: string, next: string) =>
      lineOf(
        date,
        [booking('a', { start: at(date, '00:00'), end: at(next, '00:00') })],
        teamOf(NIGHT),
      );
    expect(all('2026-03-29', '2026-03-30').marks).toHaveLength(24);
    expect(all('2026-10-25', '2026-10-26').marks).toHaveLength(26);
  });
});
