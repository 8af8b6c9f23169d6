import { addressOf } from '../address.ts';
import { NAMES } from '../names.ts';
import type { BlockPlan } from '../plan.ts';
import { DAY_NAMES } from '../slots/mix.ts';
import { holderOf } from '../tables/covered.ts';
import { DAY_COLUMN, dateAbove } from './place.ts';

const LAYERS = ['primary', 'secondary'] as const;
export const ON_CALL_LINES = LAYERS.length;
/** Two lines for long names, or for who takes over. */
export const ON_CALL_HEIGHT = 30;

/** Who has the phone from the hour of the hand-over of a date on, and who takes over; the line says whose layer. */
const onCall = (line: number): string => {
  const { turnLayers, turnFrom, turnTo, turnWho, names, people } = NAMES;
  const [layer, date] = [`$B${line}`, dateAbove(0)];
  const isTheirs = `(${turnLayers}=${layer})*(${turnFrom}<=${date})*(${turnTo}>${date})`;
  const name = `INDEX(${names},MATCH(LOOKUP(2,1/(${isTheirs}),${turnWho}),${people},0))`;
  const holder = holderOf(layer, [date, `${date}+1`], `IFERROR(${name},"nobody")`);
  return `=IF(COUNTIF(${turnLayers},${layer})=0,"",${holder})`;
};

/** Who is on call each day of the week, from the sheet On-call. */
export const onCallBlocks = (row: number): readonly BlockPlan[] => [
  {
    at: addressOf({ row, column: 0 }),
    cells: LAYERS.map((layer) => ['On call', layer]),
    style: 'cell',
    height: ON_CALL_HEIGHT,
  },
  {
    at: addressOf({ row, column: DAY_COLUMN }),
    cells: [[onCall(row + 1)]],
    lines: LAYERS.length,
    across: DAY_NAMES.length,
    style: 'cell',
  },
];
