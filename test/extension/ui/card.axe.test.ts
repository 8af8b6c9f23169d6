import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { countWords } from '../../../extension/ui/card/clip.ts';
import { bundleStories, openBrowser, openPage, showStory } from './stories/browser.ts';
import { STORIES } from './stories/stories.ts';

const LIMIT_MS = 60_000;
const WIDE = 400;
const NARROW = 320;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await openPage(browser, await bundleStories(), undefined, { hash: 'first' });
}, LIMIT_MS);
afterAll(() => browser.close());

const Rules = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }));
const Found = z.object({ violations: Rules, passes: Rules });

const violations = async (): Promise<readonly string[]> => {
  // axe judges contrast only below the body; the host stays connected, so it is left where it is put.
  await page.evaluate(`document.body.append(document.querySelector('slotwright-overlay'))`);
  const found = Found.parse(
    await page.evaluate(
      `axe.run(document.querySelector('slotwright-overlay')).then(({ violations, passes }) => ({ violations, passes }))`,
    ),
  );
  const contrast = found.passes.find(({ id }) => id === 'color-contrast')?.nodes.length ?? 0;
  return [
    ...found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    ),
    ...(contrast === 0 ? ['no contrast was judged'] : []),
  ];
};

/** Elements that reach past the panel's sides, or scroll sideways. */
const overflow = (): Promise<readonly string[]> =>
  page.evaluate(() => {
    const root = document.querySelector('slotwright-overlay')?.shadowRoot;
    const panel = root?.querySelector('.panel')?.getBoundingClientRect();
    if (!root || !panel) return ['no panel'];
    const wrong: string[] = [];
    if (panel.left < 0 || panel.right > innerWidth) wrong.push('the panel leaves the window');
    for (const one of root.querySelectorAll<HTMLElement>('.panel *')) {
      const box = one.getBoundingClientRect();
      const hidden = box.width === 0 || one.closest('.visually-hidden');
      if (!hidden && box.right > panel.right + 1) wrong.push(`${one.localName}.${one.className}`);
    }
    const body = root.querySelector('.panel-body');
    if (body && body.scrollWidth > body.clientWidth + 1) wrong.push('scrolls sideways');
    return wrong;
  });

describe.each(Object.keys(STORIES))('%s', (story) => {
  it(
    'has no violation in light and dark, and fits wide and narrow windows',
    async () => {
      await page.setViewportSize({ width: WIDE, height: 900 });
      await page.emulateMedia({ colorScheme: 'light' });
      await showStory(page, story);
      await page.addScriptTag({ content: axe.source });
      expect(await violations()).toEqual([]);
      expect(await overflow()).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations()).toEqual([]);
      await page.setViewportSize({ width: NARROW, height: 900 });
      await expect.poll(overflow).toEqual([]);
    },
    LIMIT_MS,
  );
});

describe.each([
  'first',
  'crosses',
  'abroad',
  'watch-only',
  'zone-open',
  ...Object.keys(STORIES).filter((one) => /^hostile-(?!open|p1)/.test(one)),
])('the first look of %s', (story) => {
  it(
    'has at most 60 words and 320 pixels',
    async () => {
      await page.setViewportSize({ width: WIDE, height: 900 });
      await showStory(page, story);
      const panel = page.locator('slotwright-overlay .panel');
      const box = await panel.boundingBox();
      expect(box?.width).toBe(360);
      expect(box?.height).toBeGreaterThan(100);
      expect(box?.height).toBeLessThanOrEqual(320);
      const words = countWords((await panel.allInnerTexts()).join(' '));
      expect(words).toBeGreaterThan(10);
      expect(words).toBeLessThanOrEqual(60);
    },
    LIMIT_MS,
  );
});

it(
  'says at the foot who changed the rules, when and what, also where the card is folded to its first look',
  async () => {
    await showStory(page, 'first');
    const panel = page.locator('slotwright-overlay .panel');
    expect((await panel.allInnerTexts()).join(' ')).toContain(
      'Rules changed by Dana Sand, Fri 20 Nov: load weight',
    );
  },
  LIMIT_MS,
);

it(
  'shows markup in names as text',
  async () => {
    await showStory(page, 'hostile-markup');
    const inside = page.locator('slotwright-overlay .panel');
    expect(await inside.locator('img, script, iframe').count()).toBe(0);
    expect((await inside.allInnerTexts()).join(' ')).toContain('<img');
  },
  LIMIT_MS,
);
