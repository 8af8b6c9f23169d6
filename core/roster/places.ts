import type { Choices } from './choices.ts';
import type { Grid } from './grid.ts';
import type { Dice } from './random.ts';

/** A shift of a day on which people are missing or too many, and those who might take it. */
export interface Place {
  readonly day: number;
  readonly people: readonly number[];
}

/** Draws places where demands cost more than they must, the dearer the more often. */
export class Places {
  /** By demand: what it costs at the least. */
  private readonly least: Float64Array;

  constructor(
    private readonly grid: Grid,
    private readonly choices: Choices,
    private readonly dice: Dice,
  ) {
    const { c, prices } = grid;
    const most = c.people + 1;
    this.least = Float64Array.from({ length: c.demands }, (_, d) =>
      prices.demand.subarray(d * most, (d + 1) * most).reduce((a, b) => Math.min(a, b)),
    );
  }

  private excess(d: number): number {
    const { c, prices, on } = this.grid;
    return (prices.demand[d * (c.people + 1) + (on[d] ?? 0)] ?? 0) - (this.least[d] ?? 0);
  }

  /** Undefined = every demand costs what it must. */
  draw(): Place | undefined {
    const { c } = this.grid;
    let all = 0;
    for (let d = 0; d < c.demands; d++) all += this.excess(d);
    if (all <= 0) return undefined;
    let left = this.dice.share() * all;
    for (let at = 0; at < c.days * c.kinds; at++) {
      for (let d = c.demandsFrom[at] ?? 0; d < (c.demandsFrom[at + 1] ?? 0); d++) {
        left -= this.excess(d);
        if (left < 0) return this.placeOf(d, Math.floor(at / c.kinds), at % c.kinds);
      }
    }
    return undefined;
  }

  private placeOf(d: number, day: number, kind: number): Place {
    const { c, cells } = this.grid;
    const people: number[] = [];
    for (let p = 0; p < c.people; p++) {
      const cell = p * c.days + day;
      const may = this.choices.allowed[cell * c.kinds + kind] === 1;
      if (may && cells[cell] !== kind && c.counts[d * c.people + p] === 1) people.push(p);
    }
    return { day, people };
  }
}
