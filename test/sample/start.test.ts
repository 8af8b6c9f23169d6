import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { SamplePsa } from './server.ts';
import { serve } from './start.ts';

const START = join(import.meta.dirname, 'start.mjs');

const run = async (
  node: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number; readonly output: string }> => {
  const child = spawn(process.execPath, [...node, START, '--check'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const [code] = await once(child, 'close');
  return { code, output };
};

/** Makes the program believe it runs on that Node. */
const asNode = (version: string): readonly string[] => [
  '--import',
  `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`,
];

const NOWHERE = { SLOTWRIGHT_BROWSER: '/nowhere/chromium' };

describe('npm start', { timeout: 60_000 }, () => {
  it.each(['18.20.0', '20.18.9'])('sends Node %s away with a sentence', async (version) => {
    const { code, output } = await run(asNode(version), NOWHERE);
    expect(code).toBe(1);
    expect(output).toBe(
      `Node ${version} is too old: Slotwright needs 20.19 or newer (https://nodejs.org).\n`,
    );
  });

  it.each(['20.19.0', '22.0.0'])('goes on with Node %s', async (version) => {
    const { code, output } = await run(asNode(version), NOWHERE);
    expect(code).toBe(1);
    expect(output).toBe('✗ SLOTWRIGHT_BROWSER names /nowhere/chromium, and there is no program.\n');
  });
});

describe('the port of the sample', () => {
  const running: SamplePsa[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map((psa) => psa.stop()));
  });

  it('is the next one when the first is taken', async () => {
    const first = await serve(0);
    running.push(first);
    const taken = Number(new URL(first.base).port);
    const second = await serve(taken);
    running.push(second);
    expect(Number(new URL(second.base).port)).toBeGreaterThan(taken);
    expect((await fetch(second.base)).status).toBe(200);
  });
});
