import { type Compiled, type Prices, RESTED, UNKNOWN, WORKED } from './compiled.ts';

const max0 = (n: number): number => (n > 0 ? n : 0);

/** What one run of a row costs; a run from day 0 on goes on from the past. */
const runCost = (
  c: Compiled,
  prices: Prices,
  p: number,
  worked: boolean,
  from: number,
  to: number,
): number => {
  let length = to - from + 1;
  let before = 0;
  let open = false;
  if (from === 0) {
    const state = c.pastState[p] ?? 0;
    if (state === UNKNOWN) open = true;
    else if ((state === WORKED) === worked) {
      before = c.pastLength[p] ?? 0;
      length += before;
      open = c.pastOpen[p] === 1;
    }
  }
  let cost = 0;
  if (worked) {
    const limit = c.runMax[p] ?? 0;
    cost += prices.runMax * max0(length - (limit > before ? limit : before));
  }
  if (!open && to < c.days - 1) {
    cost += worked
      ? prices.runMin * max0((c.runMin[p] ?? 0) - length)
      : prices.offMin * max0((c.offMin[p] ?? 0) - length);
  }
  return cost;
};

/** What the run of the past costs that day 0 ends. */
const endedPastCost = (c: Compiled, prices: Prices, p: number, worked: boolean): number => {
  const state = c.pastState[p] ?? 0;
  if (state === UNKNOWN || (state === WORKED) === worked || c.pastOpen[p] === 1) return 0;
  const length = c.pastLength[p] ?? 0;
  return state === RESTED
    ? prices.offMin * max0((c.offMin[p] ?? 0) - length)
    : prices.runMin * max0((c.runMin[p] ?? 0) - length);
};

/** Cells, pairs and runs of days `lo` to `hi`, which must begin and end with runs of the row. */
export const spanCost = (
  c: Compiled,
  prices: Prices,
  cells: Uint8Array,
  p: number,
  lo: number,
  hi: number,
): number => {
  const { days, kinds } = c;
  const row = p * days;
  let before = lo === 0 ? (c.pastKind[p] ?? 0) : (cells[row + lo - 1] ?? 0);
  let cost = lo === 0 ? endedPastCost(c, prices, p, cells[row] !== 0) : 0;
  let from = lo;
  for (let day = lo; day <= hi; day++) {
    const at = row + day;
    const kind = cells[at] ?? 0;
    cost += prices.cell[at * kinds + kind] ?? 0;
    if (before !== 0 && kind !== 0) {
      cost += prices.pair[((c.pairTable[at] ?? 0) * kinds + before) * kinds + kind] ?? 0;
    }
    if (day === hi || (cells[at + 1] !== 0) !== (kind !== 0)) {
      cost += runCost(c, prices, p, kind !== 0, from, day);
      from = day + 1;
    }
    before = kind;
  }
  return cost;
};

export const minutesCost = (c: Compiled, prices: Prices, p: number, minutes: number): number => {
  const over = max0(minutes - (c.minutesMax[p] ?? 0));
  const under = max0((c.minutesMin[p] ?? 0) - minutes);
  return prices.minutesMax * Math.ceil(over / 60) + prices.minutesMin * Math.ceil(under / 60);
};

export const weekendsCost = (c: Compiled, prices: Prices, p: number, weekends: number): number =>
  prices.weekendsMax * max0(weekends - (c.weekendsMax[p] ?? 0));

export const kindCost = (
  c: Compiled,
  prices: Prices,
  p: number,
  kind: number,
  count: number,
): number => prices.shiftsMax * max0(count - (c.shiftsMax[p * c.kinds + kind] ?? 0));

export const weekCost = (
  c: Compiled,
  prices: Prices,
  p: number,
  week: number,
  minutes: number,
): number => {
  const past = week === 0 ? (c.pastWeekMinutes[p] ?? 0) : 0;
  const limit = c.weekMinutesMax[p] ?? 0;
  const target = c.weekTarget[p * c.weeks + week] ?? -1;
  const off = target < 0 ? 0 : Math.abs(minutes - target);
  return (
    prices.weekMax * Math.ceil(max0(minutes - (limit > past ? limit : past)) / 60) +
    prices.weekTarget * Math.ceil(off / 60)
  );
};
