import { describe } from 'vitest';
import { findChromium, NO_CHROMIUM } from '../e2e/chromium.ts';
import { hasLibreOffice, NO_LIBRE_OFFICE } from './file/libre-office.ts';

/** Tests that need a program: without it they are skipped on a developer's machine and fail in CI. */
const describeWith =
  (isThere: () => boolean, without: string) =>
  (name: string, tests: () => void): void => {
    if (isThere() || process.env.CI === 'true') describe(name, tests);
    else describe.skip(`${name} (${without})`, tests);
  };

export const describeLibreOffice = describeWith(hasLibreOffice, NO_LIBRE_OFFICE);
export const describeChromium = describeWith(() => findChromium() !== undefined, NO_CHROMIUM);
