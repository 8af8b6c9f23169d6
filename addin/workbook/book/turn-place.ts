import type { Place } from '../actions.ts';
import { addressOf } from '../address.ts';
import { placesIn } from '../tables/table.ts';
import { ON_CALL } from '../tables/tables.ts';
import type { OnCallRow } from './on-call.ts';
import type { RawBook } from './raw-book.ts';

const TECHNICIAN = Object.keys(ON_CALL.columns).indexOf('technician');

/** Where a turn says who has it. */
export const turnPlace = (
  { tables }: Pick<RawBook, 'tables'>,
  turn: OnCallRow | undefined,
): Place | undefined => {
  const raw = tables.get(ON_CALL.name);
  const column = raw && placesIn(ON_CALL, raw)[TECHNICIAN];
  if (!raw || !turn || column === undefined) return undefined;
  const spot = { row: raw.at.row + 1 + turn.index, column: raw.at.column + column };
  return { sheet: raw.sheet, address: addressOf(spot) };
};
