import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PANELS } from '../../../extension/entrypoints/options/model/route.ts';
import { findChromium, NO_CHROMIUM } from '../../e2e/chromium.ts';
import { overflow, violations } from './axe.ts';
import { goTo, press, reopened, STEPS, setUp, TICKET } from './drive.ts';
import { type OptionsPages, optionsPages } from './page.ts';

const SLOW = 60_000;

describe.skipIf(!findChromium())(`the options page in a browser (else: ${NO_CHROMIUM})`, () => {
  let pages: OptionsPages;
  beforeAll(async () => {
    pages = await optionsPages();
  }, SLOW);
  afterAll(async () => {
    await pages?.close();
  });

  it(
    'sets up a team in at most eight steps, watch-only, with the clock confirmed',
    async () => {
      const page = await pages.open('');
      expect(STEPS.length).toBeLessThanOrEqual(8);
      await setUp(page);
      expect(await page.getByRole('switch').isChecked()).toBe(false);
      const settings = await page.evaluate(() => localStorage.getItem('local:settings'));
      expect(JSON.parse(settings ?? '{}')).toMatchObject({
        hosts: [
          {
            base: 'https://rt.example.com/rt',
            psa: 'request-tracker',
            writing: false,
            zone: 'Europe/Lisbon',
          },
        ],
      });
      // Asked inside the click, for this one origin, and told to the tabs that are open.
      const seen = await page.evaluate('slotwrightTest');
      expect(seen).toMatchObject({ asked: [['https://rt.example.com/*']] });
      expect(JSON.stringify(seen)).toContain(
        '{"kind":"inject","body":{"origin":"https://rt.example.com"}}',
      );

      await reopened(page, '#people');
      expect(await page.getByLabel('Login of Elif Kaya').inputValue()).toBe('elif.kaya');
      await goTo(page, 'clients');
      expect(await page.getByLabel('Client of Borealis').inputValue()).toBe('Borealis');
      await goTo(page, 'words');
      expect(await page.getByLabel('stalled').inputValue()).toBe('waiting');
    },
    SLOW,
  );

  it(
    'goes on where one left, and skips every step',
    async () => {
      const page = await pages.open('');
      await press(page, 'Skip: no ticket system');
      await page.getByLabel('Rows').fill('Name\tE-mail\nAna Reis\tana@msp.example\nBen\tnonsense');
      await page.getByText('Row 2, E-mail').waitFor();
      await press(page, 'Take 1 row');
      await page.getByText('1 row taken').waitFor();
      expect(await page.getByLabel('Rows').inputValue()).toContain('nonsense');
      await reopened(page, '');
      await expect.poll(() => page.getByLabel('Rows').inputValue()).toContain('nonsense');
      for (const skip of ['Next', 'Skip', 'Skip', 'Skip']) await press(page, skip);
      await page.getByText('Open a ticket').waitFor();
    },
    SLOW,
  );

  it(
    'loses no hours that were typed when the clock is confirmed first',
    async () => {
      const page = await pages.open('');
      for (const step of STEPS.slice(0, 3)) await step(page);
      await page.getByLabel('Working hours').fill('Mon–Fri 07:00–15:00');
      await press(page, 'Yes, the time is right');
      await page.getByText('The hours above are not saved yet').waitFor();
      expect(await page.getByLabel('Working hours').inputValue()).toBe('Mon–Fri 07:00–15:00');
      await press(page, 'Use these hours');
      await page.getByRole('button', { name: 'Use these skills' }).waitFor();
      await page.getByText('Mon–Fri 07:00–15:00, Europe/Lisbon').waitFor();
    },
    SLOW,
  );

  it(
    'keeps who and what of a large skill grid in sight, also on a narrow screen',
    async () => {
      const page = await pages.open('', { width: 360 });
      await setUp(page);
      await goTo(page, 'skills');
      const grid = page.getByRole('region', { name: 'Skill grid' });
      for (const skill of ['conference rooms', 'storage arrays', 'access control', 'telephony']) {
        await page.getByLabel('New skill').fill(skill);
        await press(page, 'Add skill');
        await grid.getByRole('columnheader', { name: skill }).waitFor();
      }
      const level = grid.locator('button.level').first();
      const [name, cell, box] = await Promise.all([
        grid.locator('tbody th').first().boundingBox(),
        level.boundingBox(),
        grid.boundingBox(),
      ]);
      if (!name || !cell || !box) throw new Error('no grid');
      expect(name.width).toBeLessThan(box.width / 2);
      expect(cell.x + cell.width).toBeLessThan(box.x + box.width);
      await grid.evaluate((element) => element.scrollTo(10_000, 0));
      expect(await grid.evaluate((element) => element.scrollLeft)).toBeGreaterThan(100);
      expect((await grid.locator('tbody th').first().boundingBox())?.x).toBeCloseTo(name.x, 0);
    },
    SLOW,
  );

  it(
    'says what to do when signed out, and reads again',
    async () => {
      const page = await pages.open('');
      await page.evaluate(
        `slotwrightTest.trouble.people = { ok: false, fault: { kind: 'signed-out' } }`,
      );
      await page.getByLabel('Address of any ticket').fill(TICKET);
      await press(page, 'Connect');
      await page.getByText('You are not signed in at rt.example.com').waitFor();
      expect(await page.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe(
        'https://rt.example.com/rt/',
      );
      await page.evaluate('delete slotwrightTest.trouble.people');
      await press(page, 'Read again');
      await page.getByRole('button', { name: 'Use these 6 people' }).waitFor();
    },
    SLOW,
  );

  it(
    'keeps a bad cell with its reason over a reload, saves the good ones, and takes a removal back',
    async () => {
      const page = await pages.open('');
      await setUp(page);
      await goTo(page, 'people');
      await page.getByLabel('Hours of Amber Cho').fill('nine to five');
      await page.getByLabel('Hours of Amber Cho').press('Enter');
      await page.getByText('“nine to five” is not understood').waitFor();
      await page.getByLabel('Home area of Amber Cho').fill('north');
      await page.getByLabel('Home area of Amber Cho').press('Enter');
      await page.getByText('Saved: Home area of Amber Cho').waitFor();
      await reopened(page, '#people');
      await page.getByText('“nine to five” is not understood').waitFor();
      expect(await page.getByLabel('Home area of Amber Cho').inputValue()).toBe('north');
      await page.getByLabel('Hours of Amber Cho').fill('Mon-Thu 9-17');
      await page.getByLabel('Hours of Amber Cho').press('Enter');
      await page.getByText('Saved: Hours of Amber Cho').waitFor();
      expect(await page.getByLabel('Hours of Amber Cho').inputValue()).toBe('Mon–Thu 09:00–17:00');

      await press(page, 'Remove Finn Berg');
      await page.getByText('Removed: Finn Berg').waitFor();
      await press(page, 'Undo');
      await page.getByLabel('Name of Finn Berg').waitFor();
    },
    SLOW,
  );

  it(
    'sets a level by keyboard alone',
    async () => {
      const page = await pages.open('');
      await setUp(page);
      await goTo(page, 'skills');
      await page.getByRole('button', { name: 'Elif Kaya, network: nobody has said' }).focus();
      await page.keyboard.press('3');
      await page.getByRole('button', { name: 'Elif Kaya, network: 3 expert' }).waitFor();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: 'Elif Kaya, wifi: 1 assisted' }).waitFor();
    },
    SLOW,
  );

  it(
    'shows what a team file would change before it is taken',
    async () => {
      const page = await pages.open('');
      await setUp(page);
      await goTo(page, 'team-file');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        press(page, 'Save the team file'),
      ]);
      const stream = await download.createReadStream();
      let text = '';
      for await (const chunk of stream) text += String(chunk);
      const choose = (content: string) =>
        page.locator('input[type=file][name=team-file]').setInputFiles({
          name: 'team.json',
          mimeType: 'application/json',
          buffer: Buffer.from(content),
        });
      await choose(text);
      await page.getByText('says the same as the team here').waitFor();
      await choose(text.replace('"Amber Cho"', '"Amber Cho-Lee"'));
      await page.getByText('name: Amber Cho → Amber Cho-Lee').waitFor();
      await goTo(page, 'people');
      await page.getByLabel('Name of Amber Cho', { exact: true }).waitFor();
      await goTo(page, 'team-file');
      await choose(text.replace('"Amber Cho"', '"Amber Cho-Lee"'));
      await press(page, 'Take it');
      await page.getByText('The team file was taken').waitFor();
      await choose('{');
      await page.getByText('Nothing was changed').waitFor();
      await goTo(page, 'people');
      await page.getByLabel('Name of Amber Cho-Lee').waitFor();
    },
    SLOW,
  );

  it(
    'keeps a key out of the page and the settings, and deletes it',
    async () => {
      const page = await pages.open('');
      await setUp(page);
      await goTo(page, 'hosts');
      await page.locator('summary', { hasText: 'Key' }).click();
      await page.getByLabel('New key').fill('1-46-secret');
      await press(page, 'Save the key');
      await page.getByText('until the browser is closed').first().waitFor();
      await page.getByText('Key saved').waitFor();
      expect(await page.content()).not.toContain('1-46-secret');
      expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('1-46-secret');
      expect(await page.evaluate(() => JSON.stringify(sessionStorage))).toContain('1-46-secret');
      await press(page, 'Delete the key');
      await page.getByText('Key deleted').waitFor();
      expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(
        '1-46-secret',
      );
    },
    SLOW,
  );

  it(
    'deletes everything',
    async () => {
      const page = await pages.open('');
      await setUp(page);
      await goTo(page, 'privacy');
      await press(page, 'Delete everything …');
      await page.keyboard.press('Escape');
      await goTo(page, 'people');
      await page.getByLabel('Name of Amber Cho').waitFor();
      await goTo(page, 'privacy');
      await press(page, 'Delete everything …');
      await press(page, 'Delete everything');
      await page.getByText('Everything was deleted').waitFor();
      await goTo(page, 'people');
      expect(await page.getByRole('button', { name: /^Remove/ }).count()).toBe(0);
    },
    SLOW,
  );

  it(
    'takes an approval back with the same confirm as on a ticket',
    async () => {
      const page = await pages.open('');
      await setUp(page);
      await page.evaluate('optionsSeed.writtenApproval()');
      await goTo(page, 'journal');
      await page.getByText('The chain of 2 entries is whole').waitFor();
      await page.getByLabel('Ticket').fill('nothing like it');
      await page.getByText('0 of 1 line').waitFor();
      await page.getByLabel('Ticket').fill('#12');
      await press(page, 'Undo assign of #12');
      const dialog = page.getByRole('dialog');
      await dialog.getByText('amber.cho').waitFor();
      expect(await violations(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Confirm' }).click();
      await dialog.getByText('Taken back').waitFor();
      expect(JSON.stringify(await page.evaluate('slotwrightTest.sent'))).toContain(
        '{"kind":"prepare","body":{"action":"undo","approval":"approval-1"}},{"kind":"approve","body":{"prepared":"prepared-1"}}',
      );
    },
    SLOW,
  );

  it(
    'moves a booking from the journal: whole minutes and a start first, then the same confirm',
    async () => {
      const page = await pages.open('');
      await setUp(page);
      await page.evaluate('optionsSeed.writtenApproval()');
      await goTo(page, 'journal');
      await press(page, 'Move #12');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Minutes').fill('an hour');
      await dialog.getByRole('button', { name: 'Show what will be written' }).click();
      await dialog.getByText('whole number').waitFor();
      expect(await violations(page)).toEqual([]);
      await dialog.getByLabel('Minutes').fill('75');
      await dialog.getByLabel(/^Start/).fill('2026-11-25T10:15');
      await dialog.getByRole('button', { name: 'Show what will be written' }).click();
      await dialog.getByRole('button', { name: 'Confirm' }).waitFor();
      const sent = JSON.stringify(await page.evaluate('slotwrightTest.sent'));
      expect(sent).toContain('"action":"move","approval":"approval-1"');
      expect(sent).toContain('"minutes":75');
    },
    SLOW,
  );

  it.each([
    { width: 1280, dark: false },
    { width: 1280, dark: true },
    { width: 320, dark: false },
    { width: 320, dark: true },
  ])(
    'has nothing axe finds and no sideways scrolling at $width px, dark: $dark',
    async (look) => {
      const before = pages.complaints.length;
      const page = await pages.open('', look);
      for (const step of STEPS) {
        await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
        expect(await violations(page)).toEqual([]);
        await step(page);
      }
      for (const { id } of PANELS) {
        await goTo(page, id);
        expect(await violations(page), id).toEqual([]);
        expect(await overflow(page), id).toBeLessThanOrEqual(0);
      }
      expect(pages.complaints.slice(before)).toEqual([]);
    },
    SLOW * 2,
  );
});
