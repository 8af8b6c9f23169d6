import { describe, expect } from 'vitest';
import { FEATURED } from '../sample/data.ts';
import { overlay } from './browser.ts';
import type { Seen } from './proxy.ts';
import {
  approve,
  atDesk,
  button,
  type Desk,
  firstLook,
  seesBooked,
  valuesIn,
  wasOnce,
  words,
  writesTo,
} from './sample-house.ts';

/** What the worker asks of the ticket system from Confirm to the end, as the first test below sees it. */
const STEPS = [
  'GET /api/tickets/1042',
  'GET /api/tickets',
  'GET /api/tickets/1042',
  'PATCH /api/tickets/1042',
  'PATCH /api/tickets/1042',
  'POST /api/tickets/1042/comments',
  'GET /api/tickets/1042',
  'GET /api/tickets',
] as const;

const isCall = (seen: Seen): boolean => new URL(seen.url).pathname.startsWith('/api/');
const step = (seen: Seen): string => `${seen.method} ${new URL(seen.url).pathname}`;

/** Whatever happened: the panel says what is true, the way out leads to one whole booking, and nothing is written twice. */
const endsWell = async ({ house, psa }: Desk): Promise<void> => {
  const tab = await house.open(`${psa.base}/tickets/${FEATURED}`);
  const settle = button(tab, /^Settle/);
  const undo = button(tab, 'Undo');
  await firstLook(tab).or(settle).or(undo).first().waitFor();
  if (await settle.isVisible()) await settle.click();
  await firstLook(tab).or(undo).first().waitFor();
  const left = valuesIn(psa);
  const whole = left.owner !== undefined && left.start !== undefined;
  if (await undo.isVisible()) {
    expect(await words(tab)).toMatch(whole ? /You booked/ : /Not all of .* stands in the ticket/);
  } else {
    expect(writesTo(psa)).toEqual([]);
  }
  expect(wasOnce(psa)).toBe(true);
  if (!whole && (await undo.isVisible())) {
    await undo.click();
    await button(tab, 'Confirm').click();
    await overlay(tab)
      .getByText(/Taken back/)
      .waitFor();
    await button(tab, 'Done').click();
    await firstLook(tab).waitFor();
  }
  if (!whole) {
    await approve(tab);
    await seesBooked(tab);
  }
  const journal = await house.act('journal');
  expect(await house.act('journalIsWhole')).toBe(true);
  const intents = journal.flatMap(({ body }) => (body.kind === 'intent' ? [body] : []));
  const outcomes = journal.filter(({ body }) => body.kind === 'outcome');
  expect(outcomes.length).toBe(intents.length);
  expect(intents.at(-1)?.to).toEqual(valuesIn(psa));
};

describe('the worker is stopped', () => {
  atDesk('never: these are the steps', async ({ house, ticket }) => {
    const tab = await ticket();
    await firstLook(tab).click();
    await button(tab, 'Confirm').waitFor();
    const before = house.traffic.length;
    await button(tab, 'Confirm').click();
    await seesBooked(tab);
    const calls = house.traffic.slice(before).filter(isCall).map(step);
    expect(calls.slice(0, STEPS.length)).toEqual(STEPS);
  });

  atDesk('between Approve and Confirm', async (desk) => {
    const tab = await desk.ticket();
    await firstLook(tab).click();
    await button(tab, 'Confirm').waitFor();
    await desk.house.stopWorker();
    await button(tab, 'Confirm').click();
    await seesBooked(tab);
    await tab.close();
    await endsWell(desk);
  });

  for (const [index, name] of STEPS.entries()) {
    for (const when of ['before', 'after'] as const) {
      atDesk(`${when} step ${index + 1}, ${name}`, async (desk) => {
        const tab = await desk.ticket();
        await firstLook(tab).click();
        await button(tab, 'Confirm').waitFor();
        const held = desk.house.hold({ fits: isCall, nth: index + 1, when });
        await button(tab, 'Confirm').click();
        expect(step(await held)).toBe(name);
        await desk.house.stopWorker();
        await tab.close();
        await endsWell(desk);
      });
    }
  }
});
