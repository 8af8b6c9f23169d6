import { render } from 'preact';
import { browser } from 'wxt/browser';
import { instant } from '../../../core/calendar/instant.ts';
import { Zone } from '../../../core/model/time.ts';
import { idbStore } from '../../../core/store/idb.ts';
import { memoryArea } from '../../../core/store/secrets.ts';
import { ask } from '../../client.ts';
import { loadEffective, loadManaged, watchEffective } from '../../managed-area.ts';
import { changeSettings } from '../../settings.ts';
import { App } from './App.tsx';
import { type Reach, ReachContext } from './reach.ts';

/** A popup opened as a tab of its own is the active tab itself: `?tab=7` names the one meant instead. */
const tabUnder = async (): Promise<{ url?: string }> => {
  const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  const tab = Number.isInteger(named)
    ? await browser.tabs.get(named)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return tab?.url ? { url: tab.url } : {};
};

const reach: Reach = {
  // The popup has no business with secrets: it is given none.
  store: idbStore({ session: memoryArea() }),
  settings: { load: loadEffective, change: changeSettings, watch: watchEffective },
  managed: loadManaged,
  ask,
  tab: tabUnder,
  granted: (origin) => browser.permissions.contains({ origins: [`${origin}/*`] }),
  async openOptions(at) {
    await browser.tabs.create({ url: new URL(`/options.html#${at}`, location.href).href });
    window.close();
  },
  now: () => instant(Date.now()),
  newId: () => crypto.randomUUID(),
  zone: Zone.parse(Intl.DateTimeFormat().resolvedOptions().timeZone),
};

const root = document.getElementById('popup');
if (root) {
  render(
    <ReachContext.Provider value={reach}>
      <App />
    </ReachContext.Provider>,
    root,
  );
}
