import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** One request as the browser sent it; for TLS only host and port are seen. */
export interface Seen {
  readonly method: string;
  readonly host: string;
  readonly url: string;
}

export interface TrafficProxy {
  readonly url: string;
  readonly seen: readonly Seen[];
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

  const forward = (incoming: IncomingMessage, answer: import('node:http').ServerResponse): void => {
    const url = new URL(incoming.url ?? '/', 'http://unknown.invalid');
    seen.push({ method: incoming.method ?? 'GET', host: url.host, url: url.href });
    if (!isLoopback(url.host)) {
      answer.writeHead(403).end();
      return;
    }
    const headers = { ...incoming.headers };
    delete headers['proxy-connection'];
    const onward = request(url, { method: incoming.method, headers }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.rawHeaders);
      reply.pipe(answer);
    });
    onward.on('error', () => {
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
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => done());
      }),
  };
};
