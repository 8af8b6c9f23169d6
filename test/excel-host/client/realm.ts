import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, runInContext, Script } from 'node:vm';

const require = createRequire(import.meta.url);

/** Microsoft's files, as they come in the package. */
export const OFFICE_JS = join(
  dirname(require.resolve('@microsoft/office-js/package.json')),
  'dist',
);

/** The client for Excel: the same code as the small file beside it, with names in its errors. */
const CLIENT = 'excel-win32-16.01.debug.js';

/** Reads a property of a thing from another realm; undefined where there is none. */
export const get = (of: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (at, name) =>
      (typeof at === 'object' && at !== null) || typeof at === 'function'
        ? Reflect.get(at, name)
        : undefined,
    of,
  );

export interface Realm {
  readonly window: object;
  /** Runs a script of ours in the realm of the client. */
  run(script: string): unknown;
}

/** Compiled once for a process: two hosts in one test cost one parse of three megabytes. */
let compiled: Script | undefined;

export interface Surroundings {
  /** What office.js makes of `Office` beside the file for Excel. */
  readonly office: {
    readonly context: object;
    readonly actions: object;
    readonly onReady: unknown;
  };
  /** What the client writes to its console. */
  readonly log: (words: string) => void;
}

/** What the client asks of its page while it loads; it draws nothing. */
const page = ({ office, log }: Surroundings): Record<string, unknown> => {
  const element = { style: {}, setAttribute: () => undefined, appendChild: () => undefined };
  const window: Record<string, unknown> = {
    Office: { context: office.context },
    console: { log, warn: log, error: log, info: log },
    navigator: { userAgent: 'node', platform: 'node' },
    location: { href: 'https://localhost/', protocol: 'https:', hostname: 'localhost', search: '' },
    document: {
      getElementsByTagName: () => [],
      createElement: () => element,
      body: element,
      URL: 'https://localhost/',
      cookie: '',
    },
    // The client asks whether a value is a Date: it is one of the tests' own realm.
    Date,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
  };
  window.window = window;
  window.self = window;
  return window;
};

/** In a page office.js has loaded the client: what the client asks it for, and what it adds. */
const bring = (window: object, { context, actions, onReady }: Surroundings['office']): void => {
  const osf = get(window, 'OSF');
  const office = get(window, 'Office');
  if (typeof osf !== 'object' || osf === null || typeof office !== 'object' || office === null)
    throw new Error("Microsoft's client did not load.");
  const getHostInfo = () => ({ hostType: 'excel', hostPlatform: 'win32', isDialog: false });
  Reflect.set(osf, '_OfficeAppFactory', { getContext: () => context, getHostInfo });
  Reflect.set(office, 'onReady', onReady);
  const own = get(office, 'actions');
  if (typeof own === 'object' && own !== null) Object.assign(own, actions);
};

/** A realm of its own with the unmodified client in it. */
export const loadClient = (surroundings: Surroundings): Realm => {
  const window = createContext(page(surroundings));
  compiled ??= new Script(readFileSync(join(OFFICE_JS, CLIENT), 'utf8'), { filename: CLIENT });
  compiled.runInContext(window);
  bring(window, surroundings.office);
  return { window, run: (script) => runInContext(script, window) };
};
