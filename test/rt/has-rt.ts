import { accessSync, constants } from 'node:fs';
import { describe } from 'vitest';

export const RT_SERVER = '/usr/share/request-tracker5/libexec/rt-server';
export const RT_SETUP = '/usr/sbin/rt-setup-database-5';

export const NO_RT =
  'no Request Tracker here: install request-tracker5 rt5-db-sqlite rt5-standalone dbconfig-no-thanks dma';

/** Whether Debian's Request Tracker 5 is on this machine. */
export const hasRt = (): boolean => {
  try {
    accessSync(RT_SERVER, constants.X_OK);
    accessSync(RT_SETUP, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Tests that need a real RT: without one they are skipped on a developer's machine and fail in CI. */
export const describeRt = (name: string, tests: () => void): void => {
  if (hasRt() || process.env.CI === 'true') describe(name, tests);
  else describe.skip(`${name} (${NO_RT})`, tests);
};
