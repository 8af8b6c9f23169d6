import { delimiter } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrowser, type Machine } from './browser.ts';

/** A machine with these programs, each with what its `--version` prints. */
const machine = (
  programs: Readonly<Record<string, string | undefined>>,
  rest: Partial<Machine> = {},
): Machine => ({
  platform: 'linux',
  env: { PATH: ['/home/ana/bin', '/usr/bin'].join(delimiter) },
  home: '/home/ana',
  isProgram: (path) => path in programs,
  list: () => [],
  version: (path) => programs[path],
  ...rest,
});

const CHROME = 'Google Chrome 156.0.1';
const EDGE = 'Microsoft Edge 156.0.1';
const CHROMIUM = 'Chromium 156.0.1 built on Debian';
const TESTING = 'Google Chrome for Testing 156.0.1';

describe('findBrowser', () => {
  it('finds none on a machine without one', () => {
    expect(findBrowser(machine({}))).toEqual({ kind: 'none' });
  });

  it('takes Chromium before a branded browser, wherever it lies', () => {
    const found = findBrowser(
      machine({ '/usr/bin/google-chrome': CHROME, '/snap/bin/chromium': CHROMIUM }),
    );
    expect(found).toEqual({ kind: 'chromium', path: '/snap/bin/chromium', version: CHROMIUM });
  });

  it.each([
    ['/usr/bin/google-chrome', CHROME, 'branded'],
    ['/usr/bin/microsoft-edge', EDGE, 'branded'],
    ['/usr/bin/chrome', TESTING, 'chromium'],
    ['/usr/bin/chromium-browser', CHROMIUM, 'chromium'],
    ['/usr/bin/chromium', undefined, 'chromium'],
  ])('takes %s (%s) for %s', (path, version, kind) => {
    expect(findBrowser(machine({ [path]: version }))).toMatchObject({ kind, path });
  });

  it('is not misled by a name: Chrome called chromium is Chrome', () => {
    expect(findBrowser(machine({ '/usr/bin/chromium': CHROME })).kind).toBe('branded');
  });

  it('takes what SLOTWRIGHT_BROWSER names before all else, and says when it is not there', () => {
    const programs = { '/usr/bin/chromium': CHROMIUM, '/opt/mine': TESTING };
    const named = (path: string) =>
      findBrowser(machine(programs, { env: { PATH: '/usr/bin', SLOTWRIGHT_BROWSER: path } }));
    expect(named('/opt/mine')).toMatchObject({ kind: 'chromium', path: '/opt/mine' });
    expect(named('/opt/gone')).toEqual({ kind: 'wrong', path: '/opt/gone' });
  });

  it('looks into the caches of test tools, newest first, headless shells left out', () => {
    const cache = '/home/ana/.cache/ms-playwright';
    const found = findBrowser(
      machine(
        {
          [`${cache}/chromium-1200/chrome-linux64/chrome`]: TESTING,
          [`${cache}/chromium_headless_shell-1300/chrome-linux64/chrome`]: TESTING,
          [`${cache}/chromium-1100/chrome-linux/chrome`]: CHROMIUM,
        },
        {
          list: (folder) =>
            folder === cache
              ? ['chromium_headless_shell-1300', 'chromium-1200', 'chromium-1100']
              : [],
        },
      ),
    );
    expect(found).toMatchObject({ path: `${cache}/chromium-1200/chrome-linux64/chrome` });
  });

  it('knows the usual places of macOS', () => {
    const path = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const found = findBrowser(machine({ [path]: CHROME }, { platform: 'darwin', env: {} }));
    expect(found).toEqual({ kind: 'branded', path, version: CHROME });
  });

  it('judges by the place where no version can be asked', () => {
    const branded = 'C:\\Program Files/Google/Chrome/Application/chrome.exe';
    const testing = 'C:\\Program Files/Google/Chrome for Testing/Application/chrome.exe';
    const env = { PROGRAMFILES: 'C:\\Program Files' };
    const on = (path: string) =>
      findBrowser(machine({ [path]: undefined }, { platform: 'win32', env })).kind;
    expect(on(branded)).toBe('branded');
    expect(on(testing)).toBe('chromium');
  });
});
