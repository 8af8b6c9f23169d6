/** Less than so much of an inverse is nothing but rounding. */
const TINY = 1e-12;

/**
 * The inverse of a basis, dense and column after column. Most of it is zero for long, and what is zero is not worked
 * with.
 */
export class Inverse {
  /** By row of the programme × m + place in the basis. */
  readonly numbers: Float64Array;
  /** What a unit of the column last weighed takes from the levels of the basis, by place. */
  readonly alpha: Float64Array;
  /** Places at which that is not zero. */
  readonly touched: Int32Array;
  touches = 0;
  private readonly line: Float64Array;

  constructor(readonly m: number) {
    this.numbers = new Float64Array(m * m);
    this.alpha = new Float64Array(m);
    this.touched = new Int32Array(m);
    this.line = new Float64Array(m);
  }

  /** Makes it that of a basis in which each row has a column of its own. */
  clear(): void {
    const { m, numbers } = this;
    numbers.fill(0);
    for (let i = 0; i < m; i++) numbers[i * m + i] = 1;
  }

  /** What stands at a place, by row of the programme; the next call writes over it. */
  lineOf(place: number): Float64Array {
    const { m, numbers, line } = this;
    for (let k = 0; k < m; k++) line[k] = numbers[k * m + place] ?? 0;
    return line;
  }

  /** Fills `alpha` for a column with `sign` in `rows`, of which those from `from` to before `end` are its own. */
  weigh(rows: readonly number[], from: number, end: number, sign: number): void {
    const { m, numbers, alpha, touched } = this;
    alpha.fill(0);
    for (let k = from; k < end; k++) {
      const base = (rows[k] ?? 0) * m;
      for (let i = 0; i < m; i++) alpha[i] = (alpha[i] ?? 0) + sign * (numbers[base + i] ?? 0);
    }
    let count = 0;
    for (let i = 0; i < m; i++) if (Math.abs(alpha[i] ?? 0) > TINY) touched[count++] = i;
    this.touches = count;
  }

  /** Puts the column that was weighed at a place; `reduced` is what it costs there. Returns how much work it was. */
  pivot(place: number, reduced: number, duals: Float64Array): number {
    const { m, numbers, alpha, touched, touches } = this;
    const size = alpha[place] ?? 1;
    let worked = m;
    for (let k = 0; k < m; k++) {
      const base = k * m;
      const factor = (numbers[base + place] ?? 0) / size;
      if (Math.abs(factor) < TINY) continue;
      for (let n = 0; n < touches; n++) {
        const i = touched[n] ?? 0;
        numbers[base + i] = (numbers[base + i] ?? 0) - factor * (alpha[i] ?? 0);
      }
      numbers[base + place] = factor;
      duals[k] = (duals[k] ?? 0) + reduced * factor;
      worked += touches;
    }
    return worked;
  }
}
