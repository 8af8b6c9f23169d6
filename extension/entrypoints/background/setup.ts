import type { Instant } from '../../../core/model/time.ts';
import type { Adapter, PsaSession } from '../../adapters/adapter.ts';
import { done, failed, type Read } from '../../adapters/fault.ts';
import { instantOf } from '../../adapters/parse-ticket.ts';
import type { RawTicket } from '../../adapters/raw.ts';
import { adapterOf, hostOf, type World } from './world.ts';

/** One reading of a host that is set up; `not-found` where it is not, or where its PSA does not tell. */
export const askHost = async <T>(
  world: World,
  base: string,
  read: (adapter: Adapter, session: PsaSession) => Promise<Read<T>> | undefined,
): Promise<Read<T>> => {
  const host = hostOf(await world.settings(), base);
  if (!host) return failed({ kind: 'not-found', words: `${base} is not set up` });
  const adapter = adapterOf(world, host);
  const words = `${adapter.name} does not tell this`;
  return (await read(adapter, await world.session(host))) ?? failed({ kind: 'not-found', words });
};

export interface KnownTime {
  readonly number: string;
  readonly title: string;
  readonly at: Instant;
}

const knownTime = ({ number, title, created }: RawTicket): KnownTime | undefined => {
  const at = instantOf(created);
  return at === undefined ? undefined : { number, title, at };
};

/** When the newest open ticket was made, as the PSA tells it: a time a person can compare with the page. */
export const clock = (world: World, base: string): Promise<Read<KnownTime | undefined>> =>
  askHost(world, base, async (adapter, session) => {
    const board = await adapter.board?.(session, world.now());
    if (!board) return done(undefined);
    if (!board.ok) return board;
    const known = board.value.tickets.flatMap((raw) => knownTime(raw) ?? []);
    return done(known.toSorted((a, b) => b.at - a.at)[0]);
  });
