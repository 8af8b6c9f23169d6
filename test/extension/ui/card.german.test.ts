import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reason } from '../../../core/explain/reason.ts';
import { sentence } from '../../../core/explain/sentence.ts';
import { reasonTelling } from '../../../extension/ui/card/naming.ts';
import { bundleStories, openBrowser, openStory } from './stories/browser.ts';
import { GERMAN } from './stories/stories.ts';

const LIMIT_MS = 60_000;

let browser: Browser;
let script: string;
beforeAll(async () => {
  script = await bundleStories();
  browser = await openBrowser();
}, LIMIT_MS);
afterAll(() => browser.close());

const { ranked, excluded } = GERMAN.answer;
const reasons: readonly Reason[] = [
  ...ranked.flatMap((one) => one.findings.map((f) => f.reason)),
  ...excluded.flatMap(({ always, days, nearest }) => [
    ...always,
    ...days.flatMap((day) => day.reasons),
    ...(nearest?.findings ?? []).map((f) => f.reason),
  ]),
];
const german = new Set(reasons.map((reason) => sentence(reason, reasonTelling(GERMAN))));

it(
  'tells every reason in German and says so to a screen reader',
  async () => {
    const page = await openStory(browser, script, 'german');
    const panel = page.locator('slotwright-overlay .panel');
    const told = panel.locator('.reason, .one-line');
    const texts = (await told.allTextContents()).flatMap((text) => text.split('; '));
    expect(texts.length).toBeGreaterThan(ranked.length + excluded.length);
    expect(texts.filter((text) => !german.has(text))).toEqual([]);
    expect(
      new Set(await told.evaluateAll((all) => all.map((one) => one.getAttribute('lang')))),
    ).toEqual(new Set(['de']));
    const first = panel.locator('.because li, .worst bdi');
    expect((await first.allTextContents()).map((text) => german.has(text))).not.toContain(false);
    await page.close();
  },
  LIMIT_MS,
);
