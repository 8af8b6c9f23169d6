import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { manifestFor, readAddress } from './address.ts';

const ROOT = join(import.meta.dirname, '../..');
const OUT = join(ROOT, '.output/addin');
const ICONS = join(ROOT, 'addin/assets');

/** A folder for any web server, and the manifest that names its address. */
const main = async (args: string[]): Promise<number> => {
  const { values } = parseArgs({ args, options: { url: { type: 'string' } }, strict: false });
  const address = readAddress(typeof values.url === 'string' ? values.url : undefined);
  if (address.kind === 'wrong') {
    console.error(address.text);
    return 2;
  }
  await build({ configFile: join(ROOT, 'addin/vite.config.ts'), logLevel: 'warn' });
  for (const icon of readdirSync(ICONS).filter((name) => name.endsWith('.png')))
    cpSync(join(ICONS, icon), join(OUT, 'assets', icon));
  const manifest = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
  writeFileSync(join(OUT, 'manifest.xml'), manifestFor(manifest, address.url));
  console.log(
    `Made .output/addin. Serve this folder at ${address.url}, then deploy its manifest.xml.`,
  );
  return 0;
};

process.exitCode = await main(process.argv.slice(2));
