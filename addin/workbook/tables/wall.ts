import { optional } from '../columns/column.ts';
import { text } from '../columns/text.ts';
import { NAMES } from '../names.ts';
import { DATE_FORMAT } from '../styles.ts';
import { coverOf } from './covered.ts';
import { tableOf } from './table.ts';

const NAME = 'tblWall';
/** Half a year of weekly turns on one page. */
const LINES = 26;
const TURN = ['[@From]', '[@To]'] as const;

const column = (header: string, width: number, formula: string, format?: string) => ({
  ...optional(text(header, { width })),
  ...(format === undefined ? {} : { format }),
  centred: true,
  formula,
});

const { turnFrom, turnTo, turnLayers, turnWho, people, names, phones, wallFrom } = NAMES;
const first = `(${turnLayers}="primary")*(${turnTo}>${wallFrom})`;
const nth = `AGGREGATE(15,6,${turnFrom}/(${first}),ROW()-ROW(${NAME}[[#Headers],[From]]))`;

/** Who has a layer at the beginning of the turn in a row. */
const who = (layer: string): string =>
  `MATCH(LOOKUP(2,1/((${turnLayers}="${layer}")*(${turnFrom}<=[@From])*(${turnTo}>[@From])),${turnWho}),${people},0)`;
const shown = (of: string, layer: string, otherwise: string): string =>
  `=IF([@From]="","",IFERROR(INDEX(${of},${who(layer)})&"","${otherwise}"))`;

/** Turns on call with names and numbers to ring, for a wall: counted, so that it moves with the sheet On-call. */
export const WALL = tableOf({
  name: NAME,
  sheet: 'On-call wall',
  title: 'On call, and whom to ring',
  lines: LINES,
  columns: {
    from: column('From', 13, `=IFERROR(${nth},"")`, DATE_FORMAT),
    to: column(
      'To',
      13,
      `=IF([@From]="","",SUMIFS(${turnTo},${turnLayers},"primary",${turnFrom},[@From]))`,
      DATE_FORMAT,
    ),
    primary: column('Primary', 24, shown(names, 'primary', 'nobody')),
    primaryPhone: column('Ring primary', 20, shown(phones, 'primary', '')),
    secondary: column('Secondary', 24, shown(names, 'secondary', 'nobody')),
    secondaryPhone: column('Ring secondary', 20, shown(phones, 'secondary', '')),
    covered: {
      ...column(
        'For some hours instead',
        46,
        `=IF([@From]="","",TRIM(${coverOf('primary', TURN)}&" "&${coverOf('secondary', TURN)}))`,
      ),
      later: true,
    },
  },
});
