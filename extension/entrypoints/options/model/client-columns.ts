import { Client, type Site } from '../../../../core/model/client.ts';
import { type ClientId, SiteId, type TechnicianId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import { areasOf } from './areas.ts';
import type { Column } from './column.ts';
import { freshId } from './fresh-id.ts';
import { hoursText, readHours } from './hours-text.ts';
import { bad, good, type Parsed } from './parsed.ts';
import { coordinatesText, putAddress, putArea, putCoordinates } from './place-text.ts';
import { findTechnician } from './skill-grid.ts';
import { readZone, zoneNames } from './zone-names.ts';

const list = (text: string): readonly string[] =>
  text
    .split(/[;,]/)
    .map((piece) => piece.trim())
    .filter(Boolean);

const namesOf = (team: Team, ids: readonly TechnicianId[]): string =>
  ids.map((id) => team.technicians.find((t) => t.id === id)?.name ?? id).join('; ');

const readNames = (team: Team, text: string): Parsed<TechnicianId[]> => {
  const ids: TechnicianId[] = [];
  for (const name of list(text)) {
    const found = findTechnician(team, name);
    if (!found) return bad(`“${name}” is not in People. Add them there, or correct the name.`);
    if (!ids.includes(found.id)) ids.push(found.id);
  }
  return good(ids);
};

export const clientColumns = (team: Team): readonly Column<Client>[] => [
  {
    id: 'name',
    label: 'Client',
    aliases: ['name', 'company', 'account', 'customer'],
    input: { kind: 'text' },
    show: (row) => row.name,
    put: (row, text) =>
      text.trim() ? good({ ...row, name: text.trim() }) : bad('A client needs a name.'),
  },
  {
    id: 'aliases',
    label: 'Also written',
    aliases: ['aliases', 'alias'],
    input: { kind: 'text', example: 'Acme Ltd; ACME' },
    show: (row) => row.aliases.join('; '),
    put: (row, text) =>
      good({
        ...row,
        aliases: text
          .split(';')
          .map((piece) => piece.trim())
          .filter(Boolean),
      }),
  },
  {
    id: 'ranked',
    label: 'Preferred, best first',
    aliases: ['preferred', 'ranked'],
    input: { kind: 'text', example: 'Ana; Ben' },
    show: (row) => namesOf(team, row.ranked),
    put: (row, text) => {
      const ids = readNames(team, text);
      return ids.ok ? good({ ...row, ranked: ids.value }) : ids;
    },
  },
  {
    id: 'banned',
    label: 'Never send',
    aliases: ['banned', 'not'],
    input: { kind: 'text' },
    show: (row) => namesOf(team, row.banned),
    put: (row, text) => {
      const ids = readNames(team, text);
      return ids.ok ? good({ ...row, banned: ids.value }) : ids;
    },
  },
];

export const newClient = (team: Team, name: string): Client =>
  Client.parse({
    id: freshId(
      name,
      team.clients.map((c) => c.id),
    ),
    name: name || 'New client',
  });

/** Adds a client under an id of its own; one of that name or spelling is not added again. */
export const addClient = (team: Team, row: Client): Parsed<Team> => {
  const known = findClient(team, row.name);
  if (known) return bad(`“${row.name}” is there already, as ${known.name}.`);
  return good({
    ...team,
    clients: [...team.clients, { ...row, id: newClient(team, row.name).id }],
  });
};

/** By id, name or another spelling, in any case. */
export const findClient = (team: Team, text: string): Client | undefined => {
  const wanted = text.trim().toLowerCase();
  return (
    team.clients.find((c) => c.id === text) ??
    team.clients.find((c) => [c.name, ...c.aliases].some((n) => n.toLowerCase() === wanted))
  );
};

/** One site with the client it belongs to: a row of the sites table. */
export interface SiteRow {
  readonly client: ClientId;
  readonly site: Site;
}

export const siteRows = (team: Team): readonly SiteRow[] =>
  team.clients.flatMap((client) => client.sites.map((site) => ({ client: client.id, site })));

const withSite = (row: SiteRow, change: Partial<Site>): SiteRow => ({
  ...row,
  site: { ...row.site, ...change },
});

export const siteColumns = (team: Team): readonly Column<SiteRow>[] => [
  {
    id: 'client',
    label: 'Client',
    aliases: ['company', 'account'],
    input: {
      kind: 'choice',
      choices: team.clients.map((c) => ({ value: c.id, label: c.name })),
    },
    show: (row) => row.client,
    put: (row, text) => {
      const found = findClient(team, text);
      return found
        ? good({ ...row, client: found.id })
        : bad(`“${text}” is not a client here. Add the client first.`);
    },
  },
  {
    id: 'site',
    label: 'Site',
    aliases: ['name', 'site name', 'location'],
    input: { kind: 'text' },
    show: (row) => row.site.name,
    put: (row, text) =>
      text.trim() ? good(withSite(row, { name: text.trim() })) : bad('A site needs a name.'),
  },
  {
    id: 'area',
    label: 'Area',
    input: { kind: 'text', list: areasOf(team) },
    show: (row) => row.site.place.area ?? '',
    put: (row, text) => good(withSite(row, { place: putArea(row.site.place, text) })),
  },
  {
    id: 'address',
    label: 'Address',
    input: { kind: 'text' },
    show: (row) => row.site.place.address ?? '',
    put: (row, text) => good(withSite(row, { place: putAddress(row.site.place, text) })),
  },
  {
    id: 'coordinates',
    label: 'Coordinates',
    aliases: ['lat lon'],
    input: { kind: 'text', example: '52.52, 13.40' },
    show: (row) => coordinatesText(row.site.place),
    put: (row, text) => {
      const place = putCoordinates(row.site.place, text);
      return place.ok ? good(withSite(row, { place: place.value })) : place;
    },
  },
  {
    id: 'hours',
    label: 'Open',
    aliases: ['hours', 'opening hours'],
    input: { kind: 'text', empty: 'not known', wide: true },
    show: (row) => (row.site.hours ? hoursText(row.site.hours) : ''),
    put: (row, text) => {
      const { hours: _hours, ...site } = row.site;
      if (!text.trim()) return good({ ...row, site });
      const week = readHours(text);
      return week.ok ? good(withSite(row, { hours: week.value })) : week;
    },
  },
  {
    id: 'zone',
    label: 'Zone',
    aliases: ['time zone'],
    input: { kind: 'text', empty: 'team’s', list: zoneNames() },
    show: (row) => row.site.zone ?? '',
    put: (row, text) => {
      const { zone: _zone, ...site } = row.site;
      if (!text.trim()) return good({ ...row, site });
      const named = readZone(text);
      return named.ok ? good(withSite(row, { zone: named.value })) : named;
    },
  },
];

const allSiteIds = (team: Team): readonly string[] =>
  team.clients.flatMap((c) => c.sites.map((s) => s.id));

export const newSite = (team: Team, client: ClientId, name: string): SiteRow => ({
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
