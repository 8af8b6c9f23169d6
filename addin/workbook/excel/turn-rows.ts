import type { OnCallRow } from '../book/on-call.ts';
import { turnKey } from '../book/raw-book.ts';
import type { Cell } from '../columns/column.ts';
import { turnCells } from './turn-cells.ts';
import type { RowWrite } from './write-rows.ts';

/** What a row of the on-call sheet says. */
export type TurnWrite = Pick<OnCallRow, 'from' | 'to' | 'layer'> & {
  /** '' = nobody. */
  readonly technician: string;
  readonly why: string;
  readonly locked: boolean;
};

const cellsOf = ({ from, to, layer, technician, why, locked }: TurnWrite): readonly Cell[] =>
  turnCells({
    ...{ from, to, layer, locked },
    technician: technician === '' ? undefined : technician,
    why: why === '' ? undefined : why,
  });

export const keyOfTurn = ({ layer, from, to }: Pick<OnCallRow, 'layer' | 'from' | 'to'>): string =>
  turnKey(layer, from, to);

/** Each turn into the row it had; new ones come where there is room. */
export const turnWrites = (
  rows: readonly OnCallRow[],
  turns: readonly TurnWrite[],
): readonly RowWrite[] => {
  const known = new Map(rows.map((row) => [keyOfTurn(row), row.index]));
  return turns.map((turn): RowWrite => {
    const at = known.get(keyOfTurn(turn));
    const cells = cellsOf(turn);
    return at === undefined ? { cells } : { at, cells };
  });
};
