import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ChromiumExcel, launch } from '../../excel-host/browser/open.ts';
import { describeChromium } from '../../excel-host/describe-with.ts';
import { FROM_OUTSIDE } from './from-outside.ts';
import { HANDS } from './hands.ts';
import { bundleActions, inChromium } from './in-chromium.ts';
import { inNode } from './in-node.ts';
import type { Open, Opened } from './opened.ts';
import { SCENARIOS } from './scenarios.ts';

const play = (open: () => Open): void => {
  let opened: Opened | undefined;
  afterEach(async () => {
    const excel = opened?.excel;
    await opened?.close();
    if (excel instanceof ChromiumExcel) expect([excel.foreign, excel.complaints]).toEqual([[], []]);
  });
  for (const { name, run } of [...SCENARIOS, ...HANDS, ...FROM_OUTSIDE]) {
    it(name, async () => {
      opened = await open()();
      await run(opened);
    });
  }
};

describe('in Node', () => play(() => inNode));

describeChromium('in Chromium', () => {
  let browser: Browser;
  let open: Open;
  beforeAll(async () => {
    browser = await launch();
    open = inChromium(browser, await bundleActions());
  });
  afterAll(() => browser.close());
  play(() => open);
});
