import { browser } from 'wxt/browser';
import { Team } from '../../core/model/team.ts';
import { idbStore } from '../../core/store/idb.ts';
import type { Entry } from '../../core/store/journal-entry.ts';
import { changeSettings, Host, type Settings } from '../../extension/settings.ts';

const store = () =>
  idbStore({
    session: {
      get: () => Promise.resolve(undefined),
      set: () => Promise.resolve(),
      remove: () => Promise.resolve(),
      list: () => Promise.resolve([]),
    },
  });

/** What end-to-end tests do in the extension's own origin, with the product's own code for settings and store. */
export const inside = {
  async seedTeam(team: unknown): Promise<void> {
    const { team: teams } = store();
    const known = await teams.load();
    const saved = await teams.save(Team.parse(team), known?.version ?? 'new');
    if (saved !== 'saved') throw new Error(`the team was not saved: ${saved}`);
  },

  async team(): Promise<Team | undefined> {
    return (await store().team.load())?.value;
  },

  async grant(host: unknown): Promise<void> {
    const granted = Host.parse(host);
    await changeSettings((now) => ({
      ...now,
      hosts: [...now.hosts.filter((one) => one.base !== granted.base), granted],
    }));
  },

  async changeSettings(changes: Partial<Settings>): Promise<void> {
    await changeSettings((now) => ({ ...now, ...changes }));
  },

  /** Origins the overlay is registered on. */
  async registered(): Promise<readonly string[]> {
    const scripts = await browser.scripting.getRegisteredContentScripts();
    return scripts.flatMap((script) => script.matches ?? []).map((one) => one.replace(/\/\*$/, ''));
  },

  /** Oldest first. */
  async journal(): Promise<readonly Entry[]> {
    return [...(await store().journal.list())].sort((a, b) => a.seq - b.seq);
  },

  async journalIsWhole(): Promise<boolean> {
    return (await store().journal.verify()) === undefined;
  },
};
