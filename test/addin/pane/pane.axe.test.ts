import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeChromium } from '../../excel-host/describe-with.ts';
import { violations } from '../../extension/options/axe.ts';
import { openBrowser } from '../../extension/ui/stories/browser.ts';
import { misfits } from './geometry.ts';
import { bundleStories, NARROW, openPane, showStory, USUAL } from './stories/browser.ts';
import { STORIES } from './stories/stories.ts';

const LIMIT_MS = 60_000;

describeChromium('the pane in a browser', () => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
    page = await openPane(browser, await bundleStories());
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  }, LIMIT_MS);
  afterAll(() => browser.close());

  it.each(Object.keys(STORIES))(
    '%s has no violation in light, dark and high contrast, and fits',
    async (story) => {
      await page.setViewportSize(USUAL);
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
      await showStory(page, story);
      expect(await violations(page)).toEqual([]);
      expect(await misfits(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'none' });
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize(NARROW);
      expect(await misfits(page)).toEqual([]);
      expect(complaints).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'takes the dark look where Office says so on a light system',
    async () => {
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
      await showStory(page, 'preview');
      const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(await background()).toBe('rgb(255, 255, 255)');
      await page.evaluate(() => {
        document.documentElement.dataset.theme = 'dark';
      });
      expect(await background()).toBe('rgb(41, 41, 41)');
      expect(await violations(page)).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'shows markup in names as text',
    async () => {
      await showStory(page, 'hostile');
      expect(await page.locator('main b').count()).toBe(0);
      expect(await page.locator('main').innerText()).toContain('<b>bold</b>');
    },
    LIMIT_MS,
  );
});
