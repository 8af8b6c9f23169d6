import type { Choices } from './choices.ts';
import { type Compiled, FREE, UNKNOWN, WORKED } from './compiled.ts';
import { classesOf, gcd, kindOver } from './kind-classes.ts';
import { joinCost, type RowWindow, rowWindow } from './row-window.ts';
import { WorthWalking } from './worth-walking.ts';

const INFINITE = Number.POSITIVE_INFINITY;

/** Most steps in which minutes are told apart; finer ones share a step, and the cheapest of a step is kept. */
const MOST_STEPS = 150;
const MOST_LABELS = 4_000_000;
const LABELS_A_STEP = 120;
/** Counts that a way carries with it, five bits each. */
const MOST_FIELDS = 6;

/**
 * The cheapest row of one technician over some days, the rest of the row and all other rows fixed: a walk over the days
 * with state last kind, run length, weekends and minutes. Hard rules are kept by leaving out what breaks them. Limits on
 * kinds are looked at only where the row without them breaks one; then those kinds are counted in the state as well. A
 * week's minutes are carried by the cheapest way into a state only, so with such a limit a cheaper row may be missed.
 */
export class OptimalRow {
  readonly classOf: Uint8Array;
  private readonly classKind: Uint8Array;
  private readonly classes: number;
  private readonly step: number;
  readonly caps: Int32Array;
  /** By kind: what one more adds to the state; 0 = not counted in it. */
  readonly unit: Int32Array;
  /** By kind: where the way carries its count; -1 = nowhere. */
  readonly field: Int8Array;
  private readonly count: Int32Array;
  private readonly worth: WorthWalking;
  /** By person: kinds whose limit was in the way last time. */
  private readonly tight: number[][];
  private cost = new Float64Array(0);
  private minutes = new Int32Array(0);
  private carried = new Int32Array(0);
  private inWeek = new Int32Array(0);
  private parent = new Int32Array(0);
  private via = new Uint8Array(0);
  /** Labels of a state that a way leads to. */
  private live = new Int32Array(0);
  /** Work done so far, in the steps of a budget. */
  steps = 0;

  constructor(
    private readonly c: Compiled,
    private readonly choices: Choices,
  ) {
    this.classOf = classesOf(c);
    this.classes = Math.max(0, ...this.classOf) + 1;
    this.classKind = new Uint8Array(this.classes);
    for (let kind = 1; kind < c.kinds; kind++) this.classKind[this.classOf[kind] ?? 0] = kind;
    this.step = Math.max(1, c.minutes.reduce(gcd, 0));
    this.caps = new Int32Array(c.kinds);
    this.unit = new Int32Array(c.kinds);
    this.field = new Int8Array(c.kinds);
    this.count = new Int32Array(c.kinds);
    this.worth = new WorthWalking(c, choices, this);
    this.tight = Array.from({ length: c.people }, () => []);
  }

  /**
   * `price` by (day - a) × kinds + kind. Writes the row of the window into the start of `out`.
   * The cost leaves out what the fixed cells cost; Infinity = no row keeps all hard rules.
   */
  solve(
    p: number,
    a: number,
    b: number,
    price: Float64Array,
    cells: Uint8Array,
    out: Uint8Array,
  ): number {
    const window = rowWindow(this.c, p, a, b, cells, this.caps);
    if (!window) return INFINITE;
    const tight = this.tight[p] ?? [];
    for (;;) {
      const value = this.walk(window, price, out, tight, false);
      const over = value === INFINITE ? 0 : kindOver(out, b - a + 1, this.count, this.caps);
      if (over === 0) {
        this.tight[p] = tight.filter(
          (kind) => (this.count[kind] ?? 0) >= (this.caps[kind] ?? 0) - 1,
        );
        return value;
      }
      if (tight.includes(over) || tight.length > 1)
        return this.walk(window, price, out, tight, true);
      tight.push(over);
    }
  }

  /** Decides which kinds are counted, and returns the number of counts that are told apart. */
  private layOut(tight: readonly number[], labels: number, carry: boolean): number {
    const { caps, unit, field } = this;
    unit.fill(0);
    field.fill(-1);
    let counts = 1;
    for (const kind of tight) {
      const steps = Math.max(0, caps[kind] ?? 0) + 1;
      if (labels * counts * steps > MOST_LABELS) continue;
      unit[kind] = counts;
      counts *= steps;
    }
    for (let kind = 1, fields = 0; carry && kind < unit.length && fields < MOST_FIELDS; kind++) {
      if (unit[kind] === 0 && (caps[kind] ?? FREE) < 31) field[kind] = fields++;
    }
    return counts;
  }

  private grow(length: number): void {
    if (length <= this.cost.length) return;
    this.cost = new Float64Array(length);
    this.minutes = new Int32Array(length);
    this.carried = new Int32Array(length);
    this.inWeek = new Int32Array(length);
    this.parent = new Int32Array(length);
    this.via = new Uint8Array(length);
    this.live = new Int32Array(length);
  }

  private walk(
    window: RowWindow,
    price: Float64Array,
    out: Uint8Array,
    tight: readonly number[],
    carry: boolean,
  ): number {
    const { c, classes, classOf, classKind, caps, unit, field } = this;
    const { arcs } = this.worth;
    const { kinds, minutes: minutesOf, weekendOf, pairTable } = c;
    const { p, a, b, minutesMin, minutesMax, before, openWorked, openRested } = window;
    const [length, row] = [b - a + 1, p * c.days];
    const runMin = c.runMin[p] ?? 0;
    const runMax = c.runMax[p] ?? FREE;
    const offMin = c.offMin[p] ?? 0;
    const runs = Math.max(1, runMin, runMax < FREE ? runMax : 0);
    const rests = Math.max(1, offMin);
    let longest = 0;
    for (let kind = 1; kind < kinds; kind++) longest = Math.max(longest, minutesOf[kind] ?? 0);
    const most = Math.min(minutesMax, length * longest);
    const counts = minutesMin > 0 || minutesMax < length * longest;
    const step = counts ? Math.max(this.step, Math.ceil(most / MOST_STEPS)) : FREE * 2;
    const M = Math.floor(most / step) + 1;
    const limited = window.weekends < FREE;
    const W = limited ? window.weekends + 1 : 1;
    const restBase = classes * runs;
    const S = restBase + rests;
    const T = this.layOut(tight, S * W * M * (length + 1), carry);
    const MT = M * T;
    const WMT = W * MT;
    const size = S * WMT;
    this.steps += 1 + (size * length) / LABELS_A_STEP;
    this.grow(size * (length + 1));
    const { cost, minutes, carried, inWeek, parent, via, live } = this;
    const perMinute = 1 / step;
    const weekMax = c.weekMinutesMax[p] ?? FREE;
    cost.fill(INFINITE, 0, size * (length + 1));
    // At the unknown start any state will do; it is left only by what the first day allows.
    const virgin = before.state === UNKNOWN;
    const first = virgin
      ? 0
      : before.state === WORKED
        ? (classOf[before.kind] ?? 0) * runs + Math.min(before.run, runs) - 1
        : restBase + Math.min(before.run, rests) - 1;
    cost[first * WMT] = 0;
    minutes[first * WMT] = 0;
    carried[first * WMT] = 0;
    inWeek[first * WMT] = window.weekBefore;
    // A cycle of the longest run and the shortest rest bounds the work of the days that are left.
    const cycle = runMax < FREE ? runMax + rests : FREE;
    const { hard, soft } = c;
    const { allowed } = this.choices;
    for (let i = 0; i < length; i++) {
      const day = a + i;
      const at = row + day;
      const base = i * size;
      const next = base + size;
      const offset = i * kinds;
      const left = length - 1 - i;
      const least =
        minutesMin -
        longest *
          (Math.floor(left / cycle) * Math.min(left, runMax) + Math.min(left % cycle, runMax));
      const isWeekend = limited && (weekendOf[day] ?? -1) >= 0;
      const second = isWeekend && day > 0 && weekendOf[day - 1] === weekendOf[day];
      const paid = (i === 0 && window.paidStart) || (i === length - 1 && window.paidEnd);
      const mayRest = allowed[at * kinds] === 1;
      const restPrice = price[offset] ?? 0;
      const newWeek = i > 0 && c.weekOf[day] !== c.weekOf[day - 1];
      const weekLeft = weekMax - (c.weekOf[day] === c.weekOf[b] ? window.weekAfter : 0);
      const arcCount = this.worth.fill(at, price, offset);
      const table = (pairTable[at] ?? 0) * kinds;
      for (let state = 0; state < S; state++) {
        const isNew = virgin && i === 0;
        const rested = state >= restBase;
        const run = rested ? state - restBase + 1 : (state % runs) + 1;
        const kindNow =
          isNew || rested ? 0 : i === 0 ? before.kind : (classKind[(state - run + 1) / runs] ?? 0);
        const mayEnd =
          isNew ||
          (rested
            ? run >= offMin || run === day + openRested - 1
            : run >= runMin || run === day + openWorked - 1);
        const canRest = mayRest && (rested || mayEnd);
        const canWork = runMax > 0 && (rested ? mayEnd : isNew || run < runMax);
        if (!canRest && !canWork) continue;
        const restRun = rested && !isNew ? Math.min(run + 1, rests) : 1;
        const toRest = next + (restBase + restRun - 1) * WMT;
        const workRun = rested || isNew ? 1 : Math.min(run + 1, runs);
        const costsWeekend = isWeekend && !paid && !(second && !rested && !isNew);
        const firstLabel = base + state * WMT;
        const endLabel = firstLabel + WMT;
        let alive = 0;
        for (let label = firstLabel; label < endLabel; label++) {
          if ((cost[label] ?? INFINITE) < INFINITE) live[alive++] = label;
        }
        if (alive === 0) continue;
        if (canRest) {
          const shift = toRest - firstLabel;
          for (let n = 0; n < alive; n++) {
            const label = live[n] ?? 0;
            if ((minutes[label] ?? 0) < least) continue;
            const to = label + shift;
            const total = (cost[label] ?? 0) + restPrice;
            if (total >= (cost[to] ?? 0)) continue;
            cost[to] = total;
            minutes[to] = minutes[label] ?? 0;
            carried[to] = carried[label] ?? 0;
            inWeek[to] = newWeek ? 0 : (inWeek[label] ?? 0);
            parent[to] = label;
            via[to] = 0;
          }
        }
        if (!canWork) continue;
        // Those who have had all their weekends come last.
        if (costsWeekend) while (alive > 0 && (live[alive - 1] ?? 0) >= endLabel - MT) alive--;
        for (let n = 0; n < arcCount; n++) {
          const kind = arcs[n] ?? 0;
          const pair = (table + kindNow) * kinds + kind;
          if (kindNow !== 0 && (hard.pair[pair] ?? 0) > 0) continue;
          const arc = (price[offset + kind] ?? 0) + (kindNow === 0 ? 0 : (soft.pair[pair] ?? 0));
          const more = minutesOf[kind] ?? 0;
          const one = unit[kind] ?? 0;
          const cap = caps[kind] ?? 0;
          const f = (field[kind] ?? -1) * 5;
          const toKind =
            next +
            ((classOf[kind] ?? 0) * runs + workRun - 1) * WMT +
            (costsWeekend ? MT : 0) +
            one;
          for (let l = 0; l < alive; l++) {
            const label = live[l] ?? 0;
            const then = (minutes[label] ?? 0) + more;
            if (then > minutesMax || then < least) continue;
            const total = (cost[label] ?? 0) + arc;
            const i = label - firstLabel;
            const t = i % T;
            const to = toKind + i - (i % MT) + (((then + 0.5) * perMinute) | 0) * T + t;
            if (total >= (cost[to] ?? 0)) continue;
            if (one > 0 && Math.floor(t / one) % (cap + 1) === cap) continue;
            const thenWeek = (newWeek ? 0 : (inWeek[label] ?? 0)) + more;
            if (thenWeek > weekLeft) continue;
            const carries = carried[label] ?? 0;
            if (f >= 0 && ((carries >> f) & 31) >= cap) continue;
            cost[to] = total;
            minutes[to] = then;
            inWeek[to] = thenWeek;
            carried[to] = f >= 0 ? carries + (1 << f) : carries;
            parent[to] = label;
            via[to] = kind;
          }
        }
      }
    }
    let best = INFINITE;
    let bestAt = -1;
    for (let state = 0; state < S; state++) {
      const rested = state >= restBase;
      const run = rested ? state - restBase + 1 : (state % runs) + 1;
      const kind = rested ? 0 : (classKind[(state - run + 1) / runs] ?? 0);
      const join = joinCost(c, window, kind, run);
      if (join === INFINITE) continue;
      const firstLabel = length * size + state * WMT;
      for (let label = firstLabel; label < firstLabel + WMT; label++) {
        const value = (cost[label] ?? 0) + join;
        if (value < best && (minutes[label] ?? 0) >= minutesMin) {
          best = value;
          bestAt = label;
        }
      }
    }
    for (let i = length - 1; i >= 0 && bestAt >= 0; i--) {
      out[i] = via[bestAt] ?? 0;
      bestAt = parent[bestAt] ?? 0;
    }
    return best;
  }
}
