import type { Choices } from './choices.ts';
import type { Grid } from './grid.ts';
import type { Dice } from './random.ts';

/** Random changes of a grid, of which worse ones are kept now and then: fast, and soon stuck. */
export class Annealer {
  private readonly a: Uint8Array;
  private readonly b: Uint8Array;

  constructor(
    readonly grid: Grid,
    readonly choices: Choices,
    readonly dice: Dice,
    /** A swap that makes the first of two rows so much worse is not looked at any further. */
    private readonly hopeless: number,
  ) {
    this.a = new Uint8Array(grid.c.days);
    this.b = new Uint8Array(grid.c.days);
  }

  private pick(p: number, day: number): number {
    const { from, kinds } = this.choices;
    const cell = p * this.grid.c.days + day;
    const first = from[cell] ?? 0;
    const count = (from[cell + 1] ?? 0) - first;
    return count === 0 ? 0 : (kinds[first + this.dice.below(count)] ?? 0);
  }
  private may(p: number, day: number, kind: number): boolean {
    const { days, kinds } = this.grid.c;
    return this.choices.allowed[(p * days + day) * kinds + kind] === 1;
  }

  /** Makes or drops one random change. */
  step(temperature: number): void {
    const { grid, dice } = this;
    const { people, days } = grid.c;
    const what = dice.share();
    const p = dice.below(people);
    const day = dice.below(days);
    // So much worse is still taken.
    const limit = -temperature * Math.log(1 - dice.share());
    if (what < 0.35) {
      this.a[0] = this.pick(p, day);
      this.row(p, day, 1, limit);
    } else if (what < 0.55) {
      const length = Math.min(days - day, 2 + dice.below(4));
      const kind = this.pick(p, day);
      for (let i = 0; i < length; i++) {
        if (!this.may(p, day + i, kind)) return;
        this.a[i] = kind;
      }
      this.row(p, day, length, limit);
    } else if (what < 0.9) {
      const q = dice.below(people);
      if (q === p) return;
      this.swap(
        p,
        q,
        day,
        Math.min(days - day, 1 + dice.below(dice.share() < 0.7 ? 5 : 14)),
        limit,
      );
    } else {
      const gap = 1 + dice.below(7);
      const end = day + gap;
      if (end >= days) return;
      const row = p * days;
      for (let i = 0; i <= gap; i++) this.a[i] = grid.cells[row + day + i] ?? 0;
      const first = this.a[0] ?? 0;
      const last = this.a[gap] ?? 0;
      if (first === last || !this.may(p, day, last) || !this.may(p, end, first)) return;
      this.a[0] = last;
      this.a[gap] = first;
      this.row(p, day, gap + 1, limit);
    }
  }

  private row(p: number, day: number, length: number, limit: number): void {
    const { grid, a } = this;
    const row = p * grid.c.days + day;
    let same = true;
    for (let i = 0; i < length; i++) if (grid.cells[row + i] !== a[i]) same = false;
    if (same) return;
    const demands = grid.shiftDemands(p, day, length, a);
    const delta = demands + grid.changeRow(p, day, length, a, 0, false);
    if (delta <= limit) {
      grid.changeRow(p, day, length, a, 0, true);
      grid.cost += delta;
    } else grid.unshiftDemands(p, day, length, a);
  }

  private swap(p: number, q: number, day: number, length: number, limit: number): void {
    const { grid, a, b } = this;
    const { cells, c } = grid;
    let same = true;
    for (let i = 0; i < length; i++) {
      const mine = cells[p * c.days + day + i] ?? 0;
      const theirs = cells[q * c.days + day + i] ?? 0;
      if (mine !== theirs) {
        same = false;
        if (!this.may(p, day + i, theirs) || !this.may(q, day + i, mine)) return;
      }
      a[i] = theirs;
      b[i] = mine;
    }
    if (same) return;
    let delta = grid.changeRow(p, day, length, a, 0, false);
    if (delta > limit + this.hopeless) return;
    delta += grid.changeRow(q, day, length, b, 0, false);
    delta += grid.shiftDemands(p, day, length, a) + grid.shiftDemands(q, day, length, b);
    if (delta <= limit) {
      grid.changeRow(p, day, length, a, 0, true);
      grid.changeRow(q, day, length, b, 0, true);
      grid.cost += delta;
    } else {
      grid.unshiftDemands(q, day, length, b);
      grid.unshiftDemands(p, day, length, a);
    }
  }
}
