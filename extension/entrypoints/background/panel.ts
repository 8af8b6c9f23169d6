import type { Panel } from '../../card.ts';
import type { BodyOf } from '../../protocol.ts';
import type { Caller, World } from './world.ts';

const FIRST: Panel = { folded: false, corner: 'anchor' };

/** Where the overlay sits, for all systems of the page's origin: the page cannot name another one. */
export const panel = async (
  world: World,
  { set }: BodyOf<'panel'>,
  caller: Caller,
): Promise<Panel> => {
  if (caller.kind !== 'page') return FIRST;
  const own = caller.hosts.map(({ base }) => base);
  if (!set) return caller.hosts[0]?.panel ?? FIRST;
  await world.changeSettings((settings) => ({
    ...settings,
    hosts: settings.hosts.map((host) => (own.includes(host.base) ? { ...host, panel: set } : host)),
  }));
  return set;
};
