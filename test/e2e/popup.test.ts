import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { machineZone } from '../sample/business-time.ts';
import { sampleData } from '../sample/data.ts';
import { type SamplePsa, startSamplePsa } from '../sample/server.ts';
import { sampleTeam } from '../sample/team.ts';
import { type House, inHouse } from './browser.ts';
import { complaintsOf } from './complaints.ts';

const MINUTE = 60_000;
const NARROW = { viewport: { width: 320, height: 600 } };

const tab = (page: Page, name: string) => page.getByRole('tab', { name });
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

const textOf = async (download: Download): Promise<string> =>
  readFileSync(await download.path(), 'utf8');

describe.each(['light', 'dark'] as const)('the popup in an empty profile, %s', (colorScheme) => {
  inHouse(
    'goes from names to a booking without any host',
    async (house) => {
      const page = await house.ui('popup');
      await page.getByRole('heading', { name: 'No team yet' }).waitFor();
      expect(await complaintsOf(page)).toEqual([]);
      await press(page, 'Paste their names');
      await page.getByLabel('One name a line').fill('Ana Kern\nBen Ito\nana kern');
      expect(await complaintsOf(page)).toEqual([]);
      await press(page, 'Begin');

      await page.getByLabel('What is it').fill('Printer in the hall');
      await page.getByLabel('Client').fill('Kestrel');
      await page.getByLabel('Length').fill('soon');
      await press(page, 'Suggest');
      await page.getByText('Give the length as').waitFor();
      expect(await page.getByLabel('Length').evaluate((e) => e === document.activeElement)).toBe(
        true,
      );
      expect(await complaintsOf(page)).toEqual([]);
      await page.getByLabel('Length').fill('45');
      await page.close();

      const again = await house.ui('popup');
      expect(await again.getByLabel('What is it').inputValue()).toBe('Printer in the hall');
      await press(again, 'Suggest');
      await again.getByRole('button', { name: 'Take this' }).waitFor();
      await press(again, 'Why, and who else');
      expect(await complaintsOf(again)).toEqual([]);
      await press(again, 'Take this');
      const told = await again.getByLabel('Text to copy').inputValue();
      expect(told).toMatch(/Printer in the hall\n(Ana Kern|Ben Ito), .*45 min/);
      expect(told).not.toContain('today');
      expect(await complaintsOf(again)).toEqual([]);

      const [download] = await Promise.all([
        again.waitForEvent('download'),
        press(again, 'Calendar file'),
      ]);
      expect(download.suggestedFilename()).toMatch(/\.ics$/);
      expect(await textOf(download)).toMatch(/BEGIN:VEVENT[\s\S]*Printer in the hall/);

      await press(again, 'I booked it');
      await again.getByText('Noted as booked').waitFor();
      const noted = (await house.act('team'))?.bookings;
      expect(noted?.map(({ source, title, clientName }) => [source, title, clientName])).toEqual([
        ['local', 'Printer in the hall', 'Kestrel'],
      ]);
      await press(again, 'Undo');
      await again.getByRole('button', { name: 'I booked it' }).waitFor();
      expect((await house.act('team'))?.bookings).toEqual([]);
      expect(house.complaints).toEqual([]);
      expect(house.traffic.filter((seen) => seen.host.startsWith('127.'))).toEqual([]);
    },
    { colorScheme, ...NARROW },
  );
});

/** Amélia is signed in; one ticket of hers began half an hour ago, another one comes tomorrow. */
const atWork = async (
  house: House,
  mayReach: (base: string) => void,
  writing = false,
): Promise<SamplePsa> => {
  const now = Date.now();
  const data = { ...sampleData(now), visitor: 'amelia', diary: [] };
  const psa = await startSamplePsa({ now: Date.now, data });
  mayReach(psa.base);
  for (const { id, owner } of data.tickets)
    if (owner === 'amelia') psa.control.edit(id, { owner: null });
  const start = (minutes: number) => new Date(now + minutes * MINUTE).toISOString();
  psa.control.edit('1042', { owner: 'amelia', start: start(-30), minutes: 60 });
  psa.control.edit('1043', { owner: 'amelia', start: start(60), minutes: 45 });
  await house.seedTeam(sampleTeam(now, psa.base));
  await house.grant(psa.base, 'sample-psa', { writing, zone: machineZone() });
  // The PSA signs a visitor in with the first page.
  await house.open(`${psa.base}/tickets/1042`);
  return psa;
};

describe('my day', () => {
  inHouse(
    'knows the technician by the session, and stays with the last read',
    async (house, mayReach) => {
      const psa = await atWork(house, mayReach);
      try {
        const page = await house.ui('popup');
        await page.getByRole('heading', { name: 'Amélia Rocha' }).waitFor();
        const now = page.getByRole('region', { name: 'Now and next' });
        await now.getByText('Replace firewall at reception').waitFor();
        await now.getByText('Telefone da sala 3').waitFor();
        expect(
          await now.getByRole('link', { name: 'Open ticket' }).first().getAttribute('href'),
        ).toBe(`${psa.base}/tickets/1042`);
        await page.getByText(/^Read just now/).waitFor();
        expect(await complaintsOf(page)).toEqual([]);

        await psa.stop();
        await press(page, 'Read again');
        await page.getByText(/^Read .*; PSA not reachable/).waitFor();
        expect(await now.getByText('Replace firewall at reception').count()).toBe(1);
        expect(await complaintsOf(page)).toEqual([]);
      } finally {
        await psa.stop();
      }
    },
  );

  inHouse('says "out today" into the team and takes it back', async (house, mayReach) => {
    const psa = await atWork(house, mayReach);
    try {
      const page = await house.ui('popup');
      await page.getByRole('heading', { name: 'Amélia Rocha' }).waitFor();
      const out = async () =>
        (await house.act('team'))?.absences.filter((absence) => absence.kind === 'out');
      const before = (await out()) ?? [];
      await press(page, 'Out today');
      await page.getByRole('button', { name: 'I am back' }).waitFor();
      expect((await out())?.filter((a) => a.technician === 'amelia')).toHaveLength(1);
      await press(page, 'I am back');
      await page.getByRole('button', { name: 'Out today' }).waitFor();
      expect(await out()).toEqual(before);
    } finally {
      await psa.stop();
    }
  });

  inHouse('shows another technician when told so', async (house, mayReach) => {
    const psa = await atWork(house, mayReach);
    try {
      const page = await house.ui('popup');
      await press(page, 'Not you?');
      await press(page, 'Bruno Sá');
      await page.getByRole('heading', { name: 'Bruno Sá' }).waitFor();
      await page.reload();
      await page.getByRole('heading', { name: 'Bruno Sá' }).waitFor();
    } finally {
      await psa.stop();
    }
  });
});

describe('this page', () => {
  inHouse(
    'says what Slotwright may do there, and can only take it away',
    async (house, mayReach) => {
      const psa = await atWork(house, mayReach, true);
      try {
        const ticket = await house.open(`${psa.base}/tickets/1042`);
        await ticket.getByRole('heading').first().waitFor();
        const find = await house.ui('popup');
        const id = await find.evaluate(
          `chrome.tabs.query({ url: ${JSON.stringify(`${psa.base}/*`)} }).then(([tab]) => tab.id)`,
        );
        const page = await house.ui('popup', `?tab=${id}`);
        await tab(page, 'This page').click();
        await page.getByText('Writing is on.').waitFor();
        expect(await complaintsOf(page)).toEqual([]);
        await press(page, 'Stop writing here');
        await page.getByText('Watch only.').waitFor();
        expect(await page.getByRole('button', { name: 'Stop writing here' }).count()).toBe(0);
        expect(await complaintsOf(page)).toEqual([]);
      } finally {
        await psa.stop();
      }
    },
  );

  inHouse('takes a pasted address to the setup, and nothing that is none', async (house) => {
    const page = await house.ui('popup');
    await tab(page, 'This page').click();
    await page.getByLabel('Address of a ticket').fill('javascript:alert(1)');
    await press(page, 'Use Slotwright there');
    await page.getByText('That is no web address').waitFor();
    expect(await complaintsOf(page)).toEqual([]);
    await page.getByLabel('Address of a ticket').fill('psa.example/ticket/7');
    const [options] = await Promise.all([
      house.context.waitForEvent('page'),
      press(page, 'Use Slotwright there'),
    ]);
    await options.waitForURL(/options\.html#/);
    expect(options.url()).toContain('setup?url=https%3A%2F%2Fpsa.example%2Fticket%2F7');
  });
});

describe('by keyboard', () => {
  inHouse('tabs go round by arrows, and the chosen one comes back', async (house) => {
    const page = await house.ui('popup');
    await tab(page, 'My day').focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('tabpanel', { name: 'This page' }).waitFor();
    expect(await tab(page, 'This page').evaluate((e) => e === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowLeft');
    await page.getByLabel('One name a line').waitFor();
    await page.keyboard.press('Tab');
    expect(
      await page.getByLabel('One name a line').evaluate((e) => e === document.activeElement),
    ).toBe(true);
    await page.reload();
    expect(await tab(page, 'Ask').getAttribute('aria-selected')).toBe('true');
  });
});
