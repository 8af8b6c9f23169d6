import { render } from 'preact';
import * as z from 'zod/mini';
import type { Finding } from '../../../../core/rules/rule.ts';
import { NoAnswer } from '../../../../extension/client.ts';
import { makeDetails } from '../../../../extension/entrypoints/overlay.content/details.ts';
import {
  makeDriver,
  type Ports,
} from '../../../../extension/entrypoints/overlay.content/driver.ts';
import { farParts } from '../../../../extension/entrypoints/overlay.content/FarParts.tsx';
import { makeHost } from '../../../../extension/entrypoints/overlay.content/host.ts';
import overlayCss from '../../../../extension/entrypoints/overlay.content/overlay.css?inline';
import { Panel } from '../../../../extension/entrypoints/overlay.content/Panel.tsx';
import { seatPanel } from '../../../../extension/entrypoints/overlay.content/seat.ts';
import { listenForShortcut } from '../../../../extension/entrypoints/overlay.content/shortcut.ts';
import base from '../../../../extension/ui/base.css?inline';
import cardCss from '../../../../extension/ui/card/card.css?inline';
import tokens from '../../../../extension/ui/tokens.css?inline';
import { FLIPS, NO_RIPPLE, NOW_TOLD, RIPPLE } from './answers.ts';
import { PREPARED } from './cards.ts';
import { STORIES, type Story } from './stories.ts';

const storyNamed = (wanted: string): Story => {
  const found = STORIES[wanted];
  if (!found) throw new Error(`no story ${wanted}`);
  return found;
};

const never = new Promise<never>(() => undefined);
const name = location.hash.slice(1);
const story = storyNamed(name);

/** Every question that was asked, for a test to read. */
const asked: unknown[] = [];
Object.assign(window, { asked });

const NOON = Date.UTC(2026, 10, 23, 12);
/** Everybody is booked in the morning, and it costs 12 minutes in the afternoon. */
const weighed = (body: unknown): readonly Finding[] => {
  const start = z.object({ choice: z.object({ start: z.number() }) }).parse(body).choice.start;
  const about = { bookings: [], minutes: 12 };
  return start < NOON
    ? [{ ...about, rule: 'hours', kind: 'block', reason: { code: 'no-hours' } }]
    : [
        {
          ...about,
          rule: 'travel',
          kind: 'cost',
          reason: { code: 'travel-added', minutes: 12, basis: 'table' },
        },
      ];
};

/** From when a test says so, the second script comes: what waits for it, and what asks again. */
let second = story.details;
let arrive: (here: true) => void = () => undefined;
const arrived = new Promise<true>((resolve) => {
  arrive = resolve;
});
const come = (): void => {
  second = undefined;
  arrive(true);
};
Object.assign(window, { come });
const details = (): Promise<true> | true => {
  if (!second) return true;
  if (second === 'late') return arrived;
  throw new NoAnswer(second, 'Slotwright was updated: reload this page.');
};

const Technician = z.object({ technician: z.string() });
const further = (kind: 'flip' | 'ripple' | 'now', body: unknown): Promise<unknown> | unknown => {
  if (story.answers === 'never') return never;
  if (story.answers === 'failed') throw new NoAnswer('failed', 'The background did not answer.');
  if (story.answers === 'none') return undefined;
  if (kind === 'now') return NOW_TOLD;
  if (kind === 'flip') return FLIPS[Technician.parse(body).technician];
  const { choice } = z.object({ choice: Technician }).parse(body);
  return choice.technician === 'ana' ? RIPPLE : NO_RIPPLE;
};

const reply = (kind: string, body: unknown): Promise<unknown> | unknown => {
  if (kind === 'weigh') return weighed(body);
  if (kind === 'details') return details();
  if (kind === 'flip' || kind === 'ripple' || kind === 'now') return further(kind, body);
  if (kind === 'look' || kind === 'fix') {
    if (story.look === 'never') return never;
    if ('throws' in story.look) {
      throw new NoAnswer(story.look.gone ? 'gone' : 'failed', story.look.throws);
    }
    return story.look;
  }
  if (kind === 'prepare') return story.prepare ?? PREPARED;
  if (kind === 'approve') return story.approve === 'never' ? never : story.approve;
  return true;
};
const ask = (async (kind: string, body: unknown) => {
  asked.push({ kind, body });
  return reply(kind, body);
}) as Ports['ask'];

const { signal } = new AbortController();
const host = makeHost({
  css: tokens + base + cardCss + overlayCss,
  mode: 'open',
  signal,
  changed: () => draw(),
});
let sits = { folded: story.folded === true, corner: 'top-right' as const };
const seat = seatPanel({ host, signal, corner: () => sits.corner, anchor: () => undefined });
const fetched = makeDetails(ask);
const parts = farParts(fetched);
const driver = makeDriver({
  ask,
  mayOwn: async () => undefined,
  later: () => undefined,
  show: () => draw(),
});
const shown = story.unwritten
  ? { ...driver, actions: { ...driver.actions, unwritten: true as const } }
  : driver;
const sit = (now: { folded: boolean }): void => {
  sits = { ...sits, folded: now.folded };
  draw();
};
const shortcut = listenForShortcut({ host, signal, unfold: () => sit({ folded: false }) });
function draw(): void {
  if (!driver) return;
  render(
    <Panel
      state={driver.state()}
      driver={shown}
      parts={parts}
      sits={sits}
      sit={sit}
      leave={shortcut.leave}
    />,
    host.mount,
  );
  seat();
}

/** Lets every answer that is ready arrive and be drawn. */
const settle = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

/** Until every question that is answered at all has been: rows come with the answers. */
const answered = async (): Promise<void> => {
  await settle();
  if (story.answers === 'never') return;
  while (host.mount.querySelector('.details [aria-busy="true"]')) await settle();
};

const play = async (): Promise<void> => {
  if (!story.details) await fetched.fetch();
  driver.ticket({ psa: 'sample-psa', base: 'https://psa.example', id: '1042' });
  await settle();
  if (story.upTo && story.look !== 'never' && 'answer' in story.look) {
    const first = story.look.answer.ranked[0];
    if (first) driver.actions.choose?.({ ...first, start: first.window.start, minutes: 90 });
    await settle();
    if (story.upTo === 'approve') driver.confirm();
    await settle();
  }
  if (story.open) {
    const buttons = [...host.mount.querySelectorAll('button')];
    buttons.find((one) => one.className.includes('more-toggle'))?.click();
    await answered();
    for (const row of host.mount.querySelectorAll<HTMLElement>('[data-row]')) row.click();
    await answered();
  }
  document.documentElement.dataset.ready = 'yes';
};
void play();
