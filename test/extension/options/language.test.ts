import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { findChromium, NO_CHROMIUM } from '../../e2e/chromium.ts';
import { violations } from './axe.ts';
import { type OptionsPages, optionsPages } from './page.ts';

const SLOW = 60_000;
const Stored = z.looseObject({ language: z.optional(z.string()), journalDays: z.number() });

describe.skipIf(!findChromium())(`the language of reasons (else: ${NO_CHROMIUM})`, () => {
  let pages: OptionsPages;
  beforeAll(async () => {
    pages = await optionsPages();
  }, SLOW);
  afterAll(async () => {
    await pages?.close();
  });

  it(
    'is the browser’s until somebody chooses, is kept, and goes back',
    async () => {
      const page = await pages.open('#language');
      const stored = async () =>
        Stored.parse(JSON.parse((await page.evaluate(() => localStorage['local:settings'])) ?? ''));
      const select = page.getByLabel('Language of reasons');
      expect(await select.inputValue()).toBe('');
      await select.selectOption('Deutsch');
      await page.getByText('Reasons: Deutsch.').waitFor();
      expect(await stored()).toMatchObject({ language: 'de', journalDays: 400 });
      await page.reload();
      await select.waitFor();
      expect(await select.inputValue()).toBe('de');
      expect(await violations(page)).toEqual([]);
      await select.selectOption('As the browser');
      await page.getByText('Reasons: in the language of the browser.').waitFor();
      expect(await stored()).not.toHaveProperty('language');
      expect(pages.complaints).toEqual([]);
    },
    SLOW,
  );
});
