import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs/lib/generate.js';

export interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
  /** What a person has to know about it. */
  readonly note: string | undefined;
}

const DAYS = 7;
const DAY_MS = 86_400_000;

const pathsIn = (folder: string) => ({
  ca: join(folder, 'ca.crt'),
  cert: join(folder, 'localhost.crt'),
  key: join(folder, 'localhost.key'),
});

const read = (folder: string, note: string | undefined): Certificate | undefined => {
  const { cert, key } = pathsIn(folder);
  if (!existsSync(cert) || !existsSync(key)) return undefined;
  return { cert: readFileSync(cert), key: readFileSync(key), note };
};

/** Where `npx office-addin-dev-certs install` leaves its files. */
export const TRUSTED_FOLDER = join(homedir(), '.office-addin-dev-certs');

const UNTRUSTED =
  'This certificate is known to nobody: a browser asks before it goes on, and Excel shows nothing. For Excel run "npx office-addin-dev-certs install" once, then start again.';

/** The certificate that this machine trusts; where there is none, one of our own for a week, which it does not. */
export const certificate = async (
  trusted: string,
  own: string,
  now: number,
): Promise<Certificate> => {
  const known = read(trusted, undefined);
  if (known) return known;
  const { ca, cert, key } = pathsIn(own);
  if (existsSync(cert) && now - statSync(cert).mtimeMs > (DAYS - 1) * DAY_MS)
    rmSync(own, { recursive: true });
  const mine = read(own, UNTRUSTED);
  if (mine) return mine;
  mkdirSync(own, { recursive: true });
  await generateCertificates(ca, cert, key, DAYS, ['localhost', '127.0.0.1']);
  const made = read(own, UNTRUSTED);
  if (!made) throw new Error(`No certificate was made in ${own}.`);
  return made;
};
