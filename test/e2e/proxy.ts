import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** One request as the browser sent it; for TLS only host and port are seen. */
export interface Seen {
  readonly method: string;
  readonly host: string;
  readonly url: string;
}

/** A request that is stopped on its way: `before` it reaches the server, or `after` the server has done it. */
export interface Hold {
  readonly fits: (seen: Seen) => boolean;
  /** The how-manieth that fits, from 1. */
  readonly nth: number;
  readonly when: 'before' | 'after';
}

export interface TrafficProxy {
  readonly url: string;
  readonly seen: readonly Seen[];
  /** Ends when that request has come (`before`) or was done (`after`); it never gets its answer. */
  hold(hold: Hold): Promise<Seen>;
  close(): Promise<void>;
}

const isLoopback = (host: string): boolean =>
  /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);

const listen = (server: Server): Promise<number> =>
  new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port: AddressInfo['port'] = typeof address === 'object' && address ? address.port : 0;
      done(port);
    });
  });

/**
 * All traffic of a browser goes through here, that of its workers too: it is written down, loopback is passed on,
 * everything else is refused, so that a stray request is seen and goes nowhere.
 */
export const startProxy = async (): Promise<TrafficProxy> => {
  const seen: Seen[] = [];
  const sockets = new Set<Socket>();
  let holding: { hold: Hold; count: number; reached: (seen: Seen) => void } | undefined;

  /** The held request's own end, if this is the one. */
  const takeHold = (one: Seen) => {
    if (!holding?.hold.fits(one)) return undefined;
    holding.count += 1;
    if (holding.count !== holding.hold.nth) return undefined;
    const { hold, reached } = holding;
    holding = undefined;
    return { when: hold.when, reached: () => reached(one) };
  };

  const forward = (incoming: IncomingMessage, answer: import('node:http').ServerResponse): void => {
    const url = new URL(incoming.url ?? '/', 'http://unknown.invalid');
    const one = { method: incoming.method ?? 'GET', host: url.host, url: url.href };
    seen.push(one);
    const held = takeHold(one);
    if (held?.when === 'before') {
      held.reached();
      return;
    }
    if (!isLoopback(url.host)) {
      answer.writeHead(403).end();
      return;
    }
    const headers = { ...incoming.headers };
    delete headers['proxy-connection'];
    let reply: IncomingMessage | undefined;
    const onward = request(url, { method: incoming.method, headers }, (begun) => {
      reply = begun;
      if (held) {
        begun.on('end', held.reached).resume();
        return;
      }
      answer.writeHead(begun.statusCode ?? 502, begun.rawHeaders);
      begun.pipe(answer);
    });
    onward.on('error', () => {
      // Request Tracker ends a chunked answer twice, which Node calls an error although all of it has come.
      if (reply?.complete) return;
      if (answer.headersSent) answer.destroy();
      else answer.writeHead(502).end();
    });
    answer.on('close', () => onward.destroy());
    incoming.pipe(onward);
  };

  const server = createServer(forward);
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('connect', (incoming: IncomingMessage, socket: Socket) => {
    const host = incoming.url ?? '';
    seen.push({ method: 'CONNECT', host, url: host });
    socket.on('error', () => socket.destroy());
    if (!isLoopback(host)) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const [name = '127.0.0.1', port] = host.split(':');
    const onward = connect(Number(port), name, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket);
      socket.pipe(onward);
    });
    onward.on('error', () => socket.destroy());
  });

  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    hold: (hold) =>
      new Promise((reached) => {
        holding = { hold, count: 0, reached };
      }),
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => done());
      }),
  };
};
