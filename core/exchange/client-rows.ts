import type { Client, Site } from '../model/client.ts';
import { AreaId, type TechnicianId } from '../model/ids.ts';
import { type WeekHours, Zone } from '../model/time.ts';
import { readHours } from './hours-text.ts';
import { splitList } from './list-text.ts';
import type { Column } from './table.ts';
import type { RowReading } from './table-reading.ts';
import { readTechnician, type TechnicianNames } from './technician-names.ts';

export const CLIENT_COLUMNS: readonly Column[] = [
  { name: 'client', also: ['company', 'account', 'organisation', 'organization'], required: true },
  { name: 'aliases', also: ['also', 'other names'] },
  { name: 'site', also: ['location'] },
  { name: 'address' },
  { name: 'area', also: ['region'] },
  { name: 'latitude', also: ['lat'] },
  { name: 'longitude', also: ['lon', 'lng', 'long'] },
  { name: 'zone', also: ['time zone', 'timezone'] },
  { name: 'hours', also: ['opening hours'] },
  { name: 'banned' },
  { name: 'ranked', also: ['preferred'] },
];

/** Between the items of a list in one cell. No comma: names are written "Lind, Ana" too. */
export const LIST = ';\n';

export type SiteRow = Omit<Site, 'id'>;
export type ClientRow = Omit<Client, 'id' | 'sites'> & { readonly sites: readonly SiteRow[] };

/** One row of the table: a client, perhaps with one site; what is empty says nothing. */
export interface ClientLine {
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
  readonly banned?: readonly TechnicianId[] | undefined;
  readonly ranked?: readonly TechnicianId[] | undefined;
  readonly site?: SiteRow | undefined;
}

const degrees =
  (most: number) =>
  (text: string): number | undefined => {
    // Some spreadsheets write 52,52.
    const value = /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
    return Math.abs(value) <= most ? value : undefined;
  };

const parsed = <T>(result: { success: true; data: T } | { success: false }): T | undefined =>
  result.success ? result.data : undefined;

const readSite = (reading: RowReading, clientName: string): SiteRow | undefined => {
  const { row, problems } = reading;
  const latitude = reading.as('latitude', 'latitude', degrees(90));
  const longitude = reading.as('longitude', 'longitude', degrees(180));
  if (reading.text('latitude') && !reading.text('longitude'))
    problems.push({ code: 'empty-cell', row, column: 'longitude' });
  if (reading.text('longitude') && !reading.text('latitude'))
    problems.push({ code: 'empty-cell', row, column: 'latitude' });
  const address = reading.text('address');
  const area = parsed(AreaId.safeParse(reading.text('area')));
  const zone = reading.as('zone', 'zone', (text) => parsed(Zone.safeParse(text)));
  const hours: WeekHours | undefined = reading.as('hours', 'hours', readHours);
  const name = reading.text('site');
  const says = [name, latitude, longitude, address, area, zone, hours].some(
    (fact) => fact !== undefined,
  );
  // A client with one address has one site, and people do not name it.
  const place = { latitude, longitude, area, address };
  return says ? { name: name ?? clientName, place, zone, hours } : undefined;
};

const readTechnicians = (reading: RowReading, column: string, names: TechnicianNames) => {
  const cell = reading.text(column);
  if (cell === undefined) return undefined;
  const found = splitList(cell, LIST).map((text) => readTechnician(reading, column, text, names));
  return [...new Set(found.filter((one) => one !== undefined))];
};

export const readClientLine = (reading: RowReading, names: TechnicianNames): ClientLine => {
  const name = reading.required('client');
  const aliases = reading.text('aliases');
  return {
    name,
    aliases: aliases === undefined ? undefined : splitList(aliases, LIST),
    site: readSite(reading, name),
    banned: readTechnicians(reading, 'banned', names),
    ranked: readTechnicians(reading, 'ranked', names),
  };
};
