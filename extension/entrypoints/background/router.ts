import * as z from 'zod/mini';
import {
  type AnswerOf,
  type BodyOf,
  type Envelope,
  type Kind,
  MESSAGES,
  type Sender,
} from '../../protocol.ts';
import type { Handler, Handlers } from './handler.ts';
import type { Caller, World } from './world.ts';

/** What the browser says about who sent a message; nothing of it comes from the message. */
export interface SenderFacts {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
}

/** Who we are, and what the browser lets us reach at this moment. */
export interface Self {
  readonly id: string;
  /** `chrome-extension://…`, no slash at the end. */
  readonly origin: string;
  granted(origin: string): Promise<boolean>;
}

const PAGES = ['popup.html', 'options.html', 'board.html'];
// Says to the compiler that a kind's schema gives that kind's body.
const BODIES: { readonly [K in Kind]: { readonly body: z.ZodMiniType<BodyOf<K>> } } = MESSAGES;
const Shape = z.object({ kind: z.string(), body: z.optional(z.unknown()) });

const isOwnPage = (sender: SenderFacts, self: Self): boolean => {
  if (sender.origin !== undefined && sender.origin !== self.origin) return false;
  const path = sender.url?.split(/[?#]/)[0];
  return PAGES.some((page) => path === `${self.origin}/${page}`);
};

const isKind = (kind: string): kind is Kind => Object.hasOwn(MESSAGES, kind);

const refused = (error: 'not-allowed' | 'not-understood' | 'failed', words: string) =>
  ({ ok: false, error, words }) as const;

/** Sorts a sender into `ui` or `page`, or neither. The origin is the browser's word, never the message's. */
const callerOf = async (
  sender: SenderFacts,
  self: Self,
  world: World,
): Promise<Caller | undefined> => {
  if (sender.id !== self.id) return undefined;
  if (isOwnPage(sender, self)) return { kind: 'ui' };
  const { origin, tab } = sender;
  if (tab?.id === undefined || origin === undefined) return undefined;
  const { hosts } = await world.settings();
  const own = hosts.filter((host) => new URL(host.base).origin === origin);
  if (own.length === 0 || !(await self.granted(origin))) return undefined;
  return { kind: 'page', origin, hosts: own, frame: { tab: tab.id, frame: sender.frameId ?? 0 } };
};

const mayAsk = async <K extends Kind>(
  handler: Handler<K>,
  body: BodyOf<K>,
  caller: Caller,
  world: World,
): Promise<boolean> => {
  if (caller.kind === 'ui' || !handler.about) return true;
  const about = await handler.about(body, world);
  return about.every(({ base, psa }) =>
    caller.hosts.some((host) => host.base === base && (psa === undefined || host.psa === psa)),
  );
};

const answer = async <K extends Kind>(
  kind: K,
  rawBody: unknown,
  sender: SenderFacts,
  self: Self,
  world: World,
  handler: Handler<K>,
): Promise<Envelope<AnswerOf<K>>> => {
  const caller = await callerOf(sender, self, world);
  const from: readonly Sender[] = MESSAGES[kind].from;
  if (!caller || !from.includes(caller.kind)) {
    return refused('not-allowed', `This page may not ask Slotwright for “${kind}”.`);
  }
  const body = BODIES[kind].body.safeParse(rawBody);
  if (!body.success) {
    const where = body.error.issues[0]?.path.join('.') ?? '';
    return refused('not-understood', `“${kind}” was not understood: ${where || 'the whole body'}.`);
  }
  if (!(await mayAsk(handler, body.data, caller, world))) {
    return refused('not-allowed', 'This page may only ask about tickets of its own address.');
  }
  return { ok: true, value: await handler.run(body.data, world, caller) };
};

/** One message in, one envelope out; undefined for what is not ours, so that nobody else's answer is taken away. */
export const makeRouter = (handlers: Handlers, self: Self, world: World) => {
  const run = <K extends Kind>(kind: K, body: unknown, sender: SenderFacts) =>
    answer<K>(kind, body, sender, self, world, handlers[kind]);
  return (message: unknown, sender: SenderFacts): Promise<Envelope<unknown>> | undefined => {
    const shape = Shape.safeParse(message);
    if (!shape.success || !isKind(shape.data.kind)) return undefined;
    const { kind, body } = shape.data;
    return run(kind, body, sender).catch((error: unknown) => {
      console.error(`“${kind}” failed`, error);
      const words = error instanceof Error ? error.message : String(error);
      return refused('failed', `Slotwright could not finish this: ${words}`);
    });
  };
};
