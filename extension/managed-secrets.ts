import type { Secrets } from '../core/store/ports.ts';

/** Forgets every key that outlives the browser. */
export const forgetKept = async (secrets: Secrets): Promise<void> => {
  for (const { name, keep } of await secrets.names())
    if (keep === 'kept') await secrets.remove(name);
};

/** Secrets under a policy: where none may be remembered, none is kept, and one that was kept is not given out. */
export const managedSecrets = (secrets: Secrets, mayKeep: () => Promise<boolean>): Secrets => ({
  async get(name) {
    if (!(await mayKeep())) await forgetKept(secrets);
    return secrets.get(name);
  },
  async set(name, value, keep) {
    await secrets.set(name, value, (await mayKeep()) ? keep : 'session');
  },
  remove: (name) => secrets.remove(name),
  names: () => secrets.names(),
});
