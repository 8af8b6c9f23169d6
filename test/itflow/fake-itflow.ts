import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { instant } from '../../core/calendar/instant.ts';
import { wallText } from '../../core/calendar/wall.ts';
import { Zone } from '../../core/model/time.ts';
import { changeBy } from './changes.ts';
import { assignDialog, scheduleDialog } from './dialogs.ts';
import { frame, NOT_PERMITTED, nothing, signIn, type Viewer } from './frame.ts';
import { listPage } from './list-page.ts';
import {
  AGENTS,
  type FakeAgent,
  type FakeTicket,
  type Generation,
  isEnded,
  TICKETS,
} from './model.ts';
import { ticketPage } from './ticket-page.ts';

export const COMPANY_ZONE = Zone.parse('America/Chicago');

interface Signed extends Viewer {
  message: { readonly kind: string; readonly html: string } | undefined;
}

export interface FakeItflow {
  readonly base: string;
  readonly tickets: Map<string, FakeTicket>;
  /** Every request for a change, with what was sent. */
  readonly posted: { readonly action: string; readonly fields: URLSearchParams }[];
  /** Changes that end with an error of the server, nothing done. */
  readonly broken: Set<string>;
  /** The cookie of a new session. */
  signIn(agent: string): string;
  signOutAll(): void;
  /** Somebody else changes it, in the system itself. */
  edit(id: string, change: Partial<FakeTicket>): void;
  stop(): Promise<void>;
}

interface Options {
  readonly generation?: Generation;
  readonly perPage?: number;
  readonly dark?: boolean;
}

const read = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return new URLSearchParams(body);
};

/**
 * A small server that behaves as ITFlow does to an agent's browser: pages with its hooks, dialogs as JSON, forms with
 * a token, 302 for success and refusal alike, and one message that the next page shows.
 */
export const startFakeItflow = async (options: Options = {}): Promise<FakeItflow> => {
  const { generation = 'newer', perPage = 10, dark = false } = options;
  const tickets = new Map(TICKETS.map((ticket) => [ticket.id, ticket]));
  const sessions = new Map<string, Signed>();
  const posted: FakeItflow['posted'] = [];
  const broken = new Set<string>();

  const begin = (agent: FakeAgent): string => {
    const key = `s${sessions.size + 1}x${agent.id}`;
    const session: Signed = {
      agent,
      token: `token-${key}`,
      message: undefined,
      takeMessage() {
        const { message } = session;
        session.message = undefined;
        return message;
      },
    };
    sessions.set(key, session);
    return `PHPSESSID=${key}`;
  };

  const listed = (query: URLSearchParams): readonly FakeTicket[] => {
    const assigned = query.get('assigned');
    const wanted = (query.get('q') ?? '').toLowerCase();
    return [...tickets.values()]
      .filter((ticket) => !isEnded(ticket))
      .filter(({ owner }) => !assigned || owner === (assigned === 'unassigned' ? '0' : assigned))
      .filter(({ number, subject }) => `${number} ${subject}`.toLowerCase().includes(wanted))
      .sort((a, b) => Number(b.id) - Number(a.id));
  };

  const pageAt = (url: URL, viewer: Signed): string | undefined => {
    const query = url.searchParams;
    const inClient = query.has('client_id');
    switch (url.pathname) {
      case '/agent/tickets.php': {
        const page = Number(query.get('page') ?? '1');
        return listPage(
          generation,
          { tickets: listed(query), page, perPage, viewer, inClient },
          dark,
        );
      }
      case '/agent/ticket.php': {
        const ticket = tickets.get(query.get('ticket_id') ?? '');
        return ticket
          ? ticketPage(generation, { ticket, viewer, inClient }, dark)
          : nothing(viewer);
      }
      case '/agent/index.php':
      case '/agent/calendar.php':
        return frame('Prairie MSP', viewer, '<h3>Calendar</h3>', dark);
      default:
        return undefined;
    }
  };

  const notPermitted = (viewer: Signed): string => {
    viewer.message = { kind: 'danger', html: 'You are not permitted to do that!' };
    return NOT_PERMITTED;
  };

  const dialogAt = (url: URL, viewer: Signed): string => {
    const name = url.pathname.split('/').at(-1) ?? '';
    const query = url.searchParams;
    const ticket = tickets.get(query.get('id') ?? query.get('ticket_id') ?? '');
    // Before 26.08 the form itself was shown to everybody, and only refused.
    if (!viewer.agent.mayWrite && generation === 'newer') return notPermitted(viewer);
    if (!ticket) return '';
    const now = instant(Date.now());
    const min = wallText(now, COMPANY_ZONE);
    const content =
      name === 'ticket_assign.php'
        ? assignDialog(ticket, viewer)
        : scheduleDialog(ticket, viewer, min);
    return JSON.stringify({ content });
  };

  const change = (viewer: Signed, fields: URLSearchParams, response: ServerResponse): void => {
    const action = ['assign_ticket', 'edit_ticket_schedule', 'cancel_ticket_schedule'].find((one) =>
      fields.has(one),
    );
    posted.push({ action: action ?? '', fields });
    if (fields.get('csrf_token') !== viewer.token) {
      response.writeHead(403).end('CSRF token verification failed');
      return;
    }
    if (!viewer.agent.mayWrite) {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(notPermitted(viewer));
      return;
    }
    const done = broken.has(action ?? '') ? 'broken' : changeBy(action ?? '', fields, tickets);
    if (done === 'broken') {
      response.writeHead(500).end();
      return;
    }
    viewer.message = done.message;
    response.writeHead(302, { Location: done.to }).end();
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', base);
    if (url.pathname === '/login.php') {
      const agent = AGENTS.find((one) => one.id === url.searchParams.get('agent'));
      if (agent)
        response.setHeader('Set-Cookie', `${begin(agent)}; path=/; HttpOnly; SameSite=Lax`);
      response.setHeader('Content-Type', 'text/html; charset=UTF-8');
      response.end(signIn());
      return;
    }
    if (url.pathname === '/css/itflow_custom.css') {
      response.setHeader('Content-Type', 'text/css');
      response.end('');
      return;
    }
    const key = /PHPSESSID=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    const viewer = sessions.get(key);
    if (!viewer) {
      const last = Buffer.from(`${url.pathname}${url.search}`).toString('base64');
      response.writeHead(302, { Location: `/login.php?last_visited=${last}` }).end();
      return;
    }
    if (url.pathname === '/agent/post.php') {
      change(viewer, request.method === 'POST' ? await read(request) : url.searchParams, response);
      return;
    }
    if (url.pathname.startsWith('/agent/modals/')) {
      response.setHeader('Content-Type', 'application/json');
      response.end(dialogAt(url, viewer));
      return;
    }
    response.setHeader('Content-Type', 'text/html; charset=UTF-8');
    response.setHeader('X-Frame-Options', 'DENY');
    if (url.pathname === '/agent/ajax.php') {
      const users = AGENTS.filter(({ enabled }) => enabled).toSorted((a, b) =>
        a.name < b.name ? -1 : 1,
      );
      response.end(
        JSON.stringify({ users: users.map((u) => ({ user_id: u.id, user_name: u.name })) }),
      );
      return;
    }
    const page = pageAt(url, viewer);
    if (page === undefined) response.statusCode = 404;
    response.end(page ?? 'Not Found');
  };

  const server: Server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  const base = `http://127.0.0.1:${address.port}`;

  return {
    base,
    tickets,
    posted,
    broken,
    signIn(id) {
      const agent = AGENTS.find((one) => one.id === id);
      if (!agent) throw new Error(`there is no agent ${id}`);
      return begin(agent);
    },
    signOutAll: () => sessions.clear(),
    edit(id, more) {
      const ticket = tickets.get(id);
      if (!ticket) throw new Error(`there is no ticket ${id}`);
      tickets.set(id, { ...ticket, ...more });
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
