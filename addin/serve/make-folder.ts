import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { manifestFor } from './address.ts';

const ROOT = join(import.meta.dirname, '../..');
const ICONS = join(ROOT, 'addin/assets');

/** A folder for any web server, with the manifest that names the address it will be served from. */
export const makeFolder = async (url: string, outDir: string): Promise<void> => {
  await build({
    configFile: join(ROOT, 'addin/vite.config.ts'),
    logLevel: 'warn',
    build: { outDir },
  });
  for (const icon of readdirSync(ICONS).filter((name) => name.endsWith('.png')))
    cpSync(join(ICONS, icon), join(outDir, 'assets', icon));
  const manifest = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
  writeFileSync(join(outDir, 'manifest.xml'), manifestFor(manifest, url));
};
