import { type Desk, HARD } from './desk.ts';

/** Longest stretch that two people exchange as a whole. */
const LONGEST = 7;
/** Less is not worth a change. */
export const LEAST_GAIN = 0.01;

interface Move {
  readonly p: number;
  readonly q: number;
  readonly a: number;
  readonly nextP: Uint8Array;
  readonly nextQ: Uint8Array;
}

/**
 * The best move of one technician: another shift on a day, two days of their own exchanged, or with a later one in the list
 * a stretch of days or two single days. A hard rule that somebody keeps stays kept.
 */
export class Moves {
  /** What was looked at so far. */
  looks = 0;
  private readonly a: Uint8Array;
  private readonly b: Uint8Array;
  private best: Move | undefined;
  private gain = 0;

  constructor(private readonly desk: Desk) {
    this.a = new Uint8Array(desk.grid.c.days);
    this.b = new Uint8Array(desk.grid.c.days);
  }

  /** Makes the best move of that technician; false = there is none that is worth it. */
  improve(p: number): boolean {
    const { desk } = this;
    const { people } = desk.grid.c;
    this.best = undefined;
    this.gain = -LEAST_GAIN;
    this.alone(p);
    for (let q = p + 1; q < people; q++) this.together(p, q);
    const found: Move | undefined = this.best;
    if (!found) return false;
    this.make(found);
    return true;
  }

  private make({ p, q, a, nextP, nextQ }: Move): void {
    this.desk.put(p, a, nextP.length, nextP);
    if (q >= 0) this.desk.put(q, a, nextQ.length, nextQ);
  }

  private alone(p: number): void {
    const { desk, a } = this;
    const { days, kinds } = desk.grid.c;
    for (let day = 0; day < days; day++) {
      for (let kind = 0; kind < kinds; kind++) {
        a[0] = kind;
        this.consider(p, -1, day, 1);
      }
      for (let other = day + 1; other < days; other++) {
        if (desk.at(p, day) === desk.at(p, other)) continue;
        this.fill(p, p, day, other - day + 1);
        a[0] = desk.at(p, other);
        a[other - day] = desk.at(p, day);
        this.consider(p, -1, day, other - day + 1);
      }
    }
  }

  private together(p: number, q: number): void {
    const { desk, a, b } = this;
    const { days } = desk.grid.c;
    for (let day = 0; day < days; day++) {
      if (desk.at(p, day) === desk.at(q, day)) continue;
      for (let last = day; last < days; last++) {
        if (desk.at(p, last) === desk.at(q, last)) continue;
        const length = last - day + 1;
        if (length <= LONGEST) {
          this.fill(q, p, day, length);
          this.consider(p, q, day, length);
        }
        if (length < 3) continue;
        this.fill(p, q, day, length);
        for (const i of [0, length - 1]) {
          a[i] = desk.at(q, day + i);
          b[i] = desk.at(p, day + i);
        }
        this.consider(p, q, day, length);
      }
    }
  }

  /** The days of two rows as what the first and the second would have. */
  private fill(asP: number, asQ: number, day: number, length: number): void {
    for (let i = 0; i < length; i++) {
      this.a[i] = this.desk.at(asP, day + i);
      this.b[i] = this.desk.at(asQ, day + i);
    }
  }

  /** Cells more that are not as they were; undefined where one may not be so, or nothing is another. */
  private moved(p: number, day: number, length: number, next: Uint8Array): number | undefined {
    const { desk } = this;
    let moved = 0;
    let isOther = false;
    for (let i = 0; i < length; i++) {
      const kind = next[i] ?? 0;
      if (kind === desk.at(p, day + i)) continue;
      if (!desk.may(p, day + i, kind)) return undefined;
      isOther = true;
      moved += desk.moved(p, day + i, kind);
    }
    return isOther ? moved : undefined;
  }

  private consider(p: number, q: number, day: number, length: number): void {
    const { desk, a, b } = this;
    const { grid, fairness } = desk;
    this.looks++;
    const movedP = this.moved(p, day, length, a);
    const movedQ = q < 0 ? 0 : this.moved(q, day, length, b);
    if (movedP === undefined || movedQ === undefined) return;
    const ofP = grid.changeRow(p, day, length, a, 0, false);
    if (ofP >= HARD / 2) return;
    const ofQ = q < 0 ? 0 : grid.changeRow(q, day, length, b, 0, false);
    if (ofQ >= HARD / 2) return;
    let demands = grid.shiftDemands(p, day, length, a);
    if (q >= 0) {
      demands += grid.shiftDemands(q, day, length, b);
      grid.unshiftDemands(q, day, length, b);
    }
    grid.unshiftDemands(p, day, length, a);
    if (demands >= HARD / 2) return;
    const fair = fairness.change(
      p,
      (on) => (on >= day && on < day + length ? (a[on - day] ?? 0) : desk.at(p, on)),
      q,
      (on) => (on >= day && on < day + length ? (b[on - day] ?? 0) : desk.at(q, on)),
    );
    const gain = ofP + ofQ + demands + fair + (movedP + movedQ) * desk.ground.prices.change;
    if (gain >= this.gain) return;
    this.gain = gain;
    this.best = { p, q, a: day, nextP: a.slice(0, length), nextQ: b.slice(0, length) };
  }
}
