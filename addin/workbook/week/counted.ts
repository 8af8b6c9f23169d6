import { WORKDAYS } from '../book/week-target.ts';
import { NAMES } from '../names.ts';
import type { ColumnPlan } from '../plan.ts';
import { DAY_NAMES, KINDS, MIX, mixHeader } from '../slots/mix.ts';
import { DIFFERENCE_FORMAT, HOURS_FORMAT, MINUTES_FORMAT } from '../styles.ts';
import type { WeekName } from '../week-name.ts';
import { dateAbove } from './place.ts';
import { daysOf, WEEK_COLUMNS } from './week-table.ts';

/** Whether somebody cannot be planned on a date: off, not yet in the team, not active, or no longer. */
export const isAway = (who: string, date: string): string => {
  const { offWho, offFrom, offTo, people, joins, leaves, actives } = NAMES;
  return [
    `COUNTIFS(${offWho},${who},${offFrom},"<="&${date},${offTo},">="&${date})`,
    `COUNTIFS(${people},${who},${joins},">"&${date})`,
    `COUNTIFS(${people},${who},${actives},"no")`,
    `COUNTIFS(${people},${who},${leaves},"<"&${date})>0`,
  ].join('+');
};

export const isLocked = (who: string, date: string): string =>
  `COUNTIFS(${NAMES.lockWho},${who},${NAMES.lockDates},${date})>0`;

/** Whether somebody has left before a date, or is not active at all. */
export const hasLeft = (who: string, date: string): string =>
  `COUNTIFS(${NAMES.people},${who},${NAMES.leaves},"<"&${date})+COUNTIFS(${NAMES.people},${who},${NAMES.actives},"no")>0`;

/** The days of which something is true, by their names. */
const daysWhere = (is: (date: string) => string): string =>
  `TRIM(${DAY_NAMES.map((day, i) => `IF(${is(dateAbove(i))},"${day} ","")`).join('&')})`;

const LOOK = { width: 9, centred: true } as const;

/**
 * The hours of the codes in a row, their target, and what is between; it may be sorted. Names and no tables: a table that
 * was deleted leaves `#REF!` in every formula that said it, and a name leads to the one that is made again.
 */
export const hoursColumns = (week: WeekName): readonly ColumnPlan[] => {
  const headers = daysOf(week).map(({ header }) => header);
  const days = `[@${headers[0]}]:[@${headers.at(-1)}]`;
  const who = `[@${WEEK_COLUMNS.id}]`;
  const off = Array.from(
    { length: WORKDAYS },
    (_, day) => `IF(${isAway(who, dateAbove(day))},1,0)`,
  ).join('-');
  return [
    {
      ...LOOK,
      header: WEEK_COLUMNS.hours,
      format: HOURS_FORMAT,
      formula: `=SUMPRODUCT(SUMIF(${NAMES.shiftCodes},${days},${NAMES.shiftHours}))`,
    },
    {
      ...LOOK,
      header: WEEK_COLUMNS.target,
      format: HOURS_FORMAT,
      // A fifth less for each workday off, as `weekTargetOf` counts.
      formula: `=IFERROR(INDEX(${NAMES.targets},MATCH(${who},${NAMES.people},0))+0,0)*(${WORKDAYS}-${off})/${WORKDAYS}`,
    },
    {
      ...LOOK,
      width: 10,
      header: WEEK_COLUMNS.difference,
      format: DIFFERENCE_FORMAT,
      formula: `=[@${WEEK_COLUMNS.hours}]-[@${WEEK_COLUMNS.target}]`,
    },
  ];
};

/** Who is away and what is locked, in words beside their colours. */
export const factColumns = (): readonly ColumnPlan[] => {
  const who = `[@${WEEK_COLUMNS.id}]`;
  const away = daysWhere((date) => isAway(who, date));
  return [
    {
      header: WEEK_COLUMNS.away,
      width: 10,
      formula: `=IF(${hasLeft(who, dateAbove(0))},"has left",${away})`,
    },
    {
      header: WEEK_COLUMNS.locked,
      width: 10,
      formula: `=${daysWhere((date) => isLocked(who, date))}`,
    },
  ];
};

/** Minutes of each kind of work on each day, by the slots that the shift of that day overlaps. */
export const minutesColumns = (week: WeekName): readonly ColumnPlan[] =>
  KINDS.flatMap((kind) =>
    daysOf(week).map(({ header }, day) => ({
      width: 13,
      centred: true,
      header: mixHeader(kind, day),
      format: MINUTES_FORMAT,
      formula: `=SUMIF(${NAMES.mixCodes},[@${header}],${MIX.name}[${mixHeader(kind, day)}])`,
    })),
  );
