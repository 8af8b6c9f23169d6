import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, NO_CHROMIUM } from '../../e2e/chromium.ts';
import { overflow, violations } from './axe.ts';
import { type OptionsPages, optionsPages } from './page.ts';

const SLOW = 60_000;
const host = (base: string) => ({
  base,
  psa: 'request-tracker',
  writing: true,
  zone: 'Europe/Lisbon',
});
const SETTINGS = {
  schema: 1,
  hosts: [host('https://rt.example.com/rt'), host('https://old.example.com')],
  journalDays: 90,
};
const POLICY = {
  allowedHosts: ['rt.example.com'],
  allowWriting: false,
  allowRememberedKeys: false,
  journalDays: 30,
};

describe.skipIf(!findChromium())(`a managed browser (else: ${NO_CHROMIUM})`, () => {
  let pages: OptionsPages;
  beforeAll(async () => {
    pages = await optionsPages();
  }, SLOW);
  afterAll(async () => {
    await pages?.close();
  });

  const open = async (hash: string, policy: object, look = {}): Promise<Page> => {
    const page = await pages.open(hash, look);
    await page.evaluate(
      ([settings, managed]) => {
        localStorage.setItem('local:settings', JSON.stringify(settings));
        for (const [name, value] of Object.entries(managed ?? {}))
          localStorage.setItem(`managed:${name}`, JSON.stringify(value));
      },
      [SETTINGS, policy] as const,
    );
    await page.reload();
    await page.locator('h1').waitFor();
    return page;
  };
  const SET = 'Set by your organisation.';

  it(
    'locks the switch, the remembering of keys and the days, and says by whom',
    async () => {
      const page = await open('#hosts', POLICY);
      const card = page.getByRole('article', { name: 'rt.example.com/rt' });
      await card.getByText(SET).first().waitFor();
      const writing = card.getByRole('switch');
      expect([await writing.isDisabled(), await writing.isChecked()]).toEqual([true, false]);
      await card.locator('summary', { hasText: 'Key' }).click();
      expect(await card.getByLabel('on this machine').isDisabled()).toBe(true);
      expect(await card.getByText(SET).count()).toBe(2);
      await card.getByLabel('New key').fill('1-46-secret');
      await card.getByRole('button', { name: 'Save the key' }).click();
      await card.getByText('•••••••• until the browser is closed').waitFor();
      await page.evaluate(() => {
        location.hash = 'privacy';
      });
      const days = page.getByLabel('Days, at least 7');
      await page.getByText(SET).waitFor();
      expect([await days.inputValue(), await days.isDisabled()]).toEqual(['30', true]);
      // What the person had chosen is kept for the day the policy is lifted.
      expect(await page.evaluate(() => localStorage.getItem('local:settings'))).toContain(
        '"journalDays":90',
      );
    },
    SLOW,
  );

  it(
    'asks for no address that is not allowed, and shows those that no longer are',
    async () => {
      const page = await open('#hosts', POLICY);
      await page.getByText('allows these addresses only: rt.example.com').waitFor();
      const old = page.getByRole('article', { name: 'old.example.com' });
      await old.getByText('nothing is read or written there').waitFor();
      expect(await old.getByRole('switch').count()).toBe(0);
      await page.getByLabel('Address of any ticket').fill('https://new.example.com/Ticket/1');
      await page.getByRole('button', { name: 'Connect' }).click();
      await page.getByText('Your organisation has not allowed https://new.example.com').waitFor();
      expect(await page.evaluate('slotwrightTest.asked')).toEqual([]);
      await old.getByRole('button', { name: 'Remove this ticket system' }).click();
      await old.waitFor({ state: 'detached' });
      await page.getByRole('article', { name: 'rt.example.com/rt' }).waitFor();
    },
    SLOW,
  );

  it(
    'names a value that cannot be read, and what is taken for it',
    async () => {
      const page = await open('#hosts', { allowWriting: 'no', allowedHost: [] });
      await page.getByText('allowWriting: expected true or false').waitFor();
      await page.getByText('until corrected, nothing is written').waitFor();
      await page.getByText('allowedHost: expected one of').waitFor();
    },
    SLOW,
  );

  it(
    'locks nothing where nothing is set',
    async () => {
      const page = await open('#hosts', {});
      const writing = page.getByRole('article', { name: 'rt.example.com/rt' }).getByRole('switch');
      expect([await writing.isDisabled(), await writing.isChecked()]).toEqual([false, true]);
      expect(await page.getByText('organisation').count()).toBe(0);
    },
    SLOW,
  );

  it.each([
    { width: 1280, dark: false },
    { width: 320, dark: true },
  ])(
    'has nothing axe finds and no sideways scrolling at $width px, dark: $dark',
    async (look) => {
      const page = await open('#hosts', { ...POLICY, allowWriting: 'no' }, look);
      await page.getByText(SET).first().waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(pages.complaints).toEqual([]);
    },
    SLOW,
  );
});
