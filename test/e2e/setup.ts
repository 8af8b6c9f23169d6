import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { buildFolder } from '../builds.ts';
import { findChromium, NO_CHROMIUM } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Script for a page of the extension: what tests do inside it. */
    inside: string;
  }
}

const bundleInside = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'inside.ts'), formats: ['iife'], name: 'inside' },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !('output' in bundle)) throw new Error('test/e2e/inside.ts was not bundled');
  return bundle.output[0].code;
};

/** Once for all end-to-end files: the built extension is there, and a browser is. */
export default async function setup(project: TestProject): Promise<void> {
  const extension = buildFolder({ browser: 'chrome', mode: 'e2e' });
  if (!existsSync(join(project.config.root, extension, 'manifest.json'))) {
    throw new Error(`${extension} is missing: npm run e2e builds it`);
  }
  if (process.env.CI && !findChromium()) throw new Error(NO_CHROMIUM);
  mkdirSync(join(project.config.root, '.cache/failed'), { recursive: true });
  project.provide('inside', await bundleInside());
}
