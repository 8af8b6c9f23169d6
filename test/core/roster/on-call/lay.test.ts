import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant } from '../../../../core/calendar/instant.ts';
import { type Entry, lay, SOURCES } from '../../../../core/roster/on-call/lay.ts';
import { shift, who } from './plans.ts';

const within = { start: instant(0), end: instant(100) };
const entry = (of: {
  id: string;
  source?: Entry['source'];
  from?: number;
  to?: number;
  who?: string;
  at?: number;
}): Entry => ({
  id: shift(of.id),
  source: of.source ?? 'rotation',
  layer: 'primary',
  window: { start: instant(of.from ?? 0), end: instant(of.to ?? 100) },
  technician: of.who === undefined ? undefined : who(of.who),
  at: instant(of.at ?? 0),
});
const laid = (...entries: readonly Entry[]) =>
  lay(entries, 'primary', within).map(
    ({ window, technician }) => `${window.start}-${window.end} ${technician ?? '.'}`,
  );

describe('fixed over override over swap over rotation', () => {
  const all = SOURCES.map((source) => entry({ id: source, source, who: source }));
  test.each(SOURCES.map((source, i) => [source, i] as const))('%s', (source, i) => {
    expect(laid(...all.slice(i))).toEqual([`0-100 ${source}`]);
    expect(laid(...all.slice(i).reverse())).toEqual([`0-100 ${source}`]);
  });
});

test('an override in the middle, and the rotation before and after it', () => {
  const rotation = entry({ id: 'r', who: 'ana' });
  const cover = entry({ id: 'o', source: 'override', from: 40, to: 60, who: 'ben' });
  expect(laid(rotation, cover)).toEqual(['0-40 ana', '40-60 ben', '60-100 ana']);
});

test('of two overrides the later one counts, then the greater id', () => {
  const early = entry({ id: 'b', source: 'override', who: 'ana', at: 1 });
  const late = entry({ id: 'a', source: 'override', who: 'ben', at: 2 });
  expect(laid(early, late)).toEqual(['0-100 ben']);
  expect(laid({ ...early, at: late.at }, late)).toEqual(['0-100 ana']);
});

test('time without an entry, and a turn without anybody, are segments without a technician', () => {
  expect(
    laid(entry({ id: 'r', from: 20, to: 50 }), entry({ id: 's', from: 50, who: 'ana' })),
  ).toEqual(['0-20 .', '20-50 .', '50-100 ana']);
  expect(laid()).toEqual(['0-100 .']);
});

test('a gap of the rotation is filled by whoever is named for it', () => {
  const cover = entry({ id: 'o', source: 'override', from: 10, to: 30, who: 'ben' });
  expect(laid(entry({ id: 'r' }), cover)).toEqual(['0-10 .', '10-30 ben', '30-100 .']);
});

test('what lies outside or on the other layer is not there', () => {
  const before = entry({ id: 'x', source: 'fixed', from: -50, to: 0, who: 'ana' });
  const other: Entry = { ...entry({ id: 'y', source: 'fixed', who: 'ben' }), layer: 'secondary' };
  expect(laid(before, other)).toEqual(['0-100 .']);
});

test('every minute is in exactly one segment, and belongs to the strongest entry', () => {
  const one = fc.record({
    source: fc.constantFrom(...SOURCES),
    from: fc.integer({ min: -20, max: 110 }),
    length: fc.integer({ min: 1, max: 80 }),
    who: fc.constantFrom('ana', 'ben', 'cem'),
    at: fc.nat(3),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), (list) => {
      const entries = list.map(({ from, length, ...of }, i) =>
        entry({ ...of, id: `e${i}`, from, to: from + length }),
      );
      const segments = lay(entries, 'primary', within);
      expect(segments[0]?.window.start).toBe(0);
      expect(segments.at(-1)?.window.end).toBe(100);
      segments.slice(1).forEach((s, i) => {
        expect(s.window.start).toBe(segments[i]?.window.end);
        expect(s.entry).not.toBe(segments[i]?.entry);
      });
      for (let minute = 0; minute < 100; minute++) {
        const open = entries.filter((e) => e.window.start <= minute && minute < e.window.end);
        const strongest = [...open].sort(
          (a, b) =>
            SOURCES.indexOf(a.source) - SOURCES.indexOf(b.source) ||
            b.at - a.at ||
            (a.id < b.id ? 1 : -1),
        )[0];
        const has = segments.find((s) => s.window.start <= minute && minute < s.window.end);
        expect(has?.entry).toBe(strongest);
      }
    }),
  );
});
