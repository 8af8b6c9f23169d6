import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, NO_CHROMIUM } from '../../e2e/chromium.ts';
import { overflow, violations } from './axe.ts';
import { goTo, press, setUp } from './drive.ts';
import { type OptionsPages, optionsPages } from './page.ts';

const SLOW = 60_000;
const FILE = 'Save as a CSV file, take one, or paste from a spreadsheet';
const CLIENTS = [
  'Client\tContract\tAround the clock\tClearances needed',
  ...Array.from(
    { length: 12 },
    (_, n) => `Firm ${n}\t${n % 2 ? 'Gold' : 'Silver'}\t${n % 3 ? '' : 'yes'}\tinduction`,
  ),
].join('\n');

const paste = async (page: Page, panel: string, text: string): Promise<void> => {
  await goTo(page, panel);
  await page.getByText(FILE).first().click();
  await page.getByLabel('Rows', { exact: true }).first().fill(text);
};
const type = async (page: Page, label: string, text: string): Promise<void> => {
  await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByLabel(label, { exact: true }).press('Enter');
};

describe.skipIf(!findChromium())(`facts in a browser (else: ${NO_CHROMIUM})`, () => {
  let pages: OptionsPages;
  beforeAll(async () => {
    pages = await optionsPages();
  }, SLOW);
  afterAll(async () => {
    await pages?.close();
  });

  it.each([
    { width: 1280, dark: false },
    { width: 360, dark: true },
  ])(
    'finds and groups clients by keyboard, at $width px',
    async (look) => {
      const page = await pages.open('', look);
      await setUp(page);
      await paste(page, 'clients', CLIENTS);
      await page.getByText('Clients: 12 changes').waitFor();
      expect(await violations(page)).toEqual([]);
      await press(page, 'Take 12 rows');
      await page.getByText('12 rows taken').waitFor();
      await page.getByLabel('Group Clients by').selectOption({ label: 'Contract' });
      const gold = page.getByRole('button', { name: /^Gold \(6\)/ });
      expect(await gold.getAttribute('aria-expanded')).toBe('true');
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await gold.focus();
      await page.keyboard.press('Enter');
      expect(await gold.getAttribute('aria-expanded')).toBe('false');
      expect(await page.getByLabel('Client of Firm 1', { exact: true }).count()).toBe(0);

      await page.getByLabel('Find in Clients').fill('silver clock');
      await page.getByText('2 of 14, 1 groups').waitFor();
      await type(page, 'Contract of Firm 6', 'Bronze');
      await page.getByText('Saved: Contract of Firm 6').waitFor();
      // Still there, though it is no longer what was searched for.
      expect(await page.getByLabel('Contract of Firm 6').inputValue()).toBe('Bronze');
      await press(page, 'Arrange again');
      await page.getByText('1 of 14, 1 groups').waitFor();
    },
    SLOW,
  );

  it(
    'holds what was promised, by priority, and asks before a policy in use goes',
    async () => {
      const page = await pages.open('');
      await setUp(page);
      await goTo(page, 'slas');
      await page.getByLabel('New SLA policy').fill('Gold');
      await press(page, 'Add SLA policy');
      await press(page, /^Use the usual targets/);
      await expect.poll(() => page.getByLabel('P2 resolution of Gold').inputValue()).toBe('8 h');
      await type(page, 'P2 resolution of Gold', 'soon');
      await page.getByText('“soon” is not a duration').waitFor();
      await type(page, 'P2 resolution of Gold', '2 d');
      await expect.poll(() => page.getByLabel('P2 resolution of Gold').inputValue()).toBe('18 h');
      await type(page, 'Boards of Gold', 'Helpdesk');
      await page.getByText('Used by 1 board (Helpdesk).').waitFor();
      await page.getByLabel('The team’s policy').selectOption({ label: 'Gold' });
      await page.getByText('and as the team’s default').waitFor();
      expect(await violations(page)).toEqual([]);

      await press(page, 'Remove Gold');
      const dialog = page.getByRole('dialog');
      await dialog.getByText('Used by 1 board (Helpdesk), and as the team’s default.').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { name: 'Gold' }).waitFor();
      await press(page, 'Remove Gold');
      await dialog.getByRole('button', { name: 'Remove' }).click();
      await page.getByText('No policy yet').waitFor();
      await press(page, 'Undo');
      await page.getByText('Used by 1 board (Helpdesk), and as the team’s default.').waitFor();
    },
    SLOW,
  );

  it(
    'sets the last day of a certificate without the mouse, and warns of it',
    async () => {
      const page = await pages.open('');
      await setUp(page);
      await goTo(page, 'skills');
      await page.getByRole('button', { name: 'Elif Kaya, network: nobody has said' }).focus();
      await page.keyboard.press('3');
      await page.getByRole('button', { name: 'Elif Kaya, network: 3 expert' }).waitFor();
      await page.keyboard.press('e');
      const until = page.getByLabel('Elif Kaya, network: certificate until');
      await until.fill('2031-01-31');
      await page.keyboard.press('Escape');
      await page.keyboard.press('e');
      expect(await until.inputValue()).toBe('');
      await until.fill('2020-01-31');
      await page.keyboard.press('Enter');
      const cell = page.getByRole('button', {
        name: 'Elif Kaya, network: 3 expert, certificate ended on 2020-01-31',
      });
      await cell.waitFor();
      expect(await cell.evaluate((element) => element === document.activeElement)).toBe(true);
      const warning = page.getByRole('region', { name: 'Ends within 30 days' });
      await warning.getByText('ended on 2020-01-31').waitFor();
      expect(await violations(page)).toEqual([]);
      await press(page, 'Undo');
      await page
        .getByRole('button', { name: 'Elif Kaya, network: 3 expert', exact: true })
        .waitFor();
      expect(await warning.count()).toBe(0);
    },
    SLOW,
  );

  it(
    'saves a table as CSV, and takes it back changed after its changes were seen',
    async () => {
      const page = await pages.open('');
      await setUp(page);
      await goTo(page, 'people');
      await page.getByText(FILE).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        press(page, 'Save 6 rows as CSV'),
      ]);
      const text = await readFile(await download.path(), 'utf8');
      expect(text).toContain('id,name,active,email,logins,hours,zone,contract,capacity');
      const choose = (content: string) =>
        page.getByLabel('CSV file').setInputFiles({
          name: 'people.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from(content),
        });
      await choose(text);
      await page.getByText('This says the same as the table here').waitFor();
      expect(await page.getByRole('button', { name: /^Take/ }).isDisabled()).toBe(true);
      await choose(
        text.replace(/^.*Ben Okoro.*\r\n/m, '').replace('Amber Cho,yes', 'Amber Lee,no'),
      );
      await page.getByText('name: Amber Cho → Amber Lee').waitFor();
      await page.getByLabel('Name of Amber Cho').waitFor();
      await page.getByLabel('This is the whole table').check();
      await page
        .getByText('goes')
        .filter({ hasText: /^goes$/ })
        .waitFor();
      expect(await violations(page)).toEqual([]);
      await press(page, 'Take 5 rows');
      await page.getByLabel('Name of Amber Lee').waitFor();
      expect(await page.getByLabel('Name of Ben Okoro').count()).toBe(0);
      await press(page, 'Undo');
      await page.getByLabel('Name of Ben Okoro').waitFor();
    },
    SLOW,
  );

  it(
    'offers every table under Team file',
    async () => {
      const page = await pages.open('');
      await setUp(page);
      await goTo(page, 'team-file');
      const choice = page.getByRole('combobox', { name: 'Table' });
      const labels = (await choice.locator('option').allTextContents()).slice(1);
      expect(labels.length).toBe(13);
      for (const label of labels) {
        await choice.selectOption({ label });
        await page.getByText('Columns of the file').waitFor();
      }
      expect(await violations(page)).toEqual([]);
    },
    SLOW,
  );
});
