import { addressOf } from '../address.ts';
import { AWAY, BAD, INK, OVER, SHORT, UNDER } from '../palette.ts';
import type { BlockPlan, LookPlan } from '../plan.ts';

const MEANINGS: readonly (readonly [string, string, LookPlan])[] = [
  ['red', 'No code of Shifts, away on that day, or too little rest.', BAD],
  ['grey', 'Away: see Time off, and Start and End in Technicians.', AWAY],
  ['framed', 'Locked: Generate and Rebalance leave it as it is.', { line: INK }],
  ['short', 'Fewer on shift than Min in Demand.', SHORT],
  ['+', 'More hours than Target.', OVER],
  ['-', 'Fewer hours than Target.', UNDER],
  ['nobody', 'On call from the hand-over on; “part”: some hours.', {}],
];
export const LEGEND_LINES = MEANINGS.length;

/** What colours and frames mean; a shift's colour is told by its own line. */
export const legend = (row: number, column: number): readonly BlockPlan[] => [
  ...MEANINGS.map(([word, , look], i) => ({
    at: addressOf({ row: row + i, column }),
    // A text: a sign alone would begin a formula.
    cells: [[/^[+-]/.test(word) ? `'${word}` : word]],
    style: 'cell' as const,
    look,
  })),
  {
    at: addressOf({ row, column: column + 1 }),
    cells: MEANINGS.map(([, text]) => [text]),
    style: 'note',
  },
];
