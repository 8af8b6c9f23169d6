import type { Team } from '../../../../core/model/team.ts';
import type { Technician } from '../../../../core/model/technician.ts';

/** The login a PSA base address says is signed in. */
export interface SignedIn {
  readonly base: string;
  readonly login: string;
}

const same = (a: string | undefined, b: string): boolean =>
  a !== undefined && b.trim() !== '' && a.trim().toLowerCase() === b.trim().toLowerCase();

/** The one technician these sessions belong to; undefined when there is none, or when they disagree. */
export const technicianOf = (team: Team, sessions: readonly SignedIn[]): Technician | undefined => {
  const found = team.technicians.filter((technician) =>
    sessions.some(({ base, login }) => same(technician.logins[base], login)),
  );
  return found.length === 1 ? found[0] : undefined;
};

/** Who was chosen, as long as they are still in the team. */
export const chosenTechnician = (team: Team, me: string | undefined): Technician | undefined =>
  team.technicians.find((technician) => technician.id === me);

/** Active technicians by name: what a person picks from. */
export const pickable = (team: Team): readonly Technician[] =>
  team.technicians
    .filter((technician) => technician.active)
    .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
