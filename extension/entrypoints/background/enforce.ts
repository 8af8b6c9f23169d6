import { isAllowed, isAllowedPattern } from '../../managed.ts';
import { forgetKept } from '../../managed-secrets.ts';
import { upkeep } from './upkeep.ts';
import type { World } from './world.ts';

/** What of the browser's permissions this needs. */
export interface Permissions {
  /** Patterns of every host that is granted. */
  origins(): Promise<readonly string[]>;
  remove(pattern: string): Promise<unknown>;
  /** Firefox knows no ports in patterns. */
  readonly ports: boolean;
}

/**
 * Undoes what an organisation forbids now and was allowed before: grants, what was read there, remembered keys, old
 * journal entries. What is asked for meanwhile is refused by the settings themselves, which leave it out.
 */
export const enforce = async (world: World, permissions: Permissions): Promise<void> => {
  const managed = await world.managed();
  if (!managed.rememberedKeys) await forgetKept(world.store.secrets);
  if (managed.hosts !== undefined) {
    for (const base of await world.store.cache.bases())
      if (!isAllowed(managed, base)) await world.store.cache.remove(base);
    for (const pattern of await permissions.origins()) {
      if (isAllowedPattern(managed, pattern, permissions.ports)) continue;
      // What the browser itself demands or grants cannot be given back; nothing there is set up all the same.
      await permissions.remove(pattern).catch(() => undefined);
    }
  }
  if (managed.journalDays !== undefined) await upkeep(world);
};
