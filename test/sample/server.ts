import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type * as z from 'zod/mini';
import { api } from './api.ts';
import { Desk } from './desk.ts';
import type { Change, SampleData, SampleTicket } from './model.ts';
import {
  emptyPart,
  listPart,
  missingPart,
  page,
  signInPage,
  ticketPart,
  type View,
} from './pages.ts';
import { bodyOf, sendFile, sendHtml, stumble } from './reply.ts';
import { Sessions } from './sessions.ts';
import { ControlBody, defaultModes, type Modes, type Trouble, Troubles } from './trouble.ts';

export interface SampleOptions {
  /** 0 = any free one. A taken port rejects with `EADDRINUSE`. */
  readonly port?: number;
  /** Path below which everything lies, for example `/desk`. */
  readonly mount?: string;
  readonly now: () => number;
  readonly data: SampleData;
  readonly modes?: Partial<Modes>;
}

/** One request as it was answered; `status` 0 = it got no answer. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly by: string | undefined;
  readonly status: number;
}

/** Absent = as it is. */
export type Rights = {
  readonly [right in 'mayOwn' | 'mayAssign' | 'mayReassign']?: boolean | undefined;
};

export interface SampleControl {
  readonly modes: Modes;
  readonly requests: readonly Seen[];
  trouble(trouble: z.input<typeof Trouble>): void;
  /** No trouble is to come any more, and all modes are as at the start. */
  clear(): void;
  /** Somebody else changes a ticket. */
  edit(id: string, change: Change, by?: string): SampleTicket;
  rights(login: string, rights: Rights): void;
  /** A cookie of a person who has just signed in. */
  signIn(login: string): string;
  signOutAll(): void;
  /** Lets held content through. */
  release(): void;
}

export interface SamplePsa {
  /** Origin plus mount path. */
  readonly base: string;
  readonly state: Desk;
  readonly control: SampleControl;
  stop(): Promise<void>;
}

/** Serves the Sample PSA on loopback until `stop`. */
export const startSamplePsa = async (options: SampleOptions): Promise<SamplePsa> => {
  const mount = options.mount ?? '';
  const desk = new Desk(options.data, options.now);
  const troubles = new Troubles();
  const atStart: Modes = { ...defaultModes(), ...options.modes };
  const modes: Modes = { ...atStart };
  const seen: Seen[] = [];
  let held: (() => void)[] = [];

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(error instanceof Error ? error.message : 'broken');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  const base = `http://127.0.0.1:${address.port}${mount}`;
  const sessions = new Sessions(`sample_psa_${address.port}`, mount || '/');
  const view = (): View => ({ desk, base, mount, inPage: modes.inPage, live: modes.live });

  const control: SampleControl = {
    modes,
    requests: seen,
    trouble: (trouble) => troubles.add(trouble),
    clear: () => {
      troubles.clear();
      Object.assign(modes, atStart);
    },
    edit: (id, change, by = 'omar') => {
      const ticket = desk.tickets.get(id);
      if (!ticket) throw new Error(`no ticket ${id}`);
      return desk.apply(ticket, change, by);
    },
    rights: (login, { mayOwn, mayAssign, mayReassign }) => {
      const account = desk.accounts.get(login);
      if (!account) throw new Error(`nobody is called ${login}`);
      account.mayOwn = mayOwn ?? account.mayOwn;
      account.mayAssign = mayAssign ?? account.mayAssign;
      account.mayReassign = mayReassign ?? account.mayReassign;
    },
    signIn: (login) => sessions.open(login),
    signOutAll: () => sessions.closeAll(),
    release: () => {
      for (const go of held) go();
      held = [];
    },
  };

  const html = (response: ServerResponse, text: string, status?: number): void =>
    sendHtml(response, text, modes.csp, status);

  const redirect = (response: ServerResponse, path: string): void => {
    response.writeHead(302, { Location: mount + path });
    response.end();
  };

  const answerControl = async (
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    // The header keeps foreign pages out: they would need a permission from us to send it.
    if (request.method !== 'POST' || request.headers['x-sample-control'] !== '1') {
      response.writeHead(403).end();
      return;
    }
    const wanted = ControlBody.parse(JSON.parse((await bodyOf(request)) || '{}'));
    if (wanted.clear) control.clear();
    if (wanted.modes) Object.assign(modes, wanted.modes);
    if (wanted.trouble) control.trouble(wanted.trouble);
    if (wanted.edit) control.edit(wanted.edit.id, wanted.edit.change, wanted.edit.by);
    if (wanted.rights) control.rights(wanted.rights.login, wanted.rights);
    if (wanted.signOutAll) control.signOutAll();
    if (wanted.release) control.release();
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ requests: seen }));
  };

  const partOf = (path: string): { readonly html: string; readonly status: number } => {
    if (path === '/') return { html: listPart(view()), status: 200 };
    const id = /^\/tickets\/(\d+)$/.exec(path)?.[1];
    const ticket = id === undefined ? undefined : desk.tickets.get(id);
    return ticket
      ? { html: ticketPart(view(), ticket), status: 200 }
      : { html: missingPart(`There is nothing at ${path}.`), status: 404 };
  };

  const late = async (): Promise<void> => {
    if (modes.hold) await new Promise<void>((go) => held.push(go));
    if (modes.lateMs > 0) await new Promise((go) => setTimeout(go, modes.lateMs));
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', base);
    if (url.pathname === '/__control') return answerControl(request, response);
    if (mount !== '' && url.pathname !== mount && !url.pathname.startsWith(`${mount}/`)) {
      response.writeHead(404).end('Nothing is served here.');
      return;
    }
    const path = url.pathname.slice(mount.length) || '/';
    const method = request.method ?? 'GET';
    if (sendFile(response, path)) return;
    const session = sessions.of(request.headers.cookie);
    const by = session.kind === 'signed-in' ? session.login : undefined;
    const text = await bodyOf(request);
    const note = (status: number): void => {
      seen.push({ method, path: path + url.search, by, status });
    };
    const trouble = troubles.take(method, path);
    if (trouble?.when === 'before' && stumble(trouble, response)) return note(0);

    if (path.startsWith('/api/')) {
      const answer = api(desk, {
        method,
        path: path.slice('/api'.length),
        query: url.searchParams,
        match: request.headers['if-match'],
        body: text,
        by,
      });
      note(trouble ? 0 : answer.status);
      if (trouble && stumble(trouble, response)) return;
      if (answer.status === 401 && modes.apiRedirects) return redirect(response, '/signin');
      response.writeHead(answer.status, {
        'Content-Type': 'application/json',
        'Cache-Control': 'no-store',
        ...(answer.etag === undefined ? {} : { ETag: answer.etag }),
      });
      response.end(JSON.stringify(answer.body));
      return;
    }
    note(200);
    if (path === '/signin') {
      if (method !== 'POST') return html(response, signInPage(view()));
      const login = new URLSearchParams(text).get('login') ?? '';
      if (!desk.accounts.has(login)) return html(response, signInPage(view()), 403);
      response.setHeader('Set-Cookie', sessions.open(login));
      return redirect(response, '/');
    }
    if (path === '/signout') {
      response.setHeader('Set-Cookie', sessions.close(request.headers.cookie));
      return redirect(response, '/signin');
    }
    if (session.kind === 'signed-out' || (session.kind === 'new' && !modes.autoSignIn)) {
      return redirect(response, '/signin');
    }
    const login = session.kind === 'signed-in' ? session.login : options.data.visitor;
    if (session.kind === 'new') response.setHeader('Set-Cookie', sessions.open(login));
    const account = desk.accounts.get(login);
    if (!account) return redirect(response, '/signin');
    if (url.searchParams.has('part')) {
      await late();
      const part = partOf(path);
      return html(response, part.html, part.status);
    }
    if (modes.shell) return html(response, page(view(), account, emptyPart()));
    const part = partOf(path);
    return html(response, page(view(), account, part.html), part.status);
  };

  return {
    base,
    state: desk,
    control,
    stop: () =>
      new Promise((resolve) => {
        control.release();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
