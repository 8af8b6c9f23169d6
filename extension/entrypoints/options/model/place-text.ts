import { AreaId } from '../../../../core/model/ids.ts';
import { Place } from '../../../../core/model/place.ts';
import { bad, good, type Parsed } from './parsed.ts';

/** "52.5200, 13.4050", or nothing where the coordinates are not known. */
export const coordinatesText = (place: Place | undefined): string =>
  place?.latitude === undefined || place.longitude === undefined
    ? ''
    : `${place.latitude}, ${place.longitude}`;

/** Puts typed coordinates into a place; an empty text takes them out. */
export const putCoordinates = (place: Place, text: string): Parsed<Place> => {
  const { latitude: _lat, longitude: _lon, ...rest } = place;
  if (!text.trim()) return good(rest);
  const found = /^\s*(-?\d+(?:\.\d+)?)\s*[,;\s]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text);
  const parsed = Place.safeParse({
    ...rest,
    latitude: Number(found?.[1]),
    longitude: Number(found?.[2]),
  });
  return found && parsed.success
    ? good(parsed.data)
    : bad(
        `“${text}” is not a pair of coordinates. Write latitude and longitude like 52.52, 13.40.`,
      );
};

/** Puts the name of a travel area into a place; an empty text takes it out. */
export const putArea = (place: Place, text: string): Place => {
  const { area: _area, ...rest } = place;
  const name = text.trim();
  return name ? { ...rest, area: AreaId.parse(name) } : rest;
};

export const putAddress = (place: Place, text: string): Place => {
  const { address: _address, ...rest } = place;
  return text.trim() ? { ...rest, address: text.trim() } : rest;
};
