import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

export interface Build {
  readonly browser: 'chrome' | 'edge' | 'firefox';
  readonly mode: 'production' | 'e2e';
}

/** Everything that is built for a test run. */
export const BUILDS: readonly Build[] = [
  { browser: 'chrome', mode: 'production' },
  { browser: 'edge', mode: 'production' },
  { browser: 'firefox', mode: 'production' },
  { browser: 'chrome', mode: 'e2e' },
];

/** Where WXT puts it, from the top of the repo. */
export const buildFolder = ({ browser, mode }: Build): string =>
  `.output/${browser}-mv3${mode === 'production' ? '' : `-${mode}`}`;

const Package = z.object({
  bin: z.union([z.string(), z.record(z.string(), z.string())]),
});
const PACKAGE_OF: Readonly<Record<string, string>> = {
  tsc: 'typescript',
  biome: '@biomejs/biome',
};

/** The script behind a command of a package, to be run by this Node on every system. */
export const binary = (command: string): string => {
  const folder = join(import.meta.dirname, '../node_modules', PACKAGE_OF[command] ?? command);
  const { bin } = Package.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const script = typeof bin === 'string' ? bin : bin[command];
  if (!script) throw new Error(`${folder} has no command ${command}`);
  return join(folder, script);
};
