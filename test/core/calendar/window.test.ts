import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  intersect,
  minutesWithin,
  overlaps,
  subtract,
  union,
} from '../../../core/calendar/window.ts';
import { Window } from '../../../core/model/time.ts';

const w = (start: number, end: number) =>
  Window.parse({ start: start * 60_000, end: end * 60_000 });
const any = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => w(start, start + length));
const all = w(0, 100);

test('touching windows do not overlap', () => {
  expect(overlaps(w(0, 10), w(10, 20))).toBe(false);
  expect(overlaps(w(0, 11), w(10, 20))).toBe(true);
  expect(intersect(w(0, 10), w(10, 20))).toBeUndefined();
  expect(intersect(w(0, 11), w(10, 20))).toEqual(w(10, 11));
});

test('an empty window is refused', () => {
  expect(Window.safeParse({ start: 5, end: 5 }).success).toBe(false);
});

test('subtracting splits, trims and swallows', () => {
  expect(subtract([w(0, 30)], [w(10, 20)])).toEqual([w(0, 10), w(20, 30)]);
  expect(subtract([w(0, 30)], [w(0, 10), w(20, 40)])).toEqual([w(10, 20)]);
  expect(subtract([w(5, 10)], [w(0, 20)])).toEqual([]);
});

test('what is left and what is taken make the whole', () => {
  fc.assert(
    fc.property(fc.array(any, { maxLength: 6 }), fc.array(any, { maxLength: 6 }), (have, holes) => {
      const whole = union(have);
      const left = subtract(whole, holes);
      const taken = union(holes).flatMap((h) => whole.flatMap((x) => intersect(x, h) ?? []));
      expect(minutesWithin(left, all) + minutesWithin(taken, all)).toBe(minutesWithin(whole, all));
      for (const l of left) for (const h of holes) expect(overlaps(l, h)).toBe(false);
    }),
  );
});

test('a union is sorted, apart and covers the same', () => {
  fc.assert(
    fc.property(fc.array(any, { maxLength: 8 }), (windows) => {
      const joined = union(windows);
      joined.forEach((x, i) => {
        const next = joined[i + 1];
        if (next) expect(x.end).toBeLessThan(next.start);
      });
      for (const x of windows) expect(minutesWithin(joined, x)).toBe((x.end - x.start) / 60_000);
    }),
  );
});
