import type { Client } from '../../../../core/model/client.ts';
import { ClientId, SiteId, TechnicianId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Technician } from '../../../../core/model/technician.ts';
import type { Host } from '../../../settings.ts';
import { addClient, clientColumns, clientFileColumns, newClient } from './client-columns.ts';
import { erasePerson } from './erase.ts';
import { clientGroups, peopleGroups, siteGroups } from './groups.ts';
import { bad, good } from './parsed.ts';
import { addPeople, newTechnician, peopleColumns, peopleFileColumns } from './people-columns.ts';
import { findClient, findTechnician } from './refs.ts';
import type { Sheet } from './sheet.ts';
import {
  addSites,
  newSite,
  putSite,
  removeSite,
  type SiteRow,
  siteColumns,
  siteFileColumns,
  siteRows,
} from './site-columns.ts';
import { underId } from './under-id.ts';

export const peopleSheet = (team: Team, hosts: readonly Host[]): Sheet<Technician> => ({
  id: 'people',
  noun: 'technician',
  lead: 'name',
  columns: peopleColumns(team, hosts),
  file: peopleFileColumns(team),
  rows: team.technicians,
  groups: peopleGroups(team),
  keyOf: (row) => row.id,
  nameOf: (row) => row.name,
  blank: (index) =>
    newTechnician(
      team,
      '',
      Array.from({ length: index }, (_, i) => `new-${i}`),
    ),
  known: (cell) => findTechnician(team, cell('name')),
  ids: {
    under: (id) =>
      underId(TechnicianId, id, (given) => ({ ...newTechnician(team, ''), id: given })),
    insert: (now, row) => good({ ...now, technicians: [...now.technicians, row] }),
  },
  put: (now, row) =>
    good(
      now.technicians.some((t) => t.id === row.id)
        ? { ...now, technicians: now.technicians.map((t) => (t.id === row.id ? row : t)) }
        : addPeople(now, [row]),
    ),
  remove: (now, row) => erasePerson(now, row.id),
});

export const clientSheet = (team: Team): Sheet<Client> => ({
  id: 'clients',
  noun: 'client',
  lead: 'name',
  columns: clientColumns(team),
  file: clientFileColumns(team),
  rows: team.clients,
  groups: clientGroups(team),
  keyOf: (row) => row.id,
  nameOf: (row) => row.name,
  blank: () => newClient(team, ''),
  known: (cell) => findClient(team, cell('name')),
  ids: {
    under: (id) => underId(ClientId, id, (given) => ({ ...newClient(team, ''), id: given })),
    insert: (now, row) => good({ ...now, clients: [...now.clients, row] }),
  },
  put: (now, row) =>
    now.clients.some((c) => c.id === row.id)
      ? good({ ...now, clients: now.clients.map((c) => (c.id === row.id ? row : c)) })
      : addClient(now, row),
  remove: (now, row) => ({ ...now, clients: now.clients.filter((c) => c.id !== row.id) }),
});

const NO_CLIENT =
  'Choose the client of this site; add it under Clients first where it is not there.';

/** Where there is but one, a new site can be nobody else's; of several none is guessed. */
const onlyClient = ({ clients: [first, ...others] }: Team) =>
  others.length === 0 ? first?.id : undefined;

export const siteSheet = (team: Team): Sheet<SiteRow> => ({
  id: 'sites',
  noun: 'site',
  lead: 'site',
  columns: siteColumns(team),
  file: siteFileColumns(team),
  rows: siteRows(team),
  groups: siteGroups(team),
  keyOf: (row) => row.site.id,
  nameOf: (row) => row.site.name,
  blank: () => newSite(team, onlyClient(team), ''),
  // Two clients may each have a “Head office”: the name alone names no site.
  known: (cell) => {
    const client = findClient(team, cell('client'));
    const name = cell('site').toLowerCase();
    const site = client?.sites.find((s) => s.name.toLowerCase() === name);
    return client && site && { client: client.id, site };
  },
  ids: {
    under: (id) =>
      underId(SiteId, id, (given) => {
        const blank = newSite(team, onlyClient(team), '');
        return { ...blank, site: { ...blank.site, id: given } };
      }),
    insert: (now, row) => (row.client ? good(putSite(now, row)) : bad(NO_CLIENT)),
  },
  put: (now, row) => {
    if (!row.client) return bad(NO_CLIENT);
    const isKnown = siteRows(now).some((known) => known.site.id === row.site.id);
    return good(isKnown ? putSite(now, row) : addSites(now, [row]));
  },
  remove: (now, row) => removeSite(now, row.site.id),
});
