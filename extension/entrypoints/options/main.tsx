import { render } from 'preact';
import { browser } from 'wxt/browser';
import { instant } from '../../../core/calendar/instant.ts';
import { idbStore } from '../../../core/store/idb.ts';
import { ask } from '../../client.ts';
import { isAllowed } from '../../managed.ts';
import { loadEffective, loadManaged, watchEffective } from '../../managed-area.ts';
import { managedSecrets } from '../../managed-secrets.ts';
import { sessionArea } from '../../session-area.ts';
import { changeSettings, loadSettings, Settings } from '../../settings.ts';
import { App } from './App.tsx';
import { makeDesk } from './model/desk.ts';
import { permissionFor } from './model/psa-address.ts';
import { signedBy } from './model/signed-by.ts';
import { browserZone } from './model/zone-names.ts';
import { type Tools, ToolsContext } from './parts/tools.ts';

/** A ticket system that answers slowly must not keep a change from being saved. */
const PATIENCE_MS = 3000;
const soon = <T,>(answer: Promise<T>): Promise<T | undefined> =>
  Promise.race([
    answer,
    new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS)),
  ]);

const now = () => instant(Date.now());
const held = idbStore({ session: sessionArea });
const mayKeep = async () => (await loadManaged()).rememberedKeys;
const store = { ...held, secrets: managedSecrets(held.secrets, mayKeep) };
const desk = makeDesk(
  store.team,
  {
    load: loadEffective,
    async change(apply) {
      await changeSettings(apply);
      return loadEffective();
    },
    watch: watchEffective,
  },
  browserZone,
  Settings.parse({ schema: 1 }),
  { now, by: (state) => signedBy(state, (base) => soon(ask('whoami', { base }))) },
);

const tools: Tools = {
  store,
  desk,
  ask,
  permissions: {
    request: (pattern) => browser.permissions.request({ origins: [pattern] }),
    // A permission the browser itself demands at install cannot be given back; the host is gone all the same.
    remove: (pattern) =>
      browser.permissions.remove({ origins: [pattern] }).then(
        () => undefined,
        () => undefined,
      ),
  },
  managed: {
    async load() {
      const [managed, { hosts }] = await Promise.all([loadManaged(), loadSettings()]);
      return { managed, blocked: hosts.filter(({ base }) => !isAllowed(managed, base)) };
    },
    watch: watchEffective,
  },
  pattern: (base) => permissionFor(base, !import.meta.env.FIREFOX),
  now,
};

const root = document.getElementById('options');
if (root) {
  void desk.start();
  render(
    <ToolsContext.Provider value={tools}>
      <App />
    </ToolsContext.Provider>,
    root,
  );
}
