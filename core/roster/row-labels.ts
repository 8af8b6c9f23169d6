/** How finely ways are sorted by what they promise. */
const BINS = 256;

/** No label. */
const NONE = -1;

/**
 * Ways through a window, day after day: each with where it stands, what it has used up and what it costs. Of ways that
 * stand at the same place and have used the same only the cheapest is kept.
 */
export class RowLabels {
  count = 0;
  state = new Int32Array(0);
  weekends = new Uint8Array(0);
  minutes = new Int32Array(0);
  inWeek = new Int32Array(0);
  /** How many of each counted kind, packed. */
  carried = new Float64Array(0);
  cost = new Float64Array(0);
  /** What it costs at the least once it is at the end. */
  hoped = new Float64Array(0);
  parent = new Int32Array(0);
  via = new Uint8Array(0);
  private size = 0;
  private slots = new Int32Array(0);
  private day = new Int32Array(0);
  private round = 0;
  private mask = 0;
  private readonly bins = new Int32Array(BINS + 1);

  constructor() {
    this.grow(1 << 12);
  }

  private grow(size: number): void {
    const longer = <T extends Int32Array | Float64Array | Uint8Array>(old: T, to: T): T => {
      to.set(old);
      return to;
    };
    this.size = size;
    // Twice as many slots, so that few share one; those of before are found no more, which only lets a way in twice.
    this.mask = 2 * size - 1;
    this.slots = new Int32Array(2 * size);
    this.day = new Int32Array(2 * size);
    this.state = longer(this.state, new Int32Array(size));
    this.weekends = longer(this.weekends, new Uint8Array(size));
    this.minutes = longer(this.minutes, new Int32Array(size));
    this.inWeek = longer(this.inWeek, new Int32Array(size));
    this.carried = longer(this.carried, new Float64Array(size));
    this.cost = longer(this.cost, new Float64Array(size));
    this.hoped = longer(this.hoped, new Float64Array(size));
    this.parent = longer(this.parent, new Int32Array(size));
    this.via = longer(this.via, new Uint8Array(size));
  }

  clear(): void {
    this.count = 0;
    this.nextDay();
  }

  /** Labels added from now on are not compared with those before. */
  nextDay(): void {
    this.round++;
  }

  /** Adds a way, or makes the one that stands there cheaper. */
  add(
    state: number,
    weekends: number,
    minutes: number,
    inWeek: number,
    carried: number,
    cost: number,
    hoped: number,
    parent: number,
    via: number,
  ): void {
    let slot =
      (Math.imul(state, 0x9e3779b1) ^
        Math.imul(minutes, 0x85ebca6b) ^
        Math.imul(inWeek, 0xc2b2ae35) ^
        Math.imul(carried, 0x27d4eb2f) ^
        (weekends << 11)) &
      0x7fffffff;
    slot = (slot ^ (slot >>> 15)) & this.mask;
    let at = NONE;
    while (this.day[slot] === this.round) {
      const there = this.slots[slot] ?? 0;
      if (
        this.state[there] === state &&
        this.minutes[there] === minutes &&
        this.carried[there] === carried &&
        this.weekends[there] === weekends &&
        this.inWeek[there] === inWeek
      ) {
        if ((this.cost[there] ?? 0) <= cost) return;
        at = there;
        break;
      }
      slot = (slot + 1) & this.mask;
    }
    if (at === NONE) {
      if (this.count === this.size) this.grow(this.size * 2);
      at = this.count++;
      this.day[slot] = this.round;
      this.slots[slot] = at;
      this.state[at] = state;
      this.weekends[at] = weekends;
      this.minutes[at] = minutes;
      this.inWeek[at] = inWeek;
      this.carried[at] = carried;
    }
    this.cost[at] = cost;
    this.hoped[at] = hoped;
    this.parent[at] = parent;
    this.via[at] = via;
  }

  /** What about the `most` promising of the labels from `begin` on stay below. */
  worstOf(begin: number, most: number): number {
    const { hoped, bins, count } = this;
    let least = Number.POSITIVE_INFINITY;
    let worst = Number.NEGATIVE_INFINITY;
    for (let label = begin; label < count; label++) {
      least = Math.min(least, hoped[label] ?? 0);
      worst = Math.max(worst, hoped[label] ?? 0);
    }
    const perBin = BINS / (worst - least || 1);
    bins.fill(0);
    for (let label = begin; label < count; label++) {
      const bin = Math.floor(((hoped[label] ?? 0) - least) * perBin);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    let [bin, all] = [0, bins[0] ?? 0];
    while (bin < BINS && all < most) all += bins[++bin] ?? 0;
    return least + (bin + 1) / perBin;
  }
}
