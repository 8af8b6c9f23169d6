import type { LocalDate } from '../../../core/model/time.ts';
import { serialOf } from '../serial.ts';
import { HOLIDAYS } from '../tables/on-call-changes.ts';
import { columnRef as ref } from '../tables/reference.ts';
import { BALANCE } from '../tables/reports.ts';
import { ON_CALL, TECHNICIANS, TIME_OFF } from '../tables/tables.ts';
import { DAY_WEIGHTS } from './burden.ts';
import { ID, own } from './reference.ts';
import { QUARTER, startOf } from './span.ts';

/** The larger of two, or nothing, also where one of them is a whole column: MAX would take the largest of all. */
const larger = (a: string, b: string): string => `((${a}+${b}+ABS(${a}-${b}))/2)`;
const smaller = (a: string, b: string): string => `((${a}+${b}-ABS(${a}-${b}))/2)`;
const positive = (a: string): string => `((${a}+ABS(${a}))/2)`;

const turns = ON_CALL.columns;
const MINE = `(${ref(ON_CALL, turns.technician)}=${ID})`;

/** First and last day of each turn, as far as they lie inside. */
const turnWithin = (end: LocalDate, weeks: number) => ({
  from: larger(ref(ON_CALL, turns.from), String(serialOf(startOf(end, weeks)))),
  to: smaller(ref(ON_CALL, turns.to), String(serialOf(end))),
});

/** Days with a turn of their own that lie in a longer turn of somebody's: those are not theirs. */
const daysGivenUp = (end: LocalDate, weeks: number, more = '1'): string => {
  const [from, to, layer, who] = [turns.from, turns.to, turns.layer, turns.technician].map(
    (column) => ref(ON_CALL, column),
  );
  const inside = `(${to}-${from}=1)*(${from}>=${serialOf(startOf(end, weeks))})*(${from}<${serialOf(end)})`;
  const longer = `COUNTIFS(${who},${ID},${layer},${layer},${from},"<="&${from},${to},">="&${to})`;
  const same = `COUNTIFS(${who},${ID},${layer},${layer},${from},${from},${to},${to})`;
  return `SUMPRODUCT(${inside}*(${longer}-${same})*${more})`;
};

export const onCallWeeks = (end: LocalDate, weeks: number): string => {
  const { from, to } = turnWithin(end, weeks);
  return `(SUMPRODUCT(${MINE}*${positive(`(${to}-${from})`)})-${daysGivenUp(end, weeks)})/7`;
};

/** Weekend days up to and with a day, as Excel numbers them: a Saturday is a multiple of seven. */
const weekendDays = (day: string): string => `(INT(${day}/7)+INT((${day}+6)/7))`;
const between = (from: string, to: string): string => `(${weekendDays(to)}-${weekendDays(from)})`;

/** Of a workbook from before, or of which somebody deleted a column, some may be missing: no formula can name it then. */
export interface Has {
  /** The table of holidays. */
  readonly table: boolean;
  readonly region: boolean;
  /** The column that a check writes: cover and call-outs. */
  readonly cover: boolean;
}

const OFF = TIME_OFF.columns;
const PUBLIC = OFF.kind.write('holiday');
const ownOn = (day: string): string =>
  `COUNTIFS(${ref(TIME_OFF, OFF.technician)},${ID},${ref(TIME_OFF, OFF.kind)},"${PUBLIC}",${ref(TIME_OFF, OFF.from)},${day})`;

const region = (): string => {
  const { id, region: of } = TECHNICIANS.columns;
  return `IFERROR(INDEX(${ref(TECHNICIANS, of)},MATCH(${ID},${ref(TECHNICIANS, id)},0))&"","")`;
};
/** Whether a day is a holiday in somebody's region, or everywhere. */
const regionOn = (day: string, has: Has): string => {
  const [date, of] = [HOLIDAYS.columns.date, HOLIDAYS.columns.region].map((c) => ref(HOLIDAYS, c));
  const everywhere = `COUNTIFS(${date},${day},${of},"")`;
  return has.region ? `(${everywhere}+COUNTIFS(${date},${day},${of},${region()}))` : everywhere;
};

/** Whether a day is a public holiday of somebody's. */
const isHoliday = (day: string, has: Has): string =>
  has.table ? `SIGN(${ownOn(day)}+${regionOn(day, has)})` : `SIGN(${ownOn(day)})`;

interface Source {
  readonly day: string;
  /** Which of its rows are somebody's; a day that both sources name counts once. */
  readonly mine: string;
}
const sources = (has: Has): readonly Source[] => {
  const off = {
    day: ref(TIME_OFF, OFF.from),
    mine: `(${ref(TIME_OFF, OFF.technician)}=${ID})*(${ref(TIME_OFF, OFF.kind)}="${PUBLIC}")`,
  };
  const day = ref(HOLIDAYS, HOLIDAYS.columns.date);
  const of = ref(HOLIDAYS, HOLIDAYS.columns.region);
  const theirs = has.region ? `SIGN((${of}="")+(${of}=${region()}))` : `(${of}="")`;
  const listed = { day, mine: `${theirs}*(${day}<>"")*(${ownOn(day)}=0)` };
  return has.table ? [off, listed] : [off];
};

/** Public holidays of a source, by whether somebody has the phone on the evening or the morning of it. */
const holidayTimes = (
  end: LocalDate,
  part: 'before' | 'after',
  { day, mine }: Source,
  worth: string,
): string => {
  const [s, e] = [serialOf(startOf(end, QUARTER)), serialOf(end)];
  const inside = part === 'after' ? `(${day}>=${s})*(${day}<${e})` : `(${day}>${s})*(${day}<=${e})`;
  const [first, last] = part === 'after' ? ['<=', '>'] : ['<', '>='];
  const held = `COUNTIFS(${ref(ON_CALL, turns.technician)},${ID},${ref(ON_CALL, turns.from)},"${first}"&${day},${ref(ON_CALL, turns.to)},"${last}"&${day})`;
  return `SUMPRODUCT(${mine}*${inside}*${held}*${worth})`;
};

/** By how much a holiday weighs more than the weekday or the day of a weekend that it is. */
const holidayExtra = (part: 'before' | 'after', day: string): string => {
  const { weekday, weekend, holiday } = DAY_WEIGHTS;
  const isWeekend = `(MOD(${day},7)<2)`;
  return `(${holiday[part] - weekday[part]}-${weekend[part] - weekday[part]}*${isWeekend})`;
};

/** Every holiday held, less those that have a turn of their own, which somebody else may have. */
export const holidaysHeld = (end: LocalDate, has: Has): string => {
  const held = sources(has).map((source) => holidayTimes(end, 'after', source, '1'));
  const day = ref(ON_CALL, turns.from);
  return `${held.join('+')}-${daysGivenUp(end, QUARTER, isHoliday(day, has))}`;
};

export const onCallPoints = (end: LocalDate, has: Has): string => {
  const { weekday, weekend } = DAY_WEIGHTS;
  const { from, to } = turnWithin(end, QUARTER);
  const days = `(${to}-${from})`;
  const after = `${weekend.after - weekday.after}*${between(`(${from}-1)`, `(${to}-1)`)}`;
  const before = `${weekend.before - weekday.before}*${between(from, to)}`;
  const plain = `${weekday.after + weekday.before}*${days}`;
  const extra = sources(has).flatMap((source) =>
    (['before', 'after'] as const).map((part) =>
      holidayTimes(end, part, source, holidayExtra(part, source.day)),
    ),
  );
  const cover = has.cover ? `+N(${own(BALANCE.columns.cover)})` : '';
  return `SUMPRODUCT(${MINE}*(${days}>0)*(${plain}+${after}+${before}))+${extra.join('+')}${cover}`;
};
