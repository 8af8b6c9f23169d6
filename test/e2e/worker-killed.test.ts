import { describe, expect } from 'vitest';
import { FEATURED } from '../sample/data.ts';
import type { Seen } from './proxy.ts';
import {
  approve,
  atDesk,
  button,
  type Desk,
  firstLook,
  seesBooked,
  story,
  ticketIn,
  valuesIn,
  wasOnce,
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

/** Whatever happened, the dispatcher gets to a booked ticket, and it was written once. */
const endsWell = async ({ house, psa }: Desk): Promise<void> => {
  const tab = await house.open(`${psa.base}/tickets/${FEATURED}`);
  const settle = button(tab, /^Settle/);
  const undo = button(tab, 'Undo');
  await firstLook(tab).or(settle).or(undo).first().waitFor();
  if (await settle.isVisible()) await settle.click();
  await firstLook(tab).or(undo).first().waitFor();
  if (!(await undo.isVisible())) {
    await approve(tab);
    await seesBooked(tab);
  }
  expect(writesTo(psa)).not.toEqual([]);
  expect(wasOnce(psa)).toBe(true);
  const { owner, start, minutes } = ticketIn(psa);
  expect({ owner: owner !== null, start: start !== null, minutes }).toEqual({
    owner: true,
    start: true,
    minutes: 90,
  });
  const journal = await house.act('journal');
  const told = story(journal);
  expect(told.filter((line) => line === 'outcome written')).toHaveLength(1);
  expect(told.filter((line) => line === 'intent assign').length).toBeLessThanOrEqual(2);
  expect(await house.act('journalIsWhole')).toBe(true);
  const last = journal.filter(({ body }) => body.kind === 'intent').at(-1)?.body;
  expect(last?.kind === 'intent' && last.to).toEqual(valuesIn(psa));
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
