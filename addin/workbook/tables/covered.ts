import { HAND_OFF } from '../hand-off.ts';
import { NAMES } from '../names.ts';
import { shareOf } from '../serial.ts';

const { overLayers, overFrom, overTo, overWho, overUndone, people, names, phones } = NAMES;

/** A formula's dates: from the hand-over of the first to that of the second. */
type Stretch = readonly [from: string, to: string];

/** Ones for the rows of those who take over for all of a stretch, or for some of it, and zeros. */
const rowsOf = (layer: string, dates: Stretch, how: 'all' | 'some'): string => {
  const [from, to] = dates.map((date) => `${date}+${shareOf(HAND_OFF)}`);
  const lies =
    how === 'all'
      ? `(${overFrom}<=${from})*(${overTo}>=${to})`
      : `(${overFrom}<${to})*(${overTo}>${from})`;
  return `(${overLayers}=${layer})*${lies}*(${overUndone}="")`;
};

/** A cell of `of` for whoever the rows name; of several the last in the table. */
const lastOf = (rows: string, of: string): string =>
  `INDEX(${of},MATCH(LOOKUP(2,1/(${rows}),${overWho}),${people},0))`;

/** Who takes over for some hours of a stretch, whatever the turns say, and the number to ring; empty = nobody. */
export const coverOf = (layer: string, dates: Stretch): string => {
  const rows = rowsOf(`"${layer}"`, dates, 'some');
  const more = `IF(SUMPRODUCT(${rows})>1,", "&SUMPRODUCT(${rows})-1&" more","")`;
  return `IFERROR("${layer}: "&${lastOf(rows, names)}&" "&${lastOf(rows, phones)}&${more},"")`;
};

/** Who has a stretch by the turns with the first name of who takes over for a part of it, or who has all of it instead. */
export const holderOf = (layer: string, dates: Stretch, byTurns: string): string => {
  const rows = rowsOf(layer, dates, 'some');
  const name = lastOf(rows, names);
  const one = `LEFT(${name},FIND(" ",${name}&" ")-1)`;
  const part = `IFERROR(", part "&IF(SUMPRODUCT(${rows})>1,"others",${one}),"")`;
  return `IFERROR(${lastOf(rowsOf(layer, dates, 'all'), names)},${byTurns}&${part})`;
};
