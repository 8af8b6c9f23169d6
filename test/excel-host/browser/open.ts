import { join } from 'node:path';
import { type Browser, chromium, type Page, type Route } from 'playwright-core';
import * as z from 'zod/mini';
import { findChromium, NO_CHROMIUM } from '../../e2e/chromium.ts';
import { readMetadata, readWords } from '../client/metadata.ts';
import { officeFor } from '../client/office.ts';
import { get, loadClient } from '../client/realm.ts';
import { entriesOf } from '../client/session.ts';
import { Host, type HostOptions } from '../host.ts';
import { fileIn, fromPackage, type Reply } from './site.ts';
import { LIGHT, type Theme } from './theme.ts';

/** Where the add-in's own page comes from: a folder, or a function of the path. */
export interface Site {
  readonly origin: string;
  readonly files: string | ((path: string) => Reply | undefined);
}

export interface ChromiumOptions extends HostOptions {
  readonly site: Site;
  readonly theme?: Theme;
  readonly locale?: string;
  /** Of numbers and dates, where it is another than that of the words. */
  readonly dataLocale?: string;
  /** The pane; 350 × 378 is what a laptop of 1366 × 768 leaves for it. */
  readonly size?: { readonly width: number; readonly height: number };
}

const RICH_API_EVENT = 33;
const COMMAND_EVENT = 39;

const Settings = z.record(z.string(), z.string());

/** How a ribbon command ended. */
export type Ended = 'completed' | 'forgotten' | 'nobody listens';

/** A headless Chromium for the pages of one test file. */
export const launch = (): Promise<Browser> => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(NO_CHROMIUM);
  return chromium.launch({
    executablePath,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      // Every answer comes from here, so no name is ever looked up.
      '--host-resolver-rules=MAP * ~NOTFOUND',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
};

export class ChromiumExcel extends Host {
  readonly page: Page;
  /** Addresses the page asked for that are neither its own nor the client's: nothing was sent there. */
  readonly foreign: string[] = [];
  /** Errors in the page, and in its console. */
  readonly complaints: string[] = [];
  readonly #commands = new Map<string, () => void>();
  #nextCommand = 1;

  constructor(page: Page, options: HostOptions) {
    const client = loadClient({
      office: officeFor(() => undefined, new Map()),
      log: () => undefined,
    });
    const excel = get(client.window, 'Excel');
    const core = get(client.window, 'OfficeCore');
    super(options, readMetadata(excel, core), readWords(excel));
    this.page = page;
    this.book.events.onWaiting(() => setImmediate(() => void this.#deliver()));
  }

  async #deliver(): Promise<void> {
    const entries = entriesOf(this.book.events.take());
    if (entries.length === 0) return;
    const payload = entries.map((entry) => [
      entry.messageCategory,
      entry.messageType,
      entry.targetId,
      entry.message,
      0,
      false,
    ]);
    await this.tell(RICH_API_EVENT, payload);
  }

  /** Hands an event to the page; false where it did not register for such. */
  tell(id: number, payload: unknown): Promise<boolean> {
    return this.page.evaluate(`slotwrightExcel.tell(${id}, ${JSON.stringify(payload)})`);
  }

  /** A click on a button of the ribbon: waits until the command says that it is completed, as long as Excel would. */
  async press(functionName: string, patience = 5 * 60_000): Promise<Ended> {
    const id = `command-${this.#nextCommand}`;
    this.#nextCommand += 1;
    let limit: NodeJS.Timeout | undefined;
    const completed = new Promise<Ended>((done) => {
      this.#commands.set(id, () => done('completed'));
      limit = setTimeout(() => done('forgotten'), patience);
    });
    const event = JSON.stringify({ source: { id: functionName } });
    const heard = await this.tell(COMMAND_EVENT, [id, functionName, event]);
    const ended = heard ? await completed : 'nobody listens';
    clearTimeout(limit);
    this.#commands.delete(id);
    return ended;
  }

  /** What the page's half calls. */
  async called(name: string, args: readonly unknown[]): Promise<unknown> {
    switch (name) {
      case 'answer':
        return this.answer(String(args[0]), Number(args[1]));
      case 'completed':
        return this.#commands.get(String(args[0]))?.();
      case 'settings':
        return this.#settings(Settings.parse(args[0]));
      default:
        return void this.complaints.push(`office.js asked for ${name} ${String(args[0])}`);
    }
  }

  /** The document's settings and the workbook's are one store. */
  #settings(settings: Readonly<Record<string, string>>): void {
    this.book.settings.clear();
    for (const [key, value] of Object.entries(settings))
      this.book.settings.set(key, JSON.parse(value));
  }

  /** Waits until every event is delivered and no request is on its way. */
  async told(): Promise<void> {
    for (let quiet = 0; quiet < 3; ) {
      const before = this.requests.length;
      await this.page.evaluate('new Promise((done) => requestAnimationFrame(() => done()))');
      const idle = this.pending === 0 && this.requests.length === before;
      quiet = idle ? quiet + 1 : 0;
    }
  }

  async close(): Promise<void> {
    this.book.events.forgetListeners();
    await this.page.context().close();
  }
}

const replyOf = (site: Site, url: string): Reply | undefined => {
  if (!url.startsWith(`${site.origin}/`)) return undefined;
  const path = new URL(url).pathname;
  return typeof site.files === 'string' ? fileIn(site.files, path) : site.files(path);
};

/** A new pane: open a page of the site in it with `page.goto`. */
export const openInChromium = async (
  browser: Browser,
  options: ChromiumOptions,
): Promise<ChromiumExcel> => {
  const { site, theme = LIGHT, locale = 'en-US', dataLocale = locale } = options;
  const context = await browser.newContext({
    viewport: options.size ?? { width: 350, height: 378 },
    colorScheme: theme === LIGHT ? 'light' : 'dark',
    locale,
  });
  const page = await context.newPage();
  const excel = new ChromiumExcel(page, options);
  page.on('pageerror', (error) => excel.complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') excel.complaints.push(message.text());
  });
  await context.route('**/*', async (route: Route) => {
    const url = route.request().url();
    const reply = fromPackage(url) ?? replyOf(site, url);
    if (reply) {
      const headers = { 'access-control-allow-origin': '*' };
      return route.fulfill({ ...reply, headers });
    }
    if (url.startsWith(site.origin)) return route.fulfill({ status: 404, body: 'not here' });
    excel.foreign.push(url);
    return route.abort();
  });
  await context.exposeFunction('slotwrightCall', (name: string, args: readonly unknown[]) =>
    excel.called(name, args),
  );
  const settings = Object.fromEntries(
    [...excel.book.settings].map(([key, value]) => [key, JSON.stringify(value)]),
  );
  const told = { locale, dataLocale, matrix: excel.matrix, theme, settings };
  await context.addInitScript({ content: `window.slotwrightExcel = ${JSON.stringify(told)};` });
  await context.addInitScript({ path: join(import.meta.dirname, 'external.js') });
  return excel;
};
