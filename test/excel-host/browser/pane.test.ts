import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { describeChromium } from '../describe-with.ts';
import { type ChromiumExcel, launch, openInChromium, type Site } from './open.ts';
import { CDN } from './site.ts';
import { DARK } from './theme.ts';

const page = (script: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Pane</title><link rel="icon" href="data:,">
<script src="${CDN}office.js"></script></head><body><script>${script}</script></body></html>`;

const site = (script: string): Site => ({
  origin: 'https://localhost:3000',
  files: (path) =>
    path === '/pane.html' ? { body: page(script), contentType: 'text/html' } : undefined,
});

const COMMANDS = `
  Office.actions.associate('write', async (event) => {
    try {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['written']];
        await context.sync();
      });
    } finally {
      event.completed();
    }
  });
  Office.actions.associate('forgets', () => {});
  window.ready = Office.onReady();
`;

describeChromium("the pane over Microsoft's files", () => {
  let browser: Browser;
  let excel: ChromiumExcel;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    expect(excel.foreign).toEqual([]);
    expect(excel.complaints).toEqual([]);
    await excel.close();
  });
  const open = async (
    script: string,
    options: Parameters<typeof openInChromium>[1] | object = {},
  ) => {
    excel = await openInChromium(browser, { site: site(script), ...options });
    await excel.page.goto('https://localhost:3000/pane.html');
  };

  it('is in Excel, knows its sets and its theme, and reads and writes', async () => {
    await open(COMMANDS, { theme: DARK, locale: 'de-DE' });
    const seen = await excel.page.evaluate(`(async () => {
      const { host, platform } = await window.ready;
      const { requirements, officeTheme, displayLanguage } = Office.context;
      const values = await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1');
        range.values = [['a', 1]];
        range.load('values');
        await context.sync();
        return range.values;
      });
      return [host, platform, requirements.isSetSupported('ExcelApi', '1.14'),
        requirements.isSetSupported('ExcelApi', '1.15'), officeTheme.bodyBackgroundColor,
        displayLanguage, values];
    })()`);
    expect(seen).toEqual(['Excel', 'PC', true, false, '#262626', 'de-DE', [['a', 1]]]);
    expect(excel.user.see('Sheet1!A1:B1')).toEqual([['a', 1]]);
  });

  it('hears what a person types', async () => {
    await open(COMMANDS);
    await excel.page.evaluate(`(async () => {
      await window.ready;
      window.heard = [];
      await Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(async (event) => {
          window.heard.push(event.address + ' ' + event.source + ' ' + event.triggerSource);
        });
        await context.sync();
      });
    })()`);
    excel.user.type('Sheet1!B2', 'E');
    excel.coauthor.type('Sheet1!B3', 'L');
    await excel.page.waitForFunction('window.heard.length === 2');
    expect(await excel.page.evaluate('window.heard')).toEqual([
      'B2 Local Unknown',
      'B3 Remote Unknown',
    ]);
  });

  it('runs a command of the ribbon, and notices one that never says it is completed', async () => {
    await open(COMMANDS);
    await excel.page.evaluate('window.ready');
    expect(await excel.press('write')).toBe('completed');
    expect(excel.user.see('Sheet1!A1')).toEqual([['written']]);
    expect(await excel.press('forgets', 200)).toBe('forgotten');
  });

  it('switches its buttons, and whether it starts with the workbook', async () => {
    await open(COMMANDS);
    await excel.page.evaluate(`(async () => {
      await window.ready;
      await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
      await Office.ribbon.requestUpdate({
        tabs: [{ id: 'Roster', groups: [{ id: 'Week', controls: [{ id: 'Generate', enabled: false }] }] }],
      });
    })()`);
    expect(excel.shell.startState).toBe('Background');
    expect([...excel.shell.buttons]).toEqual([['Generate', false]]);
  });

  it('keeps the settings of the document with those of the workbook', async () => {
    await open(COMMANDS);
    await excel.page.evaluate(`(async () => {
      await window.ready;
      Office.context.document.settings.set('author', 'Dana');
      await new Promise((done) => Office.context.document.settings.saveAsync(done));
    })()`);
    expect(excel.book.settings.get('author')).toBe('Dana');
  });
});

describeChromium('a page outside of Excel', () => {
  it('is told so, and asks nobody else', async () => {
    const browser = await launch();
    const context = await browser.newContext();
    const plain = await context.newPage();
    const { fromPackage } = await import('./site.ts');
    await context.route('**/*', async (route) => {
      const url = route.request().url();
      const reply = fromPackage(url) ?? {
        body: page('window.ready = Office.onReady()'),
        contentType: 'text/html',
      };
      await route.fulfill({ ...reply, headers: { 'access-control-allow-origin': '*' } });
    });
    await plain.goto('https://localhost:3000/pane.html');
    expect(await plain.evaluate('window.ready.then(({ host }) => host)')).toBeNull();
    await browser.close();
  });
});
