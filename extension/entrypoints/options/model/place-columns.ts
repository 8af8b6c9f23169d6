import type { Place } from '../../../../core/model/place.ts';
import type { Team } from '../../../../core/model/team.ts';
import { areasOf } from './areas.ts';
import type { Column } from './column.ts';
import { put } from './facts.ts';
import { bad, good, type Parsed } from './parsed.ts';
import { coordinatesText, putAddress, putArea, putCoordinates } from './place-text.ts';

/** How a row holds its place. */
export interface Placed<R> {
  of(row: R): Place;
  put(row: R, place: Place): R;
}

const DEGREES = { latitude: 90, longitude: 180 } as const;

const readDegrees = (place: Place, axis: keyof typeof DEGREES, text: string): Parsed<Place> => {
  const { [axis]: _old, ...rest } = place;
  if (!text.trim()) return good(rest);
  const value = Number(text.trim().replace(',', '.'));
  return Math.abs(value) <= DEGREES[axis]
    ? good({ ...rest, [axis]: value })
    : bad(`“${text.trim()}” is not a ${axis}. Write degrees like 52.52, at most ${DEGREES[axis]}.`);
};

/** The columns of a place: area, address and coordinates on the page; in a file each number stands alone. */
export const placeColumns = <R>(team: Team, { of, put: into }: Placed<R>, prefix = '') => {
  const label = (text: string): string =>
    (prefix ? `${prefix} ${text}` : text).replace(/^./, (c) => c.toUpperCase());
  const area: Column<R> = {
    id: 'area',
    label: label('area'),
    aliases: ['area', 'home'],
    input: { kind: 'text', list: areasOf(team) },
    show: (row) => of(row).area ?? '',
    put: (row, text) => good(into(row, putArea(of(row), text))),
  };
  const address: Column<R> = {
    id: 'address',
    label: label('address'),
    input: { kind: 'text', wide: true },
    show: (row) => of(row).address ?? '',
    put: (row, text) => good(into(row, putAddress(of(row), text))),
  };
  const coordinates: Column<R> = {
    id: 'coordinates',
    label: label('coordinates'),
    aliases: ['coordinates', 'lat lon'],
    input: { kind: 'text', example: '52.52, 13.40' },
    show: (row) => coordinatesText(of(row)),
    put: (row, text) => put(putCoordinates(of(row), text), (place) => into(row, place)),
  };
  const degrees = (axis: keyof typeof DEGREES, alias: string): Column<R> => ({
    id: axis,
    label: label(axis),
    aliases: [alias],
    input: { kind: 'text' },
    show: (row) => String(of(row)[axis] ?? ''),
    put: (row, text) => put(readDegrees(of(row), axis, text), (place) => into(row, place)),
  });
  return {
    area,
    address,
    coordinates,
    latitude: degrees('latitude', 'lat'),
    longitude: degrees('longitude', 'lon'),
  };
};
