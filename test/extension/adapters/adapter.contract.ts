import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Adapter } from '../../../extension/adapters/adapter.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const ADAPTER_FOLDER = fileURLToPath(new URL('../../../extension/adapters/', import.meta.url));

/** Kinds every PSA must have a saved page of; others may be added. */
export const KINDS = ['open', 'assigned', 'closed', 'not-a-ticket', 'look-alike'] as const;

/** `expected.json` of a PSA's folder: what an adapter must read from each saved page. Absent = nothing. */
const Expected = z.object({
  /** Which version of the PSA the pages are from. */
  version: z.string().check(z.minLength(1)),
  pages: z.array(
    z.object({
      file: z.string(),
      kind: z.string(),
      url: z.url(),
      recognised: z.boolean(),
      base: z.optional(z.string()),
      id: z.optional(z.string()),
      anchored: z._default(z.boolean(), false),
      stamp: z.optional(z.string()),
      rows: z._default(z.array(z.string()), []),
    }),
  ),
});
export type Expected = z.infer<typeof Expected>;

export const hasFixtures = (psa: string): boolean =>
  existsSync(join(FIXTURES, psa, 'expected.json'));

export const expectedOf = (psa: string): Expected =>
  Expected.parse(JSON.parse(readFileSync(join(FIXTURES, psa, 'expected.json'), 'utf8')));

export const savedPage = (psa: string, file: string): Document =>
  parseHTML(readFileSync(join(FIXTURES, psa, file), 'utf8')).document;

/** Ids of the files in the folder that say they are an adapter. */
export const adapterFiles = (): readonly string[] =>
  readdirSync(ADAPTER_FOLDER)
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => /:\s*Adapter\s*=\s*\{/.test(readFileSync(join(ADAPTER_FOLDER, file), 'utf8')))
    .map((file) => basename(file, '.ts'));

/** Folders of saved pages. */
export const fixtureFolders = (): readonly string[] =>
  readdirSync(FIXTURES).filter((name) => hasFixtures(name));

/** What an adapter must make of saved pages, its own and everybody else's. */
export const pagesContract = (adapter: Adapter, others: readonly string[]): void => {
  describe(`${adapter.psa} reads pages`, () => {
    const { pages } = expectedOf(adapter.psa);

    it('has a saved page of every kind', () => {
      expect(pages.map((page) => page.kind)).toEqual(expect.arrayContaining([...KINDS]));
    });

    it.each(pages)('$kind: $file at $url', (expected) => {
      const page = savedPage(adapter.psa, expected.file);
      const url = new URL(expected.url);
      expect(adapter.recognise(page, url)).toBe(expected.recognised);
      expect(adapter.base(page, url)).toBe(expected.base);
      expect(adapter.ticketRef(page, url)).toEqual(
        expected.id === undefined
          ? undefined
          : { psa: adapter.psa, base: expected.base, id: expected.id },
      );
      const rows = adapter.listRefs?.(page, url) ?? [];
      expect(rows.map(({ ref }) => ref.id)).toEqual(expected.rows);
      for (const { row, cell } of rows) {
        expect(page.contains(row)).toBe(true);
        if (cell) expect(row.contains(cell)).toBe(true);
      }
      if (!expected.recognised) return;
      expect(adapter.anchor?.(page) !== undefined).toBe(expected.anchored);
      expect(adapter.pageStamp?.(page)).toBe(expected.stamp);
    });

    it.each(pages)('does not take $file for a ticket at another address', (expected) => {
      const page = savedPage(adapter.psa, expected.file);
      expect(adapter.ticketRef(page, new URL('https://elsewhere.example/nothing'))).toBeUndefined();
    });

    it('gives the address of a ticket below its base, where it reads the same ticket', () => {
      for (const expected of pages) {
        if (expected.id === undefined || expected.base === undefined) continue;
        const ref = { psa: adapter.psa, base: expected.base, id: expected.id };
        const url = new URL(adapter.ticketUrl(ref));
        expect(url.href.startsWith(`${expected.base}/`)).toBe(true);
        expect(adapter.ticketRef(savedPage(adapter.psa, expected.file), url)).toEqual(ref);
      }
    });

    for (const other of others) {
      it.each(expectedOf(other).pages)(`leaves ${other} alone: $file`, ({ file, url }) => {
        const page = savedPage(other, file);
        expect(adapter.recognise(page, new URL(url))).toBe(false);
        expect(adapter.ticketRef(page, new URL(url))).toBeUndefined();
      });
    }

    it('says for every write who hears of it', () => {
      const approved = {
        ref: { psa: adapter.psa, base: 'https://psa.example', id: '1' },
        stamp: '1',
        from: {},
        to: { owner: 'somebody' },
      };
      expect(adapter.sideEffects(approved).length).toBeGreaterThan(0);
    });
  });
};
