import type { Team } from '../../../core/model/team.ts';
import { technicianOf } from '../../adapters/parse-ticket.ts';
import type { RawTicket } from '../../adapters/raw.ts';
import type { Telling } from './say.ts';

/** A bare number tells a person nothing: some systems know people by one. */
const isBare = (login: string): boolean => /^\d+$/.test(login);

/** "Sam Lee (2)" for a login that is a number, where somebody is known by it; any other login as it is. */
export const whoIn = (
  team: Team | undefined,
  base: string,
  owner?: RawTicket['owner'],
): Telling['who'] => {
  const known = (login: string): string | undefined => {
    const id = team && technicianOf(login, base, team);
    return team?.technicians.find((t) => t.id === id)?.name;
  };
  return (login) => {
    if (!isBare(login)) return login;
    const name = known(login) ?? (owner?.login === login ? owner.name : undefined);
    return name === undefined ? login : `${name} (${login})`;
  };
};
