import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from '../../../e2e/chromium.ts';

const PAGE = 'http://stories.test/';

/** One script of a test page, built as the extension is. */
export const bundle = async (entry: string): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['iife'], name: 'bundle' },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const one of outputs) {
    if (!('output' in one)) continue;
    for (const chunk of one.output) if (chunk.type === 'chunk') return chunk.code;
  }
  throw new Error(`nothing was built from ${entry}`);
};

/** The stories and, as in the product, the parts that another script draws: each carries its own copy of everything. */
export const bundleStories = async (): Promise<string> => {
  const scripts = await Promise.all([bundle(local('details.ts')), bundle(local('main.tsx'))]);
  return scripts.join(';\n');
};

export const local = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const openBrowser = (): Promise<Browser> => {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] });
};

export interface Look {
  readonly width: number;
  readonly theme: 'light' | 'dark';
}

interface Content {
  readonly body?: string;
  /** The part of the address after `#`. */
  readonly hash?: string;
}

/** A plain page that runs `script`; no request leaves it. A width of 400 leaves room for the panel's usual 360. */
export const openPage = async (
  browser: Browser,
  script: string,
  { width, theme }: Look = { width: 400, theme: 'light' },
  { body = '', hash = '' }: Content = {},
): Promise<Page> => {
  const page = await browser.newPage({
    viewport: { width, height: 900 },
    colorScheme: theme,
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Berlin',
  });
  await page.route('**/*', (route) =>
    new URL(route.request().url()).pathname === '/bundle.js'
      ? route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script })
      : route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><html lang="en"><title>Page</title><body><main><h1>Page</h1>${body}</main><script src="/bundle.js"></script></body></html>`,
        }),
  );
  await page.goto(`${PAGE}#${hash}`);
  return page;
};

/** Goes to a story in a page that is open already; a question mark makes it a load and not a jump. */
export const showStory = async (page: Page, story: string): Promise<void> => {
  await page.goto(`${PAGE}?${story}#${story}`);
  await page.locator('html[data-ready="yes"]').waitFor();
};

export const openStory = async (browser: Browser, script: string, story: string): Promise<Page> => {
  const page = await openPage(browser, script, undefined, { hash: story });
  await page.locator('html[data-ready="yes"]').waitFor();
  return page;
};
