import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { suggestionText } from '../../../extension/entrypoints/background/suggestion-text.ts';
import { bundleStories, openBrowser, openStory } from './stories/browser.ts';
import { STORIES } from './stories/stories.ts';

const LIMIT_MS = 60_000;
let browser: Browser;
let script: string;
beforeAll(async () => {
  script = await bundleStories();
  browser = await openBrowser();
}, LIMIT_MS);
afterAll(() => browser.close());

it(
  'says at a glance that work is in blocks, lists them, and offers no approval that would write only one',
  async () => {
    const page = await openStory(browser, script, 'blocks-open');
    const panel = page.locator('slotwright-overlay .panel');
    expect(await panel.locator('.first-look .time').innerText()).toContain(
      'in 3 blocks, last Thu 26 Nov 09:30',
    );
    expect(
      await panel.locator('.details section ol.blocks').first().locator('li').allInnerTexts(),
    ).toEqual(['today 14:00–16:40', 'tomorrow 09:15–11:55', 'Thu 26 Nov 09:30–12:10']);
    expect(
      await panel.getByRole('button', { name: /^(Approve|Take Ana|Another start)/ }).count(),
    ).toBe(0);
    await panel
      .getByText(
        'A ticket holds one start only, so nothing is written: book these blocks yourself.',
      )
      .first()
      .waitFor();
    await page.close();
  },
  LIMIT_MS,
);

it('lists the blocks in the text of the suggestion', () => {
  const look = STORIES.blocks?.look;
  const first = typeof look === 'object' && 'answer' in look ? look.answer.ranked[0] : undefined;
  if (!first || typeof look !== 'object' || !('answer' in look)) throw new Error('no card');
  expect(suggestionText(look, first).split('\n')[1]).toMatch(
    /^Ana Ruiz, today 14:00–16:40; tomorrow 09:15–11:55; Thu 26 Nov 09:30–12:10 /,
  );
});
