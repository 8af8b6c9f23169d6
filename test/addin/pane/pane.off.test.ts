import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeChromium } from '../../excel-host/describe-with.ts';
import { openBrowser } from '../../extension/ui/stories/browser.ts';
import { asked, tabTo } from './keyboard.ts';
import { bundleStories, openPane, showStory } from './stories/browser.ts';
import type { StoryName } from './stories/stories.ts';

const LIMIT_MS = 60_000;

const UNREAD = /1 cell cannot be read, so /;
const CLOSED = /open to be read.*To write, choose Edit Workbook/s;

const WAITING = 'primary from Mon 30 Nov 2026: Bruno Sá → Chloé Martins';
const SWAP = 'Swap primary of Bruno Sá from Mon 30 Nov 2026';

/** What cannot be pressed, and the words on the page that say why. */
const OFF: readonly (readonly [StoryName, string, RegExp])[] = [
  ['hindered', 'Generate', /2 cells cannot be read, so nothing is generated/],
  ['no-people', 'Rebalance', /Type your team into the sheet Technicians/],
  ['no-week-chosen', 'Generate', /Choose a week to make the roster for/],
  ['read-only', 'New week', CLOSED],
  ['sheet-protected', 'Generate', /choose Review, Unprotect Sheet/],
  ['publish-none-chosen', 'Publish…', /Choose a week first/],
  ['publish-none-chosen', 'Texts', /Choose a week first/],
  ['publish-read-only', 'Publish…', CLOSED],
  ['publish-problems', 'Publish…', UNREAD],
  ['publish-problems', 'Copy for technicians', UNREAD],
  ['phone-problems', 'Somebody is out', UNREAD],
  ['phone-problems', 'Rotate', UNREAD],
  ['phone-problems', SWAP, UNREAD],
  ['phone-read-only', 'Rotate', CLOSED],
  ['phone-read-only', SWAP, CLOSED],
  ['phone-changes-read-only', `Chloé Martins agrees to: ${WAITING}`, CLOSED],
  ['phone-changes-read-only', `Take back: ${WAITING}`, CLOSED],
  ['phone-changes-read-only', 'Take back: primary, tonight: Chloé Martins for Ana Ruiz', CLOSED],
  ['cover-read-only', 'Give it to Chloé Martins', CLOSED],
  ['phone-nobody', 'Somebody is out', /Nobody has a turn ahead. Rotate makes them/],
  ['rotate-no-number', 'Rotate', /Type a number from 1 to 53/],
  ['fairness-read-only', 'Review', CLOSED],
  ['fairness-problems', 'Balance', UNREAD],
  ['fairness-no-week', 'Review', /There is no week to look back at yet/],
  ['rota-read-only', 'Read it', CLOSED],
  ['rota-problems', 'Read it', UNREAD],
  ['team-problems', 'Make a file', UNREAD],
];

describeChromium('what is off in the pane', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await openPane(browser, await bundleStories());
  }, LIMIT_MS);
  afterAll(() => browser.close());

  it.each(OFF)(
    '%s: %s says why, and does nothing',
    async (story, name, why) => {
      // Two of one story are two loads.
      await page.goto('about:blank');
      await showStory(page, story);
      const button = page.getByRole('button', { name, exact: true });
      expect(await button.getAttribute('aria-disabled')).toBe('true');
      expect(await page.locator('main').innerText()).toMatch(why);
      const before = await asked(page);
      await button.evaluate((one) => {
        if (one instanceof HTMLElement) one.click();
      });
      expect(await asked(page)).toEqual(before);
    },
    LIMIT_MS,
  );

  it(
    'offers no file to take where none can be taken',
    async () => {
      for (const story of ['team-read-only', 'team-problems'] as const) {
        await showStory(page, story);
        expect(await page.locator('input[type="file"]').count()).toBe(0);
      }
      await showStory(page, 'team');
      expect(await page.locator('input[type="file"]').count()).toBe(1);
    },
    LIMIT_MS,
  );

  it(
    'still hands over what a workbook that is open to be read holds',
    async () => {
      await showStory(page, 'publish-read-only');
      await page.getByRole('button', { name: 'Texts', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'A text for each technician' }).waitFor();
    },
    LIMIT_MS,
  );

  it(
    'still says who could take over in a workbook that is open to be read',
    async () => {
      await showStory(page, 'phone-read-only');
      await tabTo(page, 'Somebody is out');
      await page.keyboard.press('Enter');
      await tabTo(page, 'Who could take over');
      await page.keyboard.press('Enter');
      await page.getByText(/instead of Ana Ruiz/).waitFor();
      expect(await page.locator('main').innerText()).toMatch(CLOSED);
    },
    LIMIT_MS,
  );
});
