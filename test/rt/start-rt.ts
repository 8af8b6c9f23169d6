import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { PsaSession } from '../../extension/adapters/adapter.ts';
import { makeSession } from '../../extension/adapters/session.ts';
import { goldFile, keepGold, restore, takeGold } from './gold.ts';
import { hasRt, NO_RT } from './has-rt.ts';
import { browserFetch, type Root, rootOf, signIn } from './people.ts';
import { layOut, makeDatabase, type SiteOptions, serve } from './server.ts';
import { siteStructure, TECHNICIANS } from './structure.ts';
import { dayOf, SEEDS, type Seed, toRt } from './tickets.ts';

export interface RtOptions {
  /** The tickets' times hang on midnight UTC of this instant. */
  readonly now: number;
  /** Mount path such as `/rt`. */
  readonly prefix?: string;
  /** Initialdata for another site than the built-in one; then nothing else is seeded unless `tickets` says so. */
  readonly structure?: object;
  readonly tickets?: readonly Seed[];
  readonly language?: string;
  /** Notification rules on: RT then records the mails it would send. */
  readonly mail?: boolean;
}

export interface Rt {
  /** Origin plus mount path, without a slash at the end. */
  readonly base: string;
  /** Midnight UTC the seeded tickets hang on. */
  readonly day: number;
  readonly root: Root;
  /** A session of that person as the extension has one: cookies, a browser's user agent. */
  session(login: string, options?: { readonly timeoutMs?: number }): Promise<PsaSession>;
  /** The same without signing in. */
  stranger(): PsaSession;
  /** The database as it was after seeding; sessions stay signed in. */
  reset(): Promise<void>;
  /** What the server wrote to its log. */
  log(): Promise<string>;
  stop(): Promise<void>;
}

const BulkAnswer = z.array(
  z.object({ id: z.optional(z.coerce.number()), message: z.optional(z.string()) }),
);

const seed = async (root: Root, day: number, tickets: readonly Seed[]): Promise<void> => {
  const made = BulkAnswer.parse(
    await root.post(
      '/tickets/bulk',
      tickets.map((ticket) => toRt(ticket, day)),
    ),
  );
  made.forEach((row, at) => {
    if (row.id !== at + 1) throw new Error(`ticket ${at + 1} was not made: ${row.message}`);
  });
  for (const [at, ticket] of tickets.entries()) {
    if (ticket.status === 'stalled') await root.put(`/ticket/${at + 1}`, { Status: 'stalled' });
    if (ticket.mergedInto !== undefined) {
      await root.put(`/ticket/${at + 1}`, { MergeInto: ticket.mergedInto });
    }
  }
};

const seedSkills = async (root: Root): Promise<void> => {
  for (const { login, skills } of TECHNICIANS) {
    await root.put(`/user/${encodeURIComponent(login)}`, { CustomFields: { Skills: skills } });
  }
};

/** A Request Tracker of its own on loopback, in a temporary folder; stop it when done. */
export const startRt = async (options: RtOptions): Promise<Rt> => {
  if (!hasRt()) throw new Error(NO_RT);
  const site: SiteOptions = { prefix: options.prefix ?? '', language: options.language ?? '' };
  const structure = options.structure ?? siteStructure({ mail: options.mail ?? false });
  const tickets = options.tickets ?? (options.structure ? [] : SEEDS);
  const day = dayOf(options.now);
  const dir = await mkdtemp(join(tmpdir(), 'slotwright-rt-'));
  const database = join(dir, 'rt.sqlite');
  let end: (() => Promise<void>) | undefined;
  const stop = async () => {
    await end?.();
    end = undefined;
    await rm(dir, { recursive: true, force: true });
  };
  try {
    const port = await layOut(dir, site);
    const gold = await goldFile([structure, tickets.map((one) => toRt(one, day)), tickets]);
    const ready = await takeGold(gold, database);
    if (!ready) await makeDatabase(dir, structure);
    const server = await serve(dir, port, site);
    end = server.end;
    const root = rootOf(server.base);
    if (!ready) {
      if (!options.structure) await seedSkills(root);
      await seed(root, day, tickets);
      await keepGold(database, gold);
    }
    const original = join(dir, 'original.sqlite');
    await copyFile(gold, original);
    return {
      base: server.base,
      day,
      root,
      session: async (login, { timeoutMs } = {}) =>
        makeSession(server.base, {
          fetch: await signIn(server.base, login),
          ...(timeoutMs !== undefined && { timeoutMs }),
        }),
      stranger: () => makeSession(server.base, { fetch: browserFetch() }),
      reset: () => restore(database, original),
      log: () => readFile(join(dir, 'server.log'), 'utf8'),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};
