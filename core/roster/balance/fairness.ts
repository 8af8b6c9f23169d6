import { COUNT, carry, type Loads, POINTS } from './loads.ts';
import { type BalancePrices, MEASURES } from './shares.ts';

/** Less of a share is as good as not being there. */
const LEAST_SHARE = 1e-6;

/**
 * How far people's shares lie apart: over every two of them the difference of what each would carry as a full-timer,
 * weighed by how much of a full-timer both are. One unit too many costs about the price of its measure.
 */
export class Fairness {
  /** By person × measures: what is carried, as it is. */
  readonly own: Float64Array;
  /** The same as a full-timer would have it, what the ledger brings included. */
  private readonly full: Float64Array;
  private readonly next: Float64Array;
  private readonly weight: Float64Array;
  private readonly prices: readonly number[];
  private readonly people: number;

  constructor(
    readonly loads: Loads,
    prices: BalancePrices,
  ) {
    this.people = loads.people;
    this.own = new Float64Array(loads.people * COUNT);
    this.full = new Float64Array(loads.people * COUNT);
    this.next = new Float64Array(2 * COUNT);
    const all = loads.shares.reduce((sum, share) => sum + share, 0);
    this.weight = loads.shares.map((share) => (all > 0 ? share / Math.sqrt(all) : 0));
    this.prices = MEASURES.map((measure) => prices[measure]);
  }

  /** Counts one row anew. */
  count(p: number, row: (day: number) => number): void {
    carry(this.loads, p, row, this.own, p * COUNT);
    for (let m = 0; m < COUNT; m++) this.add(p, m, 0);
  }

  /** So much more of a measure than the row says. */
  add(p: number, measure: number, amount: number): void {
    const at = p * COUNT + measure;
    const own = (this.own[at] ?? 0) + amount;
    this.own[at] = own;
    this.full[at] = this.asFull(p, measure, own);
  }

  private asFull(p: number, measure: number, own: number): number {
    const share = this.loads.shares[p] ?? 0;
    const brought = measure === POINTS ? (this.loads.carried[p] ?? 0) : 0;
    return share < LEAST_SHARE ? 0 : own / share + brought;
  }

  /** By how much it gets dearer where one or two rows are others; `q` = -1: only the one. */
  change(
    p: number,
    rowP: (day: number) => number,
    q: number,
    rowQ: (day: number) => number,
  ): number {
    const { next, full, weight } = this;
    carry(this.loads, p, rowP, next, 0);
    if (q >= 0) carry(this.loads, q, rowQ, next, COUNT);
    let total = 0;
    for (let m = 0; m < COUNT; m++) {
      const price = this.prices[m] ?? 0;
      if (price === 0) continue;
      const wasP = full[p * COUNT + m] ?? 0;
      const isP = this.asFull(p, m, next[m] ?? 0);
      const wasQ = q < 0 ? 0 : (full[q * COUNT + m] ?? 0);
      const isQ = q < 0 ? 0 : this.asFull(q, m, next[COUNT + m] ?? 0);
      if (isP === wasP && isQ === wasQ) continue;
      const [wp, wq] = [weight[p] ?? 0, q < 0 ? 0 : (weight[q] ?? 0)];
      let apart = wp * wq * (Math.abs(isP - isQ) - Math.abs(wasP - wasQ));
      for (let r = 0; r < this.people; r++) {
        if (r === p || r === q) continue;
        const other = full[r * COUNT + m] ?? 0;
        const w = weight[r] ?? 0;
        apart += w * wp * (Math.abs(isP - other) - Math.abs(wasP - other));
        if (q >= 0) apart += w * wq * (Math.abs(isQ - other) - Math.abs(wasQ - other));
      }
      total += price * apart;
    }
    return total;
  }

  /** What it costs now, measure by measure. */
  costs(): readonly number[] {
    const { full, weight } = this;
    return this.prices.map((price, m) => {
      let apart = 0;
      for (let p = 0; p < this.people; p++) {
        for (let q = p + 1; q < this.people; q++) {
          const far = Math.abs((full[p * COUNT + m] ?? 0) - (full[q * COUNT + m] ?? 0));
          apart += (weight[p] ?? 0) * (weight[q] ?? 0) * far;
        }
      }
      return price * apart;
    });
  }

  /** What somebody would carry were all of it shared out evenly. */
  even(p: number, measure: number): number {
    const { shares, carried } = this.loads;
    let [sum, all] = [0, 0];
    for (let r = 0; r < this.people; r++) {
      const share = shares[r] ?? 0;
      const brought = measure === POINTS ? (carried[r] ?? 0) * share : 0;
      sum += (this.own[r * COUNT + measure] ?? 0) + brought;
      all += share;
    }
    const own = shares[p] ?? 0;
    const brought = measure === POINTS ? (carried[p] ?? 0) * own : 0;
    return all > 0 ? Math.max(0, (sum / all) * own - brought) : 0;
  }
}
