import type { Team } from '../../../core/model/team.ts';
import type { Names } from '../../card.ts';

/** The names and zones a card needs for the ids of its answer. */
export const namesOf = (team: Team): Names => ({
  technicians: Object.fromEntries(
    team.technicians.map((t) => [
      t.id,
      {
        name: t.name,
        zone: t.zone ?? team.zone,
        hours: t.hours ?? team.hours,
        ...(t.email && { email: t.email }),
      },
    ]),
  ),
  clients: Object.fromEntries(team.clients.map((c) => [c.id, c.name])),
  sites: Object.fromEntries(
    team.clients
      .flatMap((c) => c.sites)
      .map((s) => [
        s.id,
        { name: s.name, ...(s.zone && { zone: s.zone }), ...(s.hours && { hours: s.hours }) },
      ]),
  ),
  zone: team.zone,
  skills: team.skills,
});
