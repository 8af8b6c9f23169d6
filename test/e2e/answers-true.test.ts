import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { Team } from '../../core/model/team.ts';
import { EMERGENCY } from '../sample/data.ts';
import { HOST, overlay } from './browser.ts';
import { inBothLights } from './complaints.ts';
import { emergencyData, emergencyTeam } from './emergency.ts';
import { atDesk, button, type Desk, firstLook, panel } from './sample-house.ts';

const HOUR = 3_600_000;
const now = Date.now();
const ten = now - (now % HOUR);

/** The page of the P1 whose only server expert is at work elsewhere, in a team with some changes. */
const atEmergency = (
  name: string,
  change: (team: Team) => object,
  body: (page: Page, desk: Desk) => Promise<void>,
): void =>
  atDesk(
    name,
    async (desk) => {
      const team = emergencyTeam(now, desk.psa.base);
      await desk.house.seedTeam(Team.parse({ ...team, ...change(team) }));
      await body(await desk.ticket(EMERGENCY), desk);
      expect(desk.house.complaints).toEqual([]);
    },
    { sample: { data: emergencyData(now) } },
  );

const same = (): object => ({});

/** Amélia knows servers as well as Bruno does, and is in a training until the evening; what may be lifted is told first. */
const inTraining = (team: Team): object => ({
  policy: { ...team.policy, flipOrder: ['unlock', 'later'] },
  technicians: team.technicians.map((one) =>
    one.id === 'amelia' ? { ...one, skills: [{ skill: 'servers', level: 2 }] } : one,
  ),
  absences: [
    {
      id: 'course',
      technician: 'amelia',
      kind: 'training',
      window: { start: ten - 2 * HOUR, end: ten + 8 * HOUR },
    },
  ],
});

const onCall = (): object => ({
  onCall: [
    {
      id: 'turn',
      technician: 'bruno',
      layer: 'primary',
      window: { start: ten - 2 * HOUR, end: ten + 22 * HOUR },
    },
  ],
});

const firstPick = (page: Page): Locator => panel(page).locator('.who-line h3');
/** The lists of the details, each below its own heading. */
const listOf = (page: Page, heading: RegExp): Locator =>
  overlay(page)
    .locator('.details section')
    .filter({ has: page.getByRole('heading', { name: heading }) });
const rowIn = (list: Locator, name: RegExp): Locator => list.getByRole('button', { name }).first();
const OTHERS = /^Others who can/;
const LEFT_OUT = /^Left out/;

/** Goes on with the Tab key until something has the focus, as a person without a mouse does. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
  for (let presses = 0; presses < 150; presses++) {
    if (await target.evaluate((one) => one.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the Tab key never comes there');
};

describe('what nobody else answers is true', () => {
  atEmergency('a change made by keyboard alone puts them first', same, async (page) => {
    expect(await firstPick(page).innerText()).toBe('Bruno Sá');
    await page.keyboard.press('Alt+Shift+S');
    await tabTo(page, button(page, /^Why, and who else/));
    await page.keyboard.press('Enter');
    await tabTo(page, overlay(page).locator('[data-row]').first());
    const amelia = rowIn(listOf(page, LEFT_OUT), /^Amélia Rocha/);
    while (!(await amelia.evaluate((one) => one.matches(':focus')))) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await overlay(page).getByText('First if servers assisted is enough.').waitFor();
    expect(await inBothLights(page, HOST)).toEqual([]);
    await tabTo(page, button(page, /^Change it…: First if servers assisted/));
    await page.keyboard.press('Enter');
    await tabTo(page, overlay(page).getByLabel('Level of servers'));
    await page.keyboard.press('ArrowUp');
    expect(await inBothLights(page, HOST)).toEqual([]);
    await tabTo(page, button(page, 'Save and ask again'));
    await page.keyboard.press('Enter');
    await expect.poll(() => firstPick(page).innerText()).toBe('Amélia Rocha');
  });

  atEmergency('a training that is taken back puts them first', inTraining, async (page, desk) => {
    expect(await firstPick(page).innerText()).toBe('Bruno Sá');
    await button(page, /^Why, and who else/).click();
    const others = listOf(page, OTHERS);
    await rowIn(others, /^Amélia Rocha/).click();
    await overlay(page)
      .getByText(/^First if the training today .* moves\.$/)
      .waitFor();
    expect(await inBothLights(page, HOST)).toEqual([]);

    const options = await desk.house.ui('options', '#absences');
    await options.getByRole('button', { name: /^Remove .*Amélia Rocha/ }).click();
    await options.getByText(/^Removed: /).waitFor();
    await page.reload();
    await firstLook(page).waitFor();
    expect(await firstPick(page).innerText()).toBe('Amélia Rocha');

    // Now Bruno is second: what taking him would do to others is told in his row.
    await button(page, /^Why, and who else/).click();
    await rowIn(others, /^Bruno Sá/).click();
    const ripple = others.locator('.ripple');
    await ripple.getByText('1 limit is crossed.').waitFor();
    expect(await ripple.getByRole('listitem').first().innerText()).toMatch(
      /Crosses a limit\. Bruno Sá, “T-1032 Rack move.* and 1 more: Day full: 8 h 50 min of 8 h 30 min/,
    );
    expect(await inBothLights(page, HOST)).toEqual([]);
  });

  atEmergency('a P1 tells who has the phone and whom it displaces', onCall, async (page) => {
    await button(page, /^Why, and who else/).press('Enter');
    const now = listOf(page, /^Who can be there now/);
    await now.getByText('On call at this moment: Bruno Sá (primary)').waitFor();
    const bruno = rowIn(now, /^Bruno Sá/);
    expect(await bruno.innerText()).toMatch(
      /there today 1[0-2]:\d\d \(estimate\)\s+on call, primary\s+“T-1032 Rack move, part 1” today 08:00 and 1 more have to move: \+2 min/,
    );
    await bruno.press('Enter');
    await now.getByText('Have to move, +2 min:').waitFor();
    const moved = await now.getByRole('link').evaluateAll((all) => all.map((a) => a.textContent));
    expect(moved.map((text) => text?.slice(0, 7))).toEqual(['“T-1032', '“T-1038']);
    await now.getByText(/^Cannot come \(2\)/).press('Enter');
    await now.getByText('servers: needs solo, has assisted').waitFor();
    expect(await inBothLights(page, HOST)).toEqual([]);
  });
});
