import { columnRef as ref } from '../tables/reference.ts';
import { BALANCE } from '../tables/reports.ts';
import { SHIFTS } from '../tables/tables.ts';
import { daysOf, WEEK_COLUMNS, weekTableName } from '../week/week-table.ts';
import type { WeekName } from '../week-name.ts';
import { type Has, holidaysHeld, onCallPoints, onCallWeeks } from './on-call-formulas.ts';
import { ID, own } from './reference.ts';
import { type BalanceSpan, QUARTER } from './span.ts';

/** A week whose sheet somebody deletes counts nothing. */
const perWeek = (weeks: readonly WeekName[], term: (week: WeekName) => string): string =>
  weeks.map((week) => `IFERROR(${term(week)},0)`).join('+') || '0';

const summed = (weeks: readonly WeekName[], header: string): string =>
  perWeek(weeks, (week) => {
    const name = weekTableName(week);
    return `SUMIF(${name}[${WEEK_COLUMNS.id}],${ID},${name}[${header}])`;
  });

/** Somebody's cells of some days of a week. */
const cellsIn = (week: WeekName, from: number, to: number): string => {
  const name = weekTableName(week);
  const headers = daysOf(week).map(({ header }) => header);
  return `INDEX(${name}[[${headers[from]}]:[${headers[to]}]],MATCH(${ID},${name}[${WEEK_COLUMNS.id}],0),0)`;
};

const HOUR = '/24';
/** Two hours between midnight and six make a shift a night; one without hours is none. */
const isNight = (): string => {
  const [start, end] = [ref(SHIFTS, SHIFTS.columns.start), ref(SHIFTS, SHIFTS.columns.end)];
  const last = `(${end}+(${end}<=${start}))`;
  const early = `(${start}<=4${HOUR}+1E-9)*(${last}-${start}>=2${HOUR}-1E-9)`;
  return `(${start}<>"")*SIGN(${early}+(${last}>=26${HOUR}-1E-9))`;
};

const nights = (weeks: readonly WeekName[]): string => {
  const night = isNight();
  const codes = ref(SHIFTS, SHIFTS.columns.code);
  return perWeek(weeks, (week) => `SUMPRODUCT(COUNTIF(${cellsIn(week, 0, 6)},${codes})*${night})`);
};

const weekends = (weeks: readonly WeekName[]): string => {
  const codes = ref(SHIFTS, SHIFTS.columns.code);
  return perWeek(weeks, (week) => `SIGN(SUMPRODUCT(COUNTIF(${cellsIn(week, 5, 6)},${codes})))`);
};

type Figure = Exclude<keyof typeof BALANCE.columns, 'id' | 'cover'>;

/** What each column of the balance counts, the same in every row; an empty row counts nothing. */
export const balanceFormulas = (
  span: BalanceSpan,
  nameFormula: (id: string) => string,
  has: Has,
): Readonly<Record<Figure, string>> => {
  const { hours, target, points: all } = BALANCE.columns;
  const { weeks, end } = span;
  const counted: Readonly<Record<Figure, string>> = {
    name: nameFormula(ID),
    hours: summed(weeks, WEEK_COLUMNS.hours),
    target: summed(weeks, WEEK_COLUMNS.target),
    difference: `${own(hours)}-${own(target)}`,
    nights: nights(weeks),
    weekends: weekends(weeks),
    holidays: holidaysHeld(end, has),
    onCall4: onCallWeeks(end, 4),
    onCall13: onCallWeeks(end, QUARTER),
    onCall52: onCallWeeks(end, 52),
    points: onCallPoints(end, has),
    against: `${own(all)}-MEDIAN(${ref(BALANCE, all)})`,
  };
  const whole = Object.entries(counted).map(([key, one]) => [key, `=IF(${ID}="","",${one})`]);
  return { ...counted, ...Object.fromEntries(whole) };
};
