import { describe, expect } from 'vitest';
import { FEATURED } from '../sample/data.ts';
import { HOST, overlay } from './browser.ts';
import {
  approve,
  atDesk,
  button,
  firstLook,
  hostsOn,
  isAbout,
  panel,
  seesBooked,
  story,
  ticketIn,
  valuesIn,
  wasOnce,
  words,
  writesTo,
} from './sample-house.ts';

/** What the sample's page lets itself be made to do. */
const page = (act: string): string => `window.samplePsa.${act}`;

describe('a first look', () => {
  atDesk('names who, when and why within 60 words and 320 pixels', async ({ ticket }) => {
    const tab = await ticket();
    const text = await words(tab);
    expect(text).toMatch(/\d\d:\d\d/);
    expect(text.toLowerCase()).toContain('because');
    expect(text.split(/\s+/).filter((word) => /\w/.test(word)).length).toBeLessThanOrEqual(60);
    const box = await panel(tab).boundingBox();
    expect(box?.height ?? 0).toBeGreaterThan(0);
    expect(box?.height ?? 999).toBeLessThanOrEqual(320);
  });

  atDesk(
    'is watch-only until writing is switched on',
    async ({ psa, house }) => {
      const tab = await house.open(`${psa.base}/tickets/${FEATURED}`);
      await overlay(tab)
        .getByText(/watch-only/i)
        .first()
        .waitFor();
      expect(await words(tab)).toMatch(/because/i);
      expect(await firstLook(tab).count()).toBe(0);
      expect(psa.control.requests.filter((one) => one.method !== 'GET')).toEqual([]);
      expect(await house.act('journal')).toEqual([]);
    },
    { writing: false },
  );

  atDesk('does nothing for a click that a script of the page makes', async ({ ticket }) => {
    const tab = await ticket();
    const before = await words(tab);
    await tab.evaluate(async (host) => {
      for (const one of document.querySelector(host)?.shadowRoot?.querySelectorAll('button') ??
        []) {
        if (/^Approve/.test(one.textContent)) one.click();
      }
      // Two frames: an answer to the click would be drawn by then.
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    }, HOST);
    expect(await words(tab)).toBe(before);
    await firstLook(tab).click();
    await button(tab, 'Confirm').waitFor();
  });
});

describe('one overlay, about the right ticket', () => {
  atDesk('after navigation within the page', async ({ ticket }) => {
    const tab = await ticket();
    await isAbout(tab, 'T-1042');
    await tab.evaluate(page("go('/tickets/1043')"));
    await isAbout(tab, 'T-1043');
    await tab.goBack();
    await isAbout(tab, 'T-1042');
  });

  atDesk(
    'shows nothing of the old ticket while the new content has not come',
    async ({ ticket, psa }) => {
      const tab = await ticket();
      psa.control.modes.hold = true;
      await tab.evaluate(page("go('/tickets/1043')"));
      await firstLook(tab).waitFor({ state: 'hidden' });
      psa.control.modes.hold = false;
      psa.control.release();
      await isAbout(tab, 'T-1043');
    },
  );

  atDesk('after body, content, anchor and host were replaced or removed', async ({ ticket }) => {
    const tab = await ticket();
    const acts = ['replaceBody()', 'replaceContent()', 'swapAnchor()', 'removeAnchor()'];
    for (const act of acts) {
      await tab.evaluate(page(act));
      await firstLook(tab).waitFor();
      await isAbout(tab, 'T-1042');
    }
    await tab.evaluate((host) => document.querySelector(host)?.remove(), HOST);
    await firstLook(tab).waitFor();
    await isAbout(tab, 'T-1042');
  });

  atDesk('while and after a modal dialog of the page is open', async ({ ticket }) => {
    const tab = await ticket();
    await tab.evaluate(page('openModal()'));
    await tab.locator('#note-dialog[open] textarea').fill('typed by the dispatcher');
    expect(await hostsOn(tab)).toBe(1);
    await tab.evaluate(page('closeModal()'));
    await firstLook(tab).click();
    await button(tab, 'Confirm').waitFor();
    await isAbout(tab, 'T-1042');
  });

  atDesk('on a list page: a first pick in each row', async ({ house, psa }) => {
    const tab = await house.open(`${psa.base}/`);
    await tab
      .locator('tr[data-ticket="1042"]')
      .getByText(/\d\d:\d\d/)
      .first()
      .waitFor();
    expect(await hostsOn(tab)).toBeLessThanOrEqual(1);
  });

  atDesk(
    'below a path',
    async ({ ticket }) => {
      await isAbout(await ticket(), 'T-1042');
    },
    { sample: { mount: '/desk' } },
  );
});

describe('approve', () => {
  atDesk(
    'writes once what was confirmed, reads it back, and journals before and after',
    async ({ ticket, psa, house }) => {
      const tab = await ticket();
      await approve(tab);
      await seesBooked(tab);
      const written = ticketIn(psa);
      expect(written.owner).not.toBeNull();
      expect(Date.parse(written.start ?? '')).toBeGreaterThan(Date.now() - 60_000);
      expect(written.minutes).toBe(90);
      expect(writesTo(psa).join()).toMatch(
        /owner.*start.*minutes|owner.*minutes.*start|start.*minutes.*owner/,
      );
      expect(wasOnce(psa)).toBe(true);
      const journal = await house.act('journal');
      expect(story(journal)).toEqual(['intent assign', 'outcome written']);
      const [intent] = journal;
      expect(intent?.body.kind === 'intent' && intent.body.to).toEqual(valuesIn(psa));
      expect(await house.act('journalIsWhole')).toBe(true);
    },
  );

  atDesk('can be undone, and puts back what was there', async ({ ticket, psa, house }) => {
    const before = valuesIn(psa);
    const tab = await ticket();
    await approve(tab);
    await seesBooked(tab);
    await button(tab, 'Undo').click();
    await button(tab, 'Confirm').click();
    await overlay(tab)
      .getByText(/Taken back/)
      .waitFor();
    expect(valuesIn(psa)).toEqual(before);
    expect(story(await house.act('journal'))).toEqual([
      'intent assign',
      'outcome written',
      'intent undo',
      'outcome written',
    ]);
  });

  atDesk('is stale where somebody changed the ticket behind the card', async ({ ticket, psa }) => {
    const tab = await ticket();
    psa.control.edit(FEATURED, { owner: 'gita' });
    await firstLook(tab).click();
    await overlay(tab)
      .getByText(/changed/i)
      .first()
      .waitFor();
    expect(await words(tab)).toMatch(/gita/i);
    expect(ticketIn(psa).owner).toBe('gita');
    expect(writesTo(psa)).toHaveLength(1);
  });

  atDesk(
    'is stale where the ticket changed between Approve and Confirm',
    async ({ ticket, psa }) => {
      const tab = await ticket();
      await firstLook(tab).click();
      await button(tab, 'Confirm').waitFor();
      psa.control.edit(FEATURED, { owner: 'gita' });
      await button(tab, 'Confirm').click();
      await overlay(tab)
        .getByText(/changed/i)
        .first()
        .waitFor();
      expect(ticketIn(psa).owner).toBe('gita');
      expect(writesTo(psa)).toHaveLength(1);
    },
  );

  atDesk('is refused in the words of the ticket system', async ({ ticket, psa }) => {
    const tab = await ticket();
    await firstLook(tab).click();
    await button(tab, 'Confirm').waitFor();
    psa.control.rights('dana', { mayAssign: false });
    await button(tab, 'Confirm').click();
    await overlay(tab)
      .getByText(/no right to change tickets/)
      .first()
      .waitFor();
    expect(writesTo(psa)).toEqual([]);
  });

  atDesk('does not undo what somebody else changed since', async ({ ticket, psa }) => {
    const tab = await ticket();
    await approve(tab);
    await seesBooked(tab);
    psa.control.edit(FEATURED, { owner: 'gita' });
    const afterEdit = valuesIn(psa);
    await button(tab, 'Undo').click();
    await overlay(tab)
      .getByText(/changed|nothing of ours/i)
      .first()
      .waitFor();
    expect(valuesIn(psa)).toEqual(afterEdit);
  });

  atDesk('says when the session has ended', async ({ house, psa }) => {
    const tab = await house.open(`${psa.base}/tickets/${FEATURED}`);
    await firstLook(tab).waitFor();
    psa.control.signOutAll();
    await firstLook(tab).click();
    await overlay(tab)
      .getByText(/signed out|sign in/i)
      .first()
      .waitFor();
    expect(writesTo(psa)).toEqual([]);
  });
});
