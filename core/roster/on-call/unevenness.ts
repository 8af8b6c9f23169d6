import { type Amounts, MEASURES, type Measure } from './accounts.ts';

const WEIGHT: Amounts = {
  ...{ primaryHours: 4, primaryWeekends: 6, weekends: 6, primaryHolidays: 6, holidays: 6 },
  ...{ primaryPoints: 0.5, points: 1 },
};
/** Nobody more than one turn, one weekend, one holiday from anybody else comes before everything. */
const WITHIN_ONE: readonly Measure[] = [
  ...(['primaryHours', 'primaryWeekends', 'weekends'] as const),
  ...(['primaryHolidays', 'holidays'] as const),
];
const TOO_FAR = 1000;
/** Sums of hours in another order differ by this much and mean the same. */
const FINE = 1e-6;

const SIZE = MEASURES.length;
const weights = MEASURES.map((measure) => WEIGHT[measure]);
const isWithinOne = MEASURES.map((measure) => WITHIN_ONE.includes(measure));

/** What each person carries beyond the fair share, in turns, weekends and holidays: a row a person. */
export type Table = Float64Array;

export const tableOf = (rows: readonly Amounts[], unit: Amounts): Table => {
  const table = new Float64Array(rows.length * SIZE);
  rows.forEach((row, i) => {
    MEASURES.forEach((measure, m) => {
      // What no turn has any of is even.
      table[i * SIZE + m] = unit[measure] > 0 ? row[measure] / unit[measure] : 0;
    });
  });
  return table;
};

/** Takes one row of `values` from one person's row and adds it to another's. */
export const shift = (
  table: Table,
  values: Table,
  turn: number,
  from: number,
  to: number,
): void => {
  for (let m = 0; m < SIZE; m++) {
    const value = values[turn * SIZE + m] ?? 0;
    const [a, b] = [from * SIZE + m, to * SIZE + m];
    if (from >= 0) table[a] = (table[a] ?? 0) - value;
    if (to >= 0) table[b] = (table[b] ?? 0) + value;
  }
};

export const isSameRow = (values: Table, a: number, b: number): boolean => {
  for (let m = 0; m < SIZE; m++) {
    if (values[a * SIZE + m] !== values[b * SIZE + m]) return false;
  }
  return true;
};

/** How uneven it is: what lies beyond one turn apart, then all differences from the fair share, squared. */
export const unevenness = (table: Table, people: readonly number[]): number => {
  let sum = 0;
  for (let m = 0; m < SIZE; m++) {
    let most = Number.NEGATIVE_INFINITY;
    let least = Number.POSITIVE_INFINITY;
    let squares = 0;
    for (const person of people) {
      const share = table[person * SIZE + m] ?? 0;
      if (share > most) most = share;
      if (share < least) least = share;
      squares += share * share;
    }
    sum += squares * (weights[m] ?? 0);
    const apart = most - least - 1 - FINE;
    if (apart > 0 && isWithinOne[m]) sum += TOO_FAR * apart;
  }
  return sum;
};

/** Who has most and who least of something that lies too far apart. */
export interface Apart {
  readonly most: number;
  readonly least: number;
  /** Whether one turn has more of it than another. */
  readonly isMore: (values: Table, a: number, b: number) => boolean;
}

export const farApart = (table: Table, people: readonly number[]): readonly Apart[] => {
  const [first] = people;
  if (first === undefined) return [];
  return MEASURES.flatMap((_, m) => {
    const share = (person: number): number => table[person * SIZE + m] ?? 0;
    let [most, least] = [first, first];
    for (const person of people) {
      if (share(person) > share(most)) most = person;
      if (share(person) < share(least)) least = person;
    }
    if (!isWithinOne[m] || share(most) - share(least) <= 1 + FINE) return [];
    const of = (values: Table, turn: number): number => values[turn * SIZE + m] ?? 0;
    return [{ most, least, isMore: (values, a, b) => of(values, a) > of(values, b) }];
  });
};
