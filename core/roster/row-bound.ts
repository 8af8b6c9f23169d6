import type { RowArcs } from './row-arcs.ts';

const INFINITE = Number.POSITIVE_INFINITY;
/** Rounds in which prices are looked for: for somebody new, and from what was found last time. */
const FIRST_ROUNDS = 12;
const MOST_ROUNDS = 3;
/** How strides change while they lead on, and once they have led too far. */
const [LONGER, SHORTER] = [1.4, 0.5];

/** What is told apart on the way through a window. */
export interface BoundWindow {
  /** Days. */
  readonly length: number;
  readonly states: number;
  /** The state before the first day. */
  readonly first: number;
  /** Counts of weekends told apart; 1 where they do not count. */
  readonly weekends: number;
  readonly minutesMin: number;
  readonly minutesMax: number;
}

/** Prices that were good for somebody's rows, and how far they were moved last. */
export class RowPrices {
  /** By kind what one of it costs; at 0 what a minute above the most costs (above 0), or one below the least (below 0). */
  readonly of: Float64Array;
  readonly stride: Float64Array;
  readonly way: Float64Array;
  isKnown = false;

  constructor(kinds: number) {
    this.of = new Float64Array(kinds);
    this.stride = new Float64Array(kinds);
    this.way = new Float64Array(kinds);
  }
}

/**
 * The least that every state still costs up to the end of the window. Minutes and limits on kinds are looked at only
 * through prices that they have (Lagrange): whatever is dearer even so needs no walking.
 */
export class RowBound {
  /** By (day × states + state) × weekends + weekends used: the least still to come, at the prices. */
  rest = new Float64Array(0);
  /** By kind: what the prices add to a day. */
  readonly extra: Float64Array;
  /** What the prices add to every row. */
  levy = 0;
  /** No row costs less. */
  least = 0;
  /** Rounds of the last search. */
  rounds = 0;
  private readonly count: Int32Array;
  private readonly best: Float64Array;
  private readonly longest: number;

  constructor(
    private readonly arcs: RowArcs,
    private readonly minutesOf: Int32Array,
    private readonly caps: Int32Array,
  ) {
    this.extra = new Float64Array(minutesOf.length);
    this.count = new Int32Array(minutesOf.length);
    this.best = new Float64Array(minutesOf.length);
    this.longest = Math.max(1, ...minutesOf);
  }

  /** Looks for the prices with the highest bound; `dear` is what a cell costs at most. */
  find(window: BoundWindow, prices: RowPrices, tight: readonly number[], dear: number): void {
    for (let kind = 1; kind < prices.of.length; kind++) {
      if (!tight.includes(kind)) prices.of[kind] = prices.stride[kind] = 0;
    }
    const most = prices.isKnown ? MOST_ROUNDS : FIRST_ROUNDS;
    prices.isKnown = true;
    this.least = Number.NEGATIVE_INFINITY;
    for (this.rounds = 1; ; this.rounds++) {
      const bound = this.at(window, prices.of, tight);
      if (bound > this.least) {
        this.least = bound;
        this.best.set(prices.of);
      }
      if (bound === INFINITE || this.rounds >= most || !this.move(window, prices, tight, dear))
        break;
    }
    if (this.best.every((price, kind) => price === prices.of[kind])) return;
    prices.of.set(this.best);
    this.at(window, prices.of, tight);
    this.rounds++;
  }

  private at(window: BoundWindow, prices: Float64Array, tight: readonly number[]): number {
    const minutePrice = prices[0] ?? 0;
    this.levy = -minutePrice * (minutePrice > 0 ? window.minutesMax : window.minutesMin);
    for (const kind of tight) this.levy -= (prices[kind] ?? 0) * (this.caps[kind] ?? 0);
    for (let kind = 1; kind < prices.length; kind++) {
      this.extra[kind] = minutePrice * (this.minutesOf[kind] ?? 0) + (prices[kind] ?? 0);
    }
    this.walk(window);
    return (this.rest[window.first * window.weekends] ?? 0) + this.levy;
  }

  /** Moves each price towards what the cheapest row has too much or too little of; false = nothing is. */
  private move(
    window: BoundWindow,
    prices: RowPrices,
    tight: readonly number[],
    dear: number,
  ): boolean {
    const minutes = this.followCheapest(window);
    const minutePrice = prices.of[0] ?? 0;
    const above = minutes - window.minutesMax;
    const below = minutes - window.minutesMin;
    const off = above > 0 || minutePrice > 0 ? above : below < 0 || minutePrice < 0 ? below : 0;
    let isMoved = this.shift(prices, 0, off, dear / this.longest / 4);
    for (const kind of tight) {
      const over = (this.count[kind] ?? 0) - (this.caps[kind] ?? 0);
      if (over < 0 && (prices.of[kind] ?? 0) <= 0) continue;
      isMoved = this.shift(prices, kind, over, dear / 4) || isMoved;
    }
    return isMoved;
  }

  private shift(prices: RowPrices, kind: number, off: number, first: number): boolean {
    if (off === 0) return false;
    const { of, stride, way } = prices;
    const sign = Math.sign(off);
    const before = stride[kind] ?? 0;
    const next =
      before === 0 ? first : Math.min(first, before * (way[kind] === sign ? LONGER : SHORTER));
    stride[kind] = Math.max(first / 1000, next);
    way[kind] = sign;
    const from = of[kind] ?? 0;
    const to = from + sign * (stride[kind] ?? 0);
    of[kind] = from * to < 0 ? 0 : to;
    return true;
  }

  /** Fills `rest` from the last day to the first. */
  private walk({ length, states, weekends: W }: BoundWindow): void {
    const { arcs, extra } = this;
    const all = (length + 1) * states * W;
    if (all > this.rest.length) this.rest = new Float64Array(all);
    const { rest } = this;
    const { from, to, kind, weekend, price, join } = arcs;
    for (let s = 0; s < states; s++) {
      for (let w = 0; w < W; w++) rest[(length * states + s) * W + w] = join[s] ?? INFINITE;
    }
    for (let i = length - 1; i >= 0; i--) {
      const next = (i + 1) * states;
      for (let node = i * states; node < next; node++) {
        const at = node * W;
        for (let w = 0; w < W; w++) rest[at + w] = INFINITE;
        const end = from[node + 1] ?? 0;
        for (let n = from[node] ?? 0; n < end; n++) {
          const by = weekend[n] ?? 0;
          const arc = (price[n] ?? 0) + (extra[kind[n] ?? 0] ?? 0);
          const target = (next + (to[n] ?? 0)) * W + by;
          for (let w = 0; w + by < W; w++) {
            const total = arc + (rest[target + w] ?? INFINITE);
            if (total < (rest[at + w] ?? INFINITE)) rest[at + w] = total;
          }
        }
      }
    }
  }

  /** Counts the kinds of the row that is cheapest at the prices, and returns its minutes. */
  private followCheapest({ length, states, first, weekends: W }: BoundWindow): number {
    const { arcs, minutesOf, rest, extra, count } = this;
    const { from, to, kind: kindOf, weekend, price } = arcs;
    count.fill(0);
    let [state, used, minutes] = [first, 0, 0];
    for (let i = 0; i < length; i++) {
      const node = i * states + state;
      const least = (rest[node * W + used] ?? INFINITE) + 1e-9;
      for (let n = from[node] ?? 0; n < (from[node + 1] ?? 0); n++) {
        const kind = kindOf[n] ?? 0;
        const by = weekend[n] ?? 0;
        if (used + by >= W) continue;
        const still = rest[((i + 1) * states + (to[n] ?? 0)) * W + used + by] ?? INFINITE;
        if ((price[n] ?? 0) + (extra[kind] ?? 0) + still > least) continue;
        state = to[n] ?? 0;
        used += by;
        minutes += minutesOf[kind] ?? 0;
        count[kind] = (count[kind] ?? 0) + 1;
        break;
      }
    }
    return minutes;
  }
}
