import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Entry, Values } from '../../core/store/journal-entry.ts';
import { machineZone } from '../sample/business-time.ts';
import { FEATURED, sampleData } from '../sample/data.ts';
import type { SampleTicket } from '../sample/model.ts';
import { type SampleOptions, type SamplePsa, startSamplePsa } from '../sample/server.ts';
import { sampleTeam } from '../sample/team.ts';
import { HOST, type House, inHouse, overlay } from './browser.ts';

/** A dispatcher with the sample team, signed in at a Sample PSA of this test's own. */
export interface Desk {
  readonly house: House;
  readonly psa: SamplePsa;
  /** The page of a ticket, once its card is there. */
  ticket(id?: string): Promise<Page>;
}

export interface DeskOptions {
  readonly writing?: boolean;
  readonly sample?: Partial<SampleOptions>;
}

export const atDesk = (
  name: string,
  body: (desk: Desk) => Promise<void>,
  { writing = true, sample = {} }: DeskOptions = {},
): void =>
  inHouse(name, async (house, mayReach) => {
    const now = Date.now();
    const psa = await startSamplePsa({ now: Date.now, data: sampleData(now), ...sample });
    try {
      mayReach(psa.base);
      await house.seedTeam(sampleTeam(now, psa.base));
      await house.grant(psa.base, 'sample-psa', { writing, zone: machineZone() });
      const ticket = async (id = FEATURED): Promise<Page> => {
        const page = await house.open(`${psa.base}/tickets/${id}`);
        await firstLook(page).waitFor();
        return page;
      };
      await body({ house, psa, ticket });
    } finally {
      await psa.stop();
    }
  });

/** The button that begins a booking: it is there once a card with a first pick is. */
export const firstLook = (page: Page): Locator =>
  overlay(page).getByRole('button', { name: /^Approve/ });

export const button = (page: Page, name: string | RegExp): Locator =>
  overlay(page).getByRole('button', { name });

/** The box of the overlay, folded or not. */
export const panel = (page: Page): Locator =>
  overlay(page).getByRole('region', { name: 'Slotwright' });

/** What the overlay says, as a person sees it. */
export const words = (page: Page): Promise<string> =>
  panel(page).evaluate((element) => (element instanceof HTMLElement ? element.innerText : ''));

export const hostsOn = (page: Page): Promise<number> => page.locator(HOST).count();

export const ticketIn = (psa: SamplePsa, id = FEATURED): SampleTicket => {
  const found = psa.state.tickets.get(id);
  if (!found) throw new Error(`no ticket ${id}`);
  return structuredClone(found);
};

export const valuesIn = (psa: SamplePsa, id = FEATURED): Values => {
  const { owner, start, minutes } = ticketIn(psa, id);
  return {
    ...(owner === null ? {} : { owner }),
    ...(start === null ? {} : { start: Date.parse(start) as Values['start'] }),
    ...(minutes === null ? {} : { minutes }),
  };
};

/** What was done to a ticket since it was opened: `dana changed owner`, … in order. */
export const writesTo = (psa: SamplePsa, id = FEATURED): readonly string[] =>
  ticketIn(psa, id)
    .history.filter((line) => line.what !== 'opened the ticket')
    .map((line) => `${line.by} ${line.what}`);

/** The same thing done twice is what must never happen. */
export const wasOnce = (psa: SamplePsa, id = FEATURED): boolean =>
  new Set(writesTo(psa, id)).size === writesTo(psa, id).length;

/** `intent assign`, `outcome written`, … oldest first. */
export const story = (entries: readonly Entry[]): readonly string[] =>
  entries.map(({ body }) => {
    if (body.kind === 'intent') return `intent ${body.action}`;
    if (body.kind === 'outcome') return `outcome ${body.outcome.kind}`;
    return body.kind;
  });

export const seesBooked = (page: Page): Promise<void> =>
  overlay(page)
    .getByText(/^✓?\s*(Booked|You booked)/)
    .first()
    .waitFor();

export const approve = async (page: Page): Promise<void> => {
  await firstLook(page).click();
  await button(page, 'Confirm').click();
};

/** Exactly one overlay, and it is about this ticket. */
export const isAbout = async (page: Page, number: string): Promise<void> => {
  await expect.poll(() => words(page), { timeout: 15_000 }).toContain(number);
  expect(await hostsOn(page)).toBe(1);
};
