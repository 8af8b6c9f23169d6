import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Place } from '../../../core/model/place.ts';
import { defaultPolicy } from '../../../core/model/policy.ts';
import { AreaMinutes } from '../../../core/model/team.ts';
import {
  estimateMinutes,
  gapMinutes,
  kilometresBetween,
  placeLeg,
  REMOTE,
  type Spot,
  travelBetween,
} from '../../../core/travel/travel.ts';

const policy = defaultPolicy();
const LISBON = { latitude: 38.7223, longitude: -9.1393 };
const PORTO = { latitude: 41.1579, longitude: -8.6291 };

test('the great circle from Lisbon to Porto is 274 km', () => {
  expect(kilometresBetween(LISBON, PORTO)).toBeGreaterThan(273);
  expect(kilometresBetween(LISBON, PORTO)).toBeLessThan(275);
});

test('two speeds, rounded up to five minutes, at least five', () => {
  // 30 km of road at 40 km/h are 45 minutes; a little more is driven at 70 km/h.
  expect(estimateMinutes(30 / 1.3, policy)).toBe(45);
  expect(estimateMinutes(30.1 / 1.3, policy)).toBe(30);
  expect(estimateMinutes(0.1, policy)).toBe(5);
  expect(estimateMinutes(40 / 12 / 1.3, policy)).toBe(5);
  expect(estimateMinutes(40.1 / 12 / 1.3, policy)).toBe(10);
});

const place = (p: object) => Place.parse(p);
const areas = [AreaMinutes.parse({ a: 'north', b: 'south', minutes: 50 })];

test('coordinates, else the table either way, else unknown and marked', () => {
  expect(placeLeg(place(LISBON), place(LISBON), areas, policy)).toEqual({
    minutes: 0,
    basis: 'same',
  });
  const north = place({ area: 'north' });
  const south = place({ area: 'south' });
  expect(placeLeg(south, north, areas, policy)).toEqual({ minutes: 50, basis: 'table' });
  expect(placeLeg(south, place({ area: 'west' }), areas, policy).basis).toBe('unknown');
  expect(placeLeg(place(LISBON), north, areas, policy)).toEqual({ minutes: 30, basis: 'unknown' });
  expect(placeLeg(undefined, undefined, areas, policy).basis).toBe('unknown');
  expect(placeLeg(place({}), place({}), areas, policy).basis).toBe('unknown');
});

test('the gap: none at one site, recovery between known places, all in one where unknown', () => {
  expect(gapMinutes({ minutes: 0, basis: 'same' }, policy)).toBe(0);
  expect(gapMinutes({ minutes: 0, basis: 'remote' }, policy)).toBe(0);
  expect(gapMinutes({ minutes: 20, basis: 'table' }, policy)).toBe(35);
  expect(gapMinutes({ minutes: 20, basis: 'estimate' }, policy)).toBe(35);
  expect(gapMinutes({ minutes: 30, basis: 'unknown' }, policy)).toBe(30);
});

test('remote work is done where the technician sits', () => {
  const site: Spot = { kind: 'at', key: 's', place: place({ area: 'south' }) };
  const home = place({ area: 'north' });
  expect(travelBetween(REMOTE, REMOTE, home, areas, policy).minutes).toBe(0);
  expect(travelBetween(REMOTE, site, home, areas, policy)).toEqual({ minutes: 50, basis: 'table' });
  expect(travelBetween(site, REMOTE, home, areas, policy).minutes).toBe(50);
  expect(travelBetween(site, site, home, areas, policy)).toEqual({ minutes: 0, basis: 'same' });
  expect(travelBetween(site, REMOTE, undefined, areas, policy).basis).toBe('unknown');
});

test('there and back take the same time', () => {
  const point = fc.record({
    latitude: fc.double({ min: -80, max: 80, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  });
  fc.assert(
    fc.property(point, point, (a, b) => {
      expect(placeLeg(a, b, [], policy)).toEqual(placeLeg(b, a, [], policy));
    }),
  );
});
