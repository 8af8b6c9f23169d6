import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumExcel, launch, openInChromium } from '../../excel-host/browser/open.ts';
import { fileIn, fromPackage } from '../../excel-host/browser/site.ts';
import { DARK } from '../../excel-host/browser/theme.ts';
import { describeChromium } from '../../excel-host/describe-with.ts';
import { violations } from '../../extension/options/axe.ts';
import { type Built, buildPage, head, ORIGIN, press } from './page.ts';

const LIMIT_MS = 60_000;

describeChromium('the built page in a browser', () => {
  let browser: Browser;
  let built: Built;
  beforeAll(async () => {
    built = await buildPage();
    browser = await launch();
  }, LIMIT_MS);
  afterAll(async () => {
    await browser.close();
    built.remove();
  });

  it('holds everything that its manifest names', () => {
    const folder = String(built.site.files);
    const manifest = readFileSync(join(folder, 'manifest.xml'), 'utf8');
    const named = [...manifest.matchAll(/"https:\/\/localhost:3000(\/[^"]+)"/g)];
    const missing = named.flatMap(([, path = '']) => (fileIn(folder, path) ? [] : [path]));
    expect(named.length).toBeGreaterThan(80);
    expect(missing).toEqual([]);
  });

  describe('in Excel', () => {
    let excel: ChromiumExcel;
    const open = async (options: Partial<Parameters<typeof openInChromium>[1]> = {}) => {
      excel = await openInChromium(browser, { site: built.site, ...options });
      await excel.page.goto(`${ORIGIN}/index.html`);
      return excel.page;
    };
    afterEach(async () => {
      expect(excel.foreign).toEqual([]);
      expect(excel.complaints).toEqual([]);
      await excel.close();
    });

    it(
      'sets up a sample team, adds a week, generates it, and takes it back',
      async () => {
        const page = await open();
        await head(page, 'Make a roster in this workbook');
        await press(page, 'Sample team');
        await head(page, 'What is in this workbook');
        await press(page, 'Go to the week');
        await press(page, 'New week');
        const added = page.getByRole('checkbox', { checked: true });
        await added.waitFor();
        await press(page, 'Generate');
        await head(page, 'Before anything is written');
        await page.getByText(/\d+ cells change/).waitFor();
        await press(page, 'Apply');
        await head(page, 'Written');
        await press(page, 'Revert');
        await head(page, 'Taken back');
        await press(page, 'Done');
        await press(page, 'Check');
        await press(page, 'Check the week');
        await page.getByText(/Checked at/).waitFor();
        expect(await violations(page)).toEqual([]);
      },
      LIMIT_MS,
    );

    it(
      'answers the ribbon',
      async () => {
        const page = await open();
        await head(page, 'Make a roster in this workbook');
        await press(page, 'Sample team');
        await head(page, 'What is in this workbook');
        expect(await excel.press('nextWeek')).toBe('completed');
        await page.getByRole('checkbox', { checked: true }).waitFor();
        expect(await excel.press('generate')).toBe('completed');
        await head(page, 'Before anything is written');
        expect(await excel.press('coverage')).toBe('completed');
        await page.getByText(/Checked at/).waitFor();
        expect(await excel.press('rotate')).toBe('completed');
        await page.getByText(/\d+ turns change/).waitFor();
        await press(page, 'Apply');
        await page.getByText('26 turns are on the sheet On-call.').waitFor();
        await press(page, 'Revert');
        await page.getByText('26 turns as before.').waitFor();
      },
      LIMIT_MS,
    );

    it(
      'takes the theme of Office, and keeps what Office takes from a page',
      async () => {
        const page = await open({ theme: DARK });
        await head(page, 'Make a roster in this workbook');
        const seen = await page.evaluate(() => [
          document.documentElement.dataset.theme,
          getComputedStyle(document.body).backgroundColor,
          typeof history.pushState,
          typeof history.replaceState,
        ]);
        expect(seen).toEqual(['dark', 'rgb(38, 38, 38)', 'function', 'function']);
        expect(await violations(page)).toEqual([]);
      },
      LIMIT_MS,
    );

    it(
      'says so where Excel is too old, and asks nothing of the workbook',
      async () => {
        const page = await open({ matrix: { ExcelApi: '1.13', SharedRuntime: '1.1' } });
        await head(page, 'This Excel is too old');
        // That the ribbon is listened to is all that was said.
        expect(excel.calls.filter((call) => !call.startsWith('AddinInternalService.'))).toEqual([]);
      },
      LIMIT_MS,
    );
  });

  describe('elsewhere', () => {
    /** Office's own script comes from the package, or not at all. */
    const plain = async (hasOffice: boolean) => {
      const page = await browser.newPage();
      await page.route('**/*', async (route) => {
        const url = route.request().url();
        const path = new URL(url).pathname;
        const reply = url.startsWith(ORIGIN)
          ? fileIn(String(built.site.files), path)
          : hasOffice && fromPackage(url);
        if (!reply) return route.abort();
        await route.fulfill({ ...reply, headers: { 'access-control-allow-origin': '*' } });
      });
      await page.goto(`${ORIGIN}/index.html`);
      return page;
    };

    it(
      'says where it belongs',
      async () => {
        const page = await plain(true);
        await head(page, 'Open Slotwright in Excel');
        expect(await violations(page)).toEqual([]);
        await page.close();
      },
      LIMIT_MS,
    );

    it(
      'says what is in the way where Office could not be loaded',
      async () => {
        const page = await plain(false);
        await head(page, 'Excel could not be reached');
        await page.close();
      },
      LIMIT_MS,
    );
  });
});
