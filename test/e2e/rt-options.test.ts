import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import * as z from 'zod/mini';
import { HOST, overlay } from './browser.ts';
import { complaintsOf } from './complaints.ts';
import {
  approved,
  asStored,
  type RtDesk,
  storedIn,
  ticketPage,
  UNTOUCHED,
  withRt,
} from './rt-house.ts';
import { button, firstLook, seesBooked, words } from './sample-house.ts';

const PICTURES = join(import.meta.dirname, '../../.cache/pictures');
mkdirSync(PICTURES, { recursive: true });

const Made = z.object({ id: z.union([z.string(), z.number()]) });

/** A ticket at a site of a client, without a deadline: what it rests on has to come from the options. */
const firewallTicket = async ({ rt }: RtDesk): Promise<string> => {
  const made = await rt.root.post('/ticket', {
    Queue: 'Field Service',
    Subject: 'Firewall blocks the card reader',
    Priority: 80,
    CustomFields: {
      Customer: 'Acme Dental',
      Site: 'Leeds',
      'On-site': 'yes',
      'Required skill': ['firewall'],
    },
  });
  return String(Made.parse(made).id);
};

const Found = z.object({ items: z.array(z.object({ id: z.coerce.string() })) });
/** What she has on comes from wherever it is: without it her drive is the one from home, at whatever time this runs. */
const clearDays = async ({ rt }: RtDesk, login: string): Promise<void> => {
  const query = `Owner = '${login}' AND Status = '__Active__'`;
  const found = Found.parse(await rt.root.get(`/tickets?query=${encodeURIComponent(query)}`));
  for (const { id } of found.items) await rt.root.put(`/ticket/${id}`, { Status: 'resolved' });
};

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).click();

/** Types over what a field holds and leaves it with Enter, key by key. */
const type = async (page: Page, label: string, text: string): Promise<void> => {
  await page.getByLabel(label, { exact: true }).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
};

const goTo = async (page: Page, panel: string): Promise<void> => {
  await page.getByRole('navigation').getByRole('link', { name: panel, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: panel }).waitFor();
};

/** How it looks in both lights, for people; what axe finds in them, for the test. */
const seen = async (page: Page, name: string, within?: string): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(PICTURES, `rt-${name}-${colorScheme}.png`) });
    expect(await complaintsOf(page, within)).toEqual([]);
  }
};

const connect = async (page: Page, url: string): Promise<void> => {
  await type(page, 'Address of any ticket', url);
  await press(page, 'Use these 8 people');
  await page.getByLabel('Time zone').selectOption('UTC');
  await press(page, 'Use these hours');
  await press(page, 'Yes, the time is right');
  await press(page, 'Use these skills');
  await press(page, 'Next');
  await press(page, 'Use these words');
  await page.getByText('Open a ticket').waitFor();
};

const promise = async (page: Page): Promise<void> => {
  await goTo(page, 'SLA policies');
  await type(page, 'New SLA policy', 'Gold');
  await press(page, /^Use the usual targets/);
  await type(page, 'P2 resolution of Gold', '2 d');
  await page.getByText(/^Saved: P2 resolution/).waitFor();
  await seen(page, 'slas');
};

/** The client goes by another name here than in RT, and its site is open in the afternoon only. */
const nameClient = async (page: Page): Promise<void> => {
  await goTo(page, 'Clients and sites');
  await press(page, 'Remove Acme Dental');
  await page.getByText('Removed: Acme Dental.').waitFor();
  await type(page, 'Client of the new client', 'Acme Group');
  await type(page, 'Also written of the new client', 'Acme Dental');
  await page.getByLabel('SLA policy of the new client').selectOption('Gold');
  await press(page, 'Add client');
  await page.getByText('Added: Acme Group.').waitFor();
  await page.getByLabel('Client of the new site').selectOption('Acme Group');
  await type(page, 'Site of the new site', 'Leeds');
  await type(page, 'Coordinates of the new site', '53.80, -1.55');
  await type(page, 'Open of the new site', 'Mon-Fri 13:00-16:30');
  await press(page, 'Add site');
  await page.getByText('Added: Leeds').waitFor();
  await seen(page, 'clients');
};

const placePeople = async (page: Page): Promise<void> => {
  await goTo(page, 'People');
  await type(page, 'Home coordinates of Priya Raman', '53.84, -1.55');
  await type(page, "Home coordinates of Seán O'Neill", '53.68, -1.50');
  await page.getByText(/^Saved: Home coordinates of Seán/).waitFor();
  await seen(page, 'people');
  await goTo(page, 'Skills');
  await page.getByRole('button', { name: 'Priya Raman, firewall: 2 solo' }).click();
  await page.getByRole('button', { name: 'Priya Raman, firewall: 3 expert' }).waitFor();
  await seen(page, 'skills');
};

/** The same day at nine: the site is not open then. */
const weighsTheMorning = async (ticket: Page): Promise<void> => {
  await button(ticket, 'Another start…').click();
  await overlay(ticket).getByLabel('Another start', { exact: true }).check();
  const start = overlay(ticket).getByLabel(/^Start \(UTC\)/);
  const [day] = (await start.inputValue()).split('T');
  await start.fill(`${day}T09:00`);
  await overlay(ticket)
    .getByText(/^Leeds is open .*13:00–16:30$/)
    .waitFor();
};

withRt('a real Request Tracker, set up through the options alone', {}, (atRt) => {
  atRt(
    'a suggestion rests on the promise, the place, the hours and the level that were typed there',
    async (desk) => {
      const { house, rt } = desk;
      const id = await firewallTicket(desk);
      await clearDays(desk, 'priya.raman');
      const options = await house.ui('options');
      await connect(options, ticketPage(rt, id));
      await promise(options);
      await nameClient(options);
      await placePeople(options);
      await goTo(options, 'Ticket systems');
      await options.getByRole('switch').click();
      await options.getByText(/Writing is allowed/).waitFor();

      const ticket = await house.open(ticketPage(rt, id));
      await firstLook(ticket).waitFor();
      await seen(ticket, 'card', HOST);
      await button(ticket, /^Why, and who else/).click();
      await overlay(ticket).getByText('The ticket, as it was understood').waitFor();
      const told = await words(ticket);
      expect(told).toMatch(/Priya Raman\s+⋯\s+\S.* 1[34]:\d\d–1[56]:\d\d UTC/);
      for (const reason of [
        /Ends .* before the deadline/,
        /firewall: expert where solo is enough/,
        /\n10 min more driving \(estimate\)/,
        /Client\s+Acme Group\s+from the ticket/,
        /Site\s+Leeds\s+from the ticket/,
        /Deadline\s+\S.* \d\d:\d\d\s+by the SLA clock/,
      ]) {
        expect(told).toMatch(reason);
      }
      expect(told).not.toMatch(/Places not set|nothing counts down/);
      await weighsTheMorning(ticket);
      await seen(ticket, 'card-open', HOST);
      expect(await storedIn(rt, id)).toMatchObject(UNTOUCHED);
      await overlay(ticket).getByRole('button', { name: 'Approve', exact: true }).click();
      await button(ticket, 'Confirm').click();
      await seesBooked(ticket);
      expect(await storedIn(rt, id)).toMatchObject(asStored(await approved(house)));
      expect(house.complaints).toEqual([]);
    },
    { empty: true },
  );
});
