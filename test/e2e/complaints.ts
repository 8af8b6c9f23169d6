import axe from 'axe-core';
import type { Page } from 'playwright-core';
import * as z from 'zod/mini';

const Violations = z.array(z.object({ id: z.string(), targets: z.string() }));
/** What axe finds in this state of one of our own pages, or of a part of another, and whether anything reaches out of it. */
export const complaintsOf = async (page: Page, within?: string): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    `axe.run(${within ? JSON.stringify({ include: [within] }) : 'document'}).then(({ violations }) => violations.map(({ id, nodes }) =>
      ({ id, targets: nodes.map(({ html }) => html.slice(0, 160)).join(' ') })))`,
  );
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  const lines = Violations.parse(found).map(({ id, targets }) => `${id}: ${targets}`);
  return wide ? [...lines, 'wider than its window'] : lines;
};

/** The same in light and in dark. */
export const inBothLights = async (page: Page, within?: string): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await complaintsOf(page, within)).map((one) => `${colorScheme}: ${one}`));
  }
  return found;
};
