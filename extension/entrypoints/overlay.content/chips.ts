import type { TicketRef } from '../../adapters/raw.ts';
import type { Chip } from '../../card.ts';
import type { ask as askBackground } from '../../client.ts';
import { clip } from '../../ui/card/clip.ts';
import { keyOf } from './driver.ts';
import type { Seen } from './navigation.ts';

export const CHIP = 'slotwright-chip';
const MOST = 200;

interface Options {
  readonly ask: typeof askBackground;
  readonly css: string;
  readonly mode: 'open' | 'closed';
  readonly signal: AbortSignal;
}

export interface Chips {
  /** Puts a chip into each row that has an answer, and asks for those that have none yet. */
  readonly show: (rows: Seen['rows']) => void;
  /** Forgets the answers, for example after something was written. */
  readonly forget: () => void;
}

/** First pick and SLA state in the rows of a list; safe to repeat, and put back when the page redraws a row. */
export const makeChips = ({ ask, css, mode, signal }: Options): Chips => {
  const known = new Map<string, Chip>();
  const asked = new Set<string>();
  const drawn = new WeakMap<Element, string>();
  let rows: Seen['rows'] = [];

  const draw = (): void => {
    if (signal.aborted) return;
    // Measured first and drawn after, or the browser would lay the page out again for each row.
    const deeds: (() => void)[] = [];
    for (const { ref, row, cell: named } of rows) {
      const chip = known.get(keyOf(ref));
      const [first, ...more] = row.querySelectorAll(CHIP);
      const text = chip && `${keyOf(ref)} ${JSON.stringify(chip)}`;
      const isDrawn = first && text !== undefined && drawn.get(first) === text;
      const cell = chip && !isDrawn ? (named ?? cellOf(row)) : undefined;
      deeds.push(() => {
        for (const extra of more) extra.remove();
        if (isDrawn) return;
        first?.remove();
        if (!chip || !cell || text === undefined || chipText(chip) === '') return;
        const element = makeChip(chip, css, mode);
        drawn.set(element, text);
        cell.append(element);
      });
    }
    for (const deed of deeds) deed();
  };
  const fetchMissing = async (): Promise<void> => {
    const missing = [...new Map(rows.map(({ ref }) => [keyOf(ref), ref])).entries()]
      .filter(([key]) => !known.has(key) && !asked.has(key))
      .slice(0, MOST);
    if (missing.length === 0) return;
    for (const [key] of missing) asked.add(key);
    const refs: TicketRef[] = missing.map(([, ref]) => ref);
    try {
      const read = await ask('rows', { refs });
      if (read.ok) for (const chip of read.value) known.set(keyOf(chip.ref), chip);
    } catch {
      // A list without chips is a whole list: the reason is told on the ticket itself.
      return;
    }
    draw();
    if (!signal.aborted) await fetchMissing();
  };

  signal.addEventListener('abort', () => {
    for (const { row } of rows) for (const chip of row.querySelectorAll(CHIP)) chip.remove();
  });
  return {
    show: (now) => {
      rows = now;
      draw();
      void fetchMissing();
    },
    forget: () => {
      known.clear();
      asked.clear();
    },
  };
};

/** A cell takes the chip, because a row of a table holds nothing else: the one with the longest text, which is the title's. */
const cellOf = (row: Element): Element => {
  let best: HTMLElement | undefined;
  for (const cell of row.querySelectorAll('td')) {
    if (!best || length(cell) > length(best)) best = cell;
  }
  return best ?? row;
};
/** Only what is seen counts: a cell that can be edited in its place holds a whole form as well. */
const length = (cell: HTMLElement): number => cell.innerText.trim().length;

const SLA: Readonly<Record<Chip['sla'], readonly [shape: string, word: string]>> = {
  none: ['', ''],
  ok: ['●', ''],
  'at-risk': ['▲', 'at risk'],
  late: ['■', 'late'],
};

export const chipText = (chip: Chip): string => {
  const name = (text: string) => clip(text, { characters: 24, words: 3 });
  const [, word] = SLA[chip.sla];
  const pick = chip.first
    ? `${name(chip.first.name)} ${chip.first.time}${chip.first.equal > 1 ? ` +${chip.first.equal - 1}` : ''}`
    : chip.none
      ? 'nobody can'
      : '';
  const owned = chip.owned === undefined ? '' : `with ${name(chip.owned)}`;
  const said = [owned === '' ? pick : owned, word].filter((part) => part !== '').join(' · ');
  // A mark alone tells nobody anything.
  return said === '' && chip.sla === 'ok' ? 'on time' : said;
};

const makeChip = (chip: Chip, css: string, mode: 'open' | 'closed'): HTMLElement => {
  const element = document.createElement(CHIP);
  element.style.setProperty('all', 'initial', 'important');
  element.style.setProperty('display', 'inline-block', 'important');
  const root = element.attachShadow({ mode });
  const style = document.createElement('style');
  style.textContent = css;
  const body = document.createElement('span');
  body.className = `chip ${chip.sla}`;
  const [shape] = SLA[chip.sla];
  if (shape !== '') {
    const mark = document.createElement('span');
    mark.setAttribute('aria-hidden', 'true');
    mark.textContent = `${shape} `;
    body.append(mark);
  }
  const text = document.createElement('bdi');
  text.textContent = chipText(chip);
  body.append(text);
  root.append(style, body);
  return element;
};
