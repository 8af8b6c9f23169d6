import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium, NO_CHROMIUM } from '../e2e/chromium.ts';

// Run by hand after a change of icon.svg: node --import tsx test/icon/draw.ts
const svg = readFileSync(join(import.meta.dirname, 'icon.svg'), 'utf8');
const folder = join(import.meta.dirname, '../../extension/public/icon');
mkdirSync(folder, { recursive: true });

const executablePath = findChromium();
if (!executablePath) throw new Error(NO_CHROMIUM);
const browser = await chromium.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const size of [16, 32, 48, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  await page.screenshot({ path: join(folder, `${size}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
