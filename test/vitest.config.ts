import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const project = (name: string, include: readonly string[], exclude: readonly string[] = []) => ({
  extends: true as const,
  test: { name, include: [...include], exclude: ['**/node_modules/**', ...exclude] },
});

// Lies here and not at the top, because the top level of the repo is a fixed list.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: '.cache/vite',
  test: {
    retry: 0,
    // A limit against hanging, not a speed test: a busy machine must not fail a property test.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    allowOnly: false,
    projects: [
      project('core', [
        'test/core/**/*.test.ts',
        'test/scenarios/*.test.ts',
        'test/bench/**/*.test.ts',
      ]),
      project('extension', ['test/extension/**/*.test.{ts,tsx}', 'test/sample/**/*.test.ts']),
      project('excel', [
        'test/excel-host/**/*.test.ts',
        'test/addin/**/*.test.{ts,tsx}',
        'test/roster/*.test.ts',
      ]),
      project('shape', ['test/shape/*.test.ts']),
      // Reads the built folders, so it runs after a build.
      project('built', ['test/shape/built/*.test.ts']),
      {
        extends: true,
        test: {
          name: 'rt',
          include: ['test/rt/**/*.test.ts'],
          // One Request Tracker at a time: each is a server with four workers.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/setup.ts'],
          // One browser at a time: two cores, and each file starts its own servers.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
