import type { Team } from '../../../core/model/team.ts';
import { ticketId } from '../../adapters/parse-ticket.ts';
import type { Look } from '../../card.ts';
import type { BodyOf, Fix } from '../../protocol.ts';
import { changeTeam } from '../../save-team.ts';
import { applyFix } from './apply-fix.ts';
import { look } from './look.ts';
import { fixWords } from './say-fix.ts';
import type { World } from './world.ts';

/** Corrects one fact on the newest team, says so in the journal, and looks again. */
export const fix = async (world: World, { ref, fix }: BodyOf<'fix'>): Promise<Look> => {
  const ticket = ticketId(ref);
  const by = { ticket, now: world.now(), newId: world.newId };
  let before: Team | undefined;
  const saved = await changeTeam(world.store.team, (team) => {
    before = team;
    return applyFix(team, fix, by);
  });
  if (saved === 'conflict') throw new Error('the team is being saved elsewhere; try again');
  if (before) await note(world, before, fix, ticket);
  return look(world, { ref, fresh: false });
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
