import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import * as z from 'zod/mini';
import { PANELS } from '../../extension/entrypoints/options/model/route.ts';
import { machineZone } from '../sample/business-time.ts';
import { sampleData } from '../sample/data.ts';
import { startSamplePsa } from '../sample/server.ts';
import { sampleTeam } from '../sample/team.ts';
import { HOST, type House, inHouse } from './browser.ts';
import { button, firstLook } from './sample-house.ts';

const PICTURES = join(import.meta.dirname, '../../.cache/pictures');
mkdirSync(PICTURES, { recursive: true });

const Violations = z.array(
  z.object({
    id: z.string(),
    nodes: z.array(
      z.object({ target: z.array(z.unknown()), failureSummary: z.optional(z.string()) }),
    ),
  }),
);

/** What axe finds, one line a place; `within` = a selector to look below. */
const violations = async (page: Page, within?: string): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    `axe.run(${within ? JSON.stringify({ include: [within] }) : 'document'}, { resultTypes: ['violations'] })
      .then((result) => result.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })) })))`,
  );
  return Violations.parse(found).flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`),
  );
};

/** Elements whose text or box reaches out of what holds it, below a root of the page or of the overlay. */
const overflowing = (page: Page, host?: string): Promise<readonly string[]> =>
  page.evaluate((name) => {
    const root = name ? document.querySelector(name)?.shadowRoot : document;
    const found: string[] = [];
    if (!name && document.documentElement.scrollWidth > document.documentElement.clientWidth) {
      found.push(`page is ${document.documentElement.scrollWidth} wide`);
    }
    for (const element of root?.querySelectorAll('*') ?? []) {
      if (!(element instanceof HTMLElement) || element.closest('.visually-hidden, thead')) continue;
      const style = getComputedStyle(element);
      const cut = element.scrollWidth > element.clientWidth + 1 && style.overflowX === 'hidden';
      if (cut && style.textOverflow !== 'ellipsis') {
        found.push(`${element.localName}.${element.className} is cut`);
      }
    }
    return found;
  }, host);

const seeded = async (house: House, mayReach: (base: string) => void) => {
  const now = Date.now();
  const psa = await startSamplePsa({ now: Date.now, data: sampleData(now) });
  mayReach(psa.base);
  await house.seedTeam(sampleTeam(now, psa.base));
  await house.grant(psa.base, 'sample-psa', { writing: true, zone: machineZone() });
  return psa;
};

describe.each(['light', 'dark'] as const)('every surface in %s', (colorScheme) => {
  for (const size of [
    { name: 'wide', viewport: { width: 1280, height: 900 } },
    { name: 'narrow', viewport: { width: 400, height: 700 } },
  ]) {
    inHouse(
      `can be read and used by everybody (${size.name})`,
      async (house, mayReach) => {
        const psa = await seeded(house, mayReach);
        const picture = (name: string) => ({
          path: join(PICTURES, `${name}-${size.name}-${colorScheme}.png`),
        });
        const found: string[] = [];
        try {
          const tab = await house.open(`${psa.base}/tickets/1042`);
          await firstLook(tab).waitFor();
          await tab.screenshot(picture('overlay'));
          found.push(...(await violations(tab, HOST)), ...(await overflowing(tab, HOST)));
          await firstLook(tab).click();
          await button(tab, 'Confirm').waitFor();
          await tab.screenshot(picture('overlay-confirm'));
          found.push(...(await violations(tab, HOST)), ...(await overflowing(tab, HOST)));

          const popup = await house.ui('popup');
          await popup.getByRole('heading').first().waitFor();
          await popup.screenshot(picture('popup'));
          found.push(...(await violations(popup)), ...(await overflowing(popup)));

          for (const { id } of PANELS) {
            const options = await house.ui('options', `#${id}`);
            await options.getByRole('heading').first().waitFor();
            await options.screenshot({ ...picture(`options-${id}`), fullPage: true });
            found.push(...(await violations(options)), ...(await overflowing(options)));
            await options.close();
          }
        } finally {
          await psa.stop();
        }
        expect(found).toEqual([]);
        expect(house.complaints).toEqual([]);
      },
      { colorScheme, viewport: size.viewport },
    );
  }
});
