import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { NUMBER } from '../rt/tickets.ts';
import { overlay } from './browser.ts';
import { storedIn, ticketPage, UNTOUCHED, withRt, writesSeen } from './rt-house.ts';
import { button, firstLook, panel, words } from './sample-house.ts';

/** Counts what a person does: every click, every field filled, every key. */
const counting = () => {
  let count = 0;
  return {
    count: () => count,
    async click(page: Page, name: string | RegExp): Promise<void> {
      count += 1;
      await page.getByRole('button', { name }).click();
    },
    async fill(page: Page, label: string | RegExp, text: string): Promise<void> {
      count += 1;
      await page.getByLabel(label).fill(text);
    },
    /** One that Playwright does in another way, such as the toolbar's button. */
    async once<T>(act: () => Promise<T>): Promise<T> {
      count += 1;
      return act();
    },
  };
};

withRt('the first five minutes at a real Request Tracker', {}, (atRt) => {
  atRt(
    'from an empty profile to a first pick within 12 interactions; writing only once it is switched on',
    async ({ house, rt }) => {
      const hand = counting();
      const popup = await hand.once(() => house.ui('popup'));
      const opened = house.context.waitForEvent('page');
      await hand.click(popup, 'Connect a PSA');
      const setup = await opened;
      await hand.fill(setup, 'Address of any ticket', ticketPage(rt, NUMBER.unassigned));
      await hand.click(setup, 'Connect');
      // The browser's own question, which this build answers beforehand.
      await hand.once(async () => undefined);
      await hand.click(setup, 'Use these 8 people');
      await hand.click(setup, 'Use these hours');
      await hand.click(setup, 'Yes, the time is right');
      await hand.click(setup, 'Use these skills');
      await hand.click(setup, 'Next');
      await hand.click(setup, 'Use these words');
      await setup.getByText('Open a ticket').waitFor();
      const ticket = await hand.once(() => house.open(ticketPage(rt, NUMBER.unassigned)));
      await button(ticket, 'Watch-only: copy').waitFor();

      expect(hand.count()).toBeLessThanOrEqual(12);
      const text = await words(ticket);
      // The ticket asks for printers on site, which two of the eight can.
      expect(text).toMatch(/Tom Okafor|Greta Weiß/);
      expect(text).toMatch(/\d\d:\d\d–\d\d:\d\d (UTC|GMT|[A-Z]{2,5}|GMT[+-]\d+)/);
      expect(text).toMatch(/because\s+\S/i);
      expect(text).toContain('#1');

      expect(await firstLook(ticket).count()).toBe(0);
      expect(writesSeen(house)).toEqual([]);
      expect(await storedIn(rt, NUMBER.unassigned)).toMatchObject(UNTOUCHED);
      expect(await house.act('journal')).toEqual([]);

      const options = house.context.waitForEvent('page');
      await button(ticket, /^Switch on writing/).click();
      await (await options).getByRole('switch').click();
      await (await options).getByText(/Writing is allowed/).waitFor();
      // Playwright keeps every tab visible; what a person causes by coming back is told by hand.
      await ticket.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await firstLook(ticket).click();
      await button(ticket, 'Confirm').waitFor();
      expect(await words(ticket)).toContain('Written as\ndana.reyes');
      expect(writesSeen(house)).toEqual([]);
      expect(house.complaints).toEqual([]);
    },
    { empty: true },
  );

  atRt('everybody once: ranked or left out with a reason', async ({ ticket }) => {
    const tab = await ticket(NUMBER.another);
    await button(tab, /^Why, and who else/).click();
    const told = await words(tab);
    const others = Number(/Others who can \((\d+)\)/.exec(told)?.[1]);
    const out = Number(/Left out \((\d+)\)/.exec(told)?.[1]);
    expect(1 + others + out).toBe(8);
    await overlay(tab).getByText('Request Tracker ticket').first().waitFor();
    expect((await panel(tab).boundingBox())?.height ?? 0).toBeLessThanOrEqual(900);
  });
});
