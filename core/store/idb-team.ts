import * as z from 'zod/mini';
import { Team } from '../model/team.ts';
import { makeListeners } from './listeners.ts';
import { TABLES } from './migrations.ts';
import { inOneStep } from './one-step.ts';
import type { Database } from './open-database.ts';
import type { TeamStore } from './ports.ts';
import { isReadable, readTeam } from './unreadable-team.ts';

const CURRENT = 'current';
const StoredTeam = z.object({ version: z.int(), value: z.unknown() });

// What lies there at all counts: a damaged record is a team nobody may overwrite as if there were none.
const readStored = (stored: unknown) => {
  if (stored === undefined) return undefined;
  const read = StoredTeam.safeParse(stored);
  return read.success ? read.data : { version: 0, value: stored };
};

/** The team in one record. A stored team that does not parse is kept as `unreadable:<version>` when it is saved over. */
export const idbTeam = (database: Database, channelName: string): TeamStore & { tell(): void } => {
  const listeners = makeListeners();
  let channel: BroadcastChannel | undefined;

  const open = (): BroadcastChannel => {
    const opened = new BroadcastChannel(channelName);
    opened.onmessage = () => listeners.tell();
    return opened;
  };

  const tell = () => {
    const speaking = channel ?? open();
    speaking.postMessage('changed');
    // An open channel that nobody listens on would keep a test or a script from ending.
    if (speaking !== channel) speaking.close();
    // A channel does not hear itself.
    listeners.tell();
  };

  return {
    load: () =>
      database.use(async (db) => {
        const stored = readStored(await db.get(TABLES.team, CURRENT));
        return stored && readTeam(stored);
      }),

    save: async (team, expected) => {
      const value = Team.parse(team);
      const result = await database.use((db) =>
        inOneStep(db, [TABLES.team], async (step) => {
          const table = step.objectStore(TABLES.team);
          const stored = readStored(await table.get(CURRENT));
          if ((stored?.version ?? 'new') !== expected) return 'conflict';
          if (stored && !isReadable(stored.value))
            await table.put(stored, `unreadable:${stored.version}`);
          await table.put({ version: (stored?.version ?? 0) + 1, value }, CURRENT);
          return 'saved';
        }),
      );
      if (result === 'saved') tell();
      return result;
    },

    watch: (changed) => {
      const remove = listeners.add(changed);
      channel ??= open();
      return () => {
        remove();
        if (listeners.count > 0) return;
        channel?.close();
        channel = undefined;
      };
    },

    tell,
  };
};
