import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { instant } from '../../core/calendar/instant.ts';
import { writeTeamFile } from '../../core/exchange/team-file.ts';
import { binary, buildFolder } from '../builds.ts';
import { type Browser, findBrowser } from './browser.ts';
import { machineZone } from './business-time.ts';
import { FEATURED, sampleData } from './data.ts';
import { type SamplePsa, startSamplePsa } from './server.ts';
import { openShow, type Show } from './show.ts';
import { sampleTeam } from './team.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, buildFolder({ browser: 'chrome', mode: 'e2e' }));
const PICTURE = join(ROOT, '.cache/sample-ticket.png');
const TEAM_FILE = join(ROOT, '.cache/sample-team.json');
const FIRST_PORT = 4310;
const PORTS = 20;
const SUGGESTION_MS = 30_000;

const say = (words: string): void => console.log(words);
const firstLine = (error: unknown): string =>
  error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);

/** Its message holds all the build said: what went wrong is rarely in the first line. */
class NotBuilt extends Error {}

const buildExtension = (signal: AbortSignal): Promise<void> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [binary('wxt'), 'build', '--mode', 'e2e'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', failed);
    child.on('close', (code) =>
      code === 0 ? done() : failed(new NotBuilt(`The extension could not be built.\n${output}`)),
    );
  });

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** The sample on the first free port from `first` on; at the end of the row, on any. */
export const serve = async (first = FIRST_PORT): Promise<SamplePsa> => {
  const now = Date.now();
  const options = { now: Date.now, data: sampleData(now), modes: { live: true } };
  for (let port = first; port < first + PORTS; port += 1) {
    try {
      return await startSamplePsa({ ...options, port });
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  return startSamplePsa({ ...options, port: 0 });
};

const hasDisplay = (): boolean =>
  process.platform !== 'linux' ||
  Boolean(process.env.DISPLAY) ||
  Boolean(process.env.WAYLAND_DISPLAY);

const INSTALL: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: 'Install Chromium, for example: sudo apt install chromium',
  darwin: 'Install Chromium, for example: brew install --cask chromium',
  win32: 'Install Chromium, for example: winget install Hibbiki.Chromium',
};

const sayInstall = (): void => {
  say(INSTALL[process.platform] ?? 'Install Chromium.');
  say('Chrome for Testing works as well: npx @puppeteer/browsers install chrome@stable');
  say('If it lies in an unusual place, name it: SLOTWRIGHT_BROWSER=<path> npm start');
};

const sayClicks = (browser: Browser & { readonly kind: 'branded' }, psa: SamplePsa): void => {
  const name = browser.version || browser.path;
  const scheme = /edge/i.test(name) ? 'edge' : 'chrome';
  const team = sampleTeam(Date.now(), psa.base);
  mkdirSync(dirname(TEAM_FILE), { recursive: true });
  writeFileSync(TEAM_FILE, writeTeamFile(team, instant(Date.now())));
  say(`${name} no longer loads an extension from the command line. By hand:`);
  say(`  1. Open ${scheme}://extensions and switch on "Developer mode".`);
  say(`  2. Click "Load unpacked" and choose ${FOLDER}`);
  say('  3. Click "Details" of Slotwright, then "Extension options".');
  say(`  4. Under "Ticket systems" paste ${psa.base}/tickets/${FEATURED}`);
  say(`  5. Under "Team file" choose ${TEAM_FILE} and click "Take it".`);
  say(`  6. Open ${psa.base}/tickets/${FEATURED}`);
};

interface Stop {
  readonly asked: Promise<void>;
  readonly signal: AbortSignal;
  /** Takes the listeners away again. */
  end(): void;
}

const untilStopped = (): Stop => {
  const stopped = new AbortController();
  const stop = (): void => stopped.abort();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  // Once only: a second Ctrl-C ends everything the hard way.
  for (const signal of signals) process.once(signal, stop);
  return {
    asked: new Promise((done) => stopped.signal.addEventListener('abort', () => done())),
    signal: stopped.signal,
    end: () => {
      for (const signal of signals) process.off(signal, stop);
    },
  };
};

const showTicket = async (show: Show, psa: SamplePsa, headless: boolean): Promise<void> => {
  await show.page.goto(`${psa.base}/tickets/${FEATURED}`);
  await show.suggestion(SUGGESTION_MS);
  say(`✓ Ticket T-${FEATURED} shows its suggestion${headless ? ':' : ''}`);
  if (!headless) return;
  mkdirSync(dirname(PICTURE), { recursive: true });
  await show.page.screenshot({ path: PICTURE });
  for (const line of await show.lines()) say(`    ${line}`);
  say(`✓ Screenshot: ${relative(process.cwd(), PICTURE)}`);
};

const withBrowser = async (
  browser: Browser & { readonly kind: 'chromium' },
  psa: SamplePsa,
  check: boolean,
  stop: Stop,
): Promise<number> => {
  const headless = check || !hasDisplay();
  const zone = machineZone();
  const show = await openShow({
    browser: browser.path,
    headless,
    folder: FOLDER,
    base: psa.base,
    zone,
    team: sampleTeam(Date.now(), psa.base, zone),
  });
  try {
    say(`✓ Opened ${browser.version || browser.path}${headless ? ' without a window' : ''}`);
    const shown = showTicket(show, psa, headless).then(() => 'shown' as const);
    const first = await Promise.race([shown, stop.asked, show.closed]);
    if (first !== 'shown' || check) {
      shown.catch(() => undefined);
      return check && first !== 'shown' ? 1 : 0;
    }
    say(headless ? 'The sample goes on until Ctrl-C.' : 'Close the window or press Ctrl-C to end.');
    await Promise.race([stop.asked, show.closed]);
    return 0;
  } finally {
    await show.close();
  }
};

const run = async (check: boolean, stop: Stop): Promise<number> => {
  const browser = findBrowser();
  if (browser.kind === 'wrong') {
    say(`✗ SLOTWRIGHT_BROWSER names ${browser.path}, and there is no program.`);
    return 1;
  }
  if (browser.kind === 'none') {
    say('✗ No browser was found that loads an extension.');
    sayInstall();
    return 1;
  }
  await buildExtension(stop.signal);
  say(`✓ Built the extension: ${relative(process.cwd(), FOLDER)}`);
  const psa = await serve();
  try {
    say(`✓ Serving the sample PSA: ${psa.base}`);
    if (browser.kind === 'chromium') return await withBrowser(browser, psa, check, stop);
    sayClicks(browser, psa);
    if (check) {
      say('✗ Nothing could be checked without Chromium.');
      return 1;
    }
    say('The sample goes on until Ctrl-C.');
    await stop.asked;
    return 0;
  } finally {
    await psa.stop();
  }
};

/** `npm start`: everything a newcomer needs to see one suggestion. `--check` ends once it was seen. */
export const main = async (args: readonly string[]): Promise<number> => {
  const stop = untilStopped();
  try {
    return await run(args.includes('--check'), stop);
  } catch (error) {
    if (stop.signal.aborted) return 0;
    console.error(`✗ ${error instanceof NotBuilt ? error.message : firstLine(error)}`);
    return 1;
  } finally {
    stop.end();
  }
};
