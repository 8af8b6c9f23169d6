import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle, openBrowser, openPage } from '../ui/stories/browser.ts';

const LIMIT_MS = 60_000;

let browser: Browser;
let script: string;
beforeAll(async () => {
  script = await bundle(fileURLToPath(new URL('page/main.ts', import.meta.url)));
  browser = await openBrowser();
}, LIMIT_MS);
afterAll(() => browser.close());

const on = (
  name: string,
  body: string,
  test: (page: Page, run: (code: string) => Promise<unknown>) => Promise<void>,
): void => {
  it(
    name,
    async () => {
      const page = await openPage(browser, script, undefined, { body, hash: '1' });
      await test(page, (code) => page.evaluate(code));
      await page.close();
    },
    LIMIT_MS,
  );
};

const HOST = 'slotwright-overlay';
const TICKET = '<section id="part"><div data-shown="1"><i data-stamp>a</i></div></section>';
const TABLE =
  '<table><tbody><tr data-row-of="1"><td>1</td><td>A long title</td></tr><tr data-row-of="3"><td>3</td><td>Another long title</td></tr></tbody></table>';
const polled = (page: Page, code: string) => expect.poll(() => page.evaluate(code));

describe('the host', () => {
  on('is one, beside the body, and closed to the page', '', async (page, run) => {
    await run(`document.documentElement.append(document.createElement('${HOST}'))`);
    await run(`kit.host('closed')`);
    expect(await page.locator(HOST).count()).toBe(1);
    expect(await run(`document.querySelector('${HOST}').parentElement.localName`)).toBe('html');
    expect(await run(`document.querySelector('${HOST}').shadowRoot`)).toBeNull();
  });

  on('comes back when it is removed or the body is replaced', '', async (page, run) => {
    await run('kit.host()');
    await run(`document.querySelector('${HOST}').remove()`);
    await polled(page, `document.querySelectorAll('${HOST}').length`).toBe(1);
    await run(`document.body.replaceWith(document.createElement('body'))`);
    expect(await page.locator(HOST).count()).toBe(1);
    await run(`document.documentElement.replaceChildren(document.createElement('body'))`);
    await polled(page, `document.querySelectorAll('${HOST}').length`).toBe(1);
  });

  on('cannot be hidden by a rule of the page', '', async (_page, run) => {
    await run(
      `document.head.append(Object.assign(document.createElement('style'), { textContent: '${HOST}, html > * { display: none; position: static; color: red; }' }))`,
    );
    await run('kit.host()');
    expect(await run(`getComputedStyle(document.querySelector('${HOST}')).display`)).toBe('block');
    expect(await run(`getComputedStyle(document.querySelector('${HOST}')).position`)).toBe('fixed');
  });

  on('is out of the way while a modal dialog is open', '<dialog></dialog>', async (page, run) => {
    const shown = `getComputedStyle(document.querySelector('${HOST}')).display`;
    await run('kit.host()');
    await run(`document.querySelector('dialog').showModal()`);
    await polled(page, shown).toBe('none');
    await run(`document.querySelector('dialog').close()`);
    await polled(page, shown).toBe('block');
    await run(`document.querySelector('dialog').showModal()`);
    await polled(page, shown).toBe('none');
    await run(`document.querySelector('dialog').remove()`);
    await polled(page, shown).toBe('block');
  });

  on('stays for a dialog that is not modal', '<dialog></dialog>', async (page, run) => {
    await run('kit.host()');
    await run(`document.querySelector('dialog').show()`);
    await run('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    expect(await page.locator(HOST).evaluate((one) => getComputedStyle(one).display)).toBe('block');
  });

  on('keeps keys, text and focus from the page', '', async (page, run) => {
    await run('kit.host()');
    await page.keyboard.type('jk');
    expect(await run('kit.state.heard')).toEqual([]);
    expect(await page.locator(`${HOST} input`).inputValue()).toBe('jk');
    await page.locator('h1').click();
    await page.keyboard.type('j');
    expect(await run('kit.state.heard')).toContain('keydown');
  });

  on('is gone when the script is stopped, and does not come back', '', async (page, run) => {
    await run('kit.host()');
    await run('kit.stop()');
    await run('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    expect(await page.locator(HOST).count()).toBe(0);
  });
});

describe('the ticket on the page', () => {
  const seen = 'kit.state.tickets';

  on('is the one that address and content agree on', TICKET, async (page, run) => {
    await run('kit.watch()');
    expect(await run(seen)).toEqual(['1 a']);
    await run(`location.hash = '2'`);
    await polled(page, seen).toEqual(['1 a', 'none']);
    await run(`document.querySelector('[data-shown]').dataset.shown = '2'`);
    await run(`document.querySelector('#part').append('x')`);
    await polled(page, seen).toEqual(['1 a', 'none', '2 a']);
  });

  on('is seen after its content was replaced', TICKET, async (page, run) => {
    await run('kit.watch()');
    await run(`document.querySelector('[data-stamp]').textContent = 'b'`);
    await polled(page, seen).toEqual(['1 a', '1 b']);
  });

  on('is seen after the anchor was swapped', TICKET, async (page, run) => {
    await run('kit.watch()');
    await run(`{
      const part = document.querySelector('#part');
      const next = part.cloneNode(true);
      next.querySelector('[data-stamp]').textContent = 'c';
      part.replaceWith(next);
    }`);
    await polled(page, seen).toEqual(['1 a', '1 c']);
  });

  on('is seen after the body was replaced', TICKET, async (page, run) => {
    await run('kit.watch()');
    await run(`{
      const next = document.body.cloneNode(true);
      next.querySelector('[data-stamp]').textContent = 'd';
      document.body.replaceWith(next);
    }`);
    await polled(page, seen).toEqual(['1 a', '1 d']);
    await run(`document.querySelector('[data-stamp]').textContent = 'e'`);
    await polled(page, seen).toEqual(['1 a', '1 d', '1 e']);
  });

  on('is seen when it comes late', '', async (page, run) => {
    await run('kit.watch()');
    expect(await run(seen)).toEqual(['none']);
    await run(`document.querySelector('main').innerHTML = '${TICKET}'`);
    await polled(page, seen).toEqual(['none', '1 a']);
  });
});

describe('chips', () => {
  const counts = `[...document.querySelectorAll('tr')].map((row) => row.querySelectorAll('slotwright-chip').length)`;

  on('are one per row, in the title’s cell, with words and a shape', TABLE, async (page, run) => {
    await run('kit.watch()');
    await polled(page, counts).toEqual([1, 1]);
    expect(await run('kit.state.asked')).toEqual([['1', '3']]);
    const late = page.locator('tr[data-row-of="3"] td:nth-child(2) slotwright-chip .chip');
    expect((await late.allInnerTexts()).join()).toMatch(/■ Name 3 today \d\d:\d\d \+1 · late/);
  });

  on(
    'are not drawn where there is nothing to say',
    TABLE.replace('data-row-of="1"', 'data-row-of="90"'),
    async (page, run) => {
      await run('kit.watch()');
      await polled(page, counts).toEqual([0, 1]);
    },
  );

  on('come back when rows are replaced, without another question', TABLE, async (page, run) => {
    await run('kit.watch()');
    await polled(page, counts).toEqual([1, 1]);
    await run(`{
      const row = document.querySelector('tr');
      row.innerHTML = '<td>1</td><td>A long title</td>';
    }`);
    await polled(page, counts).toEqual([1, 1]);
    await run(`{
      const body = document.querySelector('tbody');
      body.replaceWith(body.cloneNode(true));
    }`);
    await polled(page, counts).toEqual([1, 1]);
    expect(await run('kit.state.asked')).toHaveLength(1);
  });

  on('stay one where a row carries copies', TABLE, async (page, run) => {
    await run('kit.watch()');
    await polled(page, counts).toEqual([1, 1]);
    await run(`{
      const cell = document.querySelector('tr td:nth-child(2)');
      cell.append(cell.querySelector('slotwright-chip').cloneNode(true));
    }`);
    await polled(page, counts).toEqual([1, 1]);
  });

  on('ask only for rows that are new', TABLE, async (page, run) => {
    await run('kit.watch()');
    await polled(page, counts).toEqual([1, 1]);
    await run(
      `document.querySelector('tbody').insertAdjacentHTML('beforeend', '<tr data-row-of="9"><td>Nine</td></tr>')`,
    );
    await polled(page, counts).toEqual([1, 1, 1]);
    expect(await run('kit.state.asked')).toEqual([['1', '3'], ['9']]);
  });
});
