import { done, failed, type Read } from '../../adapters/fault.ts';
import type { RawTicket } from '../../adapters/raw.ts';
import { refOfAddress } from '../../adapters/ticket-address.ts';
import type { BodyOf } from '../../protocol.ts';
import { adapterOf, hostOf, type World } from './world.ts';

/** One ticket as its PSA gives it: of the address, else the one looked at last in a tab. Undefined where there is none. */
export const trial = async (
  world: World,
  { base, address }: BodyOf<'trial'>,
): Promise<Read<RawTicket | undefined>> => {
  const host = hostOf(await world.settings(), base);
  if (!host) return failed({ kind: 'not-found', words: `${base} is not set up` });
  const adapter = adapterOf(world, host);
  const seen = address === undefined ? await world.openTabs(new URL(base).origin) : [address];
  const ref = seen.flatMap((one) => refOfAddress(adapter, base, one) ?? [])[0];
  return ref ? adapter.read(ref, await world.session(host)) : done(undefined);
};
