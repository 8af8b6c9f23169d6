import type { Panel } from '../../card.ts';
import type { Host } from './host.ts';
import { placePanel } from './place.ts';

interface Options {
  readonly host: Host;
  readonly signal: AbortSignal;
  readonly corner: () => Panel['corner'];
  readonly anchor: () => Element | undefined;
}

/** Keeps the panel where it belongs when it grows, and when the window is resized or scrolled; returns "again, now". */
export const seatPanel = ({ host, signal, corner, anchor }: Options): (() => void) => {
  let frame = 0;
  const sized = new ResizeObserver(() => seat());
  sized.observe(host.mount);

  const seat = (): void => {
    const { mount } = host;
    const panel = mount.firstElementChild;
    if (!panel) return;
    const found = anchor();
    const rect = found?.isConnected ? found.getBoundingClientRect() : undefined;
    const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const folded = panel.classList.contains('folded');
    const size = { width: folded ? mount.offsetWidth : undefined, height: mount.offsetHeight };
    const place = placePanel(corner(), viewport, size, rect);
    mount.style.left = `${place.left}px`;
    mount.style.top = `${place.top}px`;
    mount.style.width = folded ? '' : `${place.width}px`;
    mount.style.setProperty('--panel-height', `${place.maxHeight}px`);
  };
  const soon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(seat);
  };
  window.addEventListener('resize', soon, { signal });
  window.addEventListener('scroll', soon, { signal, passive: true, capture: true });
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    sized.disconnect();
  });
  return seat;
};
