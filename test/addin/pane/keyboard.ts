import type { Page } from 'playwright-core';
import * as z from 'zod/mini';

export const focused = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document.activeElement?.getAttribute('aria-label') ??
      document.activeElement?.textContent ??
      '',
  );
/** Goes on with the tab key until the focus is on something of this name. */
export const tabTo = async (page: Page, name: string): Promise<void> => {
  for (let step = 0; step < 120; step += 1) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard never came to ${name}`);
};
export const head = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
export const asked = async (page: Page): Promise<readonly string[]> =>
  z.array(z.string()).parse(await page.evaluate('window.fake.asked'));
export const written = async (page: Page): Promise<unknown> =>
  page.evaluate(`window.fake.cells('2026-W48').filter(({ value }) => value === 'E').length`);
