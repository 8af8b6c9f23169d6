import type { Place, TravelBasis } from '../model/place.ts';
import type { Policy } from '../model/policy.ts';
import type { Team } from '../model/team.ts';

/** Minutes between two places and how they were found. */
export interface Leg {
  readonly minutes: number;
  readonly basis: TravelBasis;
}

/** Where a piece of work is done. `key` names a known site; `remote` is wherever the technician sits. */
export type Spot =
  | { readonly kind: 'remote' }
  | { readonly kind: 'at'; readonly key: string | undefined; readonly place: Place | undefined };

export const REMOTE: Spot = { kind: 'remote' };

const EARTH_KILOMETRES = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance by the haversine formula. */
export const kilometresBetween = (
  a: { readonly latitude: number; readonly longitude: number },
  b: { readonly latitude: number; readonly longitude: number },
): number => {
  const dLat = radians(b.latitude - a.latitude) / 2;
  const dLon = radians(b.longitude - a.longitude) / 2;
  const h =
    Math.sin(dLat) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLon) ** 2;
  return 2 * EARTH_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(h)));
};

/** D6: straight line × detour ÷ one of two speeds, rounded up to the step, at least one step. */
export const estimateMinutes = (straightKilometres: number, policy: Policy): number => {
  const road = straightKilometres * policy.detourFactor;
  const speed =
    road <= policy.nearKilometres ? policy.nearKilometresPerHour : policy.farKilometresPerHour;
  const step = policy.travelStepMinutes;
  return Math.max(step, Math.ceil((road / speed) * (60 / step) - 1e-9) * step);
};

const hasPoint = (p: Place): p is Place & { latitude: number; longitude: number } =>
  p.latitude !== undefined && p.longitude !== undefined;

/** Minutes from place to place: coordinates, else the area table, else the policy's unknown. */
export const placeLeg = (
  a: Place | undefined,
  b: Place | undefined,
  areas: Team['areas'],
  policy: Policy,
): Leg => {
  if (a && b) {
    if (hasPoint(a) && hasPoint(b)) {
      if (a.latitude === b.latitude && a.longitude === b.longitude) return SAME;
      return { minutes: estimateMinutes(kilometresBetween(a, b), policy), basis: 'estimate' };
    }
    const row = areas.find(
      (r) => (r.a === a.area && r.b === b.area) || (r.a === b.area && r.b === a.area),
    );
    if (row && a.area && b.area) return { minutes: row.minutes, basis: 'table' };
  }
  return { minutes: policy.unknownTravelMinutes, basis: 'unknown' };
};

export const SAME: Leg = { minutes: 0, basis: 'same' };
export const NO_TRAVEL: Leg = { minutes: 0, basis: 'remote' };

/** Work from the desk starts where the technician sits: `home` stands in for a remote spot beside a site. */
export const travelBetween = (
  a: Spot,
  b: Spot,
  home: Place | undefined,
  areas: Team['areas'],
  policy: Policy,
): Leg => {
  if (a.kind === 'remote' && b.kind === 'remote') return NO_TRAVEL;
  if (a.kind === 'at' && b.kind === 'at' && a.key !== undefined && a.key === b.key) return SAME;
  const from = a.kind === 'remote' ? home : a.place;
  const to = b.kind === 'remote' ? home : b.place;
  return placeLeg(from, to, areas, policy);
};

/**
 * The gap that must lie between two pieces of work (D6): none at one site, travel and recovery between known
 * places, the whole unknown buffer (recovery included) where a place is not known.
 */
export const gapMinutes = (leg: Leg, policy: Policy): number => {
  switch (leg.basis) {
    case 'same':
      return 0;
    case 'remote':
      return policy.remoteGapMinutes;
    case 'unknown':
      return leg.minutes;
    case 'table':
    case 'estimate':
      return leg.minutes + policy.recoveryMinutes;
  }
};
