import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
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
  page.evaluate(() => {
    const one = document.querySelector('slotwright-overlay')?.shadowRoot?.activeElement;
    return one?.getAttribute('aria-label') ?? one?.textContent ?? '';
  });
const Asked = z.array(z.object({ kind: z.string(), body: z.unknown() }));
/** What the story asked of the background so far. */
const questions = async (page: Page) => Asked.parse(await page.evaluate('window.asked'));
const asked = async (page: Page): Promise<readonly string[]> =>
  (await questions(page)).map(({ kind }) => kind);
const bodyOf = async (page: Page, kind: string): Promise<unknown> =>
  (await questions(page)).find((one) => one.kind === kind)?.body;
const opened = (story: string, body: (page: Page) => Promise<void>) => async () => {
  const page = await openStory(browser, script, story);
  await body(page);
  await page.close();
};

it(
  'books with the shortcut and two keys',
  opened('written', async (page) => {
    await panel(page).getByRole('button', { name: 'Done' }).click();
    await page.evaluate('window.asked.length = 0');
    await page.keyboard.press('Alt+Shift+S');
    await expect.poll(() => focused(page)).toBe('Approve');
    await page.keyboard.press('Enter');
    await panel(page).getByRole('button', { name: 'Confirm' }).waitFor();
    await expect.poll(() => focused(page)).toBe('Confirm');
    await page.keyboard.press('Enter');
    await panel(page).getByText('Booked: Ana Ruiz').waitFor();
    expect((await asked(page)).filter((kind) => kind !== 'look')).toEqual(['prepare', 'approve']);
  }),
  LIMIT_MS,
);

it(
  'never confirms with the second half of a double click',
  opened('confirm', async (page) => {
    const box = await panel(page).getByRole('button', { name: 'Confirm' }).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
    await panel(page).getByRole('button', { name: 'Back' }).click();
    expect(await asked(page)).not.toContain('approve');
  }),
  LIMIT_MS,
);

it(
  'does nothing for a click that a script makes',
  opened('confirm', async (page) => {
    await page.evaluate(() => {
      const root = document.querySelector('slotwright-overlay')?.shadowRoot;
      for (const one of root?.querySelectorAll('button') ?? []) {
        if (one.textContent === 'Confirm') one.click();
      }
    });
    await panel(page).getByRole('button', { name: 'Back' }).click();
    expect(await asked(page)).not.toContain('approve');
  }),
  LIMIT_MS,
);

it(
  'steps back with Escape, gives the focus back, and folds at last',
  opened('first', async (page) => {
    await page.keyboard.press('Alt+Shift+S');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Confirm');
    await page.keyboard.press('Escape');
    await panel(page).getByRole('button', { name: 'Approve' }).waitFor();
    await expect.poll(() => focused(page)).toBe('Approve');
    await page.keyboard.press('Escape');
    await panel(page).getByRole('button', { expanded: false }).waitFor();
    await expect.poll(() => focused(page)).toContain('Ana Ruiz');
    await page.keyboard.press('Enter');
    await panel(page).getByRole('button', { name: 'Approve' }).waitFor();
  }),
  LIMIT_MS,
);

it(
  'goes through the rows with the arrows',
  opened('first', async (page) => {
    await panel(page).getByRole('button', { name: 'Why, and who else' }).press('Enter');
    const rows = panel(page).locator('[data-row]');
    await rows.first().focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(page)).toContain('Chi Nguyen');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focused(page)).toContain('Ben Okafor');
    await page.keyboard.press('Enter');
    await panel(page).getByRole('button', { name: 'Approve Ben Okafor' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toContain('Why, and who else');
  }),
  LIMIT_MS,
);

it(
  'says somebody is out today with two clicks',
  opened('first', async (page) => {
    await panel(page).getByRole('button', { name: 'Away, hours: Ana Ruiz' }).click();
    await panel(page).getByRole('button', { name: 'Out today' }).click();
    await panel(page).getByRole('button', { name: 'Out today' }).waitFor({ state: 'detached' });
    const fix = await bodyOf(page, 'fix');
    expect(fix).toMatchObject({
      fix: {
        kind: 'absence',
        technician: 'ana',
        // From now to midnight in Berlin.
        window: { start: Date.UTC(2026, 10, 23, 8, 40), end: Date.UTC(2026, 10, 23, 23, 0) },
        absence: 'out',
      },
    });
  }),
  LIMIT_MS,
);

it(
  'corrects a fact in its own line and gives the focus back',
  opened('first', async (page) => {
    await panel(page).getByRole('button', { name: 'Why, and who else' }).click();
    await panel(page).getByRole('button', { name: 'Set: Duration' }).click();
    const field = panel(page).getByRole('spinbutton', { name: 'Minutes of work' });
    await field.fill('0');
    await panel(page).getByRole('button', { name: 'Save and ask again' }).click();
    await panel(page).getByRole('alert').waitFor();
    expect(await asked(page)).not.toContain('fix');
    await field.fill('45');
    await page.keyboard.press('Enter');
    await field.waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe('Set: Duration');
    const fix = await bodyOf(page, 'fix');
    expect(fix).toMatchObject({ fix: { kind: 'ticket', minutes: 45 } });
  }),
  LIMIT_MS,
);

it(
  'takes somebody against the advice only with a reason',
  opened('first', async (page) => {
    await panel(page).getByRole('button', { name: 'Why, and who else' }).click();
    await panel(page)
      .getByRole('button', { name: /^Chi Nguyen/ })
      .click();
    const take = panel(page).getByRole('button', { name: 'Approve Chi Nguyen' });
    await take.click();
    await panel(page).getByRole('alert').waitFor();
    expect(await asked(page)).not.toContain('prepare');
    await panel(page).getByRole('button', { name: 'They know this site' }).click();
    await take.click();
    await panel(page).getByRole('button', { name: 'Confirm' }).waitFor();
    const prepare = await bodyOf(page, 'prepare');
    expect(prepare).toMatchObject({
      choice: {
        technician: 'chi',
        start: Date.UTC(2026, 10, 23, 10, 0),
        minutes: 90,
        override: 'They know this site',
      },
    });
  }),
  LIMIT_MS,
);

it(
  'asks a form that writes nothing for no reason, and calls nothing an approval',
  opened('asked', async (page) => {
    await panel(page).getByText('you said so').first().waitFor();
    expect(await panel(page).getByText('from the ticket').count()).toBe(0);
    expect(await panel(page).getByText('Why not the first?').count()).toBe(0);
    await panel(page).getByRole('button', { name: 'Take Chi Nguyen' }).click();
    await panel(page).getByRole('button', { name: 'Confirm' }).waitFor();
    const prepare = await bodyOf(page, 'prepare');
    expect(prepare).toMatchObject({ choice: { technician: 'chi' } });
    expect(prepare).not.toHaveProperty('choice.override');
  }),
  LIMIT_MS,
);

it(
  'leads from Move to the other starts',
  opened('mine-live', async (page) => {
    await panel(page).getByRole('button', { name: 'Move…' }).press('Enter');
    const starts = panel(page).getByRole('group', { name: 'Move to Ana Ruiz' });
    await starts.waitFor();
    const chosen = starts.getByRole('radio', { checked: true });
    expect(await chosen.evaluate((e) => e.matches(':focus'))).toBe(true);
    await panel(page).getByText('open that person below').waitFor();
    // The start that is booked is not offered, and typed it is refused; so is a time that is over.
    expect(await starts.getByText('today 14:00').count()).toBe(0);
    await starts.getByRole('radio', { name: 'Another start' }).check();
    const go = async (start: string): Promise<void> => {
      await starts.getByLabel(/^Start/).fill(start);
      await starts.getByRole('button', { name: 'Move Ana Ruiz' }).click();
    };
    await go('2026-11-23T14:00');
    await panel(page).getByText('That is booked already').waitFor();
    await go('2026-11-23T08:10');
    await panel(page).getByText('That time has passed').waitFor();
    expect(await asked(page)).not.toContain('prepare');
    await go('2026-11-23T08:11');
    await panel(page).getByRole('button', { name: 'Confirm' }).waitFor();
    expect(await bodyOf(page, 'prepare')).toMatchObject({
      action: 'move',
      choice: { technician: 'ana', start: Date.UTC(2026, 10, 23, 7, 11) },
    });
  }),
  LIMIT_MS,
);
