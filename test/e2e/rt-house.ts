import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import * as z from 'zod/mini';
import { Team } from '../../core/model/team.ts';
import type { Values } from '../../core/store/journal-entry.ts';
import { describeRt } from '../rt/has-rt.ts';
import { freshTicket } from '../rt/rt.harness.ts';
import { type Rt, type RtOptions, startRt } from '../rt/start-rt.ts';
import { PASSWORD, TECHNICIANS, TECHNICIANS_GROUP } from '../rt/structure.ts';
import { type House, type HouseOptions, inHouse } from './browser.ts';
import { firstLook } from './sample-house.ts';

/** A dispatcher's browser at a real Request Tracker. */
export interface RtDesk {
  readonly house: House;
  readonly rt: Rt;
  /** A ticket of this test's own: open, nobody's, without times. */
  fresh(title: string): Promise<string>;
  /** The page of a ticket, whatever the overlay says on it. */
  open(id: string | number): Promise<Page>;
  /** The same, once there is a suggestion to approve. */
  ticket(id: string | number): Promise<Page>;
}

export interface RtDeskOptions extends HouseOptions {
  readonly login?: string;
  readonly writing?: boolean;
  /** An empty profile: nobody was named, no address was granted. */
  readonly empty?: boolean;
}

/** Signs in on RT's own form, which comes in the place of any page. */
export const signIn = async (house: House, rt: Rt, login: string): Promise<Page> => {
  const page = await house.open(`${rt.base}/Search/Simple.html`);
  await page.locator('input[name=user]').fill(login);
  await page.locator('input[name=pass]').fill(PASSWORD);
  await page.locator('form#login [type=submit]').click();
  await page.locator('body#comp-Search-Simple').waitFor();
  return page;
};

export const ticketPage = (rt: Rt, id: string | number): string =>
  `${rt.base}/Ticket/Display.html?id=${id}`;

/** The technicians of the test site as a dispatcher would have set them up; everybody can everything. */
export const rtTeam = (base: string): Team =>
  Team.parse({
    schema: 1,
    zone: 'UTC',
    hours: Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [{ from: '08:30', to: '17:30' }]]),
    ),
    technicians: TECHNICIANS.map(({ login, name, email, zone }) => ({
      id: login,
      name,
      email,
      logins: { [base]: login },
      ...(zone && { zone }),
    })),
    words: { clientField: 'cf.customer', siteField: 'cf.site', skillField: 'cf.required skill' },
  });

/** Makes a house a desk: granted, with the team, signed in. */
export const seat = async (
  house: House,
  rt: Rt,
  { login = 'dana.reyes', writing = true, empty = false }: RtDeskOptions = {},
): Promise<RtDesk> => {
  if (!empty) {
    await house.seedTeam(rtTeam(rt.base));
    await house.grant(rt.base, 'request-tracker', { writing, zone: 'UTC' });
  }
  await (await signIn(house, rt, login)).close();
  const open: RtDesk['open'] = (id) => house.open(ticketPage(rt, id));
  return {
    house,
    rt,
    fresh: (title) => freshTicket(rt, title),
    open,
    async ticket(id) {
      const page = await open(id);
      await firstLook(page).waitFor();
      return page;
    },
  };
};

type AtRt = (name: string, body: (desk: RtDesk) => Promise<void>, options?: RtDeskOptions) => void;

/** One Request Tracker for all tests inside, a browser for each of them. */
export const withRt = (
  name: string,
  options: Omit<RtOptions, 'now'>,
  tests: (atRt: AtRt) => void,
): void =>
  describeRt(name, () => {
    let running: Rt | undefined;
    beforeAll(async () => {
      running = await startRt({ now: Date.now(), ...options });
    }, 300_000);
    afterAll(() => running?.stop());
    tests((test, body, { login, writing, empty, ...browser } = {}) =>
      inHouse(
        test,
        async (house, mayReach) => {
          if (!running) throw new Error('no Request Tracker');
          mayReach(running.base);
          const at = {
            ...(login !== undefined && { login }),
            ...(writing !== undefined && { writing }),
            ...(empty !== undefined && { empty }),
          };
          await body(await seat(house, running, at));
        },
        browser,
      ),
    );
  });

const Stored = z.object({
  Owner: z.object({ id: z.string() }),
  Starts: z.string(),
  TimeEstimated: z.string(),
  Status: z.string(),
});
export type Stored = z.infer<typeof Stored>;

/** The ticket as RT holds it, told by the superuser. */
export const storedIn = async (rt: Rt, id: string | number): Promise<Stored> =>
  Stored.parse(await rt.root.get(`/ticket/${id}`));

/** Nobody's, without start and estimate: what a fresh ticket is. */
export const UNTOUCHED = {
  Owner: { id: 'Nobody' },
  Starts: '1970-01-01T00:00:00Z',
  TimeEstimated: '0',
} as const;

/** What RT stores for these values. */
export const asStored = ({ owner, start, minutes }: Values) => ({
  Owner: { id: owner ?? UNTOUCHED.Owner.id },
  Starts:
    start === undefined ? UNTOUCHED.Starts : new Date(start).toISOString().replace('.000Z', 'Z'),
  TimeEstimated: String(minutes ?? 0),
});

const Texts = z.object({ items: z.array(z.object({ Content: z.optional(z.string()) })) });

/** Everything written on a ticket, oldest first. */
export const commentsIn = async (rt: Rt, id: string | number): Promise<readonly string[]> => {
  const { items } = Texts.parse(await rt.root.get(`/ticket/${id}/attachments?fields=Content`));
  return items.flatMap((item) => item.Content ?? []);
};

/** What the last approval said it would write. */
export const approved = async (house: House): Promise<Values> => {
  const last = (await house.act('journal')).findLast(({ body }) => body.kind === 'intent')?.body;
  if (last?.kind !== 'intent') throw new Error('nothing was approved');
  return last.to;
};

/** Whatever of the product's went to RT that could change anything. */
export const writesSeen = (house: House): readonly string[] =>
  house.traffic
    .filter(({ method, url }) => method !== 'GET' && url.includes('/REST/'))
    .map(({ method, url }) => `${method} ${new URL(url).pathname}`);

const Groups = z.object({ items: z.array(z.object({ id: z.string() })) });
const Person = z.object({ id: z.int() });

/** Takes the right to own tickets from one technician; gives back what restores it. */
export const mayOwnNoMore = async (rt: Rt, login: string): Promise<() => Promise<void>> => {
  const query = JSON.stringify([{ field: 'Name', value: TECHNICIANS_GROUP }]);
  const groups = Groups.parse(await rt.root.get(`/groups?query=${encodeURIComponent(query)}`));
  const { id } = Person.parse(await rt.root.get(`/user/${encodeURIComponent(login)}`));
  const group = groups.items[0]?.id ?? '';
  await rt.root.remove(`/group/${group}/member/${id}`);
  return async () => {
    await rt.root.put(`/group/${group}/members`, [id]);
  };
};

/** Another dispatcher changes the ticket in RT, in a session of their own. */
export const changedBy = async (
  rt: Rt,
  login: string,
  id: string | number,
  change: object,
): Promise<void> => {
  const session = await rt.session(login);
  const answer = await session.fetch(`/REST/2.0/ticket/${id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(change),
  });
  if (!answer.ok) throw new Error(`${login} could not change ${id}: ${await answer.text()}`);
};

/** Sends messages as the overlay on this page does. */
export const asOverlay = async (page: Page) => {
  const client = await page.context().newCDPSession(page);
  const isolated = new Promise<number>((found) => {
    client.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.auxData?.type === 'isolated' && context.name === 'Slotwright') found(context.id);
    });
  });
  await client.send('Runtime.enable');
  const contextId = await isolated;
  return async <A>(kind: string, body: object, answer: z.ZodMiniType<A>): Promise<A> => {
    const { result } = await client.send('Runtime.evaluate', {
      contextId,
      expression: `chrome.runtime.sendMessage(${JSON.stringify({ kind, body })})`,
      awaitPromise: true,
      returnByValue: true,
    });
    const Said = z.object({ ok: z.literal(true), value: answer });
    return Said.parse(result.value).value;
  };
};

export const refOf = (rt: Rt, id: string | number) => ({
  psa: 'request-tracker',
  base: rt.base,
  id: String(id),
});
