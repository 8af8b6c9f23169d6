import type { Choices } from './choices.ts';
import { type Compiled, FREE } from './compiled.ts';
import { classesOf, kindOver } from './kind-classes.ts';
import { RowArcs } from './row-arcs.ts';
import { type BoundWindow, RowBound, RowPrices } from './row-bound.ts';
import { RowLabels } from './row-labels.ts';
import { RowStates } from './row-states.ts';
import { type RowWindow, rowWindow } from './row-window.ts';
import { WorthWalking } from './worth-walking.ts';

const INFINITE = Number.POSITIVE_INFINITY;

/** Of more ways up to a day than these only the most promising are followed. */
const MOST_WAYS = 600;
/** By how much the bound may be too low at first, and by how much more that is made where no row is found. */
const FIRST_GAP = 4;
const GAP_GROWTH = 6;
const LARGEST_GAP = 1e7;
/** What was too low for somebody is likely to be so again, and a little more. */
const [GAP_MARGIN, LEAST_GAP] = [1.5, 0.1];
/** Work of a step, in ways looked at. */
const ARCS_A_STEP = 100;
/** Counts that a way carries with it, six bits each. */
const MOST_COUNTED = 8;
const COUNT_BASE = 64;

interface Limits extends BoundWindow {
  readonly p: number;
}

/** What a cell costs or earns at most. */
const dearest = (price: Float64Array, cells: number): number => {
  let most = 1e-3;
  for (let n = 0; n < cells; n++) most = Math.max(most, Math.abs(price[n] ?? 0));
  return most;
};

/**
 * The cheapest row of one technician over some days, the rest of the row and all other rows fixed: a walk over the days
 * with state last kind, run length, weekends, minutes, and minutes of the week where they have a limit. Hard rules are
 * kept by leaving out what breaks them. Ways that a bound from behind shows to be too dear are left, and in a long window
 * all but the most promising, so that a cheaper row may be missed there. Limits on kinds are counted only where the row
 * without them breaks one.
 */
export class OptimalRow {
  readonly classOf: Uint8Array;
  readonly caps: Int32Array;
  /** By kind: 1 where a way carries its count, so that one is not as good as another. */
  readonly isCounted: Uint8Array;
  private readonly classKind: Uint8Array;
  private readonly count: Int32Array;
  private readonly arcs: RowArcs;
  private readonly bound: RowBound;
  private readonly labels = new RowLabels();
  /** By person: kinds whose limit was in the way last time, the prices that made the best bound, and what that was too low. */
  private readonly tight: number[][];
  private readonly prices: readonly RowPrices[];
  private readonly gap: Float64Array;
  private readonly longest: number;
  /** Work done so far, in the steps of a budget. */
  steps = 0;

  constructor(
    private readonly c: Compiled,
    choices: Choices,
  ) {
    this.classOf = classesOf(c);
    this.classKind = new Uint8Array(Math.max(0, ...this.classOf) + 1);
    for (let kind = 1; kind < c.kinds; kind++) this.classKind[this.classOf[kind] ?? 0] = kind;
    this.caps = new Int32Array(c.kinds);
    this.isCounted = new Uint8Array(c.kinds);
    this.count = new Int32Array(c.kinds);
    this.arcs = new RowArcs(c, new WorthWalking(c, choices, this), choices.allowed);
    this.bound = new RowBound(this.arcs, c.minutes, this.caps);
    this.tight = Array.from({ length: c.people }, () => []);
    this.prices = Array.from({ length: c.people }, () => new RowPrices(c.kinds));
    this.gap = new Float64Array(c.people).fill(FIRST_GAP);
    this.longest = Math.max(1, ...c.minutes);
  }

  /**
   * `price` by (day - a) × kinds + kind. Writes the row of the window into the start of `out`.
   * The cost leaves out what the fixed cells cost; Infinity = no row is found that keeps all hard rules.
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
      this.isCounted.fill(0);
      for (const kind of tight) this.isCounted[kind] = 1;
      const value = this.cheapest(window, price, out, tight);
      const over = value === INFINITE ? 0 : kindOver(out, b - a + 1, this.count, this.caps);
      if (over === 0) {
        this.tight[p] = tight.filter(
          (kind) => (this.count[kind] ?? 0) >= (this.caps[kind] ?? 0) - 1,
        );
        return value;
      }
      if (tight.length === MOST_COUNTED) return INFINITE;
      tight.push(over);
    }
  }

  private cheapest(
    window: RowWindow,
    price: Float64Array,
    out: Uint8Array,
    tight: readonly number[],
  ): number {
    const { c, arcs, bound } = this;
    const { p, a, b, minutesMin, minutesMax } = window;
    const length = b - a + 1;
    const states = new RowStates(c, window, this.classOf, this.classKind);
    arcs.fill(window, states, price);
    const limits: Limits = {
      p,
      length,
      states: states.count,
      first: states.first,
      weekends: window.weekends < FREE ? window.weekends + 1 : 1,
      minutesMin,
      minutesMax: Math.min(minutesMax, length * this.longest),
    };
    const prices = this.prices[p];
    if (prices) bound.find(limits, prices, tight, dearest(price, length * c.kinds));
    this.steps += 1 + (arcs.count * (bound.rounds * limits.weekends + 2)) / ARCS_A_STEP;
    if (bound.least === INFINITE) return INFINITE;
    for (let gap = this.gap[p] ?? FIRST_GAP; ; gap *= GAP_GROWTH) {
      const most = bound.least + gap;
      const value = this.walk(window, limits, tight, most, out);
      if (value <= most) {
        this.gap[p] = Math.max(LEAST_GAP, GAP_MARGIN * (value - bound.least));
        return value;
      }
      if (gap > LARGEST_GAP) return INFINITE;
    }
  }

  /** Walks all ways that cost no more than `most`. */
  private walk(
    window: RowWindow,
    limits: Limits,
    tight: readonly number[],
    most: number,
    out: Uint8Array,
  ): number {
    const { c, arcs, bound, labels, caps } = this;
    const { rest, extra } = bound;
    const { from, to, kind: kindOf, weekend, price } = arcs;
    const { p, a, b, weekBefore, weekAfter } = window;
    const { length, states, first, weekends: W, minutesMax } = limits;
    const weekMax = c.weekMinutesMax[p] ?? FREE;
    const isWeekly = weekMax < FREE;
    const limit = most - bound.levy + 1e-9;
    const units = new Float64Array(c.kinds);
    tight.forEach((kind, n) => {
      units[kind] = COUNT_BASE ** n;
    });
    labels.clear();
    labels.add(first, 0, 0, isWeekly ? weekBefore : 0, 0, 0, 0, -1, 0);
    let begin = 0;
    for (let i = 0; i < length; i++) {
      const day = a + i;
      const end = labels.count;
      const newWeek = isWeekly && i > 0 && c.weekOf[day] !== c.weekOf[day - 1];
      const weekLeft = weekMax - (c.weekOf[day] === c.weekOf[b] ? weekAfter : 0);
      const next = (i + 1) * states;
      labels.nextDay();
      const worst = end - begin > MOST_WAYS ? labels.worstOf(begin, MOST_WAYS) : INFINITE;
      for (let label = begin; label < end; label++) {
        if ((labels.hoped[label] ?? 0) > worst) continue;
        const node = i * states + (labels.state[label] ?? 0);
        const used = labels.weekends[label] ?? 0;
        const minutes = labels.minutes[label] ?? 0;
        const inWeek = newWeek ? 0 : (labels.inWeek[label] ?? 0);
        const carried = labels.carried[label] ?? 0;
        const cost = labels.cost[label] ?? 0;
        for (let n = from[node] ?? 0; n < (from[node + 1] ?? 0); n++) {
          const kind = kindOf[n] ?? 0;
          const then = minutes + (c.minutes[kind] ?? 0);
          const weeks = used + (weekend[n] ?? 0);
          if (weeks >= W || then > minutesMax) continue;
          const total = cost + (price[n] ?? 0) + (extra[kind] ?? 0);
          const still = rest[(next + (to[n] ?? 0)) * W + weeks] ?? INFINITE;
          const hoped = total + still;
          if (!(hoped <= limit)) continue;
          const thenWeek = isWeekly ? inWeek + (c.minutes[kind] ?? 0) : 0;
          if (kind !== 0 && thenWeek > weekLeft) continue;
          const unit = units[kind] ?? 0;
          if (unit > 0 && Math.floor(carried / unit) % COUNT_BASE >= (caps[kind] ?? 0)) continue;
          const target = to[n] ?? 0;
          labels.add(target, weeks, then, thenWeek, carried + unit, total, hoped, label, kind);
        }
      }
      this.steps += (labels.count - end) / 10;
      begin = end;
    }
    return this.cheapestEnd(begin, limits, tight, out);
  }

  /** Writes down the cheapest of the ways that came through, without what the prices added. */
  private cheapestEnd(
    begin: number,
    { p, length, minutesMin }: Limits,
    tight: readonly number[],
    out: Uint8Array,
  ): number {
    const { arcs, labels } = this;
    const prices = this.prices[p]?.of;
    let best = INFINITE;
    let bestAt = -1;
    for (let label = begin; label < labels.count; label++) {
      const minutes = labels.minutes[label] ?? 0;
      if (minutes < minutesMin) continue;
      const carried = labels.carried[label] ?? 0;
      let value = (labels.cost[label] ?? 0) + (arcs.join[labels.state[label] ?? 0] ?? INFINITE);
      value -= minutes * (prices?.[0] ?? 0);
      tight.forEach((kind, n) => {
        value -= (prices?.[kind] ?? 0) * (Math.floor(carried / COUNT_BASE ** n) % COUNT_BASE);
      });
      if (value >= best) continue;
      best = value;
      bestAt = label;
    }
    for (let i = length - 1; i >= 0 && bestAt >= 0; i--) {
      out[i] = labels.via[bestAt] ?? 0;
      bestAt = labels.parent[bestAt] ?? -1;
    }
    return best;
  }
}
