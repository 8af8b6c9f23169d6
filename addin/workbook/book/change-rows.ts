import { localDate, localTime } from '../../../core/calendar/zone.ts';
import type { Instant } from '../../../core/model/time.ts';
import { serialOf, shareOf } from '../serial.ts';
import type { CHANGES } from '../tables/reports.ts';
import type { RowOf } from '../tables/table.ts';
import type { Book } from './book.ts';
import { dayText, namingOf, shiftText } from './naming.ts';
import type { OnCallRow } from './on-call.ts';
import { type Change, MOST_TOLD } from './proposal.ts';

export type ChangeRow = RowOf<typeof CHANGES>;

/** What was done, by whom and when. */
export interface Deed {
  readonly how: string;
  /** '' = nobody has said who they are. */
  readonly by: string;
  readonly at: Instant;
}

/** A moment on the clock of the workbook, as Excel counts it. */
export const serialAt = ({ zone }: Pick<Book, 'zone'>, at: Instant): number =>
  serialOf(localDate(at, zone)) + shareOf(localTime(at, zone));

/** A row for each cell that is another one; of a sheet that is filled anew a row for each technician and week. */
export const changeRows = (
  book: Book,
  changes: readonly Change[],
  why: ReadonlyMap<string, string>,
  { how, by, at }: Deed,
): readonly ChangeRow[] => {
  const { nameOf } = namingOf(book);
  const when = serialAt(book, at);
  const becomesText = ({ becomes }: Change): string => shiftText(becomes === '' ? null : becomes);
  if (changes.length <= MOST_TOLD) {
    return changes.map((change) => {
      const { technician, date, shift } = change.cell;
      const because = why.get(`${technician} ${date}`) ?? '';
      return {
        ...{ at: when, by, how, technician, name: nameOf(technician), date },
        ...{ was: shiftText(shift), is: becomesText(change), why: because },
      };
    });
  }
  const rows = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${change.week} ${change.cell.technician}`;
    rows.set(key, [...(rows.get(key) ?? []), change]);
  }
  return [...rows.values()].flatMap((own): readonly ChangeRow[] => {
    const [first] = own;
    if (!first) return [];
    const { technician } = first.cell;
    const is = own.map((one) => `${dayText(one.cell.date)} ${becomesText(one)}`).join(', ');
    return [
      {
        ...{ at: when, by, how, technician, name: nameOf(technician), date: undefined },
        ...{ was: '', is, why: `${own.length} cells of week ${first.week}` },
      },
    ];
  });
};

/** A turn as it would be written. */
interface NewTurn extends Pick<OnCallRow, 'from' | 'to' | 'layer'> {
  /** '' = nobody. */
  readonly technician: string;
  readonly why: string;
}

/** A row for each turn that somebody else has now. */
export const turnRows = (
  book: Book,
  turns: readonly NewTurn[],
  { how, by, at }: Deed,
): readonly ChangeRow[] => {
  const names = new Map<string, string>(book.people.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | undefined): string => (id ? (names.get(id) ?? id) : 'nobody');
  return turns.flatMap(({ from, to, layer, technician, why }): readonly ChangeRow[] => {
    const before = book.onCall.find(
      (row) => row.from === from && row.to === to && row.layer === layer,
    );
    if (before && (before.technician ?? '') === technician) return [];
    return [
      {
        ...{ at: serialAt(book, at), by, how, technician, name: nameOf(technician), date: from },
        ...{ was: nameOf(before?.technician), is: `on call, ${layer}`, why },
      },
    ];
  });
};
