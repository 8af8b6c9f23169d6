import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import type { Team } from '../../core/model/team.ts';
import type { Host } from '../../extension/settings.ts';
import { buildFolder } from '../builds.ts';
import { chromiumFlags, findChromium, isOwnErrand, NO_CHROMIUM } from './chromium.ts';
import type { inside } from './inside.ts';
import { type Hold, type Seen, startProxy, type TrafficProxy } from './proxy.ts';

const ROOT = join(import.meta.dirname, '../..');
type Inside = typeof inside;
type Act = keyof Inside;

/** One dispatcher's browser: a fresh profile with the extension, and a record of all it sent. */
export interface House {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly traffic: readonly Seen[];
  /** Console errors and uncaught errors of every page opened so far, those of the extension's own pages. */
  readonly complaints: readonly string[];
  open(url: string): Promise<Page>;
  /** One of the extension's own pages, in a tab. */
  ui(page: 'popup' | 'options', hash?: string): Promise<Page>;
  /** Runs one act of `inside.ts` in the extension's origin. */
  act<A extends Act>(
    name: A,
    ...args: Parameters<Inside[A]>
  ): Promise<Awaited<ReturnType<Inside[A]>>>;
  /** What a dispatcher does in the options for one PSA; waits until the overlay is registered there. */
  grant(
    base: string,
    psa: Host['psa'],
    host?: { readonly writing?: boolean; readonly zone?: string },
  ): Promise<void>;
  seedTeam(team: Team): Promise<void>;
  /** Stops one request on its way; see the proxy. */
  hold(hold: Hold): Promise<Seen>;
  /** Ends the service worker as the browser would, in the middle of whatever it does. */
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

export const HOST = 'slotwright-overlay';
/** Inside the overlay; its root is open in the end-to-end build, and locators look into open roots. */
export const overlay = (page: Page): Locator => page.locator(HOST);

const workerOf = async (context: BrowserContext): Promise<string> => {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = worker.url().split('/')[2];
  if (!id) throw new Error(`no extension in ${worker.url()}`);
  return id;
};

const listenForComplaints = (context: BrowserContext, into: string[]): void => {
  const watch = (page: Page): void => {
    const own = (): boolean => page.url().startsWith('chrome-extension://');
    page.on('pageerror', (error) => into.push(`${page.url()}: ${error.message}`));
    page.on('console', (line) => {
      if (line.type() === 'error' && own()) into.push(`${page.url()}: ${line.text()}`);
    });
  };
  context.pages().forEach(watch);
  context.on('page', watch);
};

/** Chromium asks a service of its own about passwords typed into a form, unless the profile says not to. */
const quietProfile = (): string => {
  const profile = mkdtempSync(join(tmpdir(), 'slotwright-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = { profile: { password_manager_leak_detection: false } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  return profile;
};

export interface HouseOptions {
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
}

export const openHouse = async (options: HouseOptions = {}): Promise<House> => {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(NO_CHROMIUM);
  const profile = quietProfile();
  const proxy: TrafficProxy = await startProxy();
  const extension = join(ROOT, buildFolder({ browser: 'chrome', mode: 'e2e' }));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: [...chromiumFlags(extension, proxy.url)],
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const complaints: string[] = [];
  listenForComplaints(context, complaints);
  const extensionId = await workerOf(context);
  const script = inject('inside');

  // An own page of the extension that runs no code of the product.
  const quiet = await context.newPage();
  await quiet.goto(`chrome-extension://${extensionId}/manifest.json`);

  const act: House['act'] = (name, ...args) =>
    quiet.evaluate(
      `(() => { ${script}; return inside.inside.${String(name)}(...${JSON.stringify(args)}); })()`,
    );

  return {
    context,
    extensionId,
    traffic: proxy.seen,
    complaints,
    act,
    async open(url) {
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
    async ui(name, hash = '') {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${name}.html${hash}`);
      return page;
    },
    async grant(base, psa, host = {}) {
      await act('grant', { base, psa, ...host });
      await expect
        .poll(() => act('registered'), { timeout: 10_000 })
        .toContain(new URL(base).origin);
    },
    async seedTeam(team) {
      await act('seedTeam', team);
    },
    hold: (hold) => proxy.hold(hold),
    async stopWorker() {
      const client = await context.newCDPSession(quiet);
      await client.send('ServiceWorker.enable');
      await client.send('ServiceWorker.stopAllWorkers');
      await client.detach();
    },
    async close() {
      await context.close();
      await proxy.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};

/** Hosts the browser spoke to, its own errands left out. */
export const hostsOf = (traffic: readonly Seen[]): readonly string[] =>
  [...new Set(traffic.map((seen) => seen.host))].filter((host) => !isOwnErrand(host)).sort();

const photograph = async (house: House, name: string): Promise<void> => {
  const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  for (const [index, page] of house.context.pages().entries()) {
    if (page.isClosed() || page.url().endsWith('/manifest.json')) continue;
    await page
      .screenshot({ path: join(ROOT, `.cache/failed/${slug}-${index}.png`) })
      .catch(() => {});
  }
};

/**
 * A test in a browser of its own. Leaves pictures of every tab in `.cache/failed` when it fails,
 * and fails when anything but the named hosts was spoken to.
 */
export const inHouse = (
  name: string,
  body: (house: House, mayReach: (base: string) => void) => Promise<void>,
  options: HouseOptions = {},
): void => {
  if (!findChromium() && !process.env.CI) {
    it.skip(`${name} (skipped: ${NO_CHROMIUM})`, () => {});
    return;
  }
  it(name, async () => {
    const house = await openHouse(options);
    const reachable = new Set<string>();
    try {
      await body(house, (base) => reachable.add(new URL(base).host));
      expect(hostsOf(house.traffic).filter((host) => !reachable.has(host))).toEqual([]);
    } catch (error) {
      await photograph(house, name);
      throw error;
    } finally {
      await house.close();
    }
  });
};
