import { expect, it } from 'vitest';
import { readSources, target } from './source.ts';

/** What nothing of the product imports, each with its reason. */
const NOT_REACHED: Readonly<Record<string, string>> = {
  'core/store/memory.ts': 'the carrier of tests, and of a page without a database',
  'core/exchange/papaparse.d.ts': 'types only, named by the tsconfig',
};

/** What waits for a front end that is not built yet; a bench and tests run it until then. */
const WAITS: Readonly<Record<string, RegExp>> = {
  'the workbook': /^core\/(roster\/|explain\/(on-call|roster)-|exchange\/(roster|pay|rota)-)/,
};

const ENTRY =
  /^(extension\/entrypoints\/[^/]+\/(index\.tsx?|main\.tsx)|addin\/(taskpane\/main\.tsx|vite\.config\.ts|serve\/(build|excel)\.ts))$/;

it('holds nothing that no front end reaches', () => {
  const sources = readSources('core', 'extension', 'addin');
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const reached = new Set<string>();
  const walk = (path: string): void => {
    const source = byPath.get(path);
    if (!source || reached.has(path)) return;
    reached.add(path);
    for (const specifier of source.imports) {
      const to = target(source, specifier);
      if (to) walk(to);
    }
  };
  const entries = sources.map((source) => source.path).filter((path) => ENTRY.test(path));
  expect(entries.length).toBeGreaterThanOrEqual(4);
  for (const path of entries) walk(path);
  const waits = (path: string): boolean => Object.values(WAITS).some((is) => is.test(path));
  const left = [...byPath.keys()].filter(
    (path) => !reached.has(path) && !(path in NOT_REACHED) && !waits(path),
  );
  expect(left).toEqual([]);
});
