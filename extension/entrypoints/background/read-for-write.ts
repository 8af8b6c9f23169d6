import type { Team } from '../../../core/model/team.ts';
import type { Rights } from '../../adapters/adapter.ts';
import { parseTicket } from '../../adapters/parse-ticket.ts';
import type { RawTicket, TicketRef } from '../../adapters/raw.ts';
import type { Declined } from '../../card.ts';
import { readTaken, type Taken } from './day.ts';
import { declined, type Gate } from './gate.ts';
import { faultWords } from './say.ts';
import type { Meant } from './slots.ts';
import type { World } from './world.ts';

/** The ticket, the slot and the dispatcher's rights, as the PSA tells them now. */
export interface Found {
  readonly kind: 'found';
  readonly raw: RawTicket;
  readonly taken: readonly Taken[];
  readonly rights: Rights | undefined;
}

/** All three at once; any of the first two that cannot be read, and nothing is made ready. */
export const readForWrite = async (
  world: World,
  { adapter, host }: Gate,
  ref: TicketRef,
  meant: Meant,
  team: Team,
): Promise<Found | Declined> => {
  const session = await world.session(host);
  const [read, taken, rights] = await Promise.all([
    adapter.read(ref, session),
    readTaken(world, adapter, session, ref, meant, team),
    adapter.rights?.(ref, session),
  ]);
  for (const part of [read, taken]) {
    if (!part.ok) return declined('fault', { fault: part.fault, words: faultWords(part.fault) });
  }
  if (!read.ok || !taken.ok) return declined('fault');
  if (parseTicket(read.value, team, world.now()).state === 'done') {
    return declined('closed', { words: read.value.status });
  }
  const known = rights?.ok ? rights.value : undefined;
  if (known?.mayWrite === false) return declined('fault', { fault: { kind: 'forbidden' } });
  return { kind: 'found', raw: read.value, taken: taken.value, rights: known };
};
