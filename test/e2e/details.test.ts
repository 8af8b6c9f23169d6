import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { HOST, overlay } from './browser.ts';
import { fromTheOverlay, inOverlayWorld } from './overlay-world.ts';
import { atDesk, button, firstLook, hostsOn, isAbout, words } from './sample-house.ts';

const LEFT = `Symbol.for('slotwright:details')`;
const IS_LEFT = `typeof globalThis[${LEFT}]`;
const DETAILS = { kind: 'details', body: {} };

const toggle = (page: Page) => button(page, /^Why, and who else/);
const open = async (page: Page): Promise<void> => {
  await toggle(page).click();
  await overlay(page).getByText('The ticket, as it was understood').waitFor();
};
/** How often something stands inside the overlay. */
const count = (page: Page, selector: string): Promise<number> =>
  page.evaluate(
    ([host, what]) =>
      document.querySelector(host ?? '')?.shadowRoot?.querySelectorAll(what ?? '').length ?? 0,
    [HOST, selector],
  );

describe('what is behind the first look', () => {
  atDesk('opens, goes through rows with the arrows, and closes with Escape', async ({ ticket }) => {
    const tab = await ticket();
    await open(tab);
    const rows = overlay(tab).locator('[data-row]');
    await rows.first().focus();
    await tab.keyboard.press('ArrowDown');
    expect(await rows.nth(1).evaluate((row) => row.matches(':focus'))).toBe(true);
    await tab.keyboard.press('Escape');
    expect(await count(tab, '.details')).toBe(0);
    expect(await toggle(tab).evaluate((one) => one.matches(':focus'))).toBe(true);
  });

  atDesk('comes from a worker that was stopped', async ({ ticket, house }) => {
    const tab = await ticket();
    await open(tab);
    await inOverlayWorld(tab, `delete globalThis[${LEFT}]`);
    await house.stopWorker();
    expect(await fromTheOverlay(tab, DETAILS)).toEqual({ ok: true, value: true });
    expect(await inOverlayWorld(tab, IS_LEFT)).toBe('function');
  });

  atDesk('comes for the next ticket within the page', async ({ ticket }) => {
    const tab = await ticket();
    await open(tab);
    await tab.evaluate(`window.samplePsa.go('/tickets/1043')`);
    await isAbout(tab, 'T-1043');
    await firstLook(tab).waitFor();
    expect(await count(tab, '.details')).toBe(0);
    await open(tab);
    expect(await count(tab, '.details')).toBe(1);
  });

  atDesk('is one and stays open where it is brought twice', async ({ ticket }) => {
    const tab = await ticket();
    await open(tab);
    const before = await words(tab);
    await fromTheOverlay(tab, DETAILS);
    await fromTheOverlay(tab, DETAILS);
    expect(await words(tab)).toBe(before);
    expect(await hostsOn(tab)).toBe(1);
    expect(await count(tab, '.details')).toBe(1);
    expect(await count(tab, 'style[data-details]')).toBe(1);
    await overlay(tab)
      .getByRole('button', { name: /^Away, hours/ })
      .first()
      .click();
    await button(tab, 'Out today').waitFor();
    expect(await count(tab, 'style[data-details]')).toBe(1);
    await button(tab, /^Wrong\?|^Set/)
      .first()
      .click();
    await overlay(tab).locator('.editor').waitFor();
  });

  atDesk('cannot be seen or called by the page', async ({ ticket, house }) => {
    const tab = await ticket();
    await open(tab);
    expect(await inOverlayWorld(tab, IS_LEFT)).toBe('function');
    expect(await tab.evaluate(IS_LEFT)).toBe('undefined');
    expect(await tab.evaluate(`${LEFT} in globalThis`)).toBe(false);
    const script = `chrome-extension://${house.extensionId}/overlay-details.js`;
    const loaded = await tab.evaluate(
      (src) =>
        new Promise((done) => {
          const one = document.createElement('script');
          one.onload = () => done('loaded');
          one.onerror = () => done('refused');
          one.src = src;
          document.head.append(one);
        }),
      script,
    );
    expect(loaded).toBe('refused');
  });
});
