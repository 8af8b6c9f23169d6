import type { PageSide } from '../../../../extension/adapters/adapter.ts';
import { makeChips } from '../../../../extension/entrypoints/overlay.content/chips.ts';
import type { Ports } from '../../../../extension/entrypoints/overlay.content/driver.ts';
import { makeHost } from '../../../../extension/entrypoints/overlay.content/host.ts';
import { watchPage } from '../../../../extension/entrypoints/overlay.content/navigation.ts';

// The overlay's own parts on a plain page with a made-up ticket system, for a test to hold.

const ref = (id: string) => ({
  psa: 'sample-psa' as const,
  base: location.origin,
  id,
});

const plain: PageSide = {
  psa: 'sample-psa',
  name: 'Plain',
  hosts: [],
  recognise: () => true,
  base: (_page, url) => url.origin,
  ticketRef: (page, url) => {
    const shown = page.querySelector('[data-shown]')?.getAttribute('data-shown');
    return shown && url.hash === `#${shown}` ? ref(shown) : undefined;
  },
  listRefs: (page) =>
    [...page.querySelectorAll('tr[data-row-of]')].map((row) => ({
      ref: ref(row.getAttribute('data-row-of') ?? ''),
      row,
    })),
  anchor: (page) => page.querySelector('[data-shown]') ?? undefined,
  pageStamp: (page) => page.querySelector('[data-stamp]')?.textContent ?? undefined,
};

/** What the page itself heard of keys, input and focus. */
const heard: string[] = [];
for (const type of ['keydown', 'keypress', 'keyup', 'input', 'paste', 'focusin', 'beforeinput']) {
  document.addEventListener(type, (event) => heard.push(event.type));
}

const stop = new AbortController();
const state: { tickets: string[]; asked: string[][]; heard: string[]; changes: number } = {
  tickets: [],
  asked: [],
  heard,
  changes: 0,
};

const kit = {
  state,
  stop: () => stop.abort(),
  host: (mode: 'open' | 'closed' = 'open') => {
    const made = makeHost({
      css: '.sw { width: 100px; height: 40px; background: red; }',
      mode,
      signal: stop.signal,
      changed: () => {
        state.changes += 1;
      },
    });
    const field = document.createElement('input');
    made.mount.append(field);
    field.focus();
  },
  watch: () =>
    watchPage({
      adapters: [plain],
      signal: stop.signal,
      later: (call, milliseconds) => setTimeout(call, milliseconds),
      onAddress: (call) => window.addEventListener('hashchange', call),
      changed: (seen) => {
        const told = seen.ref ? `${seen.ref.id} ${seen.stamp ?? ''}`.trim() : 'none';
        if (state.tickets.at(-1) !== told) state.tickets.push(told);
        chips.show(seen.rows);
      },
    }),
};

const chips = makeChips({
  ask: (async (_kind: string, { refs }: { refs: { id: string }[] }) => {
    state.asked.push(refs.map(({ id }) => id));
    return {
      ok: true,
      // Of row 90 nothing is known: neither a pick nor a deadline.
      value: refs.map(({ id }) => ({
        ref: ref(id),
        ...(id !== '90' && {
          first: {
            name: `Name ${id}`,
            time: 'today 14:00',
            equal: 2,
          },
        }),
        sla: id === '3' ? 'late' : id === '90' ? 'none' : 'ok',
      })),
    };
  }) as unknown as Ports['ask'],
  css: '',
  mode: 'open',
  signal: stop.signal,
});

Object.assign(window, { kit });
