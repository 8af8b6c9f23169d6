import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, NO_CHROMIUM } from '../../e2e/chromium.ts';
import { violations } from './axe.ts';
import { goTo, press, reopened, setUp } from './drive.ts';
import { type OptionsPages, optionsPages } from './page.ts';

const SLOW = 60_000;

describe.skipIf(!findChromium())(`taking changes back (else: ${NO_CHROMIUM})`, () => {
  let pages: OptionsPages;
  beforeAll(async () => {
    pages = await optionsPages();
  }, SLOW);
  afterAll(async () => {
    await pages?.close();
  });

  it(
    'lists every change of the visit and takes an earlier one back with those after it',
    async () => {
      const page = await pages.open('');
      await setUp(page);
      await reopened(page, '#people');
      for (const area of ['north', 'south', 'east']) {
        await page.getByLabel('Home area of Amber Cho').fill(area);
        await page.getByLabel('Home area of Amber Cho').press('Enter');
        await expect
          .poll(() => page.getByRole('button', { name: /^Undo \(/ }).textContent())
          .toContain(area === 'north' ? '1 change' : area === 'south' ? '2' : '3');
      }
      await goTo(page, 'travel');
      await press(page, 'Undo (3 changes)');
      expect(await violations(page)).toEqual([]);
      await press(page, /^Undo 2 changes/);
      await page.getByText('Undone: 2 changes').waitFor();
      await goTo(page, 'people');
      expect(await page.getByLabel('Home area of Amber Cho').inputValue()).toBe('north');
    },
    SLOW,
  );
});
