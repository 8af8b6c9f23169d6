import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeChromium } from '../../excel-host/describe-with.ts';
import { openBrowser } from '../../extension/ui/stories/browser.ts';
import { asked, focused, head, tabTo, written } from './keyboard.ts';
import { bundleStories, openPane, showStory } from './stories/browser.ts';
import type { StoryName } from './stories/stories.ts';

const LIMIT_MS = 60_000;

describeChromium('the pane by keyboard', () => {
  let browser: Browser;
  let script: string;
  beforeAll(async () => {
    script = await bundleStories();
    browser = await openBrowser();
  }, LIMIT_MS);
  afterAll(() => browser.close());

  const opened =
    (story: StoryName, body: (page: Page) => Promise<void>) => async (): Promise<void> => {
      const page = await openPane(browser, script);
      await showStory(page, story);
      await body(page);
      await page.close();
    };

  it(
    'takes no focus when it opens',
    opened('choose', async (page) => {
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    }),
    LIMIT_MS,
  );

  it(
    'generates, looks, writes and takes back',
    opened('choose', async (page) => {
      await tabTo(page, 'Generate');
      await page.keyboard.press('Enter');
      await head(page, 'Before anything is written');
      expect(await focused(page)).toBe('Before anything is written');
      await page.getByText('15 cells change, 1 gap remains.').waitFor();
      await tabTo(page, 'C5, select in sheet Week 2026-W48');
      await page.keyboard.press('Enter');
      expect(await asked(page)).toContain('select Week 2026-W48!C5');

      await tabTo(page, 'Apply');
      await page.keyboard.press('Enter');
      await head(page, 'Written');
      expect(await focused(page)).toBe('Written');
      expect(await written(page)).toBe(15);

      await tabTo(page, 'Revert');
      await page.keyboard.press('Enter');
      await head(page, 'Taken back');
      expect(await focused(page)).toBe('Taken back');
      expect(await written(page)).toBe(0);

      await tabTo(page, 'Done');
      await page.keyboard.press('Enter');
      await head(page, 'Make the roster');
      expect(await focused(page)).toBe('Make the roster');
    }),
    LIMIT_MS,
  );

  it(
    'never applies with the second half of a double press',
    opened('choose', async (page) => {
      await tabTo(page, 'Generate');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await head(page, 'Before anything is written');
      expect(await asked(page)).not.toContain('apply');
      await page.getByRole('button', { name: 'Back' }).click();
      await page.getByRole('button', { name: 'Generate' }).dblclick();
      await head(page, 'Before anything is written');
      expect(await asked(page)).not.toContain('apply');
    }),
    LIMIT_MS,
  );

  it(
    'shows the new preview where cells changed, and writes only then',
    opened('preview-changed', async (page) => {
      await tabTo(page, 'Apply');
      await page.keyboard.press('Enter');
      await page.getByText('This is the new preview.').waitFor();
      await page
        .getByText('14 cells change, 1 typed or locked cell stays, 1 gap remains.')
        .waitFor();
      expect(await written(page)).toBe(0);
      expect(await focused(page)).toBe('Before anything is written');
      await tabTo(page, 'Apply');
      await page.keyboard.press('Enter');
      await head(page, 'Written');
      expect(await written(page)).toBe(14);
    }),
    LIMIT_MS,
  );

  it(
    'keeps the focus on what was pressed while it goes on, and stops it',
    opened('busy', async (page) => {
      await page.getByRole('progressbar').waitFor();
      await tabTo(page, 'Generate');
      await page.keyboard.press('Enter');
      expect((await asked(page)).filter((one) => one.startsWith('generate'))).toHaveLength(1);
      await tabTo(page, 'Stop here');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Stopping…' }).waitFor();
      await page.evaluate('window.fake.finish()');
      await head(page, 'Before anything is written');
      expect(await asked(page)).toContain('was stopped');
    }),
    LIMIT_MS,
  );

  it(
    'sets up a sample team and goes on to the first week',
    opened('first-run', async (page) => {
      await tabTo(page, 'Sample team');
      await page.keyboard.press('Enter');
      await head(page, 'What is in this workbook');
      await tabTo(page, 'Go to the week');
      await page.keyboard.press('Enter');
      await tabTo(page, 'New week');
      await page.keyboard.press('Enter');
      await page.getByRole('checkbox', { name: /2026-W49/, checked: true }).waitFor();
    }),
    LIMIT_MS,
  );

  it(
    'brings into sight what failed at the foot of a long list, and hands out its details',
    opened('preview-long', async (page) => {
      await page.evaluate(
        `window.fake.refuses.apply = { kind: 'failed', code: 'GeneralException', text: 'Excel could not do that.', details: 'v.values = [1]' }`,
      );
      await tabTo(page, 'Show all 101');
      await page.keyboard.press('Enter');
      await page.getByText('Person 19: free → early').last().scrollIntoViewIfNeeded();
      await tabTo(page, 'Apply');
      await page.keyboard.press('Enter');
      const alert = page.getByRole('alert');
      await alert.waitFor();
      await expect.poll(async () => (await alert.boundingBox())?.y ?? -1).toBeGreaterThan(0);
      await tabTo(page, 'Details for support');
      await page.keyboard.press('Enter');
      expect(await page.getByRole('textbox', { name: 'Details' }).inputValue()).toBe(
        'GeneralException\nv.values = [1]',
      );
      await tabTo(page, 'Copy');
      await page.keyboard.press('Enter');
      await page.getByText('Copied', { exact: true }).waitFor();
    }),
    LIMIT_MS,
  );

  it(
    'never hides what has the focus below the tabs or the foot',
    opened('preview-long', async (page) => {
      const hidden = () =>
        page.evaluate(() => {
          const at = document.activeElement?.closest('main *');
          const box = at?.getBoundingClientRect();
          const foot = document.querySelector('.actions')?.getBoundingClientRect();
          const tabs = document.querySelector('.tabs')?.getBoundingClientRect();
          if (!at || !box || !foot || !tabs) return '';
          return box.bottom > foot.top || box.top < tabs.bottom ? at.textContent : '';
        });
      const seen = new Set<string>();
      for (let step = 0; step < 50; step += 1) {
        await page.keyboard.press('Tab');
        expect(await hidden()).toBe('');
        seen.add(await focused(page));
      }
      expect(seen.size).toBeGreaterThan(45);
    }),
    LIMIT_MS,
  );

  it(
    'publishes under the name in the field, copies what somebody is told, and marks them as told',
    opened('publish', async (page) => {
      await tabTo(page, 'Publish…');
      await page.keyboard.press('Enter');
      await head(page, 'Before anything is published');
      expect(await focused(page)).toBe('Before anything is published');
      await tabTo(page, 'Publish version 1');
      await page.keyboard.press('Enter');
      await head(page, 'Whom to tell');
      expect(await asked(page)).toContain('publish 2026-W48 by Eva Lind');
      await tabTo(page, 'Copy the text of Ana Ruiz');
      await page.keyboard.press('Enter');
      await page.getByText('Copied', { exact: true }).waitFor();
      expect(await page.getByRole('textbox').inputValue()).toMatch(/^Ana Ruiz, your roster/);
      await tabTo(page, 'Ana Ruiz was told');
      await page.keyboard.press('Enter');
      await page.getByText('2 people to tell of version 1.').waitFor();
      expect(await page.getByText('Ana Ruiz').count()).toBe(0);
      await tabTo(page, 'All were told');
      await page.keyboard.press('Enter');
      await page.getByText('Everybody knows version 1.').waitFor();
      await tabTo(page, 'Done');
      await page.keyboard.press('Enter');
      await head(page, 'Publish and hand over');
    }),
    LIMIT_MS,
  );

  it(
    'hands out files as downloads',
    opened('pay-hours', async (page) => {
      const saved = page.waitForEvent('download');
      await tabTo(page, 'pay-hours-2026-11-23.csv');
      await page.keyboard.press('Enter');
      const file = await saved;
      expect(file.suggestedFilename()).toBe('pay-hours-2026-11-23.csv');
      expect(readFileSync(await file.path(), 'utf8')).toBe('technician,name\r\nT01,Ana Ruiz\r\n');
    }),
    LIMIT_MS,
  );

  it(
    'swaps a turn: chosen, checked, written, and to be found among the swaps',
    opened('phone', async (page) => {
      await tabTo(page, 'Swap primary of Bruno Sá from Mon 30 Nov 2026');
      await page.keyboard.press('Enter');
      await head(page, 'Swap a turn');
      expect(await focused(page)).toBe('Swap a turn');
      await tabTo(page, 'Check it');
      await page.keyboard.press('Enter');
      await page.getByText('It breaks no rule.').waitFor();
      expect((await asked(page)).filter((one) => one.startsWith('swap '))).toEqual([]);
      await tabTo(page, 'Swap');
      await page.keyboard.press('Enter');
      await head(page, 'Done');
      expect(await focused(page)).toBe('Done');
      await tabTo(page, 'Back to on-call');
      await page.keyboard.press('Enter');
      await head(page, 'On call');
      await tabTo(page, 'Take back: primary from Mon 30 Nov 2026: Bruno Sá → Ana Ruiz');
      await page.keyboard.press('Enter');
      await page.getByText(/^Taken back/).waitFor();
    }),
    LIMIT_MS,
  );

  it(
    'writes the swap that was judged, and judges anew what was chosen since',
    opened('swap-turn-free', async (page) => {
      await tabTo(page, 'Swap');
      await page.keyboard.press('Enter');
      await head(page, 'Done');
      const swaps = (await asked(page)).filter((one) => /^(judge|swap) /.test(one));
      expect(swaps.map((one) => one.replace(/ by .*/, ''))).toEqual([
        'judge primary:1 to Chloé Martins recorded',
        'swap primary:1 to Chloé Martins recorded',
      ]);
      await showStory(page, 'swap-turn-refused');
      await page.getByLabel('Goes to').selectOption('Ana Ruiz');
      await page.getByText('This swap cannot be made.').waitFor({ state: 'detached' });
      await tabTo(page, 'Check it');
      await page.keyboard.press('Enter');
      await page.getByText('It breaks no rule.').waitFor();
      expect((await asked(page)).at(-1)).toContain('judge primary:2 to Ana Ruiz');
    }),
    LIMIT_MS,
  );

  it(
    'lists the swaps of shifts that stand, and takes one back',
    opened('choose', async (page) => {
      for (const [act, heading] of [
        ['Swap shifts', 'Swap shifts'],
        ['Swap', 'Swapped'],
        ['Done', 'Make the roster'],
        ['Swap shifts', 'Swap shifts'],
      ] as const) {
        await tabTo(page, act);
        await page.keyboard.press('Enter');
        await head(page, heading);
      }
      await tabTo(page, 'Take back: Mon 23 Nov 2026: Ana Ruiz E ↔ Bruno Sá L');
      await page.keyboard.press('Enter');
      await head(page, 'Taken back');
      expect(await asked(page)).toContain('take back S1 by somebody in Excel');
    }),
    LIMIT_MS,
  );

  it(
    'finds who takes over tonight, and gives them the phone with one press',
    opened('phone', async (page) => {
      await tabTo(page, 'Somebody is out');
      await page.keyboard.press('Enter');
      await head(page, 'Somebody is out');
      await tabTo(page, 'Who could take over');
      await page.keyboard.press('Enter');
      await page.getByText(/instead of Ana Ruiz/).waitFor();
      expect(await asked(page)).toContain('cover primary 2026-11-23T18:00 2026-11-24T09:00');
      await tabTo(page, 'Give it to Chloé Martins');
      await page.keyboard.press('Enter');
      await head(page, 'Done');
      await page.getByText('Chloé Martins has the phone.').waitFor();
    }),
    LIMIT_MS,
  );
});
