import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { ROOT } from '../source.ts';

const BUDGET = 60;

/** One minified module of an entry file, as bytes. */
const bundle = async (entry: string): Promise<Uint8Array> => {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry: join(ROOT, entry), formats: ['es'], fileName: 'engine' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error('nothing was built');
  const [chunk] = first.output;
  return new TextEncoder().encode(chunk.code);
};

it(`keeps the engine at ${BUDGET} kB or less, gzipped`, async () => {
  const code = await bundle('test/shape/built/engine.ts');
  expect(code.byteLength).toBeGreaterThan(50_000);
  expect(gzipSync(code).byteLength).toBeLessThanOrEqual(BUDGET * 1000);
});
