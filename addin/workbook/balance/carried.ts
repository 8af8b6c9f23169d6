import { addDays, localDate } from '../../../core/calendar/zone.ts';
import type { Instant } from '../../../core/model/time.ts';
import type { Book } from '../book/book.ts';
import type { Carried } from '../generate.ts';
import { balanceFigures } from './figures.ts';
import { balanceSpan } from './span.ts';

/** What everybody brings from the quarter, by how far it lies from the median; what is past stays as it was worked. */
export const carriedIn = (book: Book, now: Instant): Carried => {
  const span = balanceSpan(book.weeks.map(({ week }) => week));
  const figures = span ? balanceFigures(book, span) : new Map<never, never>();
  return {
    points: new Map([...figures].map(([id, { against }]) => [id, against])),
    until: addDays(localDate(now, book.zone), -1),
  };
};
