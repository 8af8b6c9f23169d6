import type { Compiled } from './compiled.ts';

export const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** By kind: its class. Kinds after which the same may follow at the same price are one; kind 0 has none of its own. */
export const classesOf = (c: Compiled): Uint8Array => {
  const known = new Map<string, number>();
  const tables = c.hard.pair.length / (c.kinds * c.kinds);
  const classes = new Uint8Array(c.kinds);
  for (let kind = 1; kind < c.kinds; kind++) {
    const parts: number[] = [];
    for (let table = 0; table < tables; table++) {
      const at = (table * c.kinds + kind) * c.kinds;
      for (let after = 0; after < c.kinds; after++) {
        parts.push(c.hard.pair[at + after] ?? 0, c.soft.pair[at + after] ?? 0);
      }
    }
    const key = parts.join();
    const index = known.get(key) ?? known.size;
    known.set(key, index);
    classes[kind] = index;
  }
  return classes;
};

/** A kind of which a row has more than its cap; 0 = none. `count` gets how many it has of each. */
export const kindOver = (
  row: Uint8Array,
  length: number,
  count: Int32Array,
  caps: Int32Array,
): number => {
  count.fill(0);
  for (let i = 0; i < length; i++) count[row[i] ?? 0] = (count[row[i] ?? 0] ?? 0) + 1;
  for (let kind = 1; kind < count.length; kind++) {
    if ((count[kind] ?? 0) > (caps[kind] ?? 0)) return kind;
  }
  return 0;
};
