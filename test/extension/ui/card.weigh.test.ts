import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleStories, openBrowser, openStory } from './stories/browser.ts';

const LIMIT_MS = 60_000;

let browser: Browser;
let script: string;
beforeAll(async () => {
  script = await bundleStories();
  browser = await openBrowser();
}, LIMIT_MS);
afterAll(() => browser.close());

it(
  'tells what a chosen start breaks, then what another one costs beside the first pick',
  async () => {
    const page = await openStory(browser, script, 'mine-live');
    const panel = page.locator('slotwright-overlay .panel');
    await panel.getByRole('button', { name: 'Move…' }).press('Enter');
    const starts = panel.getByRole('group', { name: 'Move to Ana Ruiz' });
    await starts.getByRole('radio', { name: 'Another start' }).check();
    await starts.getByLabel(/^Start/).fill('2026-11-23T09:30');
    await starts.getByText('Stands in the way of that start').waitFor();
    await starts.getByText('No working hours that day').waitFor();
    await starts.getByLabel(/^Start/).fill('2026-11-23T16:30');
    await starts.getByText(/Fits\. Costs/).waitFor();
    expect(await starts.getByText('+12 min').count()).toBe(1);
    expect(await starts.getByText('Stands in the way of that start').count()).toBe(0);
    await page.close();
  },
  LIMIT_MS,
);
