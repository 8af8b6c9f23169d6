import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readAddress } from './address.ts';
import { makeFolder } from './make-folder.ts';

const OUT = join(import.meta.dirname, '../../.output/addin');

const main = async (args: string[]): Promise<number> => {
  const { values } = parseArgs({ args, options: { url: { type: 'string' } }, strict: false });
  const address = readAddress(typeof values.url === 'string' ? values.url : undefined);
  if (address.kind === 'wrong') {
    console.error(address.text);
    return 2;
  }
  await makeFolder(address.url, OUT);
  console.log(
    `Made .output/addin. Serve this folder at ${address.url}, then deploy its manifest.xml.`,
  );
  return 0;
};

process.exitCode = await main(process.argv.slice(2));
