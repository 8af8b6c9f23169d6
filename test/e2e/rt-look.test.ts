import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { HOSTILE_TITLES, NUMBER, SEEDS } from '../rt/tickets.ts';
import { HOST, overlay } from './browser.ts';
import { withRt } from './rt-house.ts';
import { button, firstLook, isAbout, panel, seesBooked, words } from './sample-house.ts';

const PICTURES = join(import.meta.dirname, '../../.cache/pictures');
mkdirSync(PICTURES, { recursive: true });

const numberOf = (title: string): number => SEEDS.findIndex((seed) => seed.Subject === title) + 1;

/** Whole inside the window, nothing cut, nothing of the page's markup come alive. */
const isHarmless = async (tab: Page): Promise<void> => {
  const box = await panel(tab).boundingBox();
  const window = tab.viewportSize();
  if (!box || !window) throw new Error('no panel to measure');
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(window.width);
  expect(box.y + box.height).toBeLessThanOrEqual(window.height);
  const found = await tab.evaluate((host) => {
    const root = document.querySelector(host)?.shadowRoot;
    const all = [...(root?.querySelectorAll('.panel, .panel *') ?? [])];
    return {
      alive: all.filter((one) => one.matches('img, script, iframe, object, svg')).length,
      wider: all
        .filter((one) => !one.closest('.visually-hidden'))
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
        .filter((one) => getComputedStyle(one).textOverflow !== 'ellipsis')
        .filter((one) => getComputedStyle(one).display !== 'inline')
        .map((one) => `${one.localName}.${one.className}`),
    };
  }, HOST);
  expect(found).toEqual({ alive: 0, wider: [] });
};

withRt('the overlay on pages of a real Request Tracker', {}, (atRt) => {
  atRt(
    'hostile titles are text: on the card, all opened, in lists, after booking',
    async (desk) => {
      const { house, rt } = desk;
      for (const title of HOSTILE_TITLES) {
        const id = numberOf(title);
        const tab = await desk.ticket(id);
        await isAbout(tab, `#${id}`);
        await isHarmless(tab);
        await button(tab, /^Why, and who else/).click();
        await overlay(tab).getByText('The ticket, as it was understood').waitFor();
        await isHarmless(tab);
        expect((await words(tab)).length).toBeLessThan(6_000);
        expect(await tab.title()).toContain(`#${id}: `);
        await tab.close();
      }

      const list = await house.context.newPage();
      const ids = HOSTILE_TITLES.map((title) => `id = ${numberOf(title)}`).join(' OR ');
      await list.goto(`${rt.base}/Search/Results.html?Query=${encodeURIComponent(ids)}&Rows=20`, {
        referer: `${rt.base}/`,
      });
      await expect
        .poll(() => list.locator('slotwright-chip').count(), { timeout: 60_000 })
        .toBe(HOSTILE_TITLES.length);
      expect(await list.title()).not.toBe('owned');

      const [markup] = HOSTILE_TITLES;
      const tab = await desk.ticket(numberOf(markup));
      await firstLook(tab).click();
      await button(tab, 'Confirm').click();
      await seesBooked(tab);
      await button(tab, 'Tell…').click();
      await isHarmless(tab);
      const told = await overlay(tab).getByRole('textbox').first().inputValue();
      expect(told).toContain('<img src=x');
      expect(await tab.title()).toContain(`#${numberOf(markup)}: `);
      expect(house.complaints).toEqual([]);
    },
  );

  for (const colorScheme of ['light', 'dark'] as const) {
    atRt(
      `is whole in ${colorScheme}`,
      async (desk) => {
        const picture = (page: Page, what: string) =>
          page.screenshot({ path: join(PICTURES, `rt-${what}-${colorScheme}.png`) });
        const tab = await desk.ticket(NUMBER.unassigned);
        await isHarmless(tab);
        await picture(tab, 'ticket');
        await button(tab, /^Why, and who else/).click();
        await overlay(tab).getByText('The ticket, as it was understood').waitFor();
        await isHarmless(tab);
        await picture(tab, 'details');
        await firstLook(tab).click();
        await button(tab, 'Confirm').waitFor();
        await isHarmless(tab);
        await picture(tab, 'confirm');
        await tab.goto(`${desk.rt.base}/`);
        // Tickets of one second come in any order, so which of them the home page lists is not known.
        await tab.locator('tbody[data-record-id] slotwright-chip').first().waitFor();
        const misplaced = 'td:has(slotwright-chip):not(:has(a[href*="/Ticket/Display.html"]))';
        expect(await tab.locator(misplaced).count()).toBe(0);
        await picture(tab, 'home');
        const closed = await desk.open(NUMBER.resolved);
        await overlay(closed)
          .getByText(/nothing to dispatch/)
          .waitFor();
        await picture(closed, 'closed');
      },
      { colorScheme },
    );
  }
});
