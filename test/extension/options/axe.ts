import axe from 'axe-core';
import type { Page } from 'playwright-core';
import * as z from 'zod/mini';

const Violations = z.array(
  z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }),
);

/** What axe finds on the page as it is, each with the element it is about. */
export const violations = async (page: Page): Promise<readonly string[]> => {
  // Half a megabyte: once for each page.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const found = await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then((result) =>
      result.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))`,
  );
  return Violations.parse(found).flatMap(({ id, nodes }) => nodes.map((n) => `${id}: ${n.html}`));
};

/** How far the page scrolls sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
