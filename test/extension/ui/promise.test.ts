import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Sla } from '../../../core/calendar/sla.ts';
import { slaStanding, usualText } from '../../../extension/ui/card/promise-words.ts';
import { bundleStories, openBrowser, openStory } from './stories/browser.ts';
import { CARD } from './stories/cards.ts';

const { need } = CARD.answer;
const standing = (more: Partial<Sla>) => slaStanding({ sla: { ...need.sla, ...more } });

describe('how a promise stands, in words', () => {
  test('the share that is used and the slack that is left', () => {
    expect(standing({ usedPercent: 62.4, slackMinutes: 70 })).toEqual({
      text: 'SLA: 62 % used, 1 h 10 min of slack',
    });
  });

  test('never rounds up to a share that has not run yet', () => {
    expect(standing({ usedPercent: 99.9 })?.text).toMatch(/^SLA: 99 % used/);
  });

  test('marks what is at risk, breaching or late', () => {
    expect(standing({ mark: 'at-risk', slackMinutes: 20 })).toEqual({
      text: 'SLA: 52 % used, 20 min of slack',
      mark: { word: 'at risk', tone: 'warn' },
    });
    expect(standing({ mark: 'breaching', slackMinutes: -35 })).toEqual({
      text: 'SLA: 52 % used, 35 min short even if begun now',
      mark: { word: 'breaching', tone: 'bad' },
    });
    expect(standing({ mark: 'late', usedPercent: 104, slackMinutes: -130 })).toEqual({
      text: 'SLA: 104 % used, the deadline has passed',
      mark: { word: 'late', tone: 'bad' },
    });
  });

  test('a clock that stands still has no slack', () => {
    const waits = { paused: true, due: undefined, slackMinutes: undefined };
    expect(standing({ ...waits, mark: 'warn' })?.text).toBe(
      'SLA: 52 % used, stands still while it waits',
    );
    // The ticket system's own deadline does not wait.
    expect(standing({ paused: true, slackMinutes: 90 })?.text).toBe(
      'SLA: 52 % used, 1 h 30 min of slack',
    );
  });

  test('a deadline without a policy is no SLA; without either there is nothing to say', () => {
    const bare = { policy: undefined, usedPercent: undefined };
    expect(standing({ ...bare, slackMinutes: 0 })).toEqual({ text: '0 min of slack' });
    expect(standing({ ...bare, slackMinutes: undefined })).toBeUndefined();
  });

  test('what such work usually takes, only where past tickets told', () => {
    const facts = [{ field: 'minutes', source: 'learned', samples: 12 }] as const;
    expect(usualText({ facts, minutes: 45, minutesFirm: 70 })).toBe(
      'Usually 45 min, 80 % done within 1 h 10 min (12 closed tickets)',
    );
    expect(usualText(need)).toBeUndefined();
  });
});

describe('on the card', () => {
  const LIMIT_MS = 60_000;
  let browser: Browser;
  let script: string;
  beforeAll(async () => {
    script = await bundleStories();
    browser = await openBrowser();
  }, LIMIT_MS);
  afterAll(() => browser.close());

  it.each([
    ['sla-at-risk', 'SLA: 82 % used, 25 min of slack at risk', 'mark warn'],
    ['sla-breaching', 'SLA: 93 % used, 35 min short even if begun now breaching', 'mark bad'],
    ['sla-late', 'SLA: 104 % used, the deadline has passed late', 'mark bad'],
  ])(
    '%s is told beside the deadline, the usual duration beside the duration',
    async (story, text, mark) => {
      const page = await openStory(browser, script, story);
      const facts = page.locator('slotwright-overlay .panel .facts li');
      const due = facts.filter({ hasText: 'Deadline' }).locator('.story');
      expect(await due.innerText()).toBe(text);
      expect(await due.locator('strong').getAttribute('class')).toBe(mark);
      expect(await facts.filter({ hasText: 'Duration' }).locator('.story').innerText()).toBe(
        'Usually 45 min, 80 % done within 1 h 10 min (12 closed tickets)',
      );
      await page.close();
    },
    LIMIT_MS,
  );
});
