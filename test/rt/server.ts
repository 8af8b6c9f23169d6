import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { RT_SERVER, RT_SETUP } from './has-rt.ts';

export interface SiteOptions {
  /** Mount path: empty, or with a slash in front and none at the end. */
  readonly prefix: string;
  /** Every page in this language, whatever the browser asks for; empty = RT's own choice. */
  readonly language: string;
}

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  probe.close();
  await once(probe, 'close');
  return address.port;
};

/** Perl's single quotes know two escapes only. */
const perl = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

const siteConfig = (dir: string, port: number, { prefix, language }: SiteOptions): string => `
$RT::VarPath         = ${perl(join(dir, 'var'))};
$RT::MasonDataDir    = ${perl(join(dir, 'mason'))};
$RT::MasonSessionDir = ${perl(join(dir, 'sessions'))};
Set($rtname, 'rt.example');
Set($Organization, 'rt.example');
Set($DatabaseType, 'SQLite');
Set($DatabaseName, ${perl(join(dir, 'rt.sqlite'))});
Set($WebDomain, '127.0.0.1');
Set($WebPort, ${port});
Set($WebPath, ${perl(prefix)});
Set($Timezone, 'UTC');
Set($BcryptCost, 4);
Set($MailCommand, 'testfile');
Set($LogToSyslog, undef);
Set($LogToFile, undef);
Set($LogToSTDERR, 'error');
Set($InitialdataFormatHandlers, ['perl', 'RT::Initialdata::JSON']);
${language === '' ? '' : `Set(@LexiconLanguages, ${perl(language)});`}
1;
`;

const environment = (dir: string): NodeJS.ProcessEnv => ({
  ...process.env,
  RT_SITE_CONFIG: join(dir, 'site.pm'),
  RT_SITE_CONFIG_DIR: join(dir, 'conf.d'),
});

/** The folders and the configuration of one site; nothing outside `dir` is read or written. */
export const layOut = async (dir: string, options: SiteOptions): Promise<number> => {
  for (const name of ['conf.d', 'mason', 'sessions', 'var']) await mkdir(join(dir, name));
  const port = await freePort();
  await writeFile(join(dir, 'site.pm'), siteConfig(dir, port, options));
  return port;
};

const run = async (dir: string, args: readonly string[]): Promise<void> => {
  const log = await open(join(dir, 'init.log'), 'a');
  const child = spawn(RT_SETUP, args, {
    env: environment(dir),
    stdio: ['ignore', log.fd, log.fd],
  });
  const [code] = await once(child, 'exit');
  await log.close();
  // The loader ends with 0 even when rows fail; only its log tells.
  const words = await readFile(join(dir, 'init.log'), 'utf8');
  if (code !== 0 || /\[(error|critical)\]/.test(words)) {
    throw new Error(`rt-setup-database ${args.join(' ')} failed:\n${words.slice(-4000)}`);
  }
};

/** A new database with the given structure in it. */
export const makeDatabase = async (dir: string, structure: object): Promise<void> => {
  const file = join(dir, 'structure.json');
  await writeFile(file, JSON.stringify(structure));
  await run(dir, ['--action', 'init', '--force']);
  await run(dir, ['--action', 'insert', '--force', '--datafile', file]);
};

const isAlive = (child: ChildProcess) => child.exitCode === null && child.signalCode === null;

const signalGroup = (pid: number, signal: NodeJS.Signals): boolean => {
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
};

/** Ends the whole process group: a Starlet parent alone takes seconds to fetch its workers in. */
const endGroup = async (child: ChildProcess): Promise<void> => {
  const { pid } = child;
  if (pid === undefined) return;
  const gone = isAlive(child) ? once(child, 'exit') : Promise.resolve();
  signalGroup(pid, 'SIGTERM');
  const late = new AbortController();
  await Promise.race([gone, pause(5_000, undefined, { signal: late.signal }).catch(() => {})]);
  late.abort();
  signalGroup(pid, 'SIGKILL');
  await gone;
};

const answers = async (base: string): Promise<boolean> => {
  try {
    const page = await fetch(`${base}/NoAuth/Login.html`);
    return page.ok && (await page.text()).includes('name="pass"');
  } catch {
    return false;
  }
};

/** Starts the server on loopback and waits for its login page; `end` stops it with all its workers. */
export const serve = async (
  dir: string,
  port: number,
  { prefix }: SiteOptions,
): Promise<{ readonly base: string; readonly end: () => Promise<void> }> => {
  const log = await open(join(dir, 'server.log'), 'a');
  const args = ['--host', '127.0.0.1', '--port', String(port), '--workers', '4'];
  const child = spawn(RT_SERVER, [...args, ...(prefix === '' ? [] : ['--webpath', prefix])], {
    env: environment(dir),
    stdio: ['ignore', log.fd, log.fd],
    detached: true,
  });
  await log.close();
  // A test run that ends early must not leave a server behind.
  const onExit = () => child.pid !== undefined && signalGroup(child.pid, 'SIGKILL');
  process.once('exit', onExit);
  const end = async () => {
    process.off('exit', onExit);
    await endGroup(child);
  };
  const base = `http://127.0.0.1:${port}${prefix}`;
  const until = performance.now() + 60_000;
  while (!(await answers(base))) {
    if (!isAlive(child) || performance.now() > until) {
      await end();
      const words = await readFile(join(dir, 'server.log'), 'utf8');
      throw new Error(`RT did not come up on ${base}:\n${words.slice(-4000)}`);
    }
    await pause(50);
  }
  return { base, end };
};
