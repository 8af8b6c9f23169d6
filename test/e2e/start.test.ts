import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findChromium, NO_CHROMIUM } from './chromium.ts';

const START = join(import.meta.dirname, '../sample/start.mjs');
const scratch = mkdtempSync(join(tmpdir(), 'slotwright-start-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number>;
}

/** `npm start` as on a machine without a display. */
const start = (browser: string, args: readonly string[]): Run => {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const child = spawn(process.execPath, [START, ...args], {
    env: { ...env, SLOTWRIGHT_BROWSER: browser },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return {
    child,
    output: () => output,
    ended: once(child, 'close').then(([code]) => Number(code)),
  };
};

const baseIn = (output: string): string =>
  /Serving the sample PSA: (\S+)/.exec(output)?.[1] ?? 'http://nothing.invalid';

describe.skipIf(!findChromium() && !process.env.CI)(
  `npm start (needs a browser: ${NO_CHROMIUM})`,
  () => {
    const chromium = findChromium() ?? '';

    it('shows one suggestion, with who else and who not, and ends with 0', async () => {
      const run = start(chromium, ['--check']);
      expect(await run.ended, run.output()).toBe(0);
      expect(run.output()).toContain('shows its suggestion');
      expect(run.output()).toMatch(/^ {4}Amélia Rocha$/m);
      expect(run.output()).toMatch(/^ {4}– Bruno Sá, /m);
      expect(run.output()).toMatch(/^ {4}– Chloé Martins, .*firewall/m);
      await expect(fetch(baseIn(run.output()))).rejects.toThrow();
    });

    it('goes on until Ctrl-C, then leaves nothing running', async () => {
      const run = start(chromium, []);
      await expect.poll(run.output, { timeout: 90_000 }).toContain('until Ctrl-C');
      const base = baseIn(run.output());
      expect((await fetch(base)).status).toBe(200);
      run.child.kill('SIGINT');
      expect(await run.ended, run.output()).toBe(0);
      await expect(fetch(base)).rejects.toThrow();
    });

    it('says what to click where only a branded browser is, and that nothing was checked', async () => {
      const branded = join(scratch, 'google-chrome');
      writeFileSync(branded, '#!/bin/sh\necho "Google Chrome 156.0.1"\n');
      chmodSync(branded, 0o755);
      const run = start(branded, ['--check']);
      expect(await run.ended).toBe(1);
      expect(run.output()).toContain('no longer loads an extension from the command line');
      expect(run.output()).toContain('chrome://extensions');
      expect(run.output()).toContain('Load unpacked');
    });
  },
);
