import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, NO_CHROMIUM } from '../../e2e/chromium.ts';
import { type OptionsPages, optionsPages } from './page.ts';

const SLOW = 60_000;
const AT = Date.UTC(2026, 10, 24, 21, 0);

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const zoneIn = async (page: Page): Promise<unknown> => {
  const settings = await page.evaluate(() => localStorage.getItem('local:settings'));
  return JSON.parse(settings ?? '{}').hosts?.[0];
};

/** A system that tells no zone. */
describe.skipIf(!findChromium())(`confirming a zone by the wall (else: ${NO_CHROMIUM})`, () => {
  let pages: OptionsPages;
  beforeAll(async () => {
    pages = await optionsPages();
  }, SLOW);
  afterAll(async () => {
    await pages?.close();
  });

  const begun = async (known: object): Promise<Page> => {
    const page = await pages.open('');
    await page.evaluate(
      `slotwrightTest.trouble.clock = ${JSON.stringify({ ok: true, value: known })}`,
    );
    await page
      .getByLabel('Address of any ticket')
      .fill('https://psa.example/agent/ticket.php?ticket_id=12');
    await press(page, 'Connect');
    await press(page, 'Use these 6 people');
    await page.getByText('shows times without a zone').waitFor();
    return page;
  };

  it(
    'offers no zone in which that clock would show another time',
    async () => {
      const page = await begun({ kind: 'wall', wall: '2026-11-24T15:00', at: AT });
      await page.getByText('Its own clock showed 2026-11-24 15:00; in Europe/Lisbon').waitFor();
      expect(await page.getByRole('button', { name: /^Yes, it is/ }).count()).toBe(0);
      const zones = page.getByLabel('Zone of the times there');
      await zones.selectOption('America/New_York');
      await page.getByText('in America/New_York it was 2026-11-24 16:00').waitFor();
      expect(await page.getByRole('button', { name: /^Yes, it is/ }).count()).toBe(0);
      await zones.selectOption('America/Chicago');
      await press(page, 'Yes, it is America/Chicago');
      await expect
        .poll(() => zoneIn(page))
        .toMatchObject({ base: 'https://psa.example', psa: 'itflow', zone: 'America/Chicago' });
    },
    SLOW,
  );

  it(
    'asks where the clock cannot be seen',
    async () => {
      const page = await begun({ kind: 'untold' });
      await page.getByLabel('Zone of the times there').selectOption('America/Chicago');
      await press(page, 'Yes, it is America/Chicago');
      await expect.poll(() => zoneIn(page)).toMatchObject({ zone: 'America/Chicago' });
    },
    SLOW,
  );
});
