import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from '../../../e2e/chromium.ts';
import type { StoryName } from './stories.ts';

const PAGE = 'https://pane.test/';
const ENTRY = fileURLToPath(new URL('main.tsx', import.meta.url));

/** What Excel leaves the pane on a small laptop, and the narrowest it gets. */
export const USUAL = { width: 350, height: 378 };
export const NARROW = { width: 320, height: 378 };

export const bundleStories = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { write: false, minify: false, lib: { entry: ENTRY, formats: ['iife'], name: 'pane' } },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const one of outputs) {
    if (!('output' in one)) continue;
    for (const chunk of one.output) if (chunk.type === 'chunk') return chunk.code;
  }
  throw new Error('no story was built');
};

export const openBrowser = (): Promise<Browser> => {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] });
};

/** A page of the size of a pane; every request is answered from here. */
export const openPane = async (browser: Browser, script: string): Promise<Page> => {
  const page = await browser.newPage({
    viewport: USUAL,
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Berlin',
  });
  await page.route('**/*', (route) =>
    new URL(route.request().url()).pathname === '/bundle.js'
      ? route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script })
      : route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: '<!doctype html><html lang="en"><head><title>Slotwright</title></head><body><div id="pane" class="pane"></div><script src="/bundle.js"></script></body></html>',
        }),
  );
  return page;
};

/** A question mark makes it a load and not a jump: every story begins with a new workbook. */
export const showStory = async (page: Page, story: StoryName | (string & {})): Promise<void> => {
  await page.goto(`${PAGE}?${story}#${story}`);
  await page.locator('html[data-ready="yes"]').waitFor();
};
