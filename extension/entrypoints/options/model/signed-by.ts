import type { Read } from '../../../adapters/fault.ts';
import type { DeskState } from './desk.ts';

const NOBODY = 'this browser';

/**
 * Who changes the policy here, for the card: who is signed in at a ticket system, else whose day the popup shows,
 * else no more than the place.
 */
export const signedBy = async (
  { settings, team }: Pick<DeskState, 'settings' | 'team'>,
  whoami: (base: string) => Promise<Read<string> | undefined>,
): Promise<string> => {
  for (const { base } of settings.hosts) {
    const read = await whoami(base).catch(() => undefined);
    if (!read?.ok) continue;
    const login = read.value;
    const known = team?.technicians.find(
      (t) => t.logins[base]?.toLowerCase() === login.toLowerCase(),
    );
    return known?.name ?? login;
  }
  return team?.technicians.find((t) => t.id === settings.me)?.name ?? NOBODY;
};
