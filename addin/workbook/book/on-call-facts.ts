import { instant } from '../../../core/calendar/instant.ts';
import { subtract } from '../../../core/calendar/window.ts';
import { atLocal } from '../../../core/calendar/zone.ts';
import type { OnCall } from '../../../core/model/absence.ts';
import { OnCallId } from '../../../core/model/ids.ts';
import type { Window } from '../../../core/model/time.ts';
import { type Entry, lay } from '../../../core/roster/on-call/lay.ts';
import { onCallOf } from '../../../core/roster/on-call/on-call-facts.ts';
import type { Layer } from '../../../core/roster/on-call/plan.ts';
import { HAND_OFF } from '../hand-off.ts';
import type { Book } from './book.ts';
import type { OnCallRow } from './on-call.ts';
import { isDay } from './raw-book.ts';

const LAYERS: readonly Layer[] = ['primary', 'secondary'];

export const windowOfTurn = (
  { zone }: Pick<Book, 'zone'>,
  { from, to }: Pick<OnCallRow, 'from' | 'to'>,
): Window => ({
  start: atLocal(zone, from, HAND_OFF),
  end: atLocal(zone, to, HAND_OFF),
});

/** As the rotation calls the turn of a row. */
export const turnIdOfRow = (row: Pick<OnCallRow, 'layer' | 'from' | 'to'>): OnCallId =>
  OnCallId.parse(isDay(row) ? `${row.layer}:holiday:${row.from}` : `${row.layer}:${row.from}`);

/** The turn of a row, where somebody has it. */
export const factOf = (book: Pick<Book, 'zone'>, row: OnCallRow): readonly OnCall[] =>
  row.technician === undefined
    ? []
    : [
        {
          id: turnIdOfRow(row),
          technician: row.technician,
          layer: row.layer,
          window: windowOfTurn(book, row),
        },
      ];

/** A row without the holidays in it, which are turns of their own. */
const partsOf = (book: Book, row: OnCallRow): readonly Window[] => {
  const window = windowOfTurn(book, row);
  if (isDay(row)) return [window];
  const days = book.onCall.filter((other) => other.layer === row.layer && isDay(other));
  return subtract(
    [window],
    days.map((day) => windowOfTurn(book, day)),
  );
};

/** Who is on call when, as it stands in the sheets: turns, and overrides over them. */
export const onCallFacts = (book: Book): readonly OnCall[] => {
  const entries: readonly Entry[] = [
    ...book.onCall.flatMap((row) =>
      partsOf(book, row).map(
        (window): Entry => ({
          id: turnIdOfRow(row),
          source: row.kept ? 'fixed' : 'rotation',
          layer: row.layer,
          window,
          technician: row.technician,
          at: instant(0),
        }),
      ),
    ),
    ...book.overrides.flatMap(({ undone, named }): readonly Entry[] =>
      undone ? [] : [{ ...named, source: 'override' }],
    ),
  ];
  if (entries.length === 0) return [];
  const hull: Window = {
    start: instant(Math.min(...entries.map(({ window }) => window.start))),
    end: instant(Math.max(...entries.map(({ window }) => window.end))),
  };
  return onCallOf(LAYERS.flatMap((layer) => lay(entries, layer, hull)));
};
