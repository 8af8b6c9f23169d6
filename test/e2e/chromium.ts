import { findBrowser } from '../sample/browser.ts';

let found: string | undefined;

/** A Chromium that loads an extension from the command line; branded Chrome and Edge no longer do. */
export const findChromium = (): string | undefined => {
  if (found !== undefined) return found;
  const browser = findBrowser();
  found = browser.kind === 'chromium' ? browser.path : undefined;
  return found;
};

export const NO_CHROMIUM = 'no Chromium found: install it, or set SLOTWRIGHT_BROWSER to its path';

/** Nothing the browser does on its own account may leave: its own addresses lead to a name that never exists. */
const OWN_ERRANDS = 'browser.invalid';
export const isOwnErrand = (host: string): boolean => host === OWN_ERRANDS;

const DICTIONARIES = 'redirector.gvt1.com';

export const chromiumFlags = (extension: string, proxy: string): readonly string[] => [
  `--disable-extensions-except=${extension}`,
  `--load-extension=${extension}`,
  `--proxy-server=${proxy}`,
  // The dictionary that Chromium wants once something is typed has no switch: its address is no name, for nobody to ask.
  `--proxy-bypass-list=<-loopback>;${DICTIONARIES}`,
  `--host-resolver-rules=MAP ${DICTIONARIES} ~NOTFOUND`,
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  `--gaia-url=http://${OWN_ERRANDS}`,
  `--google-apis-url=http://${OWN_ERRANDS}`,
  `--google-base-url=http://${OWN_ERRANDS}`,
  `--autofill-server-url=http://${OWN_ERRANDS}`,
  `--component-updater=url-source=http://${OWN_ERRANDS}/`,
  // Chromium refuses its own sandbox for root, which is who runs in a container.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
