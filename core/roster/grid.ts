import type { Compiled, Prices } from './compiled.ts';
import { kindCost, minutesCost, spanCost, weekCost, weekendsCost } from './row-cost.ts';

/**
 * A roster in numbers with its running counts and cost, changed in place. `try…` says what a change would cost and
 * leaves the cells as they were; `put` makes it.
 */
export class Grid {
  readonly c: Compiled;
  readonly prices: Prices;
  readonly cells: Uint8Array;
  /** By person. */
  readonly minutes: Int32Array;
  readonly weekends: Int32Array;
  /** By person × kinds + kind. */
  readonly kindCount: Int32Array;
  /** By person × weeks + week. */
  readonly weekMinutes: Int32Array;
  /** By demand: how many count for it. */
  readonly on: Int32Array;
  cost = 0;
  private readonly kindDelta: Int32Array;
  private readonly weekDelta: Int32Array;
  private readonly old: Uint8Array;

  constructor(c: Compiled, prices: Prices) {
    this.c = c;
    this.prices = prices;
    this.cells = new Uint8Array(c.people * c.days);
    this.minutes = new Int32Array(c.people);
    this.weekends = new Int32Array(c.people);
    this.kindCount = new Int32Array(c.people * c.kinds);
    this.weekMinutes = new Int32Array(c.people * c.weeks);
    this.on = new Int32Array(c.demands);
    this.kindDelta = new Int32Array(c.kinds);
    this.weekDelta = new Int32Array(c.weeks);
    this.old = new Uint8Array(c.days);
    this.fill(this.cells);
  }

  /** Takes a whole roster over and counts it anew. */
  fill(cells: Uint8Array): void {
    const { c } = this;
    this.cells.set(cells);
    for (const counts of [this.minutes, this.weekends, this.kindCount, this.weekMinutes, this.on]) {
      counts.fill(0);
    }
    for (let p = 0; p < c.people; p++) {
      this.weekMinutes[p * c.weeks] = c.pastWeekMinutes[p] ?? 0;
      this.minutes[p] = c.credit[p] ?? 0;
      for (let day = 0; day < c.days; day++) {
        const kind = this.cells[p * c.days + day] ?? 0;
        const minutes = c.minutes[kind] ?? 0;
        const week = p * c.weeks + (c.weekOf[day] ?? 0);
        this.minutes[p] = (this.minutes[p] ?? 0) + minutes;
        this.weekMinutes[week] = (this.weekMinutes[week] ?? 0) + minutes;
        const at = p * c.kinds + kind;
        this.kindCount[at] = (this.kindCount[at] ?? 0) + 1;
        this.count(p, day, kind, 1);
      }
      this.weekends[p] = this.weekendsIn(p, 0, c.days - 1);
    }
    this.cost = this.demandCost();
    for (let p = 0; p < c.people; p++) this.cost += this.rowCost(p);
  }

  /** Takes one row over from another roster. */
  takeRow(p: number, cells: Uint8Array): void {
    const { days } = this.c;
    this.put(p, 0, days, cells, p * days);
  }

  /** What one row costs without the demands. */
  rowCost(p: number): number {
    const { c, prices } = this;
    let cost =
      spanCost(c, prices, this.cells, p, 0, c.days - 1) +
      minutesCost(c, prices, p, this.minutes[p] ?? 0) +
      weekendsCost(c, prices, p, this.weekends[p] ?? 0);
    for (let kind = 1; kind < c.kinds; kind++) {
      cost += kindCost(c, prices, p, kind, this.kindCount[p * c.kinds + kind] ?? 0);
    }
    for (let week = 0; week < c.weeks; week++) {
      cost += weekCost(c, prices, p, week, this.weekMinutes[p * c.weeks + week] ?? 0);
    }
    return cost;
  }

  private demandCost(): number {
    const most = this.c.people + 1;
    let cost = 0;
    for (let d = 0; d < this.c.demands; d++) {
      cost += this.prices.demand[d * most + (this.on[d] ?? 0)] ?? 0;
    }
    return cost;
  }

  /** Weekends with a worked day among those that touch the days `a` to `b`. */
  private weekendsIn(p: number, a: number, b: number): number {
    const { weekendOf, days } = this.c;
    const row = p * days;
    let count = 0;
    let last = -1;
    for (let day = a; day <= b; day++) {
      const weekend = weekendOf[day] ?? -1;
      if (weekend < 0 || weekend === last) continue;
      last = weekend;
      const before = day > 0 && weekendOf[day - 1] === weekend && this.cells[row + day - 1] !== 0;
      const after =
        day < days - 1 && weekendOf[day + 1] === weekend && this.cells[row + day + 1] !== 0;
      if (before || after || this.cells[row + day] !== 0) count++;
    }
    return count;
  }

  /** Counts one more (or less) on the demands of a cell, and says what that costs. */
  private count(p: number, day: number, kind: number, by: 1 | -1): number {
    const { demandsFrom, counts, people, kinds } = this.c;
    const end = demandsFrom[day * kinds + kind + 1] ?? 0;
    let cost = 0;
    for (let d = demandsFrom[day * kinds + kind] ?? 0; d < end; d++) {
      if (counts[d * people + p] !== 1) continue;
      const on = this.on[d] ?? 0;
      const at = d * (people + 1) + on;
      cost += (this.prices.demand[at + by] ?? 0) - (this.prices.demand[at] ?? 0);
      this.on[d] = on + by;
    }
    return cost;
  }

  /** Moves the demands from what stands in the cells to `next`; the same with both exchanged undoes it. */
  shiftDemands(p: number, a: number, length: number, next: Uint8Array, from = 0): number {
    const row = p * this.c.days;
    let cost = 0;
    for (let i = 0; i < length; i++) {
      const old = this.cells[row + a + i] ?? 0;
      const kind = next[from + i] ?? 0;
      if (old === kind) continue;
      cost += this.count(p, a + i, old, -1) + this.count(p, a + i, kind, 1);
    }
    return cost;
  }

  unshiftDemands(p: number, a: number, length: number, next: Uint8Array, from = 0): void {
    const row = p * this.c.days;
    for (let i = 0; i < length; i++) {
      const old = this.cells[row + a + i] ?? 0;
      const kind = next[from + i] ?? 0;
      if (old === kind) continue;
      this.count(p, a + i, kind, -1);
      this.count(p, a + i, old, 1);
    }
  }

  /** By how much the row alone gets dearer with `next` on the days from `a` on; `keep` makes the change. */
  changeRow(
    p: number,
    a: number,
    length: number,
    next: Uint8Array,
    from: number,
    keep: boolean,
  ): number {
    const { c, prices, cells, kindDelta, old } = this;
    const { days } = c;
    const row = p * days;
    const b = a + length - 1;
    let lo = a;
    if (a > 0) {
      const worked = cells[row + a - 1] !== 0;
      lo = a - 1;
      while (lo > 0 && (cells[row + lo - 1] !== 0) === worked) lo--;
    }
    let hi = b;
    if (b < days - 1) {
      const worked = cells[row + b + 1] !== 0;
      hi = b + 1;
      while (hi < days - 1 && (cells[row + hi + 1] !== 0) === worked) hi++;
    }
    const weekendsBefore = this.weekendsIn(p, a, b);
    let delta = -spanCost(c, prices, cells, p, lo, hi);
    let minutes = 0;
    for (let i = 0; i < length; i++) {
      const was = cells[row + a + i] ?? 0;
      const kind = next[from + i] ?? 0;
      old[i] = was;
      if (was === kind) continue;
      cells[row + a + i] = kind;
      minutes += (c.minutes[kind] ?? 0) - (c.minutes[was] ?? 0);
      kindDelta[was] = (kindDelta[was] ?? 0) - 1;
      kindDelta[kind] = (kindDelta[kind] ?? 0) + 1;
    }
    delta += spanCost(c, prices, cells, p, lo, hi);
    const worked = this.minutes[p] ?? 0;
    if (minutes !== 0) {
      delta += minutesCost(c, prices, p, worked + minutes) - minutesCost(c, prices, p, worked);
    }
    const weekends = this.weekendsIn(p, a, b) - weekendsBefore;
    if (weekends !== 0) {
      const count = this.weekends[p] ?? 0;
      delta += weekendsCost(c, prices, p, count + weekends) - weekendsCost(c, prices, p, count);
    }
    if (c.weekly[p] === 1) delta += this.changeWeeks(p, a, length, keep);
    for (let i = 0; i < length; i++) {
      const was = old[i] ?? 0;
      const kind = cells[row + a + i] ?? 0;
      if (was === kind) continue;
      delta += this.settleKind(p, was, keep) + this.settleKind(p, kind, keep);
      if (!keep) cells[row + a + i] = was;
    }
    if (keep) {
      this.minutes[p] = worked + minutes;
      this.weekends[p] = (this.weekends[p] ?? 0) + weekends;
    }
    return delta;
  }

  /** What the change of a kind's count costs; it is used up by that. */
  private settleKind(p: number, kind: number, keep: boolean): number {
    const by = this.kindDelta[kind] ?? 0;
    if (by === 0) return 0;
    this.kindDelta[kind] = 0;
    const at = p * this.c.kinds + kind;
    const count = this.kindCount[at] ?? 0;
    if (keep) this.kindCount[at] = count + by;
    if (kind === 0) return 0;
    return (
      kindCost(this.c, this.prices, p, kind, count + by) -
      kindCost(this.c, this.prices, p, kind, count)
    );
  }

  private changeWeeks(p: number, a: number, length: number, keep: boolean): number {
    const { c, weekDelta } = this;
    for (let i = 0; i < length; i++) {
      const week = c.weekOf[a + i] ?? 0;
      const now = this.cells[p * c.days + a + i] ?? 0;
      const by = (c.minutes[now] ?? 0) - (c.minutes[this.old[i] ?? 0] ?? 0);
      weekDelta[week] = (weekDelta[week] ?? 0) + by;
    }
    let delta = 0;
    for (let week = c.weekOf[a] ?? 0; week <= (c.weekOf[a + length - 1] ?? 0); week++) {
      const by = weekDelta[week] ?? 0;
      weekDelta[week] = 0;
      if (by === 0) continue;
      const at = p * c.weeks + week;
      const minutes = this.weekMinutes[at] ?? 0;
      delta +=
        weekCost(c, this.prices, p, week, minutes + by) -
        weekCost(c, this.prices, p, week, minutes);
      if (keep) this.weekMinutes[at] = minutes + by;
    }
    return delta;
  }

  /** Writes `next` into a row and adds what it costs. */
  put(p: number, a: number, length: number, next: Uint8Array, from = 0): void {
    this.cost += this.shiftDemands(p, a, length, next, from);
    this.cost += this.changeRow(p, a, length, next, from, true);
  }
}
