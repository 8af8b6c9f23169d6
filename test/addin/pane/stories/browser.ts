import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { bundle } from '../../../extension/ui/stories/browser.ts';
import type { StoryName } from './stories.ts';

const PAGE = 'https://pane.test/';
const ENTRY = fileURLToPath(new URL('main.tsx', import.meta.url));

/** What Excel leaves the pane on a small laptop, and the narrowest it gets. */
export const USUAL = { width: 350, height: 378 };
export const NARROW = { width: 320, height: 378 };

export const bundleStories = (): Promise<string> => bundle(ENTRY);

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
