import axe from 'axe-core';
import type { Page } from 'playwright-core';
import * as z from 'zod/mini';

const Violations = z.array(z.object({ id: z.string(), targets: z.string() }));
/** What axe finds in this state of one of our own pages, and whether anything reaches out of it sideways. */
export const complaintsOf = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) =>
      ({ id, targets: nodes.map(({ html }) => html.slice(0, 160)).join(' ') })))`,
  );
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  const lines = Violations.parse(found).map(({ id, targets }) => `${id}: ${targets}`);
  return wide ? [...lines, 'wider than its window'] : lines;
};
