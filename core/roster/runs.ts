import type { Row } from './rules/rule.ts';

/** Days in a row that are all worked, or all free. */
export interface Run {
  readonly worked: boolean;
  readonly from: number;
  /** The last day. */
  readonly to: number;
  /** Whether it may have begun before the first known day. */
  readonly openStart: boolean;
  /** Whether it may go on after the last day. */
  readonly openEnd: boolean;
}

/** Every run that holds a day of the roster, and the one that ended on the eve of it. */
export const runsOf = (row: Row): readonly Run[] => {
  const { days } = row;
  const first = row.person.firstDay;
  const runs: Run[] = [];
  let from = first;
  for (let day = first; day < days; day++) {
    const worked = row.at(day) !== undefined;
    const isLast = day === days - 1;
    if (!isLast && (row.at(day + 1) !== undefined) === worked) continue;
    const openStart = from === first;
    if (day >= -1) runs.push({ worked, from, to: day, openStart, openEnd: isLast });
    from = day + 1;
  }
  return runs;
};

export const daysOf = ({ from, to }: Pick<Run, 'from' | 'to'>): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
