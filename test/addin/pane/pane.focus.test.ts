import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeChromium } from '../../excel-host/describe-with.ts';
import { openBrowser } from '../../extension/ui/stories/browser.ts';
import { asked, focused, head, tabTo } from './keyboard.ts';
import { bundleStories, openPane, showStory } from './stories/browser.ts';
import type { StoryName } from './stories/stories.ts';

const LIMIT_MS = 60_000;

const press = async (page: Page, name: string): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
};
const slow = (page: Page, what: string): Promise<unknown> =>
  page.evaluate(`window.fake.slow.add('${what}')`);
const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
const aSecond = (page: Page): Promise<unknown> => page.evaluate('window.time.pass(1200)');

describeChromium('where the keyboard goes on in the pane', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await openPane(browser, await bundleStories());
  }, LIMIT_MS);
  afterAll(() => browser.close());
  const at = (story: StoryName): Promise<void> => showStory(page, story);

  it.each<[StoryName, string, string]>([
    ['publish-told', 'Ana Ruiz was told', 'Whom to tell'],
    ['hindered', 'See which', 'What is in this workbook'],
    ['set-up', 'Team file', 'Team file'],
    ['check', 'Is it fair?', 'Is it fair?'],
    ['skipped', 'Go to Set up', 'Make a roster in this workbook'],
    [
      'phone-changes',
      'Chloé Martins agrees to: primary from Mon 30 Nov 2026: Bruno Sá → Chloé Martins',
      'Done',
    ],
  ])(
    'after %s, %s: at the heading',
    async (story, name, heading) => {
      await at(story);
      await press(page, name);
      await expect.poll(() => focused(page)).toBe(heading);
    },
    LIMIT_MS,
  );

  it(
    'after Show all: at the first line that came',
    async () => {
      await at('preview-long');
      await press(page, 'Show all 101');
      await expect.poll(() => focused(page)).toBe('C13Person 8: free → early');
      await at('phone');
      await press(page, 'Show all 8');
      await expect.poll(() => focused(page)).toMatch(/^Mon 14 Dec 2026, primary: Ana Ruiz/);
    },
    LIMIT_MS,
  );

  it(
    'stays where it was while something else changes, and where it was given up',
    async () => {
      await at('publish-told');
      await tabTo(page, 'Bruno Sá was told');
      await page.evaluate(`window.fake.type('2026-W48')`);
      expect(await focused(page)).toBe('Bruno Sá was told');
      await page.mouse.click(60, 230);
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
      await page.getByRole('button', { name: 'Bruno Sá was told' }).evaluate((one) => {
        if (one instanceof HTMLElement) one.click();
      });
      await page.getByText('2 people to tell').waitFor();
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    },
    LIMIT_MS,
  );

  it.each<[StoryName, string, string]>([
    ['preview', 'Before anything is written', 'Make the roster'],
    ['turns', 'Before any turn is written', 'On call'],
    ['swap-turn', 'Swap a turn', 'On call'],
    ['swap-turn-gone', 'Swap a turn', 'On call'],
    ['cover', 'Somebody is out', 'On call'],
    ['publish-preview', 'Before anything is published', 'Publish and hand over'],
    ['rota-preview', 'Before anything is written', 'Start from the rota you have'],
    ['rota-questions', 'What the rota means', 'Start from the rota you have'],
    ['rota', 'Start from the rota you have', 'What is in this workbook'],
    ['team-preview', 'Before anything is written', 'Team file'],
    ['team', 'Team file', 'What is in this workbook'],
    ['outside', 'Changed while Slotwright was closed', 'Make the roster'],
    ['review', 'Is it fair?', 'Rules and gaps'],
    ['swap', 'Swap shifts', 'Make the roster'],
  ])(
    'Escape leaves %s and writes nothing',
    async (story, here, there) => {
      await at(story);
      await head(page, here);
      const before = (await asked(page)).filter((one) => one !== 'look' && one !== 'phone');
      await page.keyboard.press('Escape');
      await head(page, there);
      const after = (await asked(page)).filter((one) => one !== 'look' && one !== 'phone');
      expect(after).toEqual(before);
    },
    LIMIT_MS,
  );

  it(
    'Escape in a field leaves nothing, and nothing while something is done',
    async () => {
      await at('rota-back');
      await page.getByLabel('Paste it here').focus();
      await page.keyboard.press('Escape');
      expect(await page.getByLabel('Paste it here').inputValue()).toBe('plain');
      await at('preview');
      await slow(page, 'apply');
      await press(page, 'Apply');
      await page.getByText('Writing…').waitFor();
      await page.keyboard.press('Escape');
      await drawn(page);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
        'Before anything is written',
      );
      await page.evaluate('window.fake.finish()');
      await head(page, 'Written');
    },
    LIMIT_MS,
  );

  it(
    'stops with what was pressed, which says so, and offers that only where it can be stopped',
    async () => {
      await at('choose');
      await slow(page, 'preview');
      await press(page, 'Rebalance');
      await aSecond(page);
      await expect.poll(() => focused(page)).toBe('Stop here');
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toBe('Stopping…');
      await page.evaluate('window.fake.finish()');
      await head(page, 'Before anything is written');
      expect(await asked(page)).toContain('was stopped');

      await at('locked');
      await slow(page, 'newWeek');
      await press(page, 'New week');
      await aSecond(page);
      await page.getByRole('progressbar').waitFor();
      expect(await page.getByRole('button', { name: 'Stop here' }).count()).toBe(0);
      expect(await focused(page)).toBe('New week');
    },
    LIMIT_MS,
  );

  it(
    'goes from a turn that is gone to the heading, and from there back to the turns that there are',
    async () => {
      const SWAP = 'Swap primary of Bruno Sá from Mon 30 Nov 2026';
      await at('phone');
      await press(page, SWAP);
      await head(page, 'Swap a turn');
      await page.evaluate(`window.fake.turnsGone.add('primary:1')`);
      await press(page, 'Check it');
      await page.getByText('This turn is no longer there').waitFor();
      await expect.poll(() => focused(page)).toBe('Swap a turn');
      expect(await page.getByRole('combobox').count()).toBe(0);
      await press(page, 'Back to on-call');
      await head(page, 'On call');
      expect(await focused(page)).toBe('On call');
      await page.getByText('Mon 30 Nov 2026, secondary').waitFor();
      expect(await page.getByRole('button', { name: SWAP }).count()).toBe(0);
    },
    LIMIT_MS,
  );

  it(
    'asks no more for a turn in return that is gone, as the form says',
    async () => {
      await at('swap-turn');
      await page.getByLabel('Goes to').selectOption('Chloé Martins');
      await page.getByLabel('In return').selectOption('primary:2');
      await page.evaluate(`window.fake.turnsGone.add('primary:2')`);
      await press(page, 'Check it');
      await page.getByText('Nobody has that turn.').waitFor();
      await expect
        .poll(() => page.getByLabel('In return').locator('option:checked').innerText())
        .toBe('nothing');
      await press(page, 'Check it');
      await page.getByText('It breaks no rule.').waitFor();
    },
    LIMIT_MS,
  );

  it(
    'looks who has the phone once what was in the way has ended, and asks what failed only when told to',
    async () => {
      await at('busy');
      await page.getByRole('button', { name: 'On call', exact: true }).click();
      await head(page, 'On call');
      expect(await asked(page)).not.toContain('phone');
      await page.evaluate('window.fake.finish()');
      await page.getByRole('heading', { name: 'Turns ahead' }).waitFor();
      expect((await asked(page)).filter((one) => one === 'phone')).toHaveLength(1);

      await at('phone-failed');
      await press(page, 'Look again');
      await page.getByRole('alert').waitFor();
      expect((await asked(page)).filter((one) => one === 'phone')).toHaveLength(2);
    },
    LIMIT_MS,
  );
});
