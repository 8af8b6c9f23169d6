import { MINUTE } from '../../../core/calendar/instant.ts';
import type { Source } from '../../../core/dispatch/answer.ts';
import type { Team } from '../../../core/model/team.ts';
import type { BoardSnapshot } from '../../../core/store/ports.ts';
import type { Fault } from '../../adapters/fault.ts';
import { parseBoard, readingOf } from '../../adapters/parse-board.ts';
import type { Host } from '../../settings.ts';
import { readApprovals, withKnownLength } from './history.ts';
import { faultWords } from './say.ts';
import { adapterOf, type World } from './world.ts';

/** How long a board that was read is taken for the present one. */
export const BOARD_AGE = MINUTE;
/** How old a board may be for a first paint that is followed by a reading. */
export const QUICK_AGE = 4 * 60 * MINUTE;

export interface Board {
  readonly snapshot: BoardSnapshot | undefined;
  readonly sources: readonly Source[];
  readonly fault?: Fault;
  /** Older than what is taken for the present, and no reading of it was tried. */
  readonly old?: boolean;
}

const nameOf = (base: string): string => `tickets and bookings of ${new URL(base).host}`;
const CUT = 'not every ticket could be read';

const fresh = async (world: World, host: Host, team: Team): Promise<Board | Fault> => {
  const adapter = adapterOf(world, host);
  if (!adapter.board) return { snapshot: undefined, sources: [] };
  const read = await adapter.board(await world.session(host), world.now());
  if (!read.ok) return read.fault;
  const parsed = parseBoard(read.value, host.base, team, world.now(), adapter.ticketUrl);
  const approvals = await readApprovals(world);
  const bookings = parsed.bookings.map((booking) => withKnownLength(booking, approvals));
  const snapshot: BoardSnapshot = { ...parsed, bookings };
  // The cache is a convenience: an answer does not fail because the disk is full.
  await world.store.cache.put(snapshot).catch((error: unknown) => console.warn(error));
  const at = snapshot.at;
  const name = nameOf(host.base);
  return {
    snapshot,
    sources: [{ name, state: 'read', at, ...(snapshot.complete ? {} : { words: CUT }) }],
  };
};

/** The board of a host: from the cache if young and read with the same words, else read; failing that, the old one and its age. */
export const boardOf = async (
  world: World,
  host: Host,
  team: Team,
  maxAge = BOARD_AGE,
): Promise<Board> => {
  const name = nameOf(host.base);
  const cached = await world.store.cache.get(host.base).catch(() => undefined);
  const same = cached?.reading === readingOf(host.base, team);
  const age = cached ? world.now() - cached.at : Number.POSITIVE_INFINITY;
  if (cached && same && age >= 0 && age < maxAge) {
    const old = age >= BOARD_AGE;
    return { snapshot: cached, sources: [{ name, state: 'cached', at: cached.at }], old };
  }
  const board = await fresh(world, host, team);
  if ('sources' in board) return board;
  const failed: Source = { name, state: 'failed', words: faultWords(board) };
  if (!cached) return { snapshot: undefined, sources: [failed], fault: board };
  return {
    snapshot: cached,
    sources: [failed, { name, state: 'cached', at: cached.at }],
    fault: board,
  };
};

/** What is remembered of the other systems a technician may be booked in; read there, not here. */
export const otherBoards = async (
  world: World,
  except: readonly string[],
): Promise<readonly Board[]> => {
  const bases = await world.store.cache.bases().catch(() => []);
  const others = bases.filter((base) => !except.includes(base));
  const snapshots = await Promise.all(others.map((base) => world.store.cache.get(base)));
  return snapshots.flatMap((snapshot) =>
    snapshot
      ? [
          {
            snapshot,
            sources: [{ name: nameOf(snapshot.base), state: 'cached' as const, at: snapshot.at }],
          },
        ]
      : [],
  );
};
