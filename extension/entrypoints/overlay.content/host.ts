import { holdKeys } from './hold-keys.ts';

export const HOST = 'slotwright-overlay';

export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Where the view is rendered; the seat moves it about. */
  readonly mount: HTMLElement;
  /** Tells whether a page's modal dialog makes everything beside it inert. */
  readonly covered: () => boolean;
}

interface Options {
  readonly css: string;
  readonly mode: 'open' | 'closed';
  readonly signal: AbortSignal;
  /** A modal dialog of the page opened or closed, or the host was put back. */
  readonly changed: () => void;
}

/** Inline and important, because rules of the page win over those inside for the host itself. */
const KEPT: readonly (readonly [string, string])[] = [
  ['all', 'initial'],
  ['position', 'fixed'],
  ['display', 'block'],
  ['z-index', '2147483647'],
  ['width', '0'],
  ['height', '0'],
  ['inset', '0 auto auto 0'],
];

const openModal = (): Element | null => document.querySelector('dialog:modal');

/**
 * One element of our own beside the page's body: replaced where an older copy left one, put back when the page drops it,
 * out of the way while a modal dialog is open, gone when the signal says so.
 */
export const makeHost = ({ css, mode, signal, changed }: Options): Host => {
  for (const old of document.querySelectorAll(HOST)) old.remove();
  const element = document.createElement(HOST);
  for (const [name, value] of KEPT) element.style.setProperty(name, value, 'important');
  const root = element.attachShadow({ mode });
  const style = document.createElement('style');
  style.textContent = css;
  const mount = document.createElement('div');
  mount.className = 'sw seat';
  root.append(mount, style);
  holdKeys(root, signal);

  let covered = false;
  // Only while a dialog is open is the whole tree watched: a dialog that is removed tells nobody.
  const removal = new MutationObserver(() => judge());
  const judge = (): void => {
    const now = openModal() !== null;
    if (now === covered) return;
    covered = now;
    element.style.setProperty('display', covered ? 'none' : 'block', 'important');
    if (covered) removal.observe(document.documentElement, { childList: true, subtree: true });
    else removal.disconnect();
    changed();
  };
  const put = (): void => {
    if (signal.aborted || element.isConnected) return;
    for (const other of document.querySelectorAll(HOST)) other.remove();
    document.documentElement.append(element);
    changed();
  };
  const lost = new MutationObserver(put);
  const dialogs = new MutationObserver(judge);
  document.documentElement.append(element);
  lost.observe(document.documentElement, { childList: true });
  dialogs.observe(document.documentElement, { attributeFilter: ['open'], subtree: true });
  judge();

  signal.addEventListener('abort', () => {
    lost.disconnect();
    dialogs.disconnect();
    removal.disconnect();
    element.remove();
  });
  return { element, root, mount, covered: () => covered };
};
