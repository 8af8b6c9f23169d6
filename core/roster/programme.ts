/** Columns of a linear programme: ones (and, where single, minus ones) in some rows; more may be added at any time. */
export class Programme {
  columns = 0;
  readonly cost: number[] = [];
  readonly upper: number[] = [];
  protected readonly sign: number[] = [];
  protected readonly starts: number[] = [0];
  protected readonly rows: number[] = [];

  add(cost: number, upper: number, rows: readonly number[], sign = 1): number {
    this.cost.push(cost);
    this.upper.push(upper);
    this.sign.push(sign);
    for (const row of rows) this.rows.push(row);
    this.starts.push(this.rows.length);
    return this.columns++;
  }

  /** Every row of every column. */
  each(visit: (column: number, row: number) => void): void {
    for (let column = 0; column < this.columns; column++) {
      for (let k = this.starts[column] ?? 0; k < (this.starts[column + 1] ?? 0); k++) {
        visit(column, this.rows[k] ?? 0);
      }
    }
  }

  /** From now on a column may not be used. */
  forbid(column: number): void {
    this.upper[column] = 0;
  }

  /** Takes so much of a column from numbers by row. */
  protected take(column: number, amount: number, from: Float64Array): void {
    for (let k = this.starts[column] ?? 0; k < (this.starts[column + 1] ?? 0); k++) {
      const row = this.rows[k] ?? 0;
      from[row] = (from[row] ?? 0) - (this.sign[column] ?? 1) * amount;
    }
  }

  /** A column times a row of numbers. */
  protected times(column: number, numbers: Float64Array): number {
    const { starts, rows } = this;
    const end = starts[column + 1] ?? 0;
    let sum = 0;
    for (let k = starts[column] ?? 0; k < end; k++) sum += numbers[rows[k] ?? 0] ?? 0;
    return (this.sign[column] ?? 1) * sum;
  }
}
