import { browser } from 'wxt/browser';
import { type Managed, readManaged, UNMANAGED, underManaged } from './managed.ts';
import { loadSettings, type Settings, watchSettings } from './settings.ts';

/** Read anew each time: an administrator's change counts from the next question on. */
export const loadManaged = async (): Promise<Managed> => {
  const area = browser.storage.managed;
  // Firefox rejects where no organisation has set anything.
  const raw: unknown = await area?.get(null).catch(() => undefined);
  return raw === undefined ? UNMANAGED : readManaged(raw);
};

/** Firefox reads its policies at start only, and never tells. */
export const watchManaged = (changed: () => void): (() => void) => {
  const hear = (_: unknown, area: string): void => {
    if (area === 'managed') changed();
  };
  browser.storage.onChanged?.addListener(hear);
  return () => browser.storage.onChanged?.removeListener(hear);
};

/** The settings as they count, for everybody who reads and does not change them. */
export const loadEffective = async (): Promise<Settings> => {
  const [settings, managed] = await Promise.all([loadSettings(), loadManaged()]);
  return underManaged(settings, managed);
};

export const watchEffective = (changed: () => void): (() => void) => {
  const stops = [watchSettings(changed), watchManaged(changed)];
  return () => {
    for (const stop of stops) stop();
  };
};
