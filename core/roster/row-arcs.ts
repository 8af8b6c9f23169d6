import { type Compiled, FREE, UNKNOWN } from './compiled.ts';
import type { RowStates } from './row-states.ts';
import { joinCost, type RowWindow } from './row-window.ts';
import type { WorthWalking } from './worth-walking.ts';

/** Ways from state to state over the days of a window, with what they cost; filled anew for each row. */
export class RowArcs {
  /** By day × states + state: where its ways begin; they end where the next begin. */
  from = new Int32Array(0);
  to = new Int32Array(0);
  kind = new Uint8Array(0);
  price = new Float64Array(0);
  /** 1 where it begins a weekend that counts. */
  weekend = new Uint8Array(0);
  /** By state: what it costs that it meets what follows the window. */
  join = new Float64Array(0);
  count = 0;
  private reached = new Uint8Array(0);

  constructor(
    private readonly c: Compiled,
    private readonly worth: WorthWalking,
    private readonly allowed: Uint8Array,
  ) {}

  private grow(length: number, states: number): void {
    const nodes = (length + 1) * states;
    if (nodes + 1 > this.from.length) {
      this.from = new Int32Array(nodes + 1);
      this.reached = new Uint8Array(nodes);
    }
    if (states > this.join.length) this.join = new Float64Array(states);
    const most = length * states * this.c.kinds;
    if (most <= this.to.length) return;
    this.to = new Int32Array(most);
    this.kind = new Uint8Array(most);
    this.price = new Float64Array(most);
    this.weekend = new Uint8Array(most);
  }

  /** `price` by (day - a) × kinds + kind. */
  fill(window: RowWindow, states: RowStates, price: Float64Array): void {
    const { c } = this;
    const { a, b } = window;
    const length = b - a + 1;
    const S = states.count;
    this.grow(length, S);
    this.reached.fill(0, 0, (length + 1) * S);
    this.reached[states.first] = 1;
    this.count = 0;
    for (let i = 0; i < length; i++) this.fillDay(window, states, price, i);
    this.from[length * S] = this.count;
    for (let s = 0; s < S; s++) {
      const isReached = this.reached[length * S + s] === 1;
      this.join[s] = isReached
        ? joinCost(c, window, states.kindOf(s), states.runOf(s))
        : Number.POSITIVE_INFINITY;
    }
  }

  private fillDay(window: RowWindow, states: RowStates, price: Float64Array, i: number): void {
    const { c, from, reached } = this;
    const { p, a, b, before, openWorked, openRested } = window;
    const { kinds, weekendOf } = c;
    const day = a + i;
    const at = p * c.days + day;
    const S = states.count;
    const offset = i * kinds;
    const arcs = this.worth.fill(at, price, offset);
    const mayRest = this.allowed[at * kinds] === 1;
    const table = (c.pairTable[at] ?? 0) * kinds;
    const isWeekend = window.weekends < FREE && (weekendOf[day] ?? -1) >= 0;
    const second = day > 0 && weekendOf[day - 1] === weekendOf[day];
    const isPaid = day === b && window.isPaid;
    const runMax = c.runMax[p] ?? FREE;
    for (let s = 0; s < S; s++) {
      from[i * S + s] = this.count;
      if (reached[i * S + s] !== 1) continue;
      // At the unknown start any state will do; it is left only by what the first day allows.
      const isNew = i === 0 && before.state === UNKNOWN;
      const isRest = states.isRest(s);
      const run = states.runOf(s);
      const mayEnd =
        isNew ||
        (isRest
          ? run >= (c.offMin[p] ?? 0) || run === day + openRested - 1
          : run >= (c.runMin[p] ?? 0) || run === day + openWorked - 1);
      if (mayRest && (isRest || mayEnd)) {
        this.add(i, S, states.rest(isRest && !isNew ? run + 1 : 1), 0, price[offset] ?? 0, 0);
      }
      if (runMax <= 0 || !(isRest ? mayEnd : isNew || run < runMax)) continue;
      const kindNow = isNew || isRest ? 0 : i === 0 ? before.kind : states.kindOf(s);
      const weekend = Number(isWeekend && !isPaid && !(second && !isRest && !isNew));
      const nextRun = isRest || isNew ? 1 : run + 1;
      for (let n = 0; n < arcs; n++) {
        const kind = this.worth.arcs[n] ?? 0;
        let cost = price[offset + kind] ?? 0;
        if (kindNow !== 0) {
          const pair = (table + kindNow) * kinds + kind;
          if ((c.hard.pair[pair] ?? 0) > 0) continue;
          cost += c.soft.pair[pair] ?? 0;
        }
        this.add(i, S, states.work(kind, nextRun), kind, cost, weekend);
      }
    }
  }

  private add(
    i: number,
    states: number,
    to: number,
    kind: number,
    price: number,
    weekend: number,
  ): void {
    const n = this.count++;
    this.to[n] = to;
    this.kind[n] = kind;
    this.price[n] = price;
    this.weekend[n] = weekend;
    this.reached[(i + 1) * states + to] = 1;
  }
}
