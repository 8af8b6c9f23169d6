import type { Adapter, PsaSession } from '../../adapters/adapter.ts';
import { done, failed, type Read } from '../../adapters/fault.ts';
import { instantOf } from '../../adapters/parse-ticket.ts';
import type { RawTicket } from '../../adapters/raw.ts';
import type { KnownTime } from '../../card.ts';
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

type TicketTime = Extract<KnownTime, { kind: 'ticket' }>;

const createdAt = ({ number, title, created }: RawTicket): TicketTime | undefined => {
  const at = instantOf(created);
  return at === undefined ? undefined : { kind: 'ticket', number, title, at };
};

/**
 * What a person can compare to confirm a zone: when the newest open ticket was made, as the PSA tells it; of a PSA
 * that tells no zone, what its own clock shows.
 */
export const clock = (world: World, base: string): Promise<Read<KnownTime | undefined>> =>
  askHost<KnownTime | undefined>(world, base, async (adapter, session) => {
    if (adapter.clock) {
      const read = await adapter.clock(session);
      if (!read.ok) return read;
      return done(read.value ? { kind: 'wall', ...read.value } : { kind: 'untold' });
    }
    const board = await adapter.board?.(session, world.now());
    if (!board) return done(undefined);
    if (!board.ok) return board;
    const known = board.value.tickets.flatMap((raw) => createdAt(raw) ?? []);
    return done(known.toSorted((a, b) => b.at - a.at)[0]);
  });
