import type { ListRow, PageSide } from '../../adapters/adapter.ts';
import type { TicketRef } from '../../adapters/raw.ts';

/** What one look at the page found. */
export interface Seen {
  readonly adapter: PageSide | undefined;
  /** Undefined while the page is not one ticket, or its address and content disagree. */
  readonly ref: TicketRef | undefined;
  readonly stamp: string | undefined;
  readonly anchor: Element | undefined;
  readonly rows: readonly ListRow[];
}

export const readPage = (adapters: readonly PageSide[], page: Document, url: URL): Seen => {
  const adapter = adapters.find((one) => one.recognise(page, url));
  const ref = adapter?.ticketRef(page, url);
  return {
    adapter,
    ref,
    stamp: ref && adapter?.pageStamp?.(page),
    anchor: ref && adapter?.anchor?.(page),
    rows: adapter?.listRefs?.(page, url) ?? [],
  };
};

interface Options {
  readonly adapters: readonly PageSide[];
  readonly signal: AbortSignal;
  readonly later: (call: () => void, milliseconds: number) => void;
  /** Calls back at every change of the address. */
  readonly onAddress: (call: () => void) => void;
  readonly changed: (seen: Seen) => void;
}

const PAUSE_MS = 150;
const MOST_LISTS = 20;

/**
 * Watches one page for the ticket it shows: addresses at once, content after a short pause.
 * What is watched is the ticket's own part and the lists, and of everything around only the chain of parents,
 * so that content replaced, an anchor swapped and a new body are all seen without observing the whole page.
 */
export const watchPage = ({ adapters, signal, later, onAddress, changed }: Options): void => {
  let waiting = false;
  const soon = (): void => {
    if (waiting || signal.aborted) return;
    waiting = true;
    later(read, PAUSE_MS);
  };
  const inside = new MutationObserver(soon);
  const around = new MutationObserver(soon);

  function read(): void {
    waiting = false;
    if (signal.aborted) return;
    const seen = readPage(adapters, document, new URL(location.href));
    inside.disconnect();
    around.disconnect();
    for (const part of partsOf(seen)) {
      inside.observe(part, { childList: true, subtree: true, characterData: true });
      for (let one: Element | null = part; one; one = one.parentElement) {
        around.observe(one, { childList: true, attributes: one === part });
      }
    }
    changed(seen);
  }

  // The browser tells of a navigation before `location` names the new address.
  onAddress(() => later(read, 0));
  window.addEventListener('pageshow', read, { signal });
  signal.addEventListener('abort', () => {
    inside.disconnect();
    around.disconnect();
  });
  read();
};

/** The smallest parts that hold what was found; the body while nothing was found yet. */
const partsOf = (seen: Seen): readonly Element[] => {
  const parts = new Set<Element>();
  if (seen.anchor) {
    const own = seen.anchor.closest('main, [role="main"]') ?? seen.anchor.parentElement;
    parts.add(own ?? seen.anchor);
  }
  for (const { row } of seen.rows) {
    if (row.parentElement && parts.size < MOST_LISTS) parts.add(row.parentElement);
  }
  const all = [...parts];
  const outer = all.filter((one) => !all.some((other) => other !== one && other.contains(one)));
  if (outer.length > 0) return outer;
  return [document.body ?? document.documentElement];
};
