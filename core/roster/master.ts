const EPSILON = 1e-7;
const LOWER = -1;
const UPPER = -2;
/** Product updates lose digits; after so many the inverse is made anew. */
const REFRESH = 800;
const NUMBERS_A_STEP = 400;

/**
 * A linear programme by the revised simplex method with a dense inverse and bounded variables: minimise cost · x with
 * each row summing to its right-hand side. Columns hold ones (and, where single, minus ones) and may be added at any time.
 */
export class Master {
  columns = 0;
  readonly cost: number[] = [];
  readonly upper: number[] = [];
  private readonly where: number[] = [];
  private readonly sign: number[] = [];
  private readonly starts: number[] = [0];
  private readonly rows: number[] = [];
  private readonly inverse: Float64Array;
  private readonly basis: Int32Array;
  private readonly level: Float64Array;
  private readonly alpha: Float64Array;
  readonly duals: Float64Array;
  private updates = 0;
  /** Work done so far, in the steps of a budget. */
  steps = 0;

  constructor(
    readonly m: number,
    private readonly right: Float64Array,
  ) {
    this.inverse = new Float64Array(m * m);
    this.basis = new Int32Array(m).fill(-1);
    this.level = new Float64Array(m);
    this.alpha = new Float64Array(m);
    this.duals = new Float64Array(m);
  }

  add(cost: number, upper: number, rows: readonly number[], sign = 1): number {
    this.cost.push(cost);
    this.upper.push(upper);
    this.where.push(LOWER);
    this.sign.push(sign);
    for (const row of rows) this.rows.push(row);
    this.starts.push(this.rows.length);
    return this.columns++;
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

  /** Every row of every column. */
  each(visit: (column: number, row: number) => void): void {
    for (let column = 0; column < this.columns; column++) {
      for (let k = this.starts[column] ?? 0; k < (this.starts[column + 1] ?? 0); k++) {
        visit(column, this.rows[k] ?? 0);
      }
    }
  }

  private refresh(): boolean {
    const { m, inverse, basis } = this;
    const work = new Float64Array(m * m);
    inverse.fill(0);
    for (let i = 0; i < m; i++) {
      inverse[i * m + i] = 1;
      const column = basis[i] ?? 0;
      for (let k = this.starts[column] ?? 0; k < (this.starts[column + 1] ?? 0); k++) {
        work[(this.rows[k] ?? 0) * m + i] = this.sign[column] ?? 1;
      }
    }
    for (let i = 0; i < m; i++) {
      let pivot = i;
      for (let r = i + 1; r < m; r++) {
        if (Math.abs(work[r * m + i] ?? 0) > Math.abs(work[pivot * m + i] ?? 0)) pivot = r;
      }
      const size = work[pivot * m + i] ?? 0;
      if (Math.abs(size) < 1e-9) return false;
      for (let k = 0; k < m; k++) {
        const [a, b] = [work[i * m + k] ?? 0, inverse[i * m + k] ?? 0];
        work[i * m + k] = (work[pivot * m + k] ?? 0) / size;
        inverse[i * m + k] = (inverse[pivot * m + k] ?? 0) / size;
        if (pivot !== i) {
          work[pivot * m + k] = a;
          inverse[pivot * m + k] = b;
        }
      }
      for (let r = 0; r < m; r++) {
        const factor = r === i ? 0 : (work[r * m + i] ?? 0);
        if (factor === 0) continue;
        for (let k = 0; k < m; k++) {
          work[r * m + k] = (work[r * m + k] ?? 0) - factor * (work[i * m + k] ?? 0);
          inverse[r * m + k] = (inverse[r * m + k] ?? 0) - factor * (inverse[i * m + k] ?? 0);
        }
      }
    }
    this.updates = 0;
    this.relevel();
    return true;
  }

  private relevel(): void {
    const { m, inverse, level } = this;
    const right = Float64Array.from(this.right);
    for (let column = 0; column < this.columns; column++) {
      if (this.where[column] !== UPPER) continue;
      for (let k = this.starts[column] ?? 0; k < (this.starts[column + 1] ?? 0); k++) {
        const row = this.rows[k] ?? 0;
        right[row] = (right[row] ?? 0) - (this.sign[column] ?? 1) * (this.upper[column] ?? 0);
      }
    }
    for (let i = 0; i < m; i++) {
      let sum = 0;
      for (let k = 0; k < m; k++) sum += (inverse[i * m + k] ?? 0) * (right[k] ?? 0);
      level[i] = sum;
    }
  }

  private price(): void {
    const { m, inverse, duals } = this;
    duals.fill(0);
    for (let i = 0; i < m; i++) {
      const cost = this.cost[this.basis[i] ?? 0] ?? 0;
      if (cost === 0) continue;
      for (let k = 0; k < m; k++) duals[k] = (duals[k] ?? 0) + cost * (inverse[i * m + k] ?? 0);
    }
  }

  reduced(column: number): number {
    const { starts, rows, duals } = this;
    let sum = 0;
    for (let k = starts[column] ?? 0; k < (starts[column + 1] ?? 0); k++) {
      sum += duals[rows[k] ?? 0] ?? 0;
    }
    return (this.cost[column] ?? 0) - (this.sign[column] ?? 1) * sum;
  }

  private entering(): number {
    let best = -1;
    let gain = EPSILON * 10;
    for (let column = 0; column < this.columns; column++) {
      const at = this.where[column] ?? 0;
      if (at >= 0) continue;
      const reduced = this.reduced(column);
      const mine = at === LOWER ? -reduced : reduced;
      if (mine > gain && (this.upper[column] ?? 0) > 0) {
        gain = mine;
        best = column;
      }
    }
    return best;
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
      if (this.updates > REFRESH) {
        this.refresh();
        this.price();
      }
    }
    return false;
  }

  private enter(column: number): void {
    const { m, inverse, alpha, level, basis } = this;
    const sign = this.sign[column] ?? 1;
    alpha.fill(0);
    for (let k = this.starts[column] ?? 0; k < (this.starts[column + 1] ?? 0); k++) {
      const row = this.rows[k] ?? 0;
      for (let i = 0; i < m; i++) alpha[i] = (alpha[i] ?? 0) + sign * (inverse[i * m + row] ?? 0);
    }
    const up = this.where[column] === LOWER ? 1 : -1;
    const reduced = this.reduced(column);
    let most = this.upper[column] ?? 0;
    let leaves = -1;
    let size = 0;
    for (let i = 0; i < m; i++) {
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
    for (let i = 0; i < m; i++) level[i] = (level[i] ?? 0) - most * up * (alpha[i] ?? 0);
    this.steps += (m * m + 20 * this.columns) / NUMBERS_A_STEP;
    if (leaves < 0) {
      this.where[column] = up === 1 ? UPPER : LOWER;
      return;
    }
    const out = basis[leaves] ?? 0;
    this.where[out] = up * (alpha[leaves] ?? 0) > 0 ? LOWER : UPPER;
    basis[leaves] = column;
    level[leaves] = (up === 1 ? 0 : (this.upper[column] ?? 0)) + up * most;
    this.where[column] = leaves;
    const pivot = alpha[leaves] ?? 1;
    const base = leaves * m;
    for (let k = 0; k < m; k++) inverse[base + k] = (inverse[base + k] ?? 0) / pivot;
    for (let i = 0; i < m; i++) {
      const factor = alpha[i] ?? 0;
      if (i === leaves || Math.abs(factor) < 1e-12) continue;
      const to = i * m;
      for (let k = 0; k < m; k++) {
        inverse[to + k] = (inverse[to + k] ?? 0) - factor * (inverse[base + k] ?? 0);
      }
    }
    for (let k = 0; k < m; k++) {
      this.duals[k] = (this.duals[k] ?? 0) + reduced * (inverse[base + k] ?? 0);
    }
    this.updates++;
  }
}
