import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { EMERGENCY } from '../sample/data.ts';
import { overlay } from './browser.ts';
import { complaintsOf } from './complaints.ts';
import { emergencyData, emergencyTeam } from './emergency.ts';
import { atDesk, button, type Desk, seesBooked, ticketIn, words } from './sample-house.ts';

const now = Date.now();

/** The page of the P1 whose only server expert is at work elsewhere. */
const atEmergency = (name: string, body: (page: Page, desk: Desk) => Promise<void>): void =>
  atDesk(
    name,
    async (desk) => {
      await desk.house.seedTeam(emergencyTeam(now, desk.psa.base));
      await body(await desk.ticket(EMERGENCY), desk);
    },
    { sample: { data: emergencyData(now) } },
  );

const why = async (page: Page): Promise<void> => {
  await button(page, /^Why, and who else/).click();
  await overlay(page).getByText('The ticket, as it was understood').waitFor();
};

describe('what nobody else answers', () => {
  atEmergency('tells the change that would make somebody first', async (page) => {
    await why(page);
    await button(page, /^Amélia Rocha/).click();
    await overlay(page).getByText('First if servers assisted is enough.').waitFor();
    await button(page, /^Chloé Martins/).click();
    await overlay(page).getByText('No single change would make them first.').waitFor();
  });

  atEmergency('tells which limit of others is crossed, at a glance and in full', async (page) => {
    expect(await words(page)).toContain('Crosses a limit: Day full: 8 h 50 min of');
    await why(page);
    await overlay(page).getByText('1 limit is crossed.').waitFor();
    const line = overlay(page).locator('.ripple li').first();
    expect(await line.innerText()).toMatch(
      /Crosses a limit\. Bruno Sá, “T-1032 Rack move.* and 1 more: Day full: 8 h 50 min of 8 h 30 min/,
    );
  });

  atEmergency(
    'sends who can be there now, and leaves what gives way to a person',
    async (page, { psa, house }) => {
      await why(page);
      await overlay(page)
        .getByText(/^Soonest: Bruno Sá, today 1[01]:\d\d\.$/)
        .waitFor();
      const list = overlay(page).locator('.now-list');
      await list.getByRole('button', { name: /^Bruno Sá/ }).click();
      await list.getByText(/drives 35 min \(estimate\)/).waitFor();
      const before = ticketIn(psa, '1038');
      await list.getByRole('button', { name: /^Send Bruno Sá/ }).click();
      await overlay(page).getByText('Move them yourself:').waitFor();
      const link = overlay(page).getByRole('link', { name: /T-1038 Classroom projectors/ });
      expect(await link.getAttribute('href')).toBe(`${psa.base}/tickets/1038`);
      await button(page, 'Confirm').click();
      await seesBooked(page);
      expect(ticketIn(psa, EMERGENCY)).toMatchObject({ owner: 'bruno', minutes: 60 });
      expect(ticketIn(psa, '1038')).toEqual(before);
      const [intent] = await house.act('journal');
      expect(intent?.body).toMatchObject({
        override: expect.stringMatching(/^P1: can be there \w+/),
      });
    },
  );

  atEmergency('fills a gap of the day with tickets of one visit', async (_page, { psa, house }) => {
    const popup = await house.ui('popup');
    await popup.getByRole('button', { name: 'Chloé Martins' }).click();
    await popup.getByText(/^Read just now/).waitFor();
    const fill = popup.getByRole('button', { name: /^Fill this gap: today 1\d:\d\d–15:00/ });
    await fill.press('Enter');
    await popup.getByText('2 tickets fit, in this order.').waitFor();
    expect(await popup.locator('.visit h5').allInnerTexts()).toEqual([
      expect.stringMatching(/^Padaria Açores, remote/),
    ]);
    const links = popup.locator('.visit a');
    expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual(
      ['1043', '1044'].map((id) => `${psa.base}/tickets/${id}`),
    );
    await popup.getByText('Did not fit (1)').press('Enter');
    await popup.getByText('servers: needs solo, has none').waitFor();
    const text = await popup.getByLabel('Text to copy').inputValue();
    expect(text).toMatch(
      /^Chloé Martins, \w{3} .*\n\nPadaria Açores, remote\n\d\d:\d\d–\d\d:\d\d T-1043 .*\n\d\d:\d\d–\d\d:\d\d T-1044 /,
    );
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [400, 320]) {
        await popup.emulateMedia({ colorScheme });
        await popup.setViewportSize({ width, height: 600 });
        expect(await complaintsOf(popup)).toEqual([]);
      }
    }
    await popup.keyboard.press('Escape');
    await expect.poll(() => fill.evaluate((one) => one.matches(':focus'))).toBe(true);
    expect(await popup.locator('.gap').count()).toBe(0);
    expect(house.complaints).toEqual([]);
  });
});
