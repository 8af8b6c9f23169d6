import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, NO_CHROMIUM } from '../../e2e/chromium.ts';
import { overflow, violations } from './axe.ts';
import { type OptionsPages, optionsPages } from './page.ts';

const SLOW = 60_000;
const [ONE, TWO] = ['https://rt.example.com/rt', 'https://two.example.com'];
const host = (base: string | undefined) => ({
  base,
  psa: 'request-tracker',
  zone: 'Europe/Lisbon',
});
const TEAM = {
  technicians: [{ id: 'ana', name: 'Ana Reis' }],
  clients: [{ id: 'borealis', name: 'Borealis' }],
  words: { states: { new: 'open' }, meanings: { 'queue:helpdesk': { where: 'remote' } } },
};

describe.skipIf(!findChromium())(`words per system in a browser (else: ${NO_CHROMIUM})`, () => {
  let pages: OptionsPages;
  beforeAll(async () => {
    pages = await optionsPages();
  }, SLOW);
  afterAll(async () => {
    await pages?.close();
  });

  const open = async (bases: readonly (string | undefined)[], look = {}): Promise<Page> => {
    const page = await pages.open('#words', look);
    await page.evaluate(
      (settings) => localStorage.setItem('local:settings', JSON.stringify(settings)),
      { schema: 1, hosts: bases.map(host) },
    );
    await page.evaluate(`optionsSeed.savedTeam(${JSON.stringify(TEAM)})`);
    await page.reload();
    await page.getByRole('heading', { name: 'Statuses' }).waitFor();
    return page;
  };
  const press = (page: Page, name: string) =>
    page.getByRole('button', { name, exact: true }).click();
  const cells = (page: Page, fact: string) =>
    page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: fact, exact: true }) })
      .getByRole('cell')
      .allTextContents();

  it(
    'tries meanings on a ticket, and saves them only when told to',
    async () => {
      const page = await open([ONE]);
      await press(page, 'Read the ticket open in a tab');
      await page.getByRole('heading', { name: '#12 Printer is on fire' }).waitFor();
      expect(await cells(page, 'State')).toEqual(['status: geparkt', 'open', 'the same']);
      await press(page, 'status: geparkt means waiting');
      await press(page, 'priority: 70 means P2');
      await press(page, 'queue: Field Service means on site');
      await page
        .getByLabel('What cf.firma: Borealis means')
        .selectOption('cf.firma names the client');
      expect(await cells(page, 'State')).toEqual(['status: geparkt', 'open', 'waiting']);
      expect(await cells(page, 'Priority')).toEqual(['priority: 70', 'not set', 'P2']);
      expect(await cells(page, 'Where')).toEqual(['queue: Field Service', 'not set', 'on site']);
      expect(await cells(page, 'Client')).toEqual(['cf.firma: Borealis', 'not set', 'Borealis']);
      expect(await page.getByText('Words without a meaning').count()).toBe(0);

      // Nothing is saved yet: the same page opened anew knows none of it.
      await page.reload();
      await press(page, 'Read the ticket open in a tab');
      await page.getByRole('heading', { name: '#12 Printer is on fire' }).waitFor();
      expect(await cells(page, 'State')).toEqual(['status: geparkt', 'open', 'the same']);

      await press(page, 'status: geparkt means waiting');
      await press(page, 'priority: 70 means P1');
      await press(page, 'Take the last one back');
      await press(page, 'Save 1 meaning');
      await page.getByText('Saved: 1 meaning.').waitFor();
      expect(await cells(page, 'State')).toEqual(['status: geparkt', 'waiting', 'the same']);
      expect(await page.getByLabel('geparkt', { exact: true }).inputValue()).toBe('waiting');
      await press(page, 'Undo');
      await page.getByText('Undone').waitFor();
      expect(await cells(page, 'State')).toEqual(['status: geparkt', 'open', 'the same']);
    },
    SLOW,
  );

  it(
    'keeps the words of one system apart, over those of all',
    async () => {
      const page = await open([ONE, TWO]);
      await page.getByLabel('Words of').selectOption('two.example.com only');
      await page.getByLabel('new', { exact: true }).selectOption('waiting');
      await page.getByText('Saved: new').waitFor();
      expect(await page.locator('p.word', { hasText: 'new' }).textContent()).toContain('own');
      await page.getByLabel('Where of queue helpdesk').selectOption('on site');
      await page.getByText('Saved: queue: helpdesk').waitFor();
      await page.getByLabel('Words of').selectOption('all ticket systems');
      expect(await page.getByLabel('new', { exact: true }).inputValue()).toBe('open');
      expect(await page.getByLabel('Where of queue helpdesk').inputValue()).toBe('remote');
      await page.getByLabel('Words of').selectOption('two.example.com only');
      expect(await page.getByLabel('new', { exact: true }).inputValue()).toBe('waiting');
      // As everywhere again, and the own word is gone.
      await page.getByLabel('new', { exact: true }).selectOption('open');
      await expect
        .poll(() => page.locator('p.word', { hasText: 'new' }).textContent())
        .not.toContain('own');
    },
    SLOW,
  );

  it(
    'tries a ticket of the chosen system by its address, and says what it cannot read',
    async () => {
      const page = await open([ONE, TWO]);
      await page.getByLabel('Words of').selectOption('two.example.com only');
      await page.getByLabel('Or the address of a ticket').fill(`${TWO}/list`);
      await press(page, 'Read it');
      await page.getByText(`This is not the address of a ticket of ${TWO}`).waitFor();
      await page.getByLabel('Or the address of a ticket').fill(`${TWO}/Ticket/12`);
      await page.getByLabel('Or the address of a ticket').press('Enter');
      await page.getByRole('heading', { name: '#12 Printer is on fire' }).waitFor();
      expect(JSON.stringify(await page.evaluate('slotwrightTest.sent'))).toContain(
        `{"kind":"trial","body":{"base":"${TWO}","address":"${TWO}/Ticket/12"}}`,
      );
      await page.evaluate(
        `slotwrightTest.trouble.trial = { ok: false, fault: { kind: 'signed-out' } }`,
      );
      await press(page, 'Read the ticket open in a tab');
      await page.getByText('You are not signed in at two.example.com').waitFor();
      await page.evaluate('slotwrightTest.trouble.trial = { ok: true }');
      await press(page, 'Read the ticket open in a tab');
      await page.getByText('No ticket of two.example.com is open in a tab').waitFor();
    },
    SLOW,
  );

  it(
    'is worked by keyboard alone',
    async () => {
      const page = await open([ONE]);
      await page.getByRole('button', { name: 'Read the ticket open in a tab' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'status: geparkt means done' }).focus();
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: 'Save 1 meaning' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Saved: 1 meaning.').waitFor();
    },
    SLOW,
  );

  it.each([
    { width: 1280, dark: false },
    { width: 1280, dark: true },
    { width: 320, dark: true },
  ])(
    'has nothing axe finds and no sideways scrolling at $width px, dark: $dark',
    async (look) => {
      const page = await open([ONE, TWO], look);
      await page.getByLabel('Words of').selectOption('two.example.com only');
      await press(page, 'Read the ticket open in a tab');
      await press(page, 'status: geparkt means waiting');
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(pages.complaints).toEqual([]);
    },
    SLOW,
  );
});
