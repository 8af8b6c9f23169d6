import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeChromium } from '../../excel-host/describe-with.ts';
import { violations } from '../../extension/options/axe.ts';
import { openBrowser } from '../../extension/ui/stories/browser.ts';
import { misfits } from './geometry.ts';
import { bundleStories, NARROW, openPane, showStory, USUAL } from './stories/browser.ts';
import { STORIES } from './stories/stories.ts';

const LIMIT_MS = 60_000;

const LOOKS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const;

const wholeHeight = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollHeight);

/** What a person reads, and what stands in the fields. */
const shownBy = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')];
    const values = fields.map(({ value, checked }) => `${value} ${checked}`);
    const tab = document.querySelector('[aria-current]')?.textContent ?? '';
    return [tab, document.body.innerText, ...values].join('\n');
  });

describeChromium('the pane in a browser', () => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  /** What each story showed. */
  const seen = new Map<string, string>();
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
      await page.evaluate(() => scrollTo(0, 0));
      seen.set(story, await shownBy(page));
      expect(await misfits(page)).toEqual([]);
      await page.setViewportSize(NARROW);
      expect(await misfits(page)).toEqual([]);
      await page.setViewportSize(USUAL);
      const whole = await wholeHeight(page);
      for (const look of LOOKS) {
        await page.emulateMedia(look);
        expect(await violations(page)).toEqual([]);
        if (whole <= USUAL.height) continue;
        // What lies below the foot is not judged until it is beside it.
        await page.setViewportSize({ ...USUAL, height: whole });
        expect(await violations(page)).toEqual([]);
        await page.setViewportSize(USUAL);
      }
      expect(complaints).toEqual([]);
    },
    LIMIT_MS,
  );

  it('shows a state of its own in each', () => {
    const names = [...seen.keys()];
    const doubles = names.filter((name, at) =>
      names.slice(0, at).some((other) => seen.get(other) === seen.get(name)),
    );
    expect(doubles).toEqual([]);
  });

  it(
    'finds a name that is missing, a text that is pale, and a box that is too wide',
    async () => {
      await page.setViewportSize(NARROW);
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
      await showStory(page, 'set-up');
      await page.evaluate(() => {
        document.querySelector('label')?.remove();
        document
          .querySelector('main')
          ?.insertAdjacentHTML(
            'afterbegin',
            '<p style="color: #999">Pale</p><div style="width: 400px">Wide</div>',
          );
      });
      const found = (await violations(page)).map((one) => one.split(':')[0]);
      expect(found).toContain('color-contrast');
      expect(found).toContain('label');
      expect(await misfits(page)).toEqual(['scrolls sideways', 'leaves the pane: div. "Wide"']);
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
