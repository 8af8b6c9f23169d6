import type { Team } from '../../../core/model/team.ts';
import { ticketId } from '../../adapters/parse-ticket.ts';
import type { Look } from '../../card.ts';
import type { BodyOf, Fix } from '../../protocol.ts';
import { applyFix } from './apply-fix.ts';
import { look } from './look.ts';
import { fixWords } from './say-fix.ts';
import type { World } from './world.ts';

// Somebody saving the team five times within one click is not a person.
const TRIES = 5;

/** Corrects one fact on the newest team, says so in the journal, and looks again. */
export const fix = async (world: World, { ref, fix }: BodyOf<'fix'>): Promise<Look> => {
  const ticket = ticketId(ref);
  const by = { ticket, now: world.now(), newId: world.newId };
  for (let tries = 0; tries < TRIES; tries++) {
    const stored = await world.store.team.load();
    if (!stored) break;
    const saved = await world.store.team.save(applyFix(stored.value, fix, by), stored.version);
    if (saved === 'conflict') continue;
    await note(world, stored.value, fix, ticket);
    return look(world, { ref, fresh: false });
  }
  if (!(await world.store.team.load())) return look(world, { ref, fresh: false });
  throw new Error('the team is being saved elsewhere; try again');
};

const note = (world: World, team: Team, fix: Fix, ticket: ReturnType<typeof ticketId>) =>
  world.store.journal.append(
    {
      kind: 'note',
      words: fixWords(fix, team),
      ...(fix.kind === 'ticket' && { ticket }),
      ...('technician' in fix && { technician: fix.technician }),
    },
    world.now(),
  );
