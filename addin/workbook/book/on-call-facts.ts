import { atLocal } from '../../../core/calendar/zone.ts';
import type { OnCall } from '../../../core/model/absence.ts';
import { OnCallId } from '../../../core/model/ids.ts';
import { LocalTime, type Window } from '../../../core/model/time.ts';
import type { Book } from './book.ts';
import type { OnCallRow } from './on-call.ts';

/** In business hours, so that people can talk (D17). */
export const HAND_OFF = LocalTime.parse('09:00');

export const windowOfTurn = (
  { zone }: Pick<Book, 'zone'>,
  { from, to }: Pick<OnCallRow, 'from' | 'to'>,
): Window => ({
  start: atLocal(zone, from, HAND_OFF),
  end: atLocal(zone, to, HAND_OFF),
});

/** The turn of a row, where somebody has it. */
export const factOf = (book: Pick<Book, 'zone'>, row: OnCallRow): readonly OnCall[] =>
  row.technician === undefined
    ? []
    : [
        {
          id: OnCallId.parse(`${row.layer}:${row.from}`),
          technician: row.technician,
          layer: row.layer,
          window: windowOfTurn(book, row),
        },
      ];

/** Who is on call when, as it stands in the sheets. */
export const onCallFacts = (book: Book): readonly OnCall[] =>
  book.onCall.flatMap((row) => factOf(book, row));
