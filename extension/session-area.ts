import { browser } from 'wxt/browser';
import type { SessionArea } from '../core/store/secrets.ts';

const PREFIX = 'secret:';
const keyOf = (name: string): string => PREFIX + name;

/** Secrets until the browser ends: `storage.session`, which content scripts cannot read. */
export const sessionArea: SessionArea = {
  async get(name) {
    const value: unknown = (await browser.storage.session.get(keyOf(name)))[keyOf(name)];
    return typeof value === 'string' ? value : undefined;
  },
  set: (name, value) => browser.storage.session.set({ [keyOf(name)]: value }),
  remove: (name) => browser.storage.session.remove(keyOf(name)),
  async list() {
    const all = Object.keys(await browser.storage.session.get(null));
    return all.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
  },
};
