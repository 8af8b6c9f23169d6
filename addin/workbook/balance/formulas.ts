import type { LocalDate } from '../../../core/model/time.ts';
import { serialOf } from '../serial.ts';
import { BALANCE } from '../tables/reports.ts';
import { ON_CALL, SHIFTS, TIME_OFF } from '../tables/tables.ts';
import { daysOf, WEEK_COLUMNS, weekTableName } from '../week/week-table.ts';
import type { WeekName } from '../week-name.ts';
import { DAY_WEIGHTS } from './burden.ts';
import { type BalanceSpan, QUARTER, startOf } from './span.ts';

const ref = (table: { readonly name: string }, column: { readonly header: string }): string =>
  `${table.name}[${column.header}]`;
const own = (column: { readonly header: string }): string =>
  `${BALANCE.name}[[#This Row],[${column.header}]]`;
const ID = own(BALANCE.columns.id);

/** The larger of two, or nothing, also where one of them is a whole column: MAX would take the largest of all. */
const larger = (a: string, b: string): string => `((${a}+${b}+ABS(${a}-${b}))/2)`;
const smaller = (a: string, b: string): string => `((${a}+${b}-ABS(${a}-${b}))/2)`;
const positive = (a: string): string => `((${a}+ABS(${a}))/2)`;

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

const turns = ON_CALL.columns;
const MINE = `(${ref(ON_CALL, turns.technician)}=${ID})`;

/** First and last day of each turn, as far as they lie inside. */
const turnWithin = (end: LocalDate, weeks: number) => ({
  from: larger(ref(ON_CALL, turns.from), String(serialOf(startOf(end, weeks)))),
  to: smaller(ref(ON_CALL, turns.to), String(serialOf(end))),
});

const onCallWeeks = (end: LocalDate, weeks: number): string => {
  const { from, to } = turnWithin(end, weeks);
  return `SUMPRODUCT(${MINE}*${positive(`(${to}-${from})`)})/7`;
};

/** Weekend days up to and with a day, as Excel numbers them: a Saturday is a multiple of seven. */
const weekendDays = (day: string): string => `(INT(${day}/7)+INT((${day}+6)/7))`;
const between = (from: string, to: string): string => `(${weekendDays(to)}-${weekendDays(from)})`;

/** Public holidays of somebody's own, by whether they have the phone on the evening or the morning of it. */
const holidayTimes = (end: LocalDate, part: 'before' | 'after', worth: string): string => {
  const { technician, kind, from } = TIME_OFF.columns;
  const day = ref(TIME_OFF, from);
  const [s, e] = [serialOf(startOf(end, QUARTER)), serialOf(end)];
  const inside = part === 'after' ? `(${day}>=${s})*(${day}<${e})` : `(${day}>${s})*(${day}<=${e})`;
  const [first, last] = part === 'after' ? ['<=', '>'] : ['<', '>='];
  const held = `COUNTIFS(${ref(ON_CALL, turns.technician)},${ID},${ref(ON_CALL, turns.from)},"${first}"&${day},${ref(ON_CALL, turns.to)},"${last}"&${day})`;
  const mine = `(${ref(TIME_OFF, technician)}=${ID})*(${ref(TIME_OFF, kind)}="${kind.write('holiday')}")`;
  return `SUMPRODUCT(${mine}*${inside}*${held}*${worth})`;
};

/** By how much a holiday weighs more than the weekday or the day of a weekend that it is. */
const holidayExtra = (part: 'before' | 'after'): string => {
  const { weekday, weekend, holiday } = DAY_WEIGHTS;
  const isWeekend = `(MOD(${ref(TIME_OFF, TIME_OFF.columns.from)},7)<2)`;
  return `(${holiday[part] - weekday[part]}-${weekend[part] - weekday[part]}*${isWeekend})`;
};

const points = (end: LocalDate): string => {
  const { weekday, weekend } = DAY_WEIGHTS;
  const { from, to } = turnWithin(end, QUARTER);
  const days = `(${to}-${from})`;
  const after = `${weekend.after - weekday.after}*${between(`(${from}-1)`, `(${to}-1)`)}`;
  const before = `${weekend.before - weekday.before}*${between(from, to)}`;
  const plain = `${weekday.after + weekday.before}*${days}`;
  const extra = (['before', 'after'] as const).map((part) =>
    holidayTimes(end, part, holidayExtra(part)),
  );
  return `SUMPRODUCT(${MINE}*(${days}>0)*(${plain}+${after}+${before}))+${extra.join('+')}`;
};

type Figure = Exclude<keyof typeof BALANCE.columns, 'id'>;

/** What each column of the balance counts, the same in every row; an empty row counts nothing. */
export const balanceFormulas = (
  span: BalanceSpan,
  nameFormula: (id: string) => string,
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
    holidays: holidayTimes(end, 'after', '1'),
    onCall4: onCallWeeks(end, 4),
    onCall13: onCallWeeks(end, QUARTER),
    onCall52: onCallWeeks(end, 52),
    points: points(end),
    against: `${own(all)}-MEDIAN(${ref(BALANCE, all)})`,
  };
  const whole = Object.entries(counted).map(([key, one]) => [key, `=IF(${ID}="","",${one})`]);
  return { ...counted, ...Object.fromEntries(whole) };
};
