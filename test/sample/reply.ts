import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Trouble } from './trouble.ts';

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const PUBLIC: Readonly<Record<string, string>> = {
  '/desk.js': 'text/javascript; charset=utf-8',
  '/desk.css': 'text/css; charset=utf-8',
};

export const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
};

/** A page, under the strictest policy a real system could have unless `csp` is off. */
export const sendHtml = (
  response: ServerResponse,
  text: string,
  csp: boolean,
  status = 200,
): void => {
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(csp ? { 'Content-Security-Policy': CSP } : {}),
  });
  response.end(text);
};

/** True = the path was one of the two files pages are made with. */
export const sendFile = (response: ServerResponse, path: string): boolean => {
  const type = PUBLIC[path];
  if (type === undefined) return false;
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
  response.end(readFileSync(new URL(`./public${path}`, import.meta.url)));
  return true;
};

/** Runs into the trouble that was ordered; true = there is nothing left to answer. */
export const stumble = (trouble: Trouble, response: ServerResponse): boolean => {
  switch (trouble.kind) {
    case 'time-out':
      return true;
    case 'drop':
      response.destroy();
      return true;
    case 'html':
      sendHtml(response, '<!doctype html><title>Maintenance</title><p>Back soon.</p>', true);
      return true;
    case 'broken-json':
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"id": "10');
      return true;
    case 'status':
      response.writeHead(trouble.status, {
        'Content-Type': 'application/json',
        ...(trouble.retryAfterSeconds === undefined
          ? {}
          : { 'Retry-After': String(trouble.retryAfterSeconds) }),
      });
      response.end(JSON.stringify({ message: `Trouble ${trouble.status}.` }));
      return true;
  }
};
