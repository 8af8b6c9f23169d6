import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { bundleStories, openBrowser, openStory } from './stories/browser.ts';

const LIMIT_MS = 60_000;

let browser: Browser;
let script: string;
beforeAll(async () => {
  script = await bundleStories();
  browser = await openBrowser();
}, LIMIT_MS);
afterAll(() => browser.close());

const panel = (page: Page) => page.locator('slotwright-overlay .panel');
const row = (page: Page, name: RegExp) => panel(page).locator('li').filter({ hasText: name });
const button = (page: Page, name: string | RegExp) => panel(page).getByRole('button', { name });
const statuses = (page: Page): Promise<readonly string[]> =>
  panel(page).locator('.details [role="status"]').allInnerTexts();
const Asked = z.array(z.object({ kind: z.string(), body: z.unknown() }));
const questions = async (page: Page, kind: string) =>
  Asked.parse(await page.evaluate('window.asked')).filter((one) => one.kind === kind);
const opened = (story: string, body: (page: Page) => Promise<void>) => async () => {
  const page = await openStory(browser, script, story);
  await body(page);
  await page.close();
};
const why = (page: Page) => button(page, 'Why, and who else').press('Enter');

it(
  'asks once for the change that would make somebody first, when the row is opened',
  opened('first', async (page) => {
    await why(page);
    await panel(page).getByText('1 limit is crossed.').waitFor();
    expect(await questions(page, 'flip')).toEqual([]);
    await button(page, /^Ben Okafor/).press('Enter');
    await panel(page).getByText('First if it may start after 14:00.').waitFor();
    await button(page, /^Emil Novak/).press('Enter');
    await panel(page).getByText('First if firewall assisted is enough.').waitFor();
    await button(page, /^Chi Nguyen/).press('Enter');
    await panel(page).getByText('No single change would make them first.').waitFor();
    const asked = await questions(page, 'flip');
    expect(asked.map(({ body }) => body)).toMatchObject([
      { technician: 'ben' },
      { technician: 'emil' },
      { technician: 'chi' },
    ]);
  }),
  LIMIT_MS,
);

it(
  'puts the later start into the form, and the focus there',
  opened('first', async (page) => {
    await why(page);
    await button(page, /^Ben Okafor/).press('Enter');
    const start = panel(page).getByLabel(/^Start/);
    for (const _ of ['once', 'and again after another start']) {
      await button(page, 'Try it…').press('Enter');
      await expect.poll(() => start.evaluate((field) => field.matches(':focus'))).toBe(true);
      expect(await start.inputValue()).toBe('2026-11-23T14:15');
      await panel(page)
        .getByRole('radio', { name: /^today 13:30/ })
        .check();
    }
  }),
  LIMIT_MS,
);

it(
  'opens the fact that the change is made in',
  opened('first', async (page) => {
    await why(page);
    await button(page, /^Emil Novak/).press('Enter');
    await button(page, /^Change it…: First if firewall/).press('Enter');
    await panel(page).getByRole('combobox', { name: 'Level of firewall' }).selectOption('1');
    await button(page, 'Save and ask again').press('Enter');
    await button(page, 'Save and ask again').waitFor({ state: 'detached' });
    expect(await questions(page, 'fix')).toMatchObject([
      { body: { fix: { kind: 'ticket', needs: [{ skill: 'firewall', level: 1 }] } } },
    ]);
  }),
  LIMIT_MS,
);

it(
  'names whom a start touches, what crosses a line first, and what is no longer so',
  opened('first', async (page) => {
    await why(page);
    const lines = panel(page).locator('.ripple li');
    await lines.first().waitFor();
    expect(await lines.allInnerTexts()).toEqual([
      expect.stringMatching(
        /^limit\s+Crosses a limit\. Ana Ruiz, “Switch swap at Northwind” today 15:45: .*needs 25 min/,
      ),
      expect.stringMatching(/^\+12 min\s+Ana Ruiz, .*12 min more driving/),
      expect.stringMatching(/^\+15 min\s+Ana Ruiz, .*, no longer: At Northwind/),
      expect.stringMatching(/^−\d min\s+Ana Ruiz: 30 min less work/),
      expect.stringMatching(
        /^room\s+Ana Ruiz, “Label printer.*may run over 20 min, was 4 h 10 min$/,
      ),
    ]);
    await button(page, /^Ben Okafor/).press('Enter');
    await panel(page).getByText('Nothing changes for anybody else.').waitFor();
    expect((await questions(page, 'ripple')).map(({ body }) => body)).toMatchObject([
      { choice: { technician: 'ana', start: Date.UTC(2026, 10, 23, 13), minutes: 90 } },
      { choice: { technician: 'ben', start: Date.UTC(2026, 10, 23, 12, 30), minutes: 90 } },
    ]);
  }),
  LIMIT_MS,
);

it(
  'says in the first look which limit the first pick crosses',
  opened('crosses', async (page) => {
    const look = await panel(page).locator('.first-look').innerText();
    expect(look).toContain('Crosses a limit: 15 of 25 min before “Switch swap…”');
  }),
  LIMIT_MS,
);

it(
  'says that it is asking, in places that are read out when the answer comes',
  opened('answers-coming', async (page) => {
    const busy = panel(page).locator('.details [role="status"][aria-busy="true"]');
    const words = await busy.allInnerTexts();
    expect(words[0]).toBe('Looking for who can come…');
    expect(words.filter((one) => one === 'Looking for what would make them first…')).toHaveLength(
      6,
    );
    expect(words.filter((one) => one === 'Looking at everybody else…')).toHaveLength(4);
  }),
  LIMIT_MS,
);

it.each([
  ['answers-failed', 'The background did not answer.'],
  ['answers-none', 'the ticket could not be read.'],
])(
  '%s: says in words what could not be told, and leaves the card as it is',
  async (story, fault) =>
    opened(story, async (page) => {
      const words = await statuses(page);
      expect(words).toContain(`Who can come could not be told: ${fault}`);
      expect(words).toContain(`What would make them first could not be told: ${fault}`);
      expect(words).toContain(`What else it changes could not be told: ${fault}`);
      await button(page, 'Approve Ben Okafor').waitFor();
    })(),
  LIMIT_MS,
);

it(
  'lists who can be at a P1 by when, who gives way, and who cannot come',
  opened('p1', async (page) => {
    const section = panel(page).locator('.now-list');
    expect(await section.locator('[role="status"]').innerText()).toBe(
      'Soonest: Ben Okafor, today 10:05.',
    );
    const rows = await section.locator('button[data-row]').allInnerTexts();
    expect(rows.map((text) => text.replaceAll(/\s+/g, ' '))).toEqual([
      'Ben Okafor there today 10:05 (estimate) on call, primary Nobody has to wait for it',
      'Ana Ruiz there today 10:25 (estimate) “Switch swap at Northwind” today 15:45 has to move: +30 min',
      'Chi Nguyen there today 11:00 (place unknown) Nobody has to wait for it',
    ]);
    await section.getByText('Cannot come (2)').press('Enter');
    await section.getByText('Emil Novak: firewall: needs solo, has assisted').waitFor();
    await section.getByText('Fay Ferreira: no time within a day').waitFor();
    expect(await row(page, /Sooner, if somebody agrees/).count()).toBe(1);
  }),
  LIMIT_MS,
);

it(
  'leads from a person who can come to the confirmation, with what gives way',
  opened('p1', async (page) => {
    await button(page, 'Send Ana Ruiz today 10:25').press('Enter');
    await button(page, 'Confirm').waitFor();
    expect(await questions(page, 'prepare')).toMatchObject([
      {
        body: {
          action: 'assign',
          choice: {
            technician: 'ana',
            start: Date.UTC(2026, 10, 23, 9, 25),
            minutes: 90,
            override: 'P1: can be there Mon 23 Nov 2026 10:25',
            displaces: ['b7'],
          },
        },
      },
    ]);
  }),
  LIMIT_MS,
);

it(
  'sends nobody before the whole minute in which they can be there',
  opened('p1', async (page) => {
    await button(page, 'Send Ben Okafor today 10:05').press('Enter');
    await button(page, 'Confirm').waitFor();
    const [asked] = await questions(page, 'prepare');
    expect(asked?.body).toMatchObject({ choice: { start: Date.UTC(2026, 10, 23, 9, 5) } });
    expect(asked?.body).not.toHaveProperty('choice.displaces');
  }),
  LIMIT_MS,
);

it(
  'sends nobody where writing is off, and asks nothing of a ticket that is no P1',
  async () => {
    await opened('p1-watch-only', async (page) => {
      await panel(page).getByText('Soonest: Ben Okafor').waitFor();
      expect(await button(page, /^Send /).count()).toBe(0);
    })();
    await opened('details', async (page) => {
      expect(await panel(page).getByText('Who can be there now').count()).toBe(0);
      expect(await questions(page, 'now')).toEqual([]);
    })();
  },
  LIMIT_MS,
);

it(
  'names before writing what lies in the way, with a link only where that is a web address',
  opened('confirm-in-the-way', async (page) => {
    await panel(page).getByText('Move them yourself:').waitFor();
    const links = panel(page).locator('.in-the-way a');
    expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
      'https://psa.example/tickets/1033',
    ]);
    await panel(page).getByText('“Label printer prints blank labels” today 09:15').waitFor();
  }),
  LIMIT_MS,
);

it(
  'tells the change and the limits in the language of the reasons, and says so',
  opened('german', async (page) => {
    const change = panel(page).getByText('Zuerst, wenn es erst ab 14:00 beginnen darf.');
    expect(await change.getAttribute('lang')).toBe('de');
    const line = panel(page).locator('.ripple [lang="de"]').first();
    expect(await line.innerText()).toMatch(/^Nach „Firewall drops.*25 Min\./);
  }),
  LIMIT_MS,
);
