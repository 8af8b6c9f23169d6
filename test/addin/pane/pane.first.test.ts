import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeChromium } from '../../excel-host/describe-with.ts';
import { openBrowser } from '../../extension/ui/stories/browser.ts';
import { asked, head, tabTo } from './keyboard.ts';
import { bundleStories, openPane, showStory } from './stories/browser.ts';
import type { StoryName } from './stories/stories.ts';

const LIMIT_MS = 60_000;

describeChromium('a workbook that cannot be worked in yet', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await openPane(browser, await bundleStories());
  }, LIMIT_MS);
  afterAll(() => browser.close());

  const at = async (story: StoryName): Promise<void> => {
    await page.goto('about:blank');
    await showStory(page, story);
  };
  const press = async (name: string): Promise<void> => {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
  };
  const main = (): Promise<string> => page.locator('main').innerText();

  it.each<[StoryName, string, string, RegExp]>([
    ['older', 'Bring up to date', 'migrate', /up to date\. Nothing that was in it has changed/],
    ['damaged', 'Repair', 'repair', /Made again, empty: Time off, Shifts\./],
  ])(
    '%s: %s does that and no more, says so, and goes on',
    async (story, name, task, said) => {
      await at(story);
      await press(name);
      await head(page, 'Make the roster');
      expect(await main()).toMatch(said);
      expect(await asked(page)).toEqual(['look', task, 'look']);
    },
    LIMIT_MS,
  );

  it.each<[StoryName, RegExp]>([
    ['older', /A table Gaps on the sheet Gaps\.\s+A column Phone in Technicians\./],
    ['damaged', /Time off\s+Shifts/],
    ['newer', /reads and writes nothing here/],
  ])(
    '%s says what it is about, whatever view is asked for',
    async (story, words) => {
      await at(story);
      for (const view of ['Set up', 'Publish', 'On call', 'Check', 'Why', 'Week']) {
        await page.getByRole('button', { name: view, exact: true }).click();
        expect(await main()).toMatch(words);
      }
      expect(await asked(page)).toEqual(['look']);
    },
    LIMIT_MS,
  );

  it.each<[StoryName, string]>([
    ['migrate-refused', 'An older Slotwright made this workbook'],
    ['repair-refused', 'Something is missing'],
    ['first-run-failed', 'Make a roster in this workbook'],
  ])(
    '%s says why and stays',
    async (story, heading) => {
      await at(story);
      await head(page, heading);
      expect(await page.getByRole('alert').innerText()).toMatch(/first\.$/);
      await press(story === 'first-run-failed' ? 'Skip' : 'Look again');
      await page.getByRole('alert').waitFor({ state: 'detached' });
    },
    LIMIT_MS,
  );

  it(
    'reads again what could not be read, as often as it takes',
    async () => {
      await at('unreadable');
      await press('Try again');
      await head(page, 'The workbook could not be read');
      await page.evaluate('delete window.fake.refuses.look');
      await press('Try again');
      await head(page, 'Make the roster');
    },
    LIMIT_MS,
  );
});
