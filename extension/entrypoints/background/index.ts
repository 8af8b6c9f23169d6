import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { watchManaged } from '../../managed-area.ts';
import { watchSettings } from '../../settings.ts';
import { browserWorld, permissions, scripts } from './browser-world.ts';
import { enforce } from './enforce.ts';
import { HANDLERS } from './handlers.ts';
import { inARow, patternOf, registerOverlays } from './hosts.ts';
import { makeRouter } from './router.ts';
import { settleOpen } from './settle-open.ts';
import { upkeep } from './upkeep.ts';

const UPKEEP = 'upkeep';
const report = (error: unknown): void => console.error(error);

// Made once: making it again at every start of the worker would put it off for ever.
const keepAlarm = async (): Promise<void> => {
  if (await browser.alarms.get(UPKEEP)) return;
  await browser.alarms.create(UPKEEP, { periodInMinutes: 60 });
};

// Every listener is registered before anything is awaited, or the browser would not wake the worker for it.
export default defineBackground(() => {
  const world = browserWorld();
  const register = inARow(async () => registerOverlays(await world.settings(), scripts));
  const registerAgain = (): void => void register().catch(report);
  const enforceAgain = (): void => void enforce(world, permissions).catch(report);

  const self = {
    id: browser.runtime.id,
    origin: browser.runtime.getURL('/').replace(/\/$/, ''),
    granted: (origin: string) => scripts.granted(patternOf(origin, scripts.ports)),
  };
  const route = makeRouter(HANDLERS, self, world);
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const answer = route(message, sender);
    if (!answer) return false;
    void answer.then(sendResponse);
    return true;
  });

  browser.runtime.onInstalled.addListener(registerAgain);
  browser.runtime.onStartup.addListener(registerAgain);
  browser.permissions.onAdded.addListener(registerAgain);
  browser.permissions.onAdded.addListener(enforceAgain);
  browser.permissions.onRemoved.addListener(registerAgain);
  watchSettings(registerAgain);
  watchManaged(registerAgain);
  watchManaged(enforceAgain);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === UPKEEP) void upkeep(world).catch(report);
  });

  void keepAlarm().catch(report);
  enforceAgain();
  // Content scripts are neighbours of a page; where the browser lets us, settings are closed to them.
  void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })?.catch(report);
  void settleOpen(world).catch(report);
});
