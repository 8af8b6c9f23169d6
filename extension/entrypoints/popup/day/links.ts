import type { Place } from '../../../../core/model/place.ts';

/** A map of the place, opened only when a person clicks it; undefined where neither point nor address is known. */
export const mapAddress = (place: Place | undefined): string | undefined => {
  if (!place) return undefined;
  if (place.latitude !== undefined && place.longitude !== undefined) {
    const { latitude, longitude } = place;
    return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
  }
  const address = place.address?.trim();
  return address
    ? `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`
    : undefined;
};
