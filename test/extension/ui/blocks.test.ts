import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
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

const panelOf = (page: Page) => page.locator('slotwright-overlay .panel');
const told = (name: string, body: (page: Page) => Promise<void>) => async () => {
  const page = await openStory(browser, script, name);
  await body(page);
  await page.close();
};
const Asked = z.array(z.object({ kind: z.string(), body: z.unknown() }));
const Chosen = z.object({
  choice: z.object({ minutes: z.number(), blocks: z.array(z.unknown()) }),
});
const chosen = async (page: Page, kind: string) =>
  Asked.parse(await page.evaluate('window.asked'))
    .filter((one) => one.kind === kind)
    .map(({ body }) => Chosen.parse(body).choice);

it(
  'says at a glance that work is in blocks, lists them, and says where they will stand',
  told('blocks-open', async (page) => {
    const panel = panelOf(page);
    expect(await panel.locator('.first-look .time').innerText()).toContain(
      'in 3 blocks, last Thu 26 Nov 09:30',
    );
    const list = panel.locator('.details section ol.blocks').first();
    expect(await list.locator('li').allInnerTexts()).toEqual([
      'today 14:00–16:40',
      'tomorrow 09:15–11:55',
      'Thu 26 Nov 09:30–12:10',
    ]);
    await panel
      .getByText('A ticket holds one start only: it gets the first one and all of the time.')
      .first()
      .waitFor();
  }),
  LIMIT_MS,
);

it(
  'asks for all blocks at once: by Approve, by another person’s row, and of what they change',
  told('blocks-open', async (page) => {
    const panel = panelOf(page);
    const whole = expect.objectContaining({ minutes: 480, blocks: expect.any(Array) });
    expect(await chosen(page, 'ripple')).toEqual([whole, whole]);
    await panel.getByRole('button', { name: 'Approve', exact: true }).press('Enter');
    await panel.getByRole('button', { name: 'Back' }).press('Enter');
    const ben = panel.getByRole('group', { name: 'Take Ben Okafor' });
    await ben.getByRole('radio', { name: /today 14:00–16:40 CET, the first of 3 blocks/ }).check();
    await ben.getByRole('button', { name: 'Approve Ben Okafor' }).press('Enter');
    expect(await chosen(page, 'prepare')).toEqual([whole, whole]);
  }),
  LIMIT_MS,
);

it(
  'tells before it is written what the ticket gets and what is only noted here',
  told('blocks-confirm', async (page) => {
    const confirm = panelOf(page).locator('.confirm');
    expect(await confirm.locator('tbody tr').allInnerTexts()).toEqual([
      expect.stringMatching(/^Owner/),
      expect.stringMatching(/^Start\s.*today 14:00 CET$/),
      expect.stringMatching(/^Estimate\s.*8 h$/),
    ]);
    expect(await confirm.locator('ol.blocks li').allInnerTexts()).toEqual([
      'today 14:00–16:40 in the ticket',
      'tomorrow 09:15–11:55 noted here',
      'Thu 26 Nov 09:30–12:10 noted here',
    ]);
  }),
  LIMIT_MS,
);

it(
  'tells before an undo which blocks are noted no longer',
  told('blocks-undo', async (page) => {
    await panelOf(page)
      .getByText('No longer noted here: tomorrow 09:15–11:55; Thu 26 Nov 09:30–12:10.')
      .waitFor();
  }),
  LIMIT_MS,
);

it(
  'tells of every block once it is booked',
  told('blocks-written', async (page) => {
    const panel = panelOf(page);
    await panel
      .getByText(
        'Booked: Ana Ruiz, today 14:00–16:40; tomorrow 09:15–11:55; Thu 26 Nov 09:30–12:10.',
      )
      .waitFor();
    await panel.getByRole('button', { name: 'Tell…' }).press('Enter');
    expect(await panel.getByLabel('To the client').inputValue()).toContain(
      'Mon 23 Nov 14:00–16:40; Tue 24 Nov 09:15–11:55; Thu 26 Nov 09:30–12:10 (CET)',
    );
  }),
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
