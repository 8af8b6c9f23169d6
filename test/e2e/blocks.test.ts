import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Intent } from '../../core/store/journal-entry.ts';
import type { SamplePsa } from '../sample/server.ts';
import { type House, overlay } from './browser.ts';
import { approve, atDesk, button, firstLook, panel, seesBooked, valuesIn } from './sample-house.ts';

const TICKET = '1043';
/** More than anybody has in one go: a day as long as a shift has no lunch. */
const MINUTES = 840;

const makeLong = (psa: SamplePsa, id: string): void => {
  psa.control.edit(id, { owner: null, start: null, due: null, minutes: MINUTES });
};
const intentsIn = async (house: House): Promise<readonly Intent[]> =>
  (await house.act('journal')).flatMap(({ body }) => (body.kind === 'intent' ? [body] : []));
const noted = async (house: House) =>
  ((await house.act('team'))?.bookings ?? []).filter(({ id }) => id.startsWith('local:'));
const undo = async (tab: Page): Promise<void> => {
  await button(tab, 'Undo').click();
  await overlay(tab)
    .getByText(/No longer noted here: /)
    .waitFor();
  await button(tab, 'Confirm').click();
  await overlay(tab)
    .getByText(/Taken back/)
    .waitFor();
};

describe('work in blocks', () => {
  atDesk(
    'gives the ticket its first start and all of the time, and notes the rest',
    async (desk) => {
      const { psa, house, ticket } = desk;
      makeLong(psa, TICKET);
      const before = valuesIn(psa, TICKET);
      const tab = await ticket(TICKET);
      expect(await panel(tab).innerText()).toMatch(/in \d blocks, last /);
      await firstLook(tab).click();
      const listed = overlay(tab).locator('.confirm ol.blocks li');
      await listed.first().waitFor();
      const [first, ...further] = await listed.allInnerTexts();
      expect(first).toMatch(/in the ticket$/);
      expect(further.length).toBeGreaterThan(0);
      for (const one of further) expect(one).toMatch(/noted here$/);
      await button(tab, 'Confirm').click();
      await seesBooked(tab);

      const [intent] = await intentsIn(house);
      const [start, ...rest] = intent?.blocks ?? [];
      expect(valuesIn(psa, TICKET)).toMatchObject({ start: start?.start, minutes: MINUTES });
      const kept = await noted(house);
      expect(kept.map(({ window }) => window)).toEqual(rest);
      expect(new Set(kept.map(({ technician }) => technician))).toEqual(
        new Set([intent?.technician]),
      );

      await undo(tab);
      expect(valuesIn(psa, TICKET)).toEqual(before);
      expect(await noted(house)).toEqual([]);
    },
  );

  atDesk(
    'keeps its blocks over the end of the worker, and gives all of them back',
    async (desk) => {
      const { psa, house, ticket } = desk;
      makeLong(psa, TICKET);
      const tab = await ticket(TICKET);
      await approve(tab);
      await seesBooked(tab);
      const kept = await noted(house);
      expect(kept.length).toBeGreaterThan(0);
      await tab.close();
      await house.stopWorker();
      const again = await house.open(`${psa.base}/tickets/${TICKET}`);
      await seesBooked(again);
      expect(await noted(house)).toEqual(kept);
      await undo(again);
      expect(await noted(house)).toEqual([]);
    },
  );
});
