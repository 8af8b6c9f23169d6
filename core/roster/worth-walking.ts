import type { Choices } from './choices.ts';
import type { Compiled } from './compiled.ts';

/** How kinds are told apart in a walk. */
interface Walked {
  readonly classOf: Uint8Array;
  readonly caps: Int32Array;
  readonly isCounted: Uint8Array;
}

/** Picks the kinds worth walking on a day: of those that nothing tells apart only the cheapest. */
export class WorthWalking {
  readonly arcs: Uint8Array;

  constructor(
    private readonly c: Compiled,
    private readonly choices: Choices,
    private readonly walked: Walked,
  ) {
    this.arcs = new Uint8Array(c.kinds);
  }

  /** Fills `arcs` for cell `at`, whose prices begin at `offset`; returns how many there are. */
  fill(at: number, price: Float64Array, offset: number): number {
    const { kinds } = this.c;
    let count = 0;
    for (let kind = 1; kind < kinds; kind++) {
      let isBeaten = !this.isOpen(at, kind);
      for (let other = 1; other < kinds && !isBeaten; other++) {
        isBeaten = this.beats(other, kind, at, price, offset);
      }
      if (!isBeaten) this.arcs[count++] = kind;
    }
    return count;
  }

  private isOpen(at: number, kind: number): boolean {
    return (
      this.choices.allowed[at * this.c.kinds + kind] === 1 && (this.walked.caps[kind] ?? 0) > 0
    );
  }

  private beats(
    kind: number,
    other: number,
    at: number,
    price: Float64Array,
    offset: number,
  ): boolean {
    const { classOf, isCounted } = this.walked;
    const { minutes } = this.c;
    const mine = price[offset + kind] ?? 0;
    const theirs = price[offset + other] ?? 0;
    return (
      kind !== other &&
      (mine < theirs || (mine === theirs && kind < other)) &&
      isCounted[kind] === 0 &&
      classOf[kind] === classOf[other] &&
      minutes[kind] === minutes[other] &&
      this.isOpen(at, kind) &&
      this.followsNoWorse(at, kind, other)
    );
  }

  /** Whether it may come after everything that the other may come after, at no higher price. */
  private followsNoWorse(at: number, kind: number, other: number): boolean {
    const { kinds, pairTable, hard, soft } = this.c;
    const table = (pairTable[at] ?? 0) * kinds;
    for (let before = 1; before < kinds; before++) {
      const from = (table + before) * kinds;
      if ((hard.pair[from + kind] ?? 0) > (hard.pair[from + other] ?? 0)) return false;
      if ((soft.pair[from + kind] ?? 0) > (soft.pair[from + other] ?? 0)) return false;
    }
    return true;
  }
}
