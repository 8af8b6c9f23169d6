import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import type { Team } from '../../core/model/team.ts';

export interface ShowOptions {
  readonly browser: string;
  readonly headless: boolean;
  /** The built extension. */
  readonly folder: string;
  readonly base: string;
  readonly zone: string;
  readonly team: Team;
}

export interface Show {
  readonly page: Page;
  /** Settles when the last window is closed. */
  readonly closed: Promise<void>;
  /** Waits until the overlay suggests somebody; rejects with what it says instead. */
  suggestion(timeoutMs: number): Promise<void>;
  /** What the overlay says: the first look line by line, then one line for each other technician. */
  lines(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** The product's own code for team and settings, as one script for a page of the extension. */
const bundle = async (): Promise<string> => {
  const entry = join(import.meta.dirname, '../e2e/inside.ts');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'inside' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('the sample team could not be bundled');
  return output.output[0].code;
};

const idOf = async (context: BrowserContext): Promise<string> => {
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: 30_000 }));
  const id = new URL(worker.url()).host;
  if (!id) throw new Error('the browser did not load the extension');
  return id;
};

/** What a dispatcher does in the first five minutes: a team, a granted host, writing on, the zone confirmed. */
const setUp = async (page: Page, id: string, options: ShowOptions): Promise<void> => {
  const script = await bundle();
  // An own page of the extension that runs no code of the product.
  await page.goto(`chrome-extension://${id}/manifest.json`);
  const act = (name: string, value: unknown): Promise<unknown> =>
    page.evaluate(
      `(() => { ${script}; return inside.inside.${name}(${JSON.stringify(value)}); })()`,
    );
  await act('seedTeam', options.team);
  await act('grant', {
    base: options.base,
    psa: 'sample-psa',
    writing: true,
    zone: options.zone,
  });
  // Pages opened before the overlay is registered stay without it; the browser's first look at managed settings takes
  // a second or two, and nothing is registered before.
  await page.evaluate(`(async (deadline) => {
    while ((await chrome.scripting.getRegisteredContentScripts()).length === 0) {
      if (Date.now() > deadline) throw new Error('the overlay was not registered');
      await new Promise((again) => setTimeout(again, 50));
    }
  })(Date.now() + 15_000)`);
};

const PANEL = 'slotwright-overlay section[aria-label="Slotwright"]';
const MORE = 'Why, and who else';

/** Lines with words in them: a button that is only a sign says nothing in a terminal. */
const spoken = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /\p{L}/u.test(line));

/** Opens the browser with the extension set up for the sample. */
export const openShow = async (options: ShowOptions): Promise<Show> => {
  const profile = await mkdtemp(join(tmpdir(), 'slotwright-sample-'));
  const clean = (): Promise<void> => rm(profile, { recursive: true, force: true, maxRetries: 5 });
  const context = await chromium
    .launchPersistentContext(profile, {
      executablePath: options.browser,
      headless: options.headless,
      viewport: options.headless ? { width: 1280, height: 900 } : null,
      handleSIGINT: false,
      handleSIGTERM: false,
      args: [
        `--disable-extensions-except=${options.folder}`,
        `--load-extension=${options.folder}`,
        '--no-first-run',
        '--no-default-browser-check',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        // Chromium refuses its own sandbox for root.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    })
    .catch(async (error: unknown) => {
      await clean();
      throw error;
    });
  const closed = new Promise<void>((done) => {
    context.once('close', () => done());
  });
  const close = async (): Promise<void> => {
    await context.close();
    await clean();
  };
  try {
    const id = await idOf(context);
    const page = context.pages()[0] ?? (await context.newPage());
    await setUp(page, id, options);
    const panel = page.locator(PANEL);
    return {
      page,
      closed,
      close,
      async suggestion(timeoutMs) {
        const first = panel.locator('.first-look');
        const seen = await first.waitFor({ timeout: timeoutMs }).then(
          () => true,
          () => false,
        );
        if (seen) return;
        const said = (await panel.count()) > 0 ? await panel.innerText() : '';
        throw new Error(
          said === ''
            ? 'the overlay did not appear'
            : `the overlay says: ${said.replace(/\s+/g, ' ')}`,
        );
      },
      async lines() {
        const first = await panel.locator('.first-look').innerText();
        await panel.getByRole('button', { name: MORE }).click();
        await panel.locator('.people').first().waitFor();
        const others = await panel.locator('.people > li').allInnerTexts();
        return [...spoken(first), ...others.map((text) => `– ${spoken(text).join(', ')}`)];
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
};
