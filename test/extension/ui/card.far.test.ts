import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleStories, openBrowser, openStory } from './stories/browser.ts';

const LIMIT_MS = 60_000;

let browser: Browser;
let script: string;
beforeAll(async () => {
  script = await bundleStories();
  browser = await openBrowser();
}, LIMIT_MS);
afterAll(() => browser.close());

const panel = (page: Page) => page.locator('slotwright-overlay .panel');
const focused = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document.querySelector('slotwright-overlay')?.shadowRoot?.activeElement?.textContent ?? '',
  );
const opened = (story: string, body: (page: Page) => Promise<void>) => async () => {
  const page = await openStory(browser, script, story);
  await body(page);
  await page.close();
};
/** From now on the second script comes when it is asked for. */
const letCome = (page: Page): Promise<unknown> => page.evaluate('window.come()');
const toggle = (page: Page) => panel(page).getByRole('button', { name: 'Why, and who else' });
const understood = (page: Page) => panel(page).getByText('The ticket, as it was understood');

it(
  'says that the reasons are on their way, and leaves the first look as it is',
  opened('details-coming', async (page) => {
    const line = panel(page).getByText('Reading the reasons…');
    expect(await line.getAttribute('aria-busy')).toBe('true');
    expect(await understood(page).count()).toBe(0);
    await panel(page).getByRole('button', { name: 'Approve' }).waitFor();
    await letCome(page);
    await understood(page).waitFor();
    expect(await line.count()).toBe(0);
    await toggle(page).click();
    await understood(page).waitFor({ state: 'detached' });
  }),
  LIMIT_MS,
);

it(
  'says in words that they could not be read, and reads them when tried again',
  opened('details-refused', async (page) => {
    const alert = panel(page).getByRole('alert');
    expect(await alert.innerText()).toContain('Try again, or reload the page.');
    await panel(page).getByRole('button', { name: 'Approve' }).waitFor();
    await letCome(page);
    await panel(page).getByRole('button', { name: 'Try again' }).press('Enter');
    await understood(page).waitFor();
    expect(await alert.count()).toBe(0);
    // The focus does not fall back to the page.
    await expect.poll(() => focused(page)).not.toBe('');
  }),
  LIMIT_MS,
);

it(
  'says that the extension was updated where that is why',
  opened('details-gone', async (page) => {
    expect(await panel(page).getByRole('alert').innerText()).toContain('reload this page');
  }),
  LIMIT_MS,
);

it(
  'keeps the focus while the confirmation is on its way, and hands it on',
  opened('confirm-coming', async (page) => {
    await expect.poll(() => focused(page)).toBe('One moment…');
    await letCome(page);
    await panel(page).getByRole('button', { name: 'Confirm' }).waitFor();
    await expect.poll(() => focused(page)).toBe('Confirm');
  }),
  LIMIT_MS,
);

it(
  'leads back from a confirmation that did not come, and confirms when it does',
  opened('confirm-refused', async (page) => {
    expect(await panel(page).getByRole('button', { name: 'Confirm' }).count()).toBe(0);
    await panel(page).getByRole('button', { name: 'Back' }).click();
    await letCome(page);
    await panel(page).getByRole('button', { name: 'Approve' }).press('Enter');
    await panel(page).getByRole('button', { name: 'Confirm' }).waitFor();
    await expect.poll(() => focused(page)).toBe('Confirm');
  }),
  LIMIT_MS,
);

it(
  'gives each element an id of its own, whichever script made it',
  opened('details', async (page) => {
    await panel(page)
      .getByRole('button', { name: /^Set|^Wrong/ })
      .first()
      .click();
    await panel(page).getByRole('button', { name: 'Away, hours: Ana Ruiz' }).click();
    await panel(page).getByRole('button', { name: 'Out from–to…' }).click();
    const ids = await page.evaluate(() => {
      const root = document.querySelector('slotwright-overlay')?.shadowRoot;
      return [...(root?.querySelectorAll('[id]') ?? [])].map((one) => one.id);
    });
    expect(ids.length).toBeGreaterThan(5);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  }),
  LIMIT_MS,
);

it(
  'leads from Move to the starts also where they come late',
  opened('move-late', async (page) => {
    await panel(page).getByRole('button', { name: 'Move…' }).press('Enter');
    await panel(page).getByText('Reading the reasons…').waitFor();
    await letCome(page);
    const starts = panel(page).getByRole('group', { name: 'Move to Ana Ruiz' });
    await expect
      .poll(() => starts.getByRole('radio', { checked: true }).evaluate((e) => e.matches(':focus')))
      .toBe(true);
  }),
  LIMIT_MS,
);
