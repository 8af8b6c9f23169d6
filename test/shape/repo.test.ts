import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { filesUnder, ROOT } from './source.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const Package = z.object({
  license: z.string(),
  scripts: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  overrides: z.record(z.string(), z.unknown()),
});
const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ optionalDependencies: z._default(z.record(z.string(), z.string()), {}) }),
  ),
});
const manifest = Package.parse(JSON.parse(read('package.json')));

describe('packages', () => {
  it('pins every version exactly', () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('keeps the overrides that make an install possible', () => {
    expect(manifest.overrides).toEqual({
      rollup: '4.67.4',
      'office-addin-dev-settings': {
        '@microsoft/m365agentstoolkit-cli': 'npm:empty-npm-package@1.0.0',
      },
    });
  });

  it('locks without download addresses', () => {
    expect(read('package-lock.json').match(/"resolved": "https?:/g)).toBeNull();
  });

  it('locks what every system needs, not only this one', () => {
    // `npm ci` fails where a package for another system was not there when the lock was made.
    const { packages } = Lock.parse(JSON.parse(read('package-lock.json')));
    const isLocked = (from: string, name: string): boolean => {
      const inside = from === '' ? '' : `${from}/`;
      if (`${inside}node_modules/${name}` in packages) return true;
      return (
        from !== '' &&
        isLocked(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name)
      );
    };
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
    );
    expect(missing).toEqual([]);
  });

  it('runs no install script of a package', () => {
    expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
  });
});

describe('documents', () => {
  const pages = ['README.md', '.github/SECURITY.md'];

  it('names only commands that exist', () => {
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/npm (?:run ([\w:]+)|(test|start))/g)].map(
        (found) => found[1] ?? found[2] ?? '',
      ),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });

  it('links only to files that exist', () => {
    const dead = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\(([^)#]+)[^)]*\)/g)]
        .map((found) => found[1] ?? '')
        .filter((link) => !/^[a-z]+:/.test(link))
        .filter((link) => !existsSync(join(ROOT, page, '..', link)))
        .map((link) => `${page}: ${link}`),
    );
    expect(dead).toEqual([]);
  });

  it('carries the licence it names', () => {
    expect(manifest.license).toBe('MIT');
    expect(read('LICENSE')).toContain('MIT License');
  });

  it('has a check script that can be started', () => {
    expect(statSync(join(ROOT, '.ci/run')).mode & 0o111).not.toBe(0);
  });
});

describe('text', () => {
  const files = ['core', 'extension', 'addin', 'test']
    .flatMap(filesUnder)
    .filter((path) => /\.(ts|tsx|mjs|css|html|json|svg)$/.test(path));

  it('leaves nothing for later and names no place of one machine', () => {
    const marks = [/\bTO[D]O\b/, /\bFIXM[E]\b/, /\/work\/(main|shared)/, /\.\.\/shared\//];
    const found = files.filter((path) => marks.some((mark) => mark.test(read(path))));
    expect(found).toEqual([]);
  });

  it('never waits for a time, retries or leaves a test out without saying so', () => {
    const marks = [/waitForTimeo[u]t\(/, /\b(it|test|describe)\.on[l]y\b/, /\bretr[y]: [1-9]/];
    const tests = filesUnder('test').filter((path) => /\.tsx?$/.test(path));
    expect(tests.filter((path) => marks.some((mark) => mark.test(read(path))))).toEqual([]);
  });
});
