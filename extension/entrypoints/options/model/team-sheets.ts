import type { Client } from '../../../../core/model/client.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Technician } from '../../../../core/model/technician.ts';
import type { Host } from '../../../settings.ts';
import {
  addClient,
  addSites,
  clientColumns,
  findClient,
  newClient,
  newSite,
  putSite,
  removeSite,
  type SiteRow,
  siteColumns,
  siteRows,
} from './client-columns.ts';
import { erasePerson } from './erase.ts';
import { good } from './parsed.ts';
import { addPeople, newTechnician, peopleColumns } from './people-columns.ts';
import type { Sheet } from './sheet.ts';
import { findTechnician } from './skill-grid.ts';

export const peopleSheet = (team: Team, hosts: readonly Host[]): Sheet<Technician> => ({
  id: 'people',
  noun: 'technician',
  lead: 'name',
  columns: peopleColumns(team, hosts),
  rows: team.technicians,
  keyOf: (row) => row.id,
  nameOf: (row) => row.name,
  blank: (index) =>
    newTechnician(
      team,
      '',
      Array.from({ length: index }, (_, i) => `new-${i}`),
    ),
  known: (led) => findTechnician(team, led),
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
  rows: team.clients,
  keyOf: (row) => row.id,
  nameOf: (row) => row.name,
  blank: () => newClient(team, ''),
  known: (led) => findClient(team, led),
  put: (now, row) =>
    now.clients.some((c) => c.id === row.id)
      ? good({ ...now, clients: now.clients.map((c) => (c.id === row.id ? row : c)) })
      : addClient(now, row),
  remove: (now, row) => ({ ...now, clients: now.clients.filter((c) => c.id !== row.id) }),
});

export const siteSheet = (team: Team, first: Client): Sheet<SiteRow> => ({
  id: 'sites',
  noun: 'site',
  lead: 'site',
  columns: siteColumns(team),
  rows: siteRows(team),
  keyOf: (row) => row.site.id,
  nameOf: (row) => row.site.name,
  blank: () => newSite(team, first.id, ''),
  // Two clients may each have a “Head office”: the name alone names no site.
  known: () => undefined,
  put: (now, row) =>
    good(
      siteRows(now).some((known) => known.site.id === row.site.id)
        ? putSite(now, row)
        : addSites(now, [row]),
    ),
  remove: (now, row) => removeSite(now, row.site.id),
});
