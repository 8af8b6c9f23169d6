import type { Team } from '../core/model/team.ts';
import type { TeamStore } from '../core/store/ports.ts';

/** Other pages save the same team; five lost races in a row mean that something else is wrong. */
const TRIES = 5;

/**
 * Loads, changes and saves by compare-and-set; `change` is asked again on what somebody else saved meanwhile, and
 * where it gives back the very same team nothing is saved. `no-team` = there is nothing to change yet.
 */
export const changeTeam = async (
  store: TeamStore,
  change: (team: Team) => Team,
): Promise<'saved' | 'no-team' | 'conflict'> => {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const loaded = await store.load();
    if (!loaded) return 'no-team';
    const changed = change(loaded.value);
    if (changed === loaded.value) return 'saved';
    if ((await store.save(changed, loaded.version)) === 'saved') return 'saved';
  }
  return 'conflict';
};
