import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, relative } from 'node:path';
import { OFFICE_JS } from '../client/realm.ts';

/** Where the client comes from at run time; here it comes from the package. */
export const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

export interface Reply {
  readonly body: string | Buffer;
  readonly contentType: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'text/xml; charset=utf-8',
};

/** A file below a folder, and nothing outside of it. */
export const fileIn = (folder: string, path: string): Reply | undefined => {
  const file = normalize(join(folder, decodeURIComponent(path)));
  if (relative(folder, file).startsWith('..')) return undefined;
  const found = existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file;
  if (!existsSync(found)) return undefined;
  return {
    body: readFileSync(found),
    contentType: TYPES[extname(found)] ?? 'application/octet-stream',
  };
};

/** What the address of the client answers; undefined for every other address. */
export const fromPackage = (url: string): Reply | undefined =>
  url.startsWith(CDN)
    ? fileIn(OFFICE_JS, new URL(url).pathname.slice('/lib/1/hosted/'.length))
    : undefined;
