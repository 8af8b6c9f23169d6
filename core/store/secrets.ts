import type { Secrets } from './ports.ts';

/** A place for secrets by name: the browser's session area, or a table on disk. */
export interface SessionArea {
  get(name: string): Promise<string | undefined>;
  set(name: string, value: string): Promise<void>;
  remove(name: string): Promise<void>;
  list(): Promise<readonly string[]>;
}

/** An area that is gone with the object. */
export const memoryArea = (): SessionArea => {
  const held = new Map<string, string>();
  return {
    get: async (name) => held.get(name),
    set: async (name, value) => {
      held.set(name, value);
    },
    remove: async (name) => {
      held.delete(name);
    },
    list: async () => [...held.keys()],
  };
};

/**
 * Secrets over two areas, each secret in one of them. The new value is written before the old one is removed, so that
 * a writer killed between the two leaves a secret twice and never none; the session's is the one read then.
 */
export const secretsOver = (session: SessionArea, kept: SessionArea): Secrets => ({
  get: async (name) => (await session.get(name)) ?? (await kept.get(name)),

  set: async (name, value, keep) => {
    const [into, from] = keep === 'session' ? [session, kept] : [kept, session];
    await into.set(name, value);
    await from.remove(name);
  },

  remove: async (name) => {
    await session.remove(name);
    await kept.remove(name);
  },

  names: async () => {
    const keeps = new Map<string, 'session' | 'kept'>();
    for (const name of await kept.list()) keeps.set(name, 'kept');
    for (const name of await session.list()) keeps.set(name, 'session');
    return [...keeps]
      .map(([name, keep]) => ({ name, keep }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  },
});

/** Forgets every secret of both areas. */
export const clearSecrets = async (secrets: Secrets): Promise<void> => {
  for (const { name } of await secrets.names()) await secrets.remove(name);
};
