import type { Site } from '../../../../core/model/client.ts';
import { type ClientId, SiteId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import { clearancesOf, neededText, readNeeded } from './clearances.ts';
import type { Column } from './column.ts';
import { optional, put, withFacts } from './facts.ts';
import { freshId } from './fresh-id.ts';
import { hoursText, readHours } from './hours-text.ts';
import { bad, good } from './parsed.ts';
import { placeColumns } from './place-columns.ts';
import { clientText, findClient } from './refs.ts';
import { readZone, zoneNames } from './zone-names.ts';

/** One site with the client it belongs to: a row of the sites table; a new one may have none yet. */
export interface SiteRow {
  readonly client: ClientId | undefined;
  readonly site: Site;
}

type SiteColumn = Column<SiteRow>;

export const siteRows = (team: Team): readonly SiteRow[] =>
  team.clients.flatMap((client) => client.sites.map((site) => ({ client: client.id, site })));

const withSite = (row: SiteRow, facts: Partial<Site>): SiteRow => ({
  ...row,
  site: withFacts(row.site, facts),
});

const columnsBy = (team: Team) => {
  const { area, address, coordinates, latitude, longitude } = placeColumns<SiteRow>(team, {
    of: (row) => row.site.place,
    put: (row, place) => withSite(row, { place }),
  });
  const client: SiteColumn = {
    id: 'client',
    label: 'Client',
    aliases: ['company', 'account'],
    input: {
      kind: 'choice',
      choices: team.clients.map((c) => ({ value: c.id, label: c.name })),
    },
    show: (row) => row.client ?? '',
    put: (row, text) => {
      const found = findClient(team, text);
      return found
        ? good({ ...row, client: found.id })
        : bad(`“${text}” is not a client here. Add the client first.`);
    },
  };
  const site: SiteColumn = {
    id: 'site',
    label: 'Site',
    aliases: ['name', 'site name', 'location'],
    input: { kind: 'text' },
    show: (row) => row.site.name,
    put: (row, text) =>
      text.trim() ? good(withSite(row, { name: text.trim() })) : bad('A site needs a name.'),
  };
  const hours: SiteColumn = {
    id: 'hours',
    label: 'Open',
    aliases: ['opening hours'],
    input: { kind: 'text', empty: 'not known', wide: true },
    show: (row) => (row.site.hours ? hoursText(row.site.hours) : ''),
    put: (row, text) => put(optional(text, readHours), (hours) => withSite(row, { hours })),
  };
  const zone: SiteColumn = {
    id: 'zone',
    label: 'Zone',
    aliases: ['time zone'],
    input: { kind: 'text', empty: 'team’s', list: zoneNames() },
    show: (row) => row.site.zone ?? '',
    put: (row, text) => put(optional(text, readZone), (zone) => withSite(row, { zone })),
  };
  const clearances: SiteColumn = {
    id: 'clearances',
    label: 'Clearances needed',
    aliases: ['clearance'],
    hint: 'Needed here besides those of the client. “none”: said to need nothing.',
    input: { kind: 'text', list: clearancesOf(team) },
    show: (row) => neededText(row.site.clearances),
    put: (row, text) => put(readNeeded(text), (clearances) => withSite(row, { clearances })),
  };
  return { client, site, area, address, coordinates, latitude, longitude, hours, zone, clearances };
};

export const siteColumns = (team: Team): readonly SiteColumn[] => {
  const { client, site, area, address, coordinates, hours, zone, clearances } = columnsBy(team);
  return [client, site, area, address, coordinates, hours, zone, clearances];
};

export const siteFileColumns = (team: Team): readonly SiteColumn[] => {
  const by = columnsBy(team);
  const client = {
    ...by.client,
    show: (row: SiteRow) => (row.client === undefined ? '' : clientText(team, row.client)),
  };
  const { site, area, address, latitude, longitude, hours, zone, clearances } = by;
  return [client, site, area, address, latitude, longitude, hours, zone, clearances];
};

const allSiteIds = (team: Team): readonly string[] =>
  team.clients.flatMap((c) => c.sites.map((s) => s.id));

export const newSite = (team: Team, client: ClientId | undefined, name: string): SiteRow => ({
  client,
  site: { id: SiteId.parse(freshId(name, allSiteIds(team))), name: name || 'New site', place: {} },
});

/** Puts a site where its row says, taking it away from another client. */
export const putSite = (team: Team, row: SiteRow): Team => ({
  ...team,
  clients: team.clients.map((client) => {
    const has = client.sites.some((s) => s.id === row.site.id);
    if (client.id !== row.client) {
      return has ? { ...client, sites: client.sites.filter((s) => s.id !== row.site.id) } : client;
    }
    return {
      ...client,
      sites: has
        ? client.sites.map((s) => (s.id === row.site.id ? row.site : s))
        : [...client.sites, row.site],
    };
  }),
});

export const removeSite = (team: Team, id: SiteId): Team => ({
  ...team,
  clients: team.clients.map((c) => ({ ...c, sites: c.sites.filter((s) => s.id !== id) })),
});

/** Imported sites: one with the same name at the same client is brought up to date. */
export const addSites = (team: Team, rows: readonly SiteRow[]): Team =>
  rows.reduce((next, row) => {
    const known = next.clients
      .find((c) => c.id === row.client)
      ?.sites.find((s) => s.name.toLowerCase() === row.site.name.toLowerCase());
    const id = known?.id ?? newSite(next, row.client, `${row.client} ${row.site.name}`).site.id;
    return putSite(next, {
      client: row.client,
      site: { ...known, ...row.site, place: { ...known?.place, ...row.site.place }, id },
    });
  }, team);
