import type { Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import * as z from 'zod/mini';
import { TECHNICIANS } from '../rt/structure.ts';
import { hostsOf, openHouse, overlay } from './browser.ts';
import {
  asOverlay,
  asStored,
  type RtDesk,
  refOf,
  type Stored,
  seat,
  storedIn,
  ticketPage,
  withRt,
} from './rt-house.ts';
import { button, firstLook } from './sample-house.ts';

// A limit against hanging: a hundred rounds on a busy machine take their time.
vi.setConfig({ testTimeout: 900_000 });

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const Prepared = z.object({ kind: z.literal('prepared'), id: z.string() });
const Told = z.object({
  kind: z.enum(['ended', 'declined']),
  outcome: z.optional(
    z.object({
      kind: z.string(),
      steps: z.array(
        z.object({ field: z.string(), kind: z.string(), words: z.optional(z.string()) }),
      ),
    }),
  ),
  why: z.optional(z.string()),
});
type Told = z.infer<typeof Told>;

interface Slot {
  readonly owner: string;
  readonly start: number;
  readonly minutes: number;
}

/** One person in one tab who may approve whatever ticket, as the overlay there does. */
interface Hand {
  prepare(id: string, slot: Slot): Promise<string>;
  approve(prepared: string): Promise<Told>;
}

const handIn = async (desk: RtDesk, tab: Page, login = 'dana.reyes'): Promise<Hand> => {
  const ask = await asOverlay(tab);
  const session = await desk.rt.session(login);
  return {
    async prepare(id, { owner, start, minutes }) {
      const page = await session.fetch(`/REST/2.0/ticket/${id}`);
      const stamp = /"(\d+)"/.exec(page.headers.get('ETag') ?? '')?.[1] ?? '';
      await page.text();
      const choice = { technician: owner, start, minutes };
      const body = { action: 'assign', ref: refOf(desk.rt, id), stamp, choice };
      return (await ask('prepare', body, Prepared)).id;
    },
    approve: (prepared) => ask('approve', { prepared }, Told),
  };
};

/** Every round has time of its own, so that rounds do not meet. */
const slots = (): ((day: number) => Slot & { readonly rival: string }) => {
  let round = 0;
  return (day) => {
    const owner = TECHNICIANS[round % TECHNICIANS.length]?.login ?? '';
    const rival = TECHNICIANS[(round + 1) % TECHNICIANS.length]?.login ?? '';
    const start = day + (10 + Math.floor(round / 4)) * DAY + (9 + 2 * (round % 4)) * 60 * MINUTE;
    round += 1;
    return { owner, rival, start, minutes: 60 };
  };
};

const isWritten = (told: Told): boolean => told.outcome?.kind === 'written';

/** Who was not told "written" was told why. */
const saysWhy = (told: Told): boolean =>
  told.kind === 'declined'
    ? told.why !== undefined
    : isWritten(told) || (told.outcome?.steps ?? []).some((step) => step.kind !== 'written');

const overlap = (a: Stored, b: Stored): boolean => {
  const [from, other] = [Date.parse(a.Starts), Date.parse(b.Starts)];
  return (
    a.Owner.id === b.Owner.id &&
    from < other + Number(b.TimeEstimated) * MINUTE &&
    other < from + Number(a.TimeEstimated) * MINUTE
  );
};

const holds = (stored: Stored, { owner, start, minutes }: Slot): void => {
  const { Starts } = asStored({ start: start as never });
  expect(stored).toMatchObject({ Owner: { id: owner }, Starts, TimeEstimated: String(minutes) });
};

/** Both approve at the same moment. */
const atOnce = async (
  one: readonly [Hand, string, Slot],
  other: readonly [Hand, string, Slot],
): Promise<readonly [Told, Told]> => {
  const [a, b] = await Promise.all([one, other].map(([hand, id, slot]) => hand.prepare(id, slot)));
  const told = await Promise.all([one[0].approve(a ?? ''), other[0].approve(b ?? '')]);
  for (const each of told) expect(saysWhy(each)).toBe(true);
  return told;
};

/** Two dispatchers, one ticket: RT holds what the one who was told so wrote, all of it. */
const oneTicket = async (desk: RtDesk, dana: Hand, rival: Hand, slot: Slot & { rival: string }) => {
  const id = await desk.fresh('One ticket, two dispatchers');
  const theirs = { ...slot, owner: slot.rival };
  const [mine, other] = await atOnce([dana, id, slot], [rival, id, theirs]);
  const stored = await storedIn(desk.rt, id);
  expect([mine, other].filter(isWritten).length).toBeLessThanOrEqual(1);
  if (isWritten(mine)) holds(stored, slot);
  if (isWritten(other)) holds(stored, theirs);
};

/** Two tickets, one technician's hour: if both got it, somebody was told. */
const oneHour = async (desk: RtDesk, dana: Hand, rival: Hand, slot: Slot): Promise<boolean> => {
  const ids = [await desk.fresh('One hour, first'), await desk.fresh('One hour, second')] as const;
  const later = { ...slot, start: slot.start + 30 * MINUTE };
  const [mine, other] = await atOnce([dana, ids[0], slot], [rival, ids[1], later]);
  const stored = await Promise.all(ids.map((id) => storedIn(desk.rt, id)));
  const [first, second] = stored;
  if (!first || !second) throw new Error('two tickets were asked for');
  if (isWritten(mine)) holds(first, slot);
  if (isWritten(other)) holds(second, later);
  const both = overlap(first, second);
  if (both) expect([mine, other].filter(isWritten).length).toBeLessThanOrEqual(1);
  return both;
};

/** The end of a write, however it ended. */
const end = (page: Page): Locator => overlay(page).locator('.outcome, .declined').first();
const confirmAtOnce = async (tabs: readonly Page[]): Promise<readonly string[]> => {
  for (const tab of tabs) {
    await firstLook(tab).click();
    await button(tab, 'Confirm').waitFor();
  }
  await Promise.all(tabs.map((tab) => button(tab, 'Confirm').click()));
  return Promise.all(
    tabs.map(async (tab) => {
      await end(tab).waitFor();
      return (await end(tab).textContent()) ?? '';
    }),
  );
};
const BOOKED = /Booked/;

withRt('races at a real Request Tracker', {}, (atRt) => {
  const next = slots();

  atRt('two tabs, two tickets, one hour: twenty rounds', async (desk) => {
    const ids = [await desk.fresh('First tab'), await desk.fresh('Second tab')];
    const tabs = [await desk.ticket(ids[0] ?? ''), await desk.ticket(ids[1] ?? '')] as const;
    const seen = await confirmAtOnce(tabs);
    const [first, second] = await Promise.all(ids.map((id) => storedIn(desk.rt, id)));
    if (!first || !second) throw new Error('two tickets were asked for');
    expect(overlap(first, second)).toBe(false);
    expect(seen.filter((text) => BOOKED.test(text)).length).toBeGreaterThan(0);

    const hands = [await handIn(desk, tabs[0]), await handIn(desk, tabs[1])] as const;
    for (let round = 1; round < 20; round += 1) {
      // All approvals of one browser stand in one row, so there is no overlap at all.
      expect(await oneHour(desk, hands[0], hands[1], next(desk.rt.day))).toBe(false);
    }
    expect(await desk.house.act('journalIsWhole')).toBe(true);
  });

  for (const login of ['petra.klein', 'milo.hart']) {
    atRt(`two profiles, dana.reyes and ${login}: forty rounds`, async (desk) => {
      const { rt } = desk;
      const house = await openHouse();
      try {
        const other = await seat(house, rt, { login });
        const id = await desk.fresh('Two people, one ticket');
        const tabs = [await desk.ticket(id), await other.ticket(id)] as const;
        const seen = await confirmAtOnce(tabs);
        expect(seen.filter((text) => BOOKED.test(text)).length).toBeLessThanOrEqual(1);

        const dana = await handIn(desk, tabs[0]);
        const rival = await handIn(other, tabs[1], login);
        for (let round = 1; round < 20; round += 1)
          await oneTicket(desk, dana, rival, next(rt.day));
        for (let round = 0; round < 20; round += 1) await oneHour(desk, dana, rival, next(rt.day));
        expect(await desk.house.act('journalIsWhole')).toBe(true);
        expect(await house.act('journalIsWhole')).toBe(true);
        expect(hostsOf(house.traffic)).toEqual([new URL(ticketPage(rt, id)).host]);
      } finally {
        await house.close();
      }
    });
  }
});
