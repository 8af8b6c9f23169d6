import type { Book } from './book/book.ts';
import { writtenKey } from './book/raw-book.ts';
import type { WeekCell } from './book/week.ts';

/**
 * Who typed the cells that were typed while this pane was open. Excel tells where a change came from and not who made
 * it, so a cell is signed where all that was heard since the last look came from one side; else nobody is named.
 */
export const makeTypists = (who: () => string) => {
  const heard = new Set<string>();
  const names = new Map<string, { readonly shift: string; readonly name: string }>();
  let before: ReadonlyMap<string, string> | undefined;
  const nameNow = (): string => {
    if (heard.size !== 1) return '';
    return heard.has('Remote') ? 'a coauthor' : who();
  };
  const keyOf = ({ technician, date }: WeekCell): string => writtenKey(technician, date);
  return {
    /** Where a change came from, as Excel says it: `Local` or `Remote`. */
    hear: (from: string): void => void heard.add(from),
    look({ weeks }: Pick<Book, 'weeks'>): void {
      const typed = new Map(
        weeks
          .flatMap(({ cells }) => cells.filter((cell) => cell.typed))
          .map((cell) => [keyOf(cell), cell.shift ?? '']),
      );
      for (const [key, shift] of typed)
        if (before && before.get(key) !== shift) names.set(key, { shift, name: nameNow() });
      before = typed;
      heard.clear();
    },
    /** '' = nobody knows. */
    nameOf(cell: WeekCell): string {
      const known = names.get(keyOf(cell));
      return known && known.shift === (cell.shift ?? '') ? known.name : '';
    },
  };
};
