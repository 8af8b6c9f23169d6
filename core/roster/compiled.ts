/** What a rule's breach costs under one way of counting: the hard amounts, the soft prices, or both weighed into one. */
export interface Prices {
  /** By (person × days + day) × kinds + kind. */
  readonly cell: Float64Array;
  /** By (table × kinds + before) × kinds + after. */
  readonly pair: Float64Array;
  /** By demand × (people + 1) + how many count for it. */
  readonly demand: Float64Array;
  readonly runMax: number;
  readonly runMin: number;
  readonly offMin: number;
  readonly weekendsMax: number;
  readonly shiftsMax: number;
  readonly weekMax: number;
  readonly weekTarget: number;
  readonly minutesMax: number;
  readonly minutesMin: number;
}

/** No limit. */
export const FREE = 1_000_000_000;

/** What somebody did right before day 0. */
export const UNKNOWN = 0;
export const WORKED = 1;
export const RESTED = 2;

/** A problem in numbers: people, days, and kinds of cell, of which 0 is free and n is the n-th shift type. */
export interface Compiled {
  readonly people: number;
  readonly days: number;
  readonly kinds: number;
  readonly minutes: Int32Array;
  /** Minutes that an absence counts as worked, by person. */
  readonly credit: Int32Array;
  /** By person × days + day: which table of pairs holds between the day before and this one. */
  readonly pairTable: Int32Array;
  /** By person: what came before day 0, the kind of the last cell, how long that run is, and whether it may be longer. */
  readonly pastState: Uint8Array;
  readonly pastKind: Uint8Array;
  readonly pastLength: Int32Array;
  readonly pastOpen: Uint8Array;
  /** Limits by person; those without are 0 or FREE. */
  readonly runMax: Int32Array;
  readonly runMin: Int32Array;
  readonly offMin: Int32Array;
  readonly weekendsMax: Int32Array;
  readonly minutesMax: Int32Array;
  readonly minutesMin: Int32Array;
  readonly weekMinutesMax: Int32Array;
  /** By person × weeks + week: what it is meant to hold, -1 where nothing is meant. */
  readonly weekTarget: Int32Array;
  /** By person: 1 where a week of theirs has a limit or a target. */
  readonly weekly: Uint8Array;
  /** By person × kinds + kind. */
  readonly shiftsMax: Int32Array;
  /** Minutes of the past in the first week. */
  readonly pastWeekMinutes: Int32Array;
  /** By day. */
  readonly weekOf: Int32Array;
  readonly weeks: number;
  /** By day: the number of its weekend, -1 on other days. */
  readonly weekendOf: Int32Array;
  readonly weekends: number;
  /** Demands of a day and kind are `demandsFrom[day × kinds + kind]` up to the next entry. */
  readonly demandsFrom: Int32Array;
  readonly demands: number;
  /** By demand × people + person: 1 where they count for it. */
  readonly counts: Uint8Array;
  readonly hard: Prices;
  readonly soft: Prices;
}

/** Soft prices with every unit of a hard rule at `weight`. */
export const weighed = ({ hard, soft }: Compiled, weight: number): Prices => {
  const table = (h: Float64Array, s: Float64Array): Float64Array =>
    s.map((price, i) => price + weight * (h[i] ?? 0));
  const unit = (of: (prices: Prices) => number): number => of(soft) + weight * of(hard);
  return {
    cell: table(hard.cell, soft.cell),
    pair: table(hard.pair, soft.pair),
    demand: table(hard.demand, soft.demand),
    runMax: unit((p) => p.runMax),
    runMin: unit((p) => p.runMin),
    offMin: unit((p) => p.offMin),
    weekendsMax: unit((p) => p.weekendsMax),
    shiftsMax: unit((p) => p.shiftsMax),
    weekMax: unit((p) => p.weekMax),
    weekTarget: unit((p) => p.weekTarget),
    minutesMax: unit((p) => p.minutesMax),
    minutesMin: unit((p) => p.minutesMin),
  };
};
