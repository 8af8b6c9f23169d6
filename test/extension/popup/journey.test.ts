import { describe, expect, it } from 'vitest';
import type { Booking } from '../../../core/model/booking.ts';
import { wayWords } from '../../../extension/entrypoints/popup/day/About.tsx';
import { placeOf, waysOf } from '../../../extension/entrypoints/popup/day/journey.ts';
import { at, between, booking, teamOf } from './people.ts';

const DAY = '2026-11-24';
const SITE = { where: 'site', site: 'high-street' };
const ways = (bookings: readonly Booking[], team = teamOf()) => {
  const [ana] = team.technicians;
  if (!ana) throw new Error('nobody');
  return waysOf(bookings, ana, team);
};

describe('the way to a booking', () => {
  it('starts at the office on the first booking of the day and ends as the booking starts', () => {
    const way = ways([booking('a', between(DAY, '11:00', '12:00'), SITE)]).get(
      booking('a', between(DAY, '11:00', '12:00')).id,
    );
    expect(way?.leg).toEqual({ minutes: 40, basis: 'table' });
    expect(way?.window).toEqual(between(DAY, '10:20', '11:00'));
    expect(way?.missingMinutes).toBe(0);
  });

  it('says by how much it does not fit: at the minute, one below, one above', () => {
    const missing = (end: string) => {
      const visit = booking('b', between(DAY, '12:00', '13:00'), SITE);
      const before = booking('a', between(DAY, '09:00', end), { where: 'remote' });
      return ways([before, visit]).get(visit.id)?.missingMinutes;
    };
    expect([missing('11:19'), missing('11:20'), missing('11:21')]).toEqual([0, 0, 1]);
  });

  it('is none between bookings at one site, nor for work from the desk', () => {
    const first = booking('a', between(DAY, '09:00', '10:00'), SITE);
    const same = booking('b', between(DAY, '10:00', '11:00'), SITE);
    expect(ways([first, same]).has(same.id)).toBe(false);
    expect(ways([booking('c', between(DAY, '09:00', '10:00'), { where: 'remote' })]).size).toBe(0);
  });

  it('is none to a booking that overlaps the one before', () => {
    const first = booking('a', between(DAY, '09:00', '12:00'), { where: 'remote' });
    const inside = booking('b', between(DAY, '11:00', '13:00'), SITE);
    expect(ways([first, inside]).has(inside.id)).toBe(false);
  });

  it('begins anew the next day', () => {
    const evening = booking('a', between(DAY, '16:00', '17:00'), SITE);
    const morning = booking('b', between('2026-11-25', '09:00', '10:00'), SITE);
    expect(ways([morning, evening]).get(morning.id)?.leg.minutes).toBe(40);
  });

  it('is the assumed length where the place is not known, and says so', () => {
    const somewhere = booking('a', between(DAY, '11:00', '12:00'), { where: 'site' });
    expect(ways([somewhere]).get(somewhere.id)?.leg).toEqual({ minutes: 30, basis: 'unknown' });
  });

  it('is kept free, as the suggestions keep it, where nobody said whether the work is on site', () => {
    const unsaid = booking('a', between(DAY, '11:00', '12:00'));
    const way = ways([unsaid]).get(unsaid.id);
    expect(way?.leg).toEqual({ minutes: 30, basis: 'unknown' });
    expect(way?.window).toEqual(between(DAY, '10:30', '11:00'));
    expect(way && wayWords(way, unsaid.where)).toBe('30 min kept for the way: place not known');
  });

  it('of unknown length takes what is free, and warns of nothing', () => {
    const kept = (end: string) => {
      const first = booking('a', between(DAY, '09:00', end), { where: 'remote' });
      const unsaid = booking('b', between(DAY, '11:00', '12:00'));
      return ways([first, unsaid]).get(unsaid.id);
    };
    expect(kept('10:29')?.window).toEqual(between(DAY, '10:30', '11:00'));
    expect(kept('10:31')?.window).toEqual(between(DAY, '10:31', '11:00'));
    expect(kept('10:31')?.missingMinutes).toBe(0);
    expect(kept('11:00')).toBeUndefined();
  });

  it("takes the site's place before the booking's own, and none for remote work", () => {
    const own = { place: { address: 'Elsewhere 1' } };
    const window = { start: at(DAY, '09:00'), end: at(DAY, '10:00') };
    expect(placeOf(booking('a', window, { ...SITE, ...own }), teamOf())).toEqual({ area: 'north' });
    expect(placeOf(booking('a', window, own), teamOf())).toEqual({ address: 'Elsewhere 1' });
    expect(placeOf(booking('a', window, { ...own, where: 'remote' }), teamOf())).toBeUndefined();
  });
});
