import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import * as z from 'zod/mini';
import { NUMBER, rtDate } from '../rt/tickets.ts';
import { overlay } from './browser.ts';
import {
  approved,
  asOverlay,
  asStored,
  changedBy,
  commentsIn,
  mayOwnNoMore,
  refOf,
  storedIn,
  UNTOUCHED,
  withRt,
  writesSeen,
} from './rt-house.ts';
import { approve, button, firstLook, isAbout, seesBooked, story, words } from './sample-house.ts';

const sees = (page: Page, text: string | RegExp): Promise<void> =>
  overlay(page).getByText(text).first().waitFor();

const undo = async (page: Page): Promise<void> => {
  await button(page, 'Undo').click();
  await button(page, 'Confirm').click();
};

const First = z.object({
  answer: z.object({ ranked: z.array(z.object({ technician: z.string() })) }),
});
const pickOf = async (page: Page, ref: object): Promise<string> => {
  const ask = await asOverlay(page);
  const card = await ask('look', { ref }, First);
  const first = card.answer.ranked[0]?.technician;
  if (!first) throw new Error('nobody was suggested');
  return first;
};

withRt('approving on a real Request Tracker', {}, (atRt) => {
  atRt('writes owner, start, estimate and a comment; undo puts all back', async (desk) => {
    const { house, rt } = desk;
    const id = await desk.fresh('Till printer jams');
    const tab = await desk.ticket(id);
    await approve(tab);
    await seesBooked(tab);
    const to = await approved(house);
    expect(to).toEqual({
      owner: expect.any(String),
      start: expect.any(Number),
      minutes: expect.any(Number),
    });
    expect(await storedIn(rt, id)).toMatchObject({ ...asStored(to), Status: 'new' });
    expect((await commentsIn(rt, id)).filter((text) => text.startsWith('Slotwright: '))).toEqual([
      expect.stringContaining('(approved by dana.reyes)'),
    ]);

    const list = await house.context.newPage();
    const query = encodeURIComponent(`id = ${id} OR id = ${NUMBER.another}`);
    await list.goto(`${rt.base}/Search/Results.html?Query=${query}&Rows=10`, {
      referer: `${rt.base}/`,
    });
    const row = (number: string | number) => list.locator(`tbody[data-record-id="${number}"]`);
    await row(id)
      .getByText(/^with \S/)
      .waitFor();
    await row(NUMBER.another)
      .getByText(/\S \d\d:\d\d/)
      .waitFor();
    await list.close();

    await undo(tab);
    await sees(tab, /Taken back/);
    expect(await storedIn(rt, id)).toMatchObject(UNTOUCHED);
    expect(await house.act('journalIsWhole')).toBe(true);
  });

  atRt('undo is stale once somebody else moved it, and overwrites nothing', async (desk) => {
    const { house, rt } = desk;
    const id = await desk.fresh('Moved by Petra');
    const tab = await desk.ticket(id);
    await approve(tab);
    await seesBooked(tab);
    const to = await approved(house);
    const start = (to.start ?? 0) + 3 * 3_600_000;
    await changedBy(rt, 'petra.klein', id, { Starts: rtDate(start) });
    const before = await storedIn(rt, id);
    const writes = writesSeen(house).length;
    await button(tab, 'Undo').click();
    await sees(tab, /changed/i);
    expect(await words(tab)).toMatch(/start is now/);
    expect(await storedIn(rt, id)).toEqual(before);
    expect(writesSeen(house)).toHaveLength(writes);
  });

  atRt('is stale where another dispatcher was first, and writes nothing', async (desk) => {
    const { house, rt } = desk;
    const early = await desk.fresh('Changed before Approve');
    const tab = await desk.ticket(early);
    await changedBy(rt, 'petra.klein', early, { Owner: 'tom.okafor' });
    await firstLook(tab).click();
    await sees(tab, /owner is now tom\.okafor/);
    expect(await storedIn(rt, early)).toMatchObject({ ...UNTOUCHED, Owner: { id: 'tom.okafor' } });

    const late = await desk.fresh('Changed before Confirm');
    const other = await desk.ticket(late);
    await firstLook(other).click();
    await button(other, 'Confirm').waitFor();
    await changedBy(rt, 'petra.klein', late, { Owner: 'tom.okafor' });
    await button(other, 'Confirm').click();
    await sees(other, /tom\.okafor/);
    await sees(other, /changed/i);
    expect(await storedIn(rt, late)).toMatchObject({ ...UNTOUCHED, Owner: { id: 'tom.okafor' } });
    expect(writesSeen(house)).toEqual([]);
    expect(story(await house.act('journal'))).toEqual(['intent assign', 'outcome stale']);
  });

  atRt('names the ticket that took the slot behind the card', async (desk) => {
    const { house, rt } = desk;
    const id = await desk.fresh('Wants the slot');
    const tab = await desk.ticket(id);
    const owner = await pickOf(tab, refOf(rt, id));
    const rival = await desk.fresh('Took the slot');
    // From yesterday on for ten days: whatever start was suggested lies in it.
    const Starts = rtDate(rt.day - 86_400_000);
    await rt.root.put(`/ticket/${rival}`, { Owner: owner, Starts, TimeEstimated: 14_400 });
    try {
      await firstLook(tab).click();
      await sees(tab, /This time was taken meanwhile/);
      await sees(tab, new RegExp(`has #${rival} Took the slot`));
      expect(await storedIn(rt, id)).toMatchObject(UNTOUCHED);
      expect(writesSeen(house)).toEqual([]);
    } finally {
      await rt.root.put(`/ticket/${rival}`, { Status: 'resolved' });
    }
  });

  atRt('is refused in the words of RT when the technician may not own any more', async (desk) => {
    const { house, rt } = desk;
    const id = await desk.fresh('May not own');
    const tab = await desk.ticket(id);
    const owner = await pickOf(tab, refOf(rt, id));
    await firstLook(tab).click();
    await button(tab, 'Confirm').waitFor();
    const restore = await mayOwnNoMore(rt, owner);
    try {
      await button(tab, 'Confirm').click();
      await sees(tab, /That user may not own tickets in that queue/);
      await sees(tab, 'The ticket system refused.');
      expect(await storedIn(rt, id)).toMatchObject(UNTOUCHED);
      expect(story(await house.act('journal'))).toEqual(['intent assign', 'outcome refused']);
    } finally {
      await restore();
    }
  });

  atRt('does nothing on a ticket that is closed, or closes behind the card', async (desk) => {
    const { house, rt } = desk;
    const closed = await desk.open(NUMBER.resolved);
    await sees(closed, /nothing to dispatch/);
    expect(await firstLook(closed).count()).toBe(0);
    const id = await desk.fresh('Closes early');
    const tab = await desk.ticket(id);
    await changedBy(rt, 'petra.klein', id, { Status: 'resolved' });
    await firstLook(tab).click();
    await sees(tab, /The ticket is closed/);
    expect(await storedIn(rt, id)).toMatchObject({ ...UNTOUCHED, Status: 'resolved' });
    expect(writesSeen(house)).toEqual([]);
  });

  atRt('says who is signed out', async (desk) => {
    const { house, rt } = desk;
    const id = await desk.fresh('Signed out');
    const tab = await desk.ticket(id);
    await house.context.clearCookies();
    await firstLook(tab).click();
    await sees(tab, /signed out/i);
    expect(await storedIn(rt, id)).toMatchObject(UNTOUCHED);
    expect(writesSeen(house)).toEqual([]);
  });

  atRt('books the surviving ticket under the address of a merged one', async (desk) => {
    const { house, rt } = desk;
    const tab = await desk.ticket(NUMBER.merged);
    await isAbout(tab, `#${NUMBER.survivor}`);
    await approve(tab);
    await seesBooked(tab);
    expect(await storedIn(rt, NUMBER.survivor)).toMatchObject(asStored(await approved(house)));
  });

  atRt(
    'a dispatcher who may not reassign hears before that undo is not sure, and after in the words of RT why not',
    async (desk) => {
      const { house, rt } = desk;
      const id = await desk.fresh('No way back');
      const tab = await desk.ticket(id);
      await firstLook(tab).click();
      await sees(tab, /does not tell whether you can undo/);
      await button(tab, 'Confirm').click();
      await seesBooked(tab);
      const to = await approved(house);
      await undo(tab);
      await sees(tab, /You can only reassign tickets that you own or that are unowned/);
      expect(await storedIn(rt, id)).toMatchObject(asStored(to));
    },
    { login: 'milo.hart' },
  );
});
