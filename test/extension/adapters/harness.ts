import type { Adapter, PsaSession } from '../../../extension/adapters/adapter.ts';

/** One running system for one adapter, and what a test must know of it. */
export interface RunningPsa {
  readonly base: string;
  /** May give tickets out and take them back. */
  readonly dispatcher: string;
  /** Signed in, sees tickets, may not change them. */
  readonly onlooker: string;
  /** Two logins that may own tickets. */
  readonly technicians: readonly [string, string];
  /** A login that may not own tickets. */
  readonly outsider: string;
  /** A ticket the system counts as ended. */
  readonly closed: string;
  /** A fresh open ticket: no owner, no start, no estimate. */
  fresh(title: string): Promise<string>;
  session(login: string): Promise<PsaSession>;
  signedOut(): PsaSession;
  /** Somebody else gives the ticket to `owner` in the system itself. */
  editElsewhere(id: string, owner: string): Promise<void>;
  stop(): Promise<void>;
}

export interface AdapterHarness {
  readonly adapter: Adapter;
  /** Which of several systems for one adapter. */
  readonly of?: string;
  start(): Promise<RunningPsa>;
}

/** The login of a technician who may own the fresh tickets; of two, the other one is `other`. */
export const two = (psa: RunningPsa): { readonly one: string; readonly other: string } => ({
  one: psa.technicians[0],
  other: psa.technicians[1],
});

interface Around {
  /** Which requests; counted from the first that fits. */
  readonly fits: (path: string, method: string) => boolean;
  /** Instead of the answer; `send` carries the request out. */
  readonly instead: (send: () => Promise<Response>) => Promise<Response>;
}

/** A session that behaves differently for some requests, whatever the system. */
export const around = (session: PsaSession, { fits, instead }: Around): PsaSession => ({
  ...session,
  fetch: (path, init) => {
    const send = (): Promise<Response> => session.fetch(path, init);
    return fits(path, init?.method ?? 'GET') ? instead(send) : send();
  },
});

/** The request is carried out, its answer never comes. */
export const lost = async (send: () => Promise<Response>): Promise<never> => {
  await send();
  throw new DOMException('too late', 'TimeoutError');
};

export const offline = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));
