import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from '../../e2e/chromium.ts';
import { fakeBrowser } from './fake-browser.ts';

const ROOT = fileURLToPath(new URL('../../../extension/entrypoints/options/', import.meta.url));
/** Never looked up: every request to it is answered from the built folder. */
const ORIGIN = 'https://options.example';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export interface OptionsPages {
  /** A page with an empty profile of its own. */
  open(hash: string, options?: OpenOptions): Promise<Page>;
  /** Errors of any page, in the console or uncaught. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly dark?: boolean;
  readonly width?: number;
  /** The same person again: storage and database are kept. */
  readonly context?: BrowserContext;
}

const bundleSeed = async (): Promise<string> => {
  const entry = fileURLToPath(new URL('seed.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'optionsSeed' } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !('output' in bundle)) throw new Error('seed.ts was not bundled');
  return bundle.output[0].code;
};

/** Builds the options page alone and serves it to a real browser, with a background that the test can see into. */
export const optionsPages = async (): Promise<OptionsPages> => {
  const out = await mkdtemp(join(tmpdir(), 'slotwright-options-'));
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.env.FIREFOX': 'false' },
    build: { outDir: out, emptyOutDir: true, minify: false, target: 'chrome120' },
  });
  const seed = await bundleSeed();
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });

  const serve = (context: BrowserContext) =>
    context.route(`${ORIGIN}/**`, async (route) => {
      const path = new URL(route.request().url()).pathname;
      const body = await readFile(join(out, path)).catch(() => undefined);
      if (body) await route.fulfill({ body, contentType: TYPES[extname(path)] ?? 'text/plain' });
      else await route.fulfill({ status: 404 });
    });

  const complaints: string[] = [];
  return {
    complaints,
    async open(hash, { dark = false, width = 1280, context } = {}) {
      const home =
        context ??
        (await browser.newContext({
          colorScheme: dark ? 'dark' : 'light',
          viewport: { width, height: 900 },
          timezoneId: 'Europe/Lisbon',
          locale: 'en-GB',
          reducedMotion: 'reduce',
        }));
      if (!context) await serve(home);
      const page = await home.newPage();
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      await page.addInitScript(fakeBrowser);
      await page.goto(`${ORIGIN}/index.html${hash}`);
      await page.locator('h1').waitFor();
      await page.addScriptTag({ content: seed });
      return page;
    },
    async close() {
      await browser.close();
      await rm(out, { recursive: true, force: true });
    },
  };
};
