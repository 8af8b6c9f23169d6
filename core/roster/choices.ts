import type { Compiled } from './compiled.ts';

/** The kinds a cell may hold without breaking a hard rule by itself; where none may, all of them. */
export interface Choices {
  /** Kinds of cell n are `kinds[from[n]]` up to the next entry. */
  readonly from: Int32Array;
  readonly kinds: Uint8Array;
  /** By cell × kinds + kind. */
  readonly allowed: Uint8Array;
}

export const choicesOf = (c: Compiled): Choices => {
  const cells = c.people * c.days;
  const from = new Int32Array(cells + 1);
  const kinds: number[] = [];
  const allowed = new Uint8Array(cells * c.kinds);
  for (let cell = 0; cell < cells; cell++) {
    const person = Math.floor(cell / c.days);
    const base = cell * c.kinds;
    let least = Number.POSITIVE_INFINITY;
    for (let kind = 0; kind < c.kinds; kind++) {
      least = Math.min(least, c.hard.cell[base + kind] ?? 0);
    }
    for (let kind = 0; kind < c.kinds; kind++) {
      const never = c.hard.shiftsMax > 0 && c.shiftsMax[person * c.kinds + kind] === 0 && kind > 0;
      if (never || (c.hard.cell[base + kind] ?? 0) > least) continue;
      kinds.push(kind);
      allowed[base + kind] = 1;
    }
    from[cell + 1] = kinds.length;
  }
  return { from, kinds: Uint8Array.from(kinds), allowed };
};
