import type { Settings } from '../../settings.ts';

/** The overlay as it is registered for one origin. */
export interface OverlayScript {
  readonly id: string;
  readonly matches: readonly string[];
}

/** What of the browser this needs; the rest of a registration is the same for every host. */
export interface Scripts {
  registered(): Promise<readonly OverlayScript[]>;
  register(scripts: readonly OverlayScript[]): Promise<void>;
  unregister(ids: readonly string[]): Promise<void>;
  /** Is this match pattern granted at this moment? */
  granted(pattern: string): Promise<boolean>;
  /** Firefox knows no ports in patterns. */
  readonly ports: boolean;
}

export const OVERLAY = 'overlay:';

export const patternOf = (origin: string, ports: boolean): string => {
  const { protocol, host, hostname } = new URL(origin);
  return `${protocol}//${ports ? host : hostname}/*`;
};

const wantedBy = async (
  settings: Settings,
  scripts: Scripts,
): Promise<readonly OverlayScript[]> => {
  const origins = [...new Set(settings.hosts.map(({ base }) => new URL(base).origin))];
  const asked = origins.map(async (origin) => {
    const pattern = patternOf(origin, scripts.ports);
    const script: OverlayScript = { id: OVERLAY + origin, matches: [pattern] };
    return (await scripts.granted(pattern)) ? [script] : [];
  });
  return (await Promise.all(asked)).flat();
};

const isSame = (a: OverlayScript, b: OverlayScript): boolean =>
  a.id === b.id && a.matches.join() === b.matches.join();

/**
 * Makes the registered overlays those of the hosts that are both set up and granted. What the browser kept over a
 * restart or an update does not matter: it may be asked at any time and any number of times.
 */
export const registerOverlays = async (settings: Settings, scripts: Scripts): Promise<void> => {
  const wanted = await wantedBy(settings, scripts);
  const present = (await scripts.registered()).filter(({ id }) => id.startsWith(OVERLAY));
  const gone = present.filter((one) => !wanted.some((other) => isSame(one, other)));
  const missing = wanted.filter((one) => !present.some((other) => isSame(one, other)));
  if (gone.length > 0) await scripts.unregister(gone.map(({ id }) => id));
  if (missing.length > 0) await scripts.register(missing);
};

/** Runs one after the other: two at once would both register the same script, and the browser refuses the second. */
export const inARow = (run: () => Promise<void>): (() => Promise<void>) => {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(run, run);
    return last;
  };
};
