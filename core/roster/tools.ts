import type { Meter } from './budget.ts';
import type { Grid } from './grid.ts';
import type { OptimalRow } from './optimal-row.ts';
import type { Dice } from './random.ts';

/** What every search works with. */
export interface Tools {
  readonly grid: Grid;
  readonly rows: OptimalRow;
  readonly dice: Dice;
  /** By demand: what one more was worth when last asked. */
  readonly worth: Float64Array;
  readonly meter: Meter;
}
