import { addressOf, areaOf } from '../address.ts';
import { NAMES } from '../names.ts';
import { AWAY, BAD, INK, OVER, SHIFT_FILLS, SHORT, UNDER } from '../palette.ts';
import type { EntryPlan, RulePlan } from '../plan.ts';
import { DAY_NAMES } from '../slots/mix.ts';
import { hasLeft, isAway, isLocked } from './counted.ts';
import { DAY_COLUMN, DIFFERENCE_COLUMN, dateAbove, type Places } from './place.ts';

const USUAL_REST = 11;
/** Codes that come later have a colour too. */
const SPARE = 2;

/** Whether a cell holds the code in a row of Shifts. */
const isNth = (cell: string, at: number): string =>
  `=AND(${cell}<>"",${cell}=INDEX(${NAMES.shiftCodes},${at + 1}))`;

/** Whether the shift of a day begins sooner after that of the day before than its technician rests. */
const restsLittle = (before: string, today: string, who: string): string => {
  const of = (column: string, cell: string): string =>
    `INDEX(${column},MATCH(${cell},${NAMES.mixCodes},0))`;
  const rest = `SUMIF(${NAMES.people},${who},${NAMES.rests})`;
  const least = `IF(${rest}=0,${USUAL_REST},${rest})*60`;
  const between = `1+${of(NAMES.mixFrom, today)}-${of(NAMES.mixTo, before)}`;
  return `=IFERROR(AND(${of(NAMES.mixTo, today)}>0,ROUND((${between})*1440,0)<${least}),FALSE)`;
};

/** Lines below the grid that tell how many are on each shift. */
export interface Covered {
  readonly row: number;
  readonly lines: number;
}

/** What is not allowed, then who is away, then the shifts by their place in Shifts, then what is counted. */
export const weekRules = (
  { grid, later, corner, firstLine, days, who, difference }: Places,
  covered: Covered,
  shifts: number,
): readonly RulePlan[] => {
  const [monday = '', tuesday = ''] = days;
  const person = `$A${firstLine}`;
  const away = isAway(person, dateAbove(0));
  const isFree = ['', '-', 'off', 'free'].map((word) => `${corner}="${word}"`).join(',');
  const fills = SHIFT_FILLS.slice(0, shifts + SPARE);
  const end = covered.row + covered.lines - 1;
  // From the grid down to the lines that tell of the shifts: codes have their colour wherever they stand.
  const coded = areaOf(
    { row: firstLine - 1, column: 0 },
    { row: end, column: DAY_COLUMN + DAY_NAMES.length - 1 },
  );
  const counted = { row: covered.row, column: DAY_COLUMN };
  const told = areaOf(counted, { row: end, column: DAY_COLUMN + DAY_NAMES.length - 1 });
  const hours = addressOf({ row: firstLine - 1, column: DIFFERENCE_COLUMN });
  const unknown = `=AND(NOT(OR(${isFree})),ISNA(MATCH(${corner},${NAMES.shiftCodes},0)))`;
  return [
    { at: grid, formula: unknown, ...BAD },
    { at: grid, formula: `=AND(NOT(OR(${isFree})),${away})`, ...BAD },
    {
      at: later,
      formula: restsLittle(`${monday}${firstLine}`, `${tuesday}${firstLine}`, person),
      ...BAD,
    },
    { at: grid, formula: `=${isLocked(person, dateAbove(0))}`, line: INK },
    { at: grid, formula: `=${away}`, ...AWAY },
    { at: who, formula: `=${hasLeft(person, `$${dateAbove(0)}`)}`, ...AWAY },
    ...fills.map((fill, i) => ({ at: coded, formula: isNth(`A${firstLine}`, i), fill })),
    ...(covered.lines === 0
      ? []
      : [{ at: told, formula: `=ISNUMBER(SEARCH("short",${addressOf(counted)}))`, ...SHORT }]),
    { at: difference, formula: `=${hours}>0`, ...OVER },
    { at: difference, formula: `=${hours}<0`, ...UNDER },
  ];
};

export const gridEntry = ({ grid }: Places): EntryPlan => ({
  at: grid,
  title: 'Shift',
  only: {
    list: `=${NAMES.shiftCodes}`,
    message: 'Pick a code from the sheet Shifts, or leave the cell empty for a free day.',
  },
});
