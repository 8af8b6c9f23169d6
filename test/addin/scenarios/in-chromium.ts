import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { openInChromium, type Site } from '../../excel-host/browser/open.ts';
import { CDN } from '../../excel-host/browser/site.ts';
import { bundle } from '../../extension/ui/stories/browser.ts';
import type { Open } from './opened.ts';
import { remote } from './remote.ts';

const ORIGIN = 'https://localhost:3000';
const HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Slotwright</title>
<link rel="icon" href="data:,"><script src="${CDN}office.js"></script></head>
<body><script src="/bundle.js"></script></body></html>`;

export const bundleActions = (): Promise<string> =>
  bundle(fileURLToPath(new URL('entry.ts', import.meta.url)));

export const inChromium = (browser: Browser, script: string): Open => {
  const site: Site = {
    origin: ORIGIN,
    files: (path) =>
      path === '/bundle.js'
        ? { body: script, contentType: 'text/javascript; charset=utf-8' }
        : { body: HTML, contentType: 'text/html; charset=utf-8' },
  };
  return async (book) => {
    const excel = await openInChromium(browser, { site, ...(book ? { book } : {}) });
    const { page } = excel;
    await page.goto(`${ORIGIN}/`);
    await page.evaluate(() => window.slotwrightReady);
    const asker = (group: string) => (name: string, args: readonly unknown[]) =>
      page.evaluate(([g, n, a]) => window.slotwrightAsk(g, n, a), [group, name, args] as const);
    return {
      excel,
      actions: remote(asker('actions')),
      onCall: remote(asker('onCall')),
      async reload() {
        excel.book.events.forgetListeners();
        await page.reload();
        await page.evaluate(() => window.slotwrightReady);
      },
      publishing: remote(asker('publishing')),
      reports: remote(asker('reports')),
      phone: remote(asker('phone')),
      shifts: remote(asker('shifts')),
      rota: remote(asker('rota')),
      outside: remote(asker('outside')),
      team: remote(asker('team')),
      close: () => excel.close(),
    };
  };
};
