import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { defaultHours, Team } from '../../core/model/team.ts';
import { COMPANY_ZONE, type FakeItflow, startFakeItflow } from '../itflow/fake-itflow.ts';
import type { Generation } from '../itflow/model.ts';
import { type House, inHouse, overlay } from './browser.ts';
import { approve, button, firstLook, seesBooked, story, words } from './sample-house.ts';

interface Desk {
  readonly house: House;
  readonly psa: FakeItflow;
  ticket(id?: string): Promise<Page>;
}

interface Options {
  readonly generation?: Generation;
  readonly agent?: string;
  readonly zone?: boolean;
}

const team = (base: string): Team => {
  const technician = (id: string, name: string, login: string) => ({
    id,
    name,
    logins: { [base]: login },
  });
  return Team.parse({
    schema: 1,
    zone: COMPANY_ZONE,
    hours: defaultHours(),
    technicians: [technician('sam', 'Sam Lee', '2'), technician('ame', "Amélie D'Arcy", '3')],
  });
};

/** A dispatcher with a team of two, signed in at an ITFlow of this test's own. */
const atItflow = (
  name: string,
  body: (desk: Desk) => Promise<void>,
  { generation = 'newer', agent = '1', zone = true }: Options = {},
): void =>
  inHouse(name, async (house, mayReach) => {
    const psa = await startFakeItflow({ generation });
    try {
      mayReach(psa.base);
      await house.seedTeam(team(psa.base));
      const host = { writing: true, ...(zone && { zone: COMPANY_ZONE }) };
      await house.grant(psa.base, 'itflow', host);
      await (await house.open(`${psa.base}/login.php?agent=${agent}`)).close();
      const ticket = (id = '11') => house.open(`${psa.base}/agent/ticket.php?ticket_id=${id}`);
      await body({ house, psa, ticket });
    } finally {
      await psa.stop();
    }
  });

const says = (page: Page, text: string | RegExp): Promise<void> =>
  overlay(page).getByText(text).first().waitFor();

describe.each(['newer', 'older'] as const)('on %s pages of ITFlow', (generation) => {
  atItflow(
    `books in two steps, and takes it back (${generation})`,
    async ({ house, psa, ticket }) => {
      const page = await ticket();
      await firstLook(page).click();
      await button(page, 'Confirm').waitFor();
      const shown = await words(page);
      expect(shown).toMatch(/Sam Lee \(2\)|Amélie D'Arcy \(3\)/);
      expect(shown).toContain(
        'the technician, the client, the watchers by mail, where mail is set up there',
      );
      expect(shown).not.toMatch(/Estimate|Comment/);
      expect(psa.posted).toEqual([]);

      await button(page, 'Confirm').click();
      await seesBooked(page);
      const booked = psa.tickets.get('11');
      expect(booked?.owner).toMatch(/^[23]$/);
      expect(booked?.schedule).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:00$/);
      expect(psa.posted.map(({ action }) => action)).toEqual([
        'assign_ticket',
        'edit_ticket_schedule',
      ]);

      await button(page, 'Undo').click();
      await button(page, 'Confirm').click();
      await expect.poll(() => psa.tickets.get('11')?.owner).toBe('0');
      await expect
        .poll(async () => story(await house.act('journal')))
        .toEqual(['intent assign', 'outcome written', 'intent undo', 'outcome written']);
      expect(psa.tickets.get('11')?.schedule).toBeUndefined();
    },
    { generation },
  );

  atItflow(
    `shows a first pick in each row of the list (${generation})`,
    async ({ house, psa }) => {
      const page = await house.open(`${psa.base}/agent/tickets.php`);
      const row = page.locator('tr', { has: page.locator('input.bulk-select[value="13"]') });
      const subject = row.locator('td', { hasText: 'Nobody is named here' });
      await subject.getByText(/(Sam|Amélie).* \d\d:\d\d/).waitFor();
      const taken = page.locator('tr', { has: page.locator('input.bulk-select[value="12"]') });
      await taken.getByText('with Sam Lee').waitFor();
    },
    { generation },
  );

  atItflow(
    `suggests to a role that may only read, and writes nothing for it (${generation})`,
    async ({ psa, ticket }) => {
      const page = await ticket();
      await firstLook(page).click();
      await says(page, /may not|no right|not allow/i);
      expect(psa.posted).toEqual([]);
    },
    { generation, agent: '4' },
  );

  atItflow(
    `offers nothing on a closed ticket (${generation})`,
    async ({ ticket }) => {
      const page = await ticket('14');
      await says(page, /OLD-3/);
      await says(page, /closed/i);
      expect(await firstLook(page).count()).toBe(0);
    },
    { generation },
  );
});

describe('in ITFlow', () => {
  atItflow('says which half is done when the second was refused', async ({ psa, ticket }) => {
    psa.broken.add('edit_ticket_schedule');
    const page = await ticket();
    await firstLook(page).waitFor();
    await approve(page);
    await says(page, 'ITFlow had an error.');
    expect(await words(page)).toMatch(/Owner: done[\s\S]*Start: ITFlow had an error/);
    expect(psa.tickets.get('11')).toMatchObject({ schedule: undefined });
    expect(psa.tickets.get('11')?.owner).toMatch(/^[23]$/);
  });

  atItflow('says that nobody is signed in any more', async ({ psa, ticket }) => {
    const page = await ticket();
    await firstLook(page).waitFor();
    psa.signOutAll();
    await firstLook(page).click();
    await says(page, /sign(ed)? in/i);
    expect(psa.posted).toEqual([]);
  });

  atItflow(
    'books nothing before its zone is confirmed',
    async ({ psa, ticket }) => {
      const page = await ticket();
      await says(page, /zone|clock/i);
      expect(psa.posted).toEqual([]);
      expect(await firstLook(page).count()).toBe(0);
    },
    { zone: false },
  );
});
