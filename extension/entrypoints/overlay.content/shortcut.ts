import type { Host } from './host.ts';

interface Options {
  readonly host: Host;
  readonly signal: AbortSignal;
  readonly unfold: () => void;
}

/** Alt+Shift+S goes into the overlay from anywhere on the page; `leave` gives the focus back to where it was. */
export const listenForShortcut = ({ host, signal, unfold }: Options): { leave: () => void } => {
  let from: Element | null = null;
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || !event.altKey || !event.shiftKey || event.code !== 'KeyS') return;
      const panel = host.mount.querySelector('.panel');
      if (!panel || host.covered()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (document.activeElement !== host.element) from = document.activeElement;
      unfold();
      const to =
        host.mount.querySelector<HTMLElement>('[data-primary]') ??
        host.mount.querySelector<HTMLElement>('.panel-body button, .panel button');
      to?.focus();
    },
    { capture: true, signal },
  );
  return {
    leave: () => {
      const pill = host.mount.querySelector<HTMLElement>('[data-unfold]');
      const inPage = from instanceof HTMLElement && from.isConnected && from !== document.body;
      if (inPage && from instanceof HTMLElement) from.focus();
      else pill?.focus();
      from = null;
    },
  };
};
