import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What of the machine the search looks at. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  isProgram(path: string): boolean;
  /** Names in a folder; empty where there is none. */
  list(folder: string): readonly string[];
  /** What `--version` prints, or undefined where it cannot be asked. */
  version(path: string): string | undefined;
}

export type Browser =
  /** Loads an extension from the command line. */
  | { readonly kind: 'chromium'; readonly path: string; readonly version: string }
  /** Google Chrome or Microsoft Edge: no longer loads one that way. */
  | { readonly kind: 'branded'; readonly path: string; readonly version: string }
  /** `SLOTWRIGHT_BROWSER` names something that is not there. */
  | { readonly kind: 'wrong'; readonly path: string }
  | { readonly kind: 'none' };

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, process.platform === 'win32' ? constants.F_OK : constants.X_OK);
    return existsSync(path);
  } catch {
    return false;
  }
};

export const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  isProgram,
  list: (folder) => {
    try {
      return readdirSync(folder).sort().reverse();
    } catch {
      return [];
    }
  },
  version: (path) => {
    // On Windows `--version` opens a window instead of printing.
    if (process.platform === 'win32') return undefined;
    try {
      const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
      return execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 15_000, stdio }).trim();
    } catch {
      return undefined;
    }
  },
});

const NAMES = [
  'chromium',
  'chromium-browser',
  'chrome-for-testing',
  'chrome',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

/** Browsers that test tools keep in their caches: each version in a folder of its own, newest first. */
const cached = (machine: Machine): string[] => {
  const caches: Readonly<Record<string, readonly string[]>> = {
    linux: ['.cache/ms-playwright', '.cache/puppeteer/chrome'],
    darwin: ['Library/Caches/ms-playwright', '.cache/puppeteer/chrome'],
    win32: ['AppData/Local/ms-playwright', '.cache/puppeteer/chrome'],
  };
  const testing = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
  const inside: Readonly<Record<string, readonly string[]>> = {
    linux: ['chrome-linux64/chrome', 'chrome-linux/chrome'],
    darwin: [
      'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
      `chrome-mac-arm64/${testing}`,
      `chrome-mac-x64/${testing}`,
    ],
    win32: ['chrome-win64/chrome.exe', 'chrome-win/chrome.exe'],
  };
  return (caches[machine.platform] ?? []).flatMap((cache) =>
    machine
      .list(join(machine.home, cache))
      .filter((name) => !name.includes('headless'))
      .flatMap((name) =>
        (inside[machine.platform] ?? []).map((path) => join(machine.home, cache, name, path)),
      ),
  );
};

const installed = (machine: Machine): string[] => {
  switch (machine.platform) {
    case 'darwin': {
      const apps = ['/Applications', join(machine.home, 'Applications')];
      const names = ['Chromium', 'Google Chrome for Testing', 'Google Chrome', 'Microsoft Edge'];
      return apps.flatMap((folder) =>
        names.map((name) => join(folder, `${name}.app`, 'Contents/MacOS', name)),
      );
    }
    case 'win32': {
      const roots = [
        machine.env.LOCALAPPDATA,
        machine.env.PROGRAMFILES,
        machine.env['PROGRAMFILES(X86)'],
      ].filter((root) => root !== undefined);
      const paths = [
        'Chromium/Application/chrome.exe',
        'Google/Chrome for Testing/Application/chrome.exe',
        'Google/Chrome/Application/chrome.exe',
        'Microsoft/Edge/Application/msedge.exe',
      ];
      return paths.flatMap((path) => roots.map((root) => join(root, path)));
    }
    default:
      return ['/usr/bin', '/snap/bin', '/usr/local/bin', '/opt/google/chrome'].flatMap((folder) =>
        NAMES.map((name) => join(folder, name)),
      );
  }
};

const inPath = (machine: Machine): string[] => {
  const ending = machine.platform === 'win32' ? '.exe' : '';
  const folders = (machine.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
};

const isBranded = (path: string, version: string): boolean => {
  if (version !== '') return /^(Google Chrome|Microsoft Edge)(?! for Testing)/.test(version);
  return /[\\/](Google[\\/]Chrome|Microsoft[\\/]Edge)[\\/]/.test(path);
};

/** The first browser that can load the extension; failing that, a branded one. `SLOTWRIGHT_BROWSER` goes before all. */
export const findBrowser = (machine: Machine = thisMachine()): Browser => {
  const judge = (path: string): Browser => {
    const version = machine.version(path) ?? '';
    return { kind: isBranded(path, version) ? 'branded' : 'chromium', path, version };
  };
  const named = machine.env.SLOTWRIGHT_BROWSER;
  if (named) return machine.isProgram(named) ? judge(named) : { kind: 'wrong', path: named };
  let branded: Browser | undefined;
  const places = [...inPath(machine), ...installed(machine), ...cached(machine)];
  for (const path of new Set(places)) {
    if (!machine.isProgram(path)) continue;
    const found = judge(path);
    if (found.kind === 'chromium') return found;
    branded ??= found;
  }
  return branded ?? { kind: 'none' };
};
