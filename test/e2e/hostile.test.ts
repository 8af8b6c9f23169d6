import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import * as z from 'zod/mini';
import { MESSAGES } from '../../extension/protocol.ts';
import { FEATURED, sampleData } from '../sample/data.ts';
import { HOST } from './browser.ts';
import { fromTheOverlay } from './overlay-world.ts';
import { atDesk, firstLook, isAbout, panel, words } from './sample-house.ts';

const Envelope = z.object({ ok: z.boolean(), error: z.optional(z.string()) });

const ask = async (page: Page, message: unknown): Promise<z.infer<typeof Envelope>> =>
  Envelope.parse(await fromTheOverlay(page, message));

describe('a taken-over page', () => {
  const uiOnly = Object.entries(MESSAGES).filter(
    ([, { from }]) => !from.some((sender) => sender === 'page'),
  );

  atDesk('is refused every message of the extension’s own pages', async ({ ticket, psa }) => {
    const tab = await ticket();
    const asked = psa.control.requests.length;
    expect(uiOnly.length).toBeGreaterThan(3);
    for (const [kind] of uiOnly) {
      const body = { base: psa.base, technician: 'amelia', fresh: true, origin: psa.base };
      const answer = await ask(tab, { kind, body: { ...body, question: {} } });
      expect({ kind, ...answer }).toEqual({ kind, ok: false, error: 'not-allowed' });
    }
    expect(psa.control.requests.length).toBe(asked);
  });

  atDesk('is refused tickets of another address', async ({ ticket }) => {
    const tab = await ticket();
    const ref = { psa: 'sample-psa', base: 'https://elsewhere.example', id: FEATURED };
    const answer = await ask(tab, { kind: 'look', body: { ref } });
    expect(answer).toEqual({ ok: false, error: 'not-allowed' });
  });

  atDesk('cannot see the extension’s files', async ({ ticket, house }) => {
    const tab = await ticket();
    const seen = await tab.evaluate(
      (url) =>
        new Promise((done) => {
          const image = new Image();
          image.onload = () => done('seen');
          image.onerror = () => done('not seen');
          image.src = url;
        }),
      `chrome-extension://${house.extensionId}/icon/16.png`,
    );
    expect(seen).toBe('not seen');
  });
});

describe('a hostile ticket', () => {
  const titles: readonly (readonly [string, string])[] = [
    [
      'markup',
      '<img src=x onerror="document.title=\'taken\'"><script>document.title="taken"</script>',
    ],
    ['right-to-left marks', '\u202Egnp.exe\u202C مرحبا \u2067שלום\u2069'],
    ['ten thousand characters', 'W'.repeat(10_000)],
    ['emoji', '👩🏽‍🚒🏳️‍🌈'.repeat(40)],
  ];
  for (const [kind, title] of titles) {
    const data = sampleData(Date.now());
    const tickets = data.tickets.map((one) =>
      one.id === FEATURED ? { ...one, title, contact: title, client: title } : one,
    );
    atDesk(
      `with ${kind} is text, and the panel keeps its size`,
      async ({ ticket }) => {
        const tab = await ticket();
        await isAbout(tab, 'T-1042');
        expect(await tab.title()).not.toBe('taken');
        const inside = await tab.evaluate((host) => {
          const root = document.querySelector(host)?.shadowRoot;
          return root?.querySelectorAll('img, script, iframe, object').length;
        }, HOST);
        expect(inside).toBe(0);
        expect((await words(tab)).length).toBeLessThan(3_000);
        const box = await panel(tab).boundingBox();
        const { width } = tab.viewportSize() ?? { width: 0 };
        expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= width).toBe(true);
        await firstLook(tab).waitFor();
      },
      { sample: { data: { ...data, tickets } } },
    );
  }
});
