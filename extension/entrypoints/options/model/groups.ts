import type { Client } from '../../../../core/model/client.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Technician } from '../../../../core/model/technician.ts';
import type { Grouping } from './sheet.ts';
import type { SiteRow } from './site-columns.ts';

const joined = (names: readonly (string | undefined)[], none: string): string =>
  [...new Set(names.filter((name): name is string => !!name))]
    .sort((a, b) => a.localeCompare(b))
    .join(', ') || none;

/** What was agreed with a client: where a dispatcher looks for all of one kind. */
const service = (team: Team): readonly Grouping<Client>[] => [
  { id: 'contract', label: 'Contract', of: (client) => client.contract || 'no contract named' },
  {
    id: 'sla',
    label: 'SLA policy',
    of: ({ sla }) =>
      sla === undefined
        ? 'board’s or team’s SLA policy'
        : (team.slas.find((one) => one.id === sla)?.name ?? sla),
  },
  {
    id: 'around-the-clock',
    label: 'Around the clock',
    of: (client) => (client.allHours ? 'around the clock' : 'business hours'),
  },
  { id: 'vip', label: 'VIP', of: (client) => (client.vip ? 'VIP' : 'not VIP') },
];

export const clientGroups = (team: Team): readonly Grouping<Client>[] => [
  {
    id: 'area',
    label: 'Area',
    of: ({ sites }) =>
      joined(
        sites.map((s) => s.place.area),
        'no area',
      ),
  },
  {
    id: 'zone',
    label: 'Zone',
    of: ({ sites }) =>
      joined(
        sites.map((s) => s.zone ?? team.zone),
        team.zone,
      ),
  },
  ...service(team),
];

export const siteGroups = (team: Team): readonly Grouping<SiteRow>[] => {
  const byId = new Map(team.clients.map((client) => [client.id, client]));
  return [
    { id: 'area', label: 'Area', of: ({ site }) => site.place.area ?? 'no area' },
    { id: 'zone', label: 'Zone', of: ({ site }) => site.zone ?? team.zone },
    { id: 'client', label: 'Client', of: ({ client }) => (client && byId.get(client)?.name) ?? '' },
    ...service(team).map(
      ({ id, label, of }): Grouping<SiteRow> => ({
        id,
        label,
        of: ({ client }) => {
          const known = client && byId.get(client);
          return known ? of(known) : '';
        },
      }),
    ),
  ];
};

export const peopleGroups = (team: Team): readonly Grouping<Technician>[] => [
  { id: 'area', label: 'Home area', of: ({ home }) => home?.area ?? 'no home area' },
  { id: 'zone', label: 'Zone', of: ({ zone }) => zone ?? team.zone },
  { id: 'active', label: 'Active', of: ({ active }) => (active ? 'active' : 'inactive') },
];
