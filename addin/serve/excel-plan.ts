import { parseArgs } from 'node:util';
import { LOCAL, LOCAL_PORT } from './address.ts';

export type ExcelPlan =
  | { readonly kind: 'start'; readonly args: readonly string[] }
  | { readonly kind: 'say'; readonly lines: readonly string[] };

export type Asked =
  | { readonly kind: 'asked'; readonly document: string | undefined }
  | { readonly kind: 'wrong'; readonly text: string };

const WRONG: Asked = {
  kind: 'wrong',
  text: 'It takes nothing, or the link of a shared workbook: npm run excel -- --document LINK',
};

/** What was typed after `npm run excel --`. */
export const readAsked = (args: readonly string[]): Asked => {
  try {
    const { values } = parseArgs({ args: [...args], options: { document: { type: 'string' } } });
    const { document } = values;
    return document === '' ? WRONG : { kind: 'asked', document };
  } catch {
    return WRONG;
  }
};

const DEV_SERVER = ['--dev-server', 'npm run dev:addin', '--dev-server-port', String(LOCAL_PORT)];

/** How Excel is opened with the add-in on this system; with the link of a workbook, in the browser on every system. */
export const planFor = (platform: string, document: string | undefined): ExcelPlan => {
  if (document !== undefined)
    return {
      kind: 'start',
      args: ['start', 'manifest.xml', 'web', '--document', document, ...DEV_SERVER],
    };
  if (platform === 'win32' || platform === 'darwin')
    return {
      kind: 'start',
      args: ['start', 'manifest.xml', 'desktop', '--app', 'excel', ...DEV_SERVER],
    };
  return {
    kind: 'say',
    lines: [
      'There is no Excel for this system, but there is one in the browser:',
      `1. npm run dev:addin, and open ${LOCAL}/index.html once to accept its certificate.`,
      '2. Open a workbook on office.com. Home, Add-ins, More Settings, Upload My Add-in: choose manifest.xml.',
      '   Allow the question about devices on the local network: the pane comes from this machine.',
      'Or in one step, with the link you get by sharing a workbook: npm run excel -- --document LINK',
    ],
  };
};
