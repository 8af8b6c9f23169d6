import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium, NO_CHROMIUM } from '../e2e/chromium.ts';

// Run by hand after a change of an icon of the add-in: node --import tsx test/icon/draw-addin.ts
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
/** Office draws its own icons with one pixel up to 32, and with two above. */
const lineOf = (size: number): number => (size <= 32 ? 1 : 2);

const folder = join(import.meta.dirname, '../../addin/assets');
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

const executablePath = findChromium();
if (!executablePath) throw new Error(NO_CHROMIUM);
const browser = await chromium.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const draw = async (name: string, svg: string, size: number, line: string): Promise<void> => {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;${line}}</style>${svg}`,
  );
  await page.screenshot({ path: join(folder, `${name}-${size}.png`), omitBackground: true });
  await page.close();
};

for (const file of readdirSync(folder).filter((name) => name.endsWith('.svg'))) {
  const name = file.replace(/\.svg$/, '');
  for (const size of SIZES)
    await draw(name, read(file), size, `stroke-width:${(lineOf(size) * 32) / size}`);
}
const logo = readFileSync(join(import.meta.dirname, 'icon.svg'), 'utf8');
for (const size of [32, 64]) await draw('slotwright', logo, size, '');
await browser.close();
