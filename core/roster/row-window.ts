import { type Compiled, FREE, RESTED, UNKNOWN, WORKED } from './compiled.ts';

/** What the rest of a row leaves open for its days `a` to `b`. */
export interface RowWindow {
  readonly p: number;
  readonly a: number;
  readonly b: number;
  readonly minutesMin: number;
  readonly minutesMax: number;
  /** FREE where the window has no more than are left. */
  readonly weekends: number;
  /** Whether the weekend of the last day is worked after it, so that it counts already. */
  readonly isPaid: boolean;
  /** What was done before the window and for how long; kind 0 with UNKNOWN = nobody knows. */
  readonly before: { readonly state: number; readonly kind: number; readonly run: number };
  /** A run of `day + this` days up to that day may have begun earlier than anybody knows; far below 0 = none can. */
  readonly openWorked: number;
  readonly openRested: number;
  /** Minutes worked before the window in its first week, and after it in its last; the limit is the contract's. */
  readonly weekBefore: number;
  readonly weekAfter: number;
  /** The run after the window; undefined at the end of the roster, where a run may go on. */
  readonly after:
    | { readonly kind: number; readonly run: number; readonly ends: boolean }
    | undefined;
}

const runBefore = (c: Compiled, p: number, a: number, cells: Uint8Array): RowWindow['before'] => {
  const past = c.pastState[p] ?? UNKNOWN;
  const pastLength = c.pastLength[p] ?? 0;
  if (a === 0) return { state: past, kind: c.pastKind[p] ?? 0, run: pastLength };
  const end = p * c.days + a - 1;
  const kind = cells[end] ?? 0;
  let run = 1;
  while (run < a && (cells[end - run] !== 0) === (kind !== 0)) run++;
  const state = kind !== 0 ? WORKED : RESTED;
  return { state, kind, run: run === a && past === state ? run + pastLength : run };
};

const runAfter = (c: Compiled, p: number, b: number, cells: Uint8Array): RowWindow['after'] => {
  const left = c.days - 1 - b;
  if (left === 0) return undefined;
  const start = p * c.days + b + 1;
  const kind = cells[start] ?? 0;
  let run = 1;
  while (run < left && (cells[start + run] !== 0) === (kind !== 0)) run++;
  return { kind, run, ends: run < left };
};

/** Minutes of the week of that day on the days before (or after) it, the past included. */
const weekMinutes = (
  c: Compiled,
  p: number,
  day: number,
  way: 1 | -1,
  cells: Uint8Array,
): number => {
  const week = c.weekOf[day] ?? 0;
  let minutes = way < 0 && week === 0 ? (c.pastWeekMinutes[p] ?? 0) : 0;
  for (let at = day + way; at >= 0 && at < c.days && c.weekOf[at] === week; at += way) {
    minutes += c.minutes[cells[p * c.days + at] ?? 0] ?? 0;
  }
  return minutes;
};

/** `caps` gets how many of each kind are left for the window; undefined = the rest alone is too much. */
export const rowWindow = (
  c: Compiled,
  p: number,
  a: number,
  b: number,
  cells: Uint8Array,
  caps: Int32Array,
): RowWindow | undefined => {
  const { days, kinds, weekendOf } = c;
  const row = p * days;
  for (let kind = 0; kind < kinds; kind++) caps[kind] = c.shiftsMax[p * kinds + kind] ?? FREE;
  let minutes = c.credit[p] ?? 0;
  let [weekends, inside, last] = [0, 0, -1];
  for (let day = 0; day < days; day++) {
    const weekend = weekendOf[day] ?? -1;
    if (day >= a && day <= b) {
      if (weekend >= 0 && (day === a || weekendOf[day - 1] !== weekend)) inside++;
      continue;
    }
    const kind = cells[row + day] ?? 0;
    if (kind === 0) continue;
    minutes += c.minutes[kind] ?? 0;
    caps[kind] = (caps[kind] ?? 0) - 1;
    if (weekend < 0) continue;
    if (weekend !== last) weekends++;
    last = weekend;
  }
  const minutesMax = (c.minutesMax[p] ?? FREE) - minutes;
  const left = (c.weekendsMax[p] ?? FREE) - weekends;
  if (minutesMax < 0 || left < 0) return undefined;
  const past = c.pastState[p] ?? UNKNOWN;
  const open = past === UNKNOWN || c.pastOpen[p] === 1;
  const pastLength = c.pastLength[p] ?? 0;
  return {
    p,
    a,
    b,
    minutesMin: (c.minutesMin[p] ?? 0) - minutes,
    minutesMax,
    weekends: left < inside ? left : FREE,
    isPaid:
      b + 1 < days &&
      (weekendOf[b] ?? -1) >= 0 &&
      weekendOf[b + 1] === weekendOf[b] &&
      cells[row + b + 1] !== 0,
    before: runBefore(c, p, a, cells),
    openWorked: open && past !== RESTED ? pastLength + 1 : -FREE,
    openRested: open && past !== WORKED ? pastLength + 1 : -FREE,
    weekBefore: weekMinutes(c, p, a, -1, cells),
    weekAfter: weekMinutes(c, p, b, 1, cells),
    after: runAfter(c, p, b, cells),
  };
};

/** What it costs that a run at the end of the window meets what follows; Infinity = it may not. */
export const joinCost = (
  c: Compiled,
  { p, b, openWorked, openRested, after }: RowWindow,
  kind: number,
  run: number,
): number => {
  if (!after) return 0;
  const runMin = c.runMin[p] ?? 0;
  const runMax = c.runMax[p] ?? FREE;
  const offMin = c.offMin[p] ?? 0;
  const rested = kind === 0;
  const least = rested ? offMin : runMin;
  const isOpen = run === b + (rested ? openRested : openWorked);
  if (rested === (after.kind === 0)) {
    if (after.ends && run + after.run < least && !isOpen) return Number.POSITIVE_INFINITY;
    if (rested) return 0;
    if (run + after.run > runMax) return Number.POSITIVE_INFINITY;
    const pair = ((c.pairTable[p * c.days + b + 1] ?? 0) * c.kinds + kind) * c.kinds + after.kind;
    return (c.hard.pair[pair] ?? 0) > 0 ? Number.POSITIVE_INFINITY : (c.soft.pair[pair] ?? 0);
  }
  if (run < least && !isOpen) return Number.POSITIVE_INFINITY;
  if (after.kind !== 0 && after.run > runMax) return Number.POSITIVE_INFINITY;
  const isShort = after.ends && after.run < (after.kind === 0 ? offMin : runMin);
  return isShort ? Number.POSITIVE_INFINITY : 0;
};
