import { intersect } from '../../../core/calendar/window.ts';
import { atLocal } from '../../../core/calendar/zone.ts';
import type { OnCall } from '../../../core/model/absence.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { LocalDate, Window } from '../../../core/model/time.ts';
import { burdenOf } from '../../../core/roster/ledger/burden.ts';
import type { Book } from '../book/book.ts';
import { onCallFacts } from '../book/on-call-facts.ts';
import { instantOf } from '../book/swaps.ts';
import { HAND_OFF } from '../hand-off.ts';
import { WALL, WEIGHTS, wallCalendar } from './burden.ts';

/** Somebody's public holidays: those of their region, and what Time off says. */
export const holidaysOf = (
  { people, holidays, away }: Book,
  id: TechnicianId,
): ReadonlySet<LocalDate> => {
  const region = people.find((one) => one.id === id)?.region?.toLowerCase() ?? '';
  return new Set([
    ...holidays.flatMap(({ date, region: only }) =>
      only === undefined || only.toLowerCase() === region ? [date] : [],
    ),
    ...away.flatMap(({ technician, kind, from }) =>
      technician === id && kind === 'holiday' ? [from] : [],
    ),
  ]);
};

/** Who has the phone, by the clock on the wall: as planned, and as it was covered. */
export const heldOnWall = (
  book: Book,
): { readonly planned: readonly OnCall[]; readonly covered: readonly OnCall[] } => {
  const overrides = book.overrides.map((one) => ({
    ...one,
    named: {
      ...one.named,
      window: { start: instantOf(WALL, one.cells.from), end: instantOf(WALL, one.cells.to) },
    },
  }));
  return {
    planned: onCallFacts({ ...book, zone: WALL, overrides: [] }),
    covered: onCallFacts({ ...book, zone: WALL, overrides }),
  };
};

/** What the rows of the sheet weigh as they stand, one by one: what a formula can count of them. */
export const rowPoints = (book: Book, id: TechnicianId, within: Window): number => {
  const calendar = wallCalendar(holidaysOf(book, id));
  return book.onCall.reduce((sum, { technician, from, to, layer }) => {
    const window = { start: atLocal(WALL, from, HAND_OFF), end: atLocal(WALL, to, HAND_OFF) };
    const inside = technician === id ? intersect(window, within) : undefined;
    return inside ? sum + burdenOf([inside], layer, calendar, WEIGHTS).points : sum;
  }, 0);
};
