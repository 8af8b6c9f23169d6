import { localDate } from '../../../core/calendar/zone.ts';
import { onCallSentence } from '../../../core/explain/on-call-sentence.ts';
import { tenth } from '../../../core/explain/roster-text.ts';
import type { Ledger, LedgerRow } from '../../../core/roster/ledger/ledger.ts';
import { ledgerOf } from '../../../core/roster/on-call/accounts.ts';
import type { OnCallRoster } from '../../../core/roster/on-call/generate.ts';
import { groundOf } from '../../../core/roster/on-call/ground.ts';
import type { OnCallProblem } from '../../../core/roster/on-call/problem.ts';
import type { Line } from '../actions.ts';
import type { Book } from './book.ts';
import { dayText, namingOf } from './naming.ts';

export const ledgerFor = (problem: OnCallProblem): Ledger => ledgerOf(groundOf(problem));

/** "12.5 points in the last quarter, 3.1 below the median". */
export const balanceText = ({ points, difference }: Pick<LedgerRow, 'points' | 'difference'>) => {
  const far = tenth(Math.abs(difference), 'en');
  const side = difference > 0 ? 'above' : 'below';
  const beside = far === '0' ? 'as the median' : `${far} ${side} the median`;
  return `${tenth(points, 'en')} points in the last quarter, ${beside}`;
};

/** Of each turn that somebody else has than before: why they are next, and what they carried in the last quarter. */
export const nextLines = (
  book: Book,
  problem: OnCallProblem,
  { turns }: OnCallRoster,
): readonly Line[] => {
  const { zone } = book;
  const telling = { zone, now: problem.now };
  const { nameOf } = namingOf(book);
  const had = new Map(problem.former?.map(({ id, technician }) => [id, technician]));
  const rows = new Map(ledgerFor(problem).rows.map((row) => [row.technician, row]));
  return turns.flatMap(({ id, layer, window, technician, swappedTo, why }): readonly Line[] => {
    const has = swappedTo ?? technician;
    if (has === undefined || had.get(id) === has) return [];
    const row = rows.get(has);
    const reason = why ? ` ${onCallSentence(why, telling)}.` : '';
    const carried = row ? ` ${balanceText(row)}.` : '';
    const day = dayText(localDate(window.start, zone));
    return [{ text: `${day}, ${layer}: ${nameOf(has)}.${reason}${carried}` }];
  });
};
