import { Inverse } from './inverse.ts';
import { Programme } from './programme.ts';

const EPSILON = 1e-7;
const LOWER = -1;
const UPPER = -2;
/** Product updates lose digits; after so many the inverse is made anew. */
const REFRESH = 800;
const NUMBERS_A_STEP = 400;
/** Columns that are looked at again before all of them are, and the share of the best gain that makes one of them. */
const SHORT_LIST = 32;
const SHORT_SHARE = 0.3;

/**
 * A linear programme by the revised simplex method with bounded variables: minimise cost · x with each row summing to
 * its right-hand side.
 */
export class Master extends Programme {
  private readonly where: number[] = [];
  private readonly inverse: Inverse;
  private readonly basis: Int32Array;
  private readonly level: Float64Array;
  private readonly short: number[] = [];
  readonly duals: Float64Array;
  private updates = 0;
  /** Work done so far, in the steps of a budget. */
  steps = 0;

  constructor(
    readonly m: number,
    private readonly right: Float64Array,
  ) {
    super();
    this.inverse = new Inverse(m);
    this.basis = new Int32Array(m).fill(-1);
    this.level = new Float64Array(m);
    this.duals = new Float64Array(m);
  }

  override add(cost: number, upper: number, rows: readonly number[], sign = 1): number {
    this.where.push(LOWER);
    return super.add(cost, upper, rows, sign);
  }

  /** Makes these the basis, one for each row; false = they are none. */
  start(basis: readonly number[]): boolean {
    basis.forEach((column, i) => {
      this.basis[i] = column;
      this.where[column] = i;
    });
    return this.refresh();
  }

  value(column: number): number {
    const at = this.where[column] ?? LOWER;
    if (at >= 0) return this.level[at] ?? 0;
    return at === UPPER ? (this.upper[column] ?? 0) : 0;
  }

  atUpper(column: number): void {
    this.where[column] = UPPER;
  }

  /** Makes the inverse anew, one column of the basis after the other; false = they do not make one. */
  private refresh(): boolean {
    const { inverse, basis, starts } = this;
    const { alpha, touched } = inverse;
    inverse.clear();
    const length = (column: number): number => (starts[column + 1] ?? 0) - (starts[column] ?? 0);
    // Short ones first leave the inverse empty for long.
    const columns = Array.from(basis).sort((x, y) => length(x) - length(y) || x - y);
    basis.fill(-1);
    for (const column of columns) {
      this.weigh(column);
      let place = -1;
      let size = 1e-9;
      for (let n = 0; n < inverse.touches; n++) {
        const i = touched[n] ?? 0;
        if (basis[i] !== -1 || Math.abs(alpha[i] ?? 0) <= size) continue;
        place = i;
        size = Math.abs(alpha[i] ?? 0);
      }
      if (place < 0) return false;
      this.pivot(place, 0);
      basis[place] = column;
      this.where[column] = place;
    }
    this.updates = 0;
    this.relevel();
    return true;
  }

  private relevel(): void {
    const { m, level } = this;
    const { numbers } = this.inverse;
    const right = Float64Array.from(this.right);
    for (let column = 0; column < this.columns; column++) {
      if (this.where[column] === UPPER) this.take(column, this.upper[column] ?? 0, right);
    }
    level.fill(0);
    for (let k = 0; k < m; k++) {
      const amount = right[k] ?? 0;
      for (let i = 0; i < m; i++) level[i] = (level[i] ?? 0) + amount * (numbers[k * m + i] ?? 0);
    }
  }

  private price(): void {
    const { m, duals, basis } = this;
    const { numbers } = this.inverse;
    for (let k = 0; k < m; k++) {
      let sum = 0;
      for (let i = 0; i < m; i++)
        sum += (this.cost[basis[i] ?? 0] ?? 0) * (numbers[k * m + i] ?? 0);
      duals[k] = sum;
    }
  }

  reduced(column: number): number {
    return (this.cost[column] ?? 0) - this.times(column, this.duals);
  }

  /** What a unit of a column outside the basis gains. */
  private gain(column: number): number {
    const at = this.where[column] ?? 0;
    if (at >= 0 || (this.upper[column] ?? 0) <= 0) return 0;
    const reduced = this.reduced(column);
    return at === LOWER ? -reduced : reduced;
  }

  private bestOf(columns: readonly number[]): number {
    let best = -1;
    let most = EPSILON * 10;
    for (const column of columns) {
      const gain = this.gain(column);
      if (gain <= most) continue;
      most = gain;
      best = column;
    }
    return best;
  }

  /** The best of the short list; where nothing on it gains any more, all columns are looked at for a new one. */
  private entering(): number {
    const { short } = this;
    const known = this.bestOf(short);
    if (known >= 0) return known;
    short.length = 0;
    let most = EPSILON * 10;
    for (let column = 0; column < this.columns; column++) {
      const gain = this.gain(column);
      if (gain <= most * SHORT_SHARE || gain <= EPSILON * 10) continue;
      most = Math.max(most, gain);
      if (short.length === SHORT_LIST) short.shift();
      short.push(column);
    }
    this.steps += (12 * this.columns) / NUMBERS_A_STEP;
    return this.bestOf(short);
  }

  objective(): number {
    let sum = 0;
    for (let column = 0; column < this.columns; column++) {
      sum += this.value(column) * (this.cost[column] ?? 0);
    }
    return sum;
  }

  /** Pivots until nothing is gained any more, or so many times; true where nothing is. */
  solve(most: number): boolean {
    this.price();
    for (let n = 0; n < most; n++) {
      const column = this.entering();
      if (column < 0) return true;
      this.enter(column);
    }
    return false;
  }

  private weigh(column: number): void {
    const { rows, starts } = this;
    const end = starts[column + 1] ?? 0;
    this.inverse.weigh(rows, starts[column] ?? 0, end, this.sign[column] ?? 1);
  }

  private pivot(place: number, reduced: number): void {
    this.steps += this.inverse.pivot(place, reduced, this.duals) / NUMBERS_A_STEP;
  }

  /** The place whose level lies furthest outside of its bounds; -1 = there is none. */
  private worstPlace(): number {
    const { m, level, basis } = this;
    let worst = -1;
    let most = EPSILON;
    for (let i = 0; i < m; i++) {
      const now = level[i] ?? 0;
      const outside = Math.max(-now, now - (this.upper[basis[i] ?? 0] ?? 0));
      if (outside <= most) continue;
      most = outside;
      worst = i;
    }
    return worst;
  }

  /** The column that mends a place at the least cost; -1 = none does. */
  private mending(place: number, down: boolean): number {
    const line = this.inverse.lineOf(place);
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    let size = 0;
    for (let column = 0; column < this.columns; column++) {
      const at = this.where[column] ?? 0;
      if (at >= 0 || (this.upper[column] ?? 0) <= 0) continue;
      const by = this.times(column, line) * (at === LOWER ? 1 : -1) * (down ? 1 : -1);
      if (by < EPSILON) continue;
      const ratio = Math.max(0, -this.gain(column)) / by;
      if (ratio > least + 1e-9 || (ratio > least - 1e-9 && by < size)) continue;
      least = Math.min(least, ratio);
      size = by;
      best = column;
    }
    this.steps += (2 * this.m + 20 * this.columns) / NUMBERS_A_STEP;
    return best;
  }

  /** Brings levels back inside their bounds at the least cost (dual simplex); true where all are. */
  restore(most: number): boolean {
    const { level, basis, inverse } = this;
    const { alpha, touched } = inverse;
    for (let n = 0; n < most; n++) {
      const place = this.worstPlace();
      if (place < 0) return true;
      const out = basis[place] ?? 0;
      const now = level[place] ?? 0;
      const down = now > 0;
      const bound = down ? (this.upper[out] ?? 0) : 0;
      const column = this.mending(place, down);
      if (column < 0) return false;
      this.weigh(column);
      const by = (now - bound) / (alpha[place] ?? 1);
      for (let t = 0; t < inverse.touches; t++) {
        const i = touched[t] ?? 0;
        level[i] = (level[i] ?? 0) - by * (alpha[i] ?? 0);
      }
      const before = this.where[column] === UPPER ? (this.upper[column] ?? 0) : 0;
      this.exchange(place, column, down && bound > 0 ? UPPER : LOWER, before + by);
    }
    return false;
  }

  /** Puts a weighed column in the place of another, which goes to one of its bounds. */
  private exchange(place: number, column: number, outTo: number, level: number): void {
    const reduced = this.reduced(column);
    this.where[this.basis[place] ?? 0] = outTo;
    this.basis[place] = column;
    this.where[column] = place;
    this.level[place] = level;
    this.pivot(place, reduced);
    this.updates++;
    if (this.updates <= REFRESH) return;
    this.refresh();
    this.price();
  }

  private enter(column: number): void {
    const { level, basis, inverse } = this;
    const { alpha, touched } = inverse;
    this.weigh(column);
    const up = this.where[column] === LOWER ? 1 : -1;
    let most = this.upper[column] ?? 0;
    let leaves = -1;
    let size = 0;
    for (let n = 0; n < inverse.touches; n++) {
      const i = touched[n] ?? 0;
      const by = up * (alpha[i] ?? 0);
      if (Math.abs(by) < 1e-9) continue;
      const now = level[i] ?? 0;
      const room = by > 0 ? now : (this.upper[basis[i] ?? 0] ?? 0) - now;
      const steps = Math.max(0, room) / Math.abs(by);
      if (steps < most - 1e-10 || (steps <= most + 1e-10 && Math.abs(by) > size && leaves >= 0)) {
        most = Math.min(most, steps);
        leaves = i;
        size = Math.abs(by);
      }
    }
    for (let n = 0; n < inverse.touches; n++) {
      const i = touched[n] ?? 0;
      level[i] = (level[i] ?? 0) - most * up * (alpha[i] ?? 0);
    }
    this.steps += (10 * this.m) / NUMBERS_A_STEP;
    if (leaves < 0) {
      this.where[column] = up === 1 ? UPPER : LOWER;
      return;
    }
    const outTo = up * (alpha[leaves] ?? 0) > 0 ? LOWER : UPPER;
    this.exchange(leaves, column, outTo, (up === 1 ? 0 : (this.upper[column] ?? 0)) + up * most);
  }
}
