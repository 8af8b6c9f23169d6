import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { makeFolder } from '../../../addin/serve/make-folder.ts';
import type { Site } from '../../excel-host/browser/open.ts';

export const ORIGIN = 'https://localhost:3000';

export interface Built {
  readonly site: Site;
  remove(): void;
}

/** The page as `npm run build:addin` makes it, in a folder of its own. */
export const buildPage = async (): Promise<Built> => {
  const outDir = mkdtempSync(join(tmpdir(), 'slotwright-addin-'));
  await makeFolder(ORIGIN, outDir);
  return {
    site: { origin: ORIGIN, files: outDir },
    remove: () => rmSync(outDir, { recursive: true }),
  };
};

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
export const head = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
