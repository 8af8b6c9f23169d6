import { render } from 'preact';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { PAGES } from '../../adapters/pages.ts';
import type { Panel as Sits } from '../../card.ts';
import { ask } from '../../client.ts';
import base from '../../ui/base.css?inline';
import cardCss from '../../ui/card/card.css?inline';
import tokens from '../../ui/tokens.css?inline';
import chipCss from './chip.css?inline';
import { makeChips } from './chips.ts';
import { makeDetails } from './details.ts';
import { makeDriver } from './driver.ts';
import { farParts } from './FarParts.tsx';
import { makeHost } from './host.ts';
import { keepFresh } from './keep-fresh.ts';
import { askOwners } from './may-own.ts';
import { type Seen, watchPage } from './navigation.ts';
import overlayCss from './overlay.css?inline';
import { Panel } from './Panel.tsx';
import { seatPanel } from './seat.ts';
import { listenForShortcut } from './shortcut.ts';

const mode = import.meta.env.MODE === 'e2e' ? 'open' : 'closed';

/** Runs on granted addresses only; the background registers it there. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  cssInjectionMode: 'manual',
  runAt: 'document_idle',
  main: (ctx) => start(ctx),
});

const start = (ctx: ContentScriptContext): void => {
  const { signal } = ctx;
  const later = (call: () => void, milliseconds: number): void =>
    void ctx.setTimeout(call, milliseconds);
  let seen: Seen | undefined;
  let sits: Sits = { folded: false, corner: 'anchor' };

  const host = makeHost({
    css: tokens + base + cardCss + overlayCss,
    mode,
    signal,
    changed: () => draw(),
  });
  const seat = seatPanel({
    host,
    signal,
    corner: () => sits.corner,
    anchor: () => seen?.anchor,
  });
  const chips = makeChips({ ask, css: tokens + chipCss, mode, signal });
  const details = makeDetails(ask);
  const parts = farParts(details);
  const owners = askOwners(() => seen?.adapter, later);
  const driver = makeDriver({
    ask,
    later,
    mayOwn: (ref) => owners(ref, () => driver.again(false)),
    show: (state) => {
      if (state.stage.at === 'ended') chips.forget();
      if (state.view.kind === 'look' && state.view.look.kind === 'card') fetchDetails();
      draw();
    },
  });
  // Once a card is painted and nothing else is to do, so that what is behind it opens at once.
  let wanted = false;
  const fetchDetails = (): void => {
    if (wanted) return;
    wanted = true;
    ctx.requestIdleCallback(() => void details.fetch().catch(() => undefined));
  };
  const sit = (now: Sits): void => {
    sits = now;
    draw();
    ask('panel', { set: now }).catch(() => undefined);
  };
  const shortcut = listenForShortcut({
    host,
    signal,
    unfold: () => {
      if (sits.folded) sit({ ...sits, folded: false });
    },
  });
  function draw(): void {
    if (signal.aborted || !driver) return;
    render(
      <Panel
        state={driver.state()}
        driver={driver}
        parts={parts}
        sits={sits}
        sit={sit}
        leave={shortcut.leave}
      />,
      host.mount,
    );
    seat();
  }

  ask('panel', {}).then(
    (kept) => {
      sits = kept;
      draw();
    },
    () => undefined,
  );
  watchPage({
    adapters: PAGES,
    signal,
    later,
    onAddress: (call) => ctx.addEventListener(window, 'wxt:locationchange', call),
    changed: (now) => {
      const before = seen;
      seen = now;
      driver.ticket(now.ref);
      chips.show(now.rows);
      const sameTicket = before?.ref && now.ref && before.ref.id === now.ref.id;
      if (sameTicket && before.stamp !== now.stamp && now.stamp !== undefined) driver.again(true);
      seat();
    },
  });
  keepFresh({
    driver,
    root: host.root,
    signal,
    every: (call, ms) => void ctx.setInterval(call, ms),
  });
  signal.addEventListener('abort', () => render(null, host.mount));
};
