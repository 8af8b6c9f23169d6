import type { Team } from '../../../../core/model/team.ts';
import type { Names } from '../../../card.ts';

/** What the views of a write need of a team. */
export const namesOfTeam = (team: Team): Names => ({
  technicians: Object.fromEntries(
    team.technicians.map((t) => [t.id, { name: t.name, zone: t.zone ?? team.zone }]),
  ),
  clients: Object.fromEntries(team.clients.map((c) => [c.id, c.name])),
  sites: Object.fromEntries(
    team.clients.flatMap((c) => c.sites.map((s) => [s.id, { name: s.name }] as const)),
  ),
  zone: team.zone,
  skills: team.skills,
});
