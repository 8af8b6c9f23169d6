import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, NO_CHROMIUM } from '../../e2e/chromium.ts';
import { overflow, violations } from './axe.ts';
import { type OptionsPages, optionsPages } from './page.ts';

const SLOW = 60_000;
const DAY = 86_400_000;
// The page looks at the coming weeks, so the file is about the day after tomorrow.
const soon = (hour: number): number =>
  Math.floor(Date.now() / DAY) * DAY + 2 * DAY + hour * 3_600_000;
const stamp = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
const event = (uid: string, hour: number, ...more: readonly string[]): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTART:${stamp(soon(hour))}`,
  'DURATION:PT1H',
  ...more,
  'END:VEVENT',
];
const file = (...events: readonly (readonly string[])[]): string =>
  ['BEGIN:VCALENDAR', 'X-WR-CALNAME:Ana', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n');
const FIRST = file(
  event('one', 9, 'SUMMARY:Supplier call'),
  event('two', 11, 'SUMMARY:Dentist', 'CLASS:PRIVATE'),
  event('three', 13, 'TRANSP:TRANSPARENT'),
  event('four', 14, 'RRULE:FREQ=HOURLY', 'SUMMARY:Odd'),
);
const TEAM = {
  technicians: [
    { id: 'ana', name: 'Ana Reis' },
    { id: 'ben', name: 'Ben Okoro' },
  ],
  bookings: [
    {
      id: 'b1',
      technician: 'ana',
      title: '#12 Printer is on fire',
      window: { start: soon(9), end: soon(10) },
      source: 'local',
    },
  ],
};

describe.skipIf(!findChromium())(`calendar files in a browser (else: ${NO_CHROMIUM})`, () => {
  let pages: OptionsPages;
  beforeAll(async () => {
    pages = await optionsPages();
  }, SLOW);
  afterAll(async () => {
    await pages?.close();
  });

  const open = async (look = {}): Promise<Page> => {
    const page = await pages.open('#absences', look);
    await page.evaluate(`optionsSeed.savedTeam(${JSON.stringify(TEAM)})`);
    await page.reload();
    await page.getByText('Take a calendar file').click();
    return page;
  };
  const choose = (page: Page, text: string, name = 'calendar.ics') =>
    page
      .locator('input[name=calendar-file]')
      .setInputFiles({ name, mimeType: 'text/calendar', buffer: Buffer.from(text) });
  const press = (page: Page, name: string) =>
    page.getByRole('button', { name, exact: true }).click();
  const preview = (page: Page) =>
    page.getByRole('region', { name: 'What the calendar would change' });

  it(
    'shows what a calendar would change, takes it on a click, and takes it back',
    async () => {
      const page = await open();
      await choose(page, FIRST);
      await page.getByText('Choose whose calendar it is').waitFor();
      await page.getByLabel('Whose calendar').selectOption('Ana Reis');
      const told = preview(page);
      await told.getByText('in calendar.ics: 3 new, 1 private').waitFor();
      await told.getByText('1 booking lies in a busy time').waitFor();
      await told.getByText('#12 Printer is on fire').waitFor();
      await told.getByText('repeats by a rule that is not understood').waitFor();
      // Only times, until titles are asked for; of private ones never.
      expect(await told.textContent()).not.toMatch(/Supplier|Dentist|Odd/);
      await page.getByLabel('Only times').uncheck();
      await told.getByText('Supplier call').waitFor();
      expect(await told.textContent()).not.toContain('Dentist');
      expect(await page.getByRole('region', { name: 'Calendars taken' }).count()).toBe(0);
      await press(page, 'Take 3 busy times');
      await page.getByText('3 busy times of Ana Reis taken').waitFor();
      const taken = page.getByRole('region', { name: 'Calendars taken' });
      await taken.getByText(/^3, /).waitFor();
      await press(page, 'Undo');
      await taken.waitFor({ state: 'detached' });
    },
    SLOW,
  );

  it(
    'replaces what it took before by the same calendar, and nothing of others',
    async () => {
      const page = await open();
      const take = async (text: string, who: string, words: string): Promise<void> => {
        await choose(page, text);
        await page.getByLabel('Whose calendar').selectOption(who);
        await preview(page).getByText(words).waitFor();
        await page.getByRole('button', { name: /^Take \d/ }).click();
        await preview(page).waitFor({ state: 'detached' });
      };
      await take(FIRST, 'Ana Reis', '3 new');
      await take(FIRST, 'Ben Okoro', '3 new');
      const moved = file(event('one', 10), event('five', 15));
      await take(moved, 'Ana Reis', '1 new, 1 changed, 2 no longer there');
      const taken = page.getByRole('region', { name: 'Calendars taken' });
      await taken.getByText(/^2, /).waitFor();
      await taken.getByText(/^3, /).waitFor();
      await choose(page, moved);
      await preview(page).getByText('calendar.ics: 2 as before').waitFor();
      await press(page, 'Close');
      await press(page, 'Remove ana of Ana Reis');
      await page.getByText('Removed: ana of Ana Reis').waitFor();
      await taken.getByText(/^3, /).waitFor();
    },
    SLOW,
  );

  it(
    'says why a file is no calendar, and changes nothing',
    async () => {
      const page = await open();
      await page.getByLabel('Whose calendar').selectOption('Ana Reis');
      await choose(page, '<html><body>Sign in</body></html>', 'basic.ics');
      const said = page.getByRole('alert');
      await said.getByText('basic.ics was not taken').waitFor();
      await said.getByText('This is a web page, not a calendar').waitFor();
      expect(await page.getByRole('button', { name: /^Take \d/ }).count()).toBe(0);
    },
    SLOW,
  );

  it(
    'is worked by keyboard alone',
    async () => {
      const page = await open();
      await choose(page, FIRST);
      await page.getByLabel('Whose calendar').focus();
      await page.keyboard.press('ArrowDown');
      await preview(page).waitFor();
      await page.getByRole('button', { name: 'Take 3 busy times' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('3 busy times of Ana Reis taken').waitFor();
    },
    SLOW,
  );

  it.each([
    { width: 1280, dark: false },
    { width: 320, dark: true },
  ])(
    'has nothing axe finds and no sideways scrolling at $width px, dark: $dark',
    async (look) => {
      const page = await open(look);
      await page.getByLabel('Whose calendar').selectOption('Ana Reis');
      await choose(page, FIRST);
      await preview(page).waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await press(page, 'Take 3 busy times');
      await page.getByRole('region', { name: 'Calendars taken' }).waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(pages.complaints).toEqual([]);
    },
    SLOW,
  );
});
