import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, NO_CHROMIUM } from '../../e2e/chromium.ts';
import { overflow, violations } from './axe.ts';
import { type OptionsPages, optionsPages } from './page.ts';

const SLOW = 60_000;
const PEOPLE = [
  { id: 'ana', name: 'Ana Reis' },
  { id: 'ben', name: 'Ben Okoro' },
];
const ROUTINE = {
  id: 'r',
  days: ['mon', 'tue'],
  from: '09:00',
  to: '11:00',
  tiers: ['routine'],
};
const FLEX = { id: 'f', days: ['mon', 'fri'], from: '10:30', to: '12:00', kind: 'flex' };

describe.skipIf(!findChromium())(`the week in a browser (else: ${NO_CHROMIUM})`, () => {
  let pages: OptionsPages;
  beforeAll(async () => {
    pages = await optionsPages();
  }, SLOW);
  afterAll(async () => {
    await pages?.close();
  });

  const open = async (slots: readonly object[], look = {}): Promise<Page> => {
    const page = await pages.open('#week', look);
    const facts = JSON.stringify({ technicians: PEOPLE, slots });
    await page.evaluate(`optionsSeed.savedTeam(${facts})`);
    await page.reload();
    await page.getByRole('button', { name: 'Add a slot …' }).waitFor();
    return page;
  };
  const block = (page: Page, name: string) => page.getByRole('button', { name });
  const box = async (page: Page, name: string) => {
    const found = await block(page, name).boundingBox();
    if (!found) throw new Error(name);
    return found;
  };
  const isFocused = (page: Page, name: string) =>
    block(page, name).evaluate((element) => element === document.activeElement);

  it(
    'moves, lengthens, shifts and deletes a slot by keyboard alone, and takes it back',
    async () => {
      const page = await open([ROUTINE]);
      await block(page, 'Tuesday: Routine work').focus();
      await page.keyboard.press('ArrowDown');
      await block(
        page,
        'Tuesday: Routine work 09:15–11:15 everybody, strict on Mon, Tue',
      ).waitFor();
      await page.keyboard.press('Shift+ArrowUp');
      await block(
        page,
        'Tuesday: Routine work 09:15–11:00 everybody, strict on Mon, Tue',
      ).waitFor();
      await page.keyboard.press('ArrowRight');
      const moved = 'Wednesday: Routine work 09:15–11:00 everybody, strict on Mon, Wed';
      await block(page, moved).waitFor();
      await expect.poll(() => isFocused(page, moved)).toBe(true);
      await page.keyboard.press('Delete');
      await page.getByText('Deleted: Routine work').waitFor();
      expect(await page.locator('.slot-block').count()).toBe(0);
      await page.getByRole('button', { name: 'Undo', exact: true }).click();
      await block(page, moved).waitFor();
      expect(pages.complaints).toEqual([]);
    },
    SLOW,
  );

  it(
    'is drawn to scale, with overlapping slots side by side',
    async () => {
      const page = await open([ROUTINE, FLEX]);
      const routine = await box(page, 'Monday: Routine');
      const flex = await box(page, 'Monday: Flex');
      const alone = await box(page, 'Tuesday: Routine');
      const hour = routine.height / 2;
      expect(flex.height).toBeCloseTo(hour * 1.5, 0);
      expect(flex.y - routine.y).toBeCloseTo(hour * 1.5, 0);
      expect(flex.x).toBeGreaterThanOrEqual(routine.x + routine.width - 1);
      expect(routine.width).toBeCloseTo(alone.width / 2, 0);
    },
    SLOW,
  );

  it(
    'drags a slot to another time and day, and its end, with the mouse; Escape lets go',
    async () => {
      const page = await open([ROUTINE]);
      const at = await box(page, 'Tuesday: Routine');
      const hour = at.height / 2;
      const wednesday = await page.getByRole('region', { name: 'Wednesday' }).boundingBox();
      const [x, y] = [at.x + 20, at.y + 20];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x, y + hour, { steps: 4 });
      await page.keyboard.press('Escape');
      await page.mouse.up();
      expect(
        await block(
          page,
          'Tuesday: Routine work 09:00–11:00 everybody, strict on Mon, Tue',
        ).count(),
      ).toBe(1);
      expect(await page.getByRole('dialog').count()).toBe(0);

      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move((wednesday?.x ?? 0) + 20, y + hour, { steps: 4 });
      await page.mouse.up();
      await block(
        page,
        'Wednesday: Routine work 10:00–12:00 everybody, strict on Mon, Wed',
      ).waitFor();
      expect(await page.getByRole('dialog').count()).toBe(0);

      const now = await box(page, 'Monday: Routine');
      await page.mouse.move(now.x + 30, now.y + now.height - 3);
      await page.mouse.down();
      await page.mouse.move(now.x + 30, now.y + now.height - 3 + hour / 2, { steps: 4 });
      await page.mouse.up();
      await block(page, 'Monday: Routine work 10:00–12:30 everybody, strict on Mon, Wed').waitFor();
    },
    SLOW,
  );

  it(
    'adds a slot where somebody clicks, names a bad time beside its field, and opens it again',
    async () => {
      const page = await open([]);
      await page.getByText('No slots yet').waitFor();
      const lane = page.getByRole('button', { name: 'Add a slot on Thursday' });
      await lane.click({ position: { x: 30, y: 0.9 * 60 * 3 + 10 } });
      const form = page.getByRole('dialog', { name: 'A new slot' });
      expect(await form.getByLabel('From').inputValue()).toBe('10:00');
      expect(await form.getByLabel('Thursday').isChecked()).toBe(true);
      await form.getByLabel('To', { exact: true }).fill('9:30');
      await form.getByRole('button', { name: 'Add' }).click();
      await form.getByText('The end must be after the start').waitFor();
      await form.getByLabel('To', { exact: true }).fill('11:30');
      await form.getByLabel('Friday').check();
      await form.getByLabel('Ben Okoro').check();
      await form.getByLabel(/^Free for everything/).fill('60');
      expect(await violations(page)).toEqual([]);
      await form.getByRole('button', { name: 'Add' }).click();
      const name =
        'Friday: Routine work 10:00–11:30 Ben Okoro, strict, for others from 60 min before on Thu, Fri';
      await block(page, name).click();
      const again = page.getByRole('dialog', { name: 'Change this slot' });
      expect(await again.getByLabel('To', { exact: true }).inputValue()).toBe('11:30');
      await again.getByLabel('Name').fill('Printers');
      await again.getByRole('button', { name: 'Save' }).click();
      await block(page, 'Friday: Printers 10:00–11:30 Routine work').waitFor();
      // Of somebody else's week it is no part.
      await page.getByLabel('Whose week').selectOption({ label: 'Ana Reis' });
      expect(await page.locator('.slot-block').count()).toBe(0);
    },
    SLOW,
  );

  it(
    'begins with an example, and says the same as a table',
    async () => {
      const page = await open([]);
      await page.getByRole('button', { name: 'Flex Mon–Fri 14:00–15:30' }).click();
      await block(page, 'Monday: Flex 14:00–15:30 everybody, strict on Mon–Fri').waitFor();
      await page.getByRole('link', { name: 'Table' }).click();
      const from = page.getByLabel('From of Mon–Fri 14:00–15:30');
      await from.fill('16:00');
      await from.press('Enter');
      await page.getByText('The end must be after the start').first().waitFor();
      await from.fill('14:30');
      await from.press('Enter');
      await page.getByText('Saved: From of').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('link', { name: 'Week', exact: true }).click();
      await block(page, 'Monday: Flex 14:30–15:30').waitFor();
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
      const page = await open([ROUTINE, FLEX, { ...ROUTINE, id: 'p', tiers: ['project'] }], look);
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      const shown = await page.locator('.slot-block:visible').count();
      if (look.width === 320) {
        expect(shown).toBe(3);
        await page.getByRole('button', { name: 'Fri', exact: true }).click();
        expect(await page.locator('.slot-block:visible').count()).toBe(1);
      } else expect(shown).toBe(6);
    },
    SLOW,
  );
});
