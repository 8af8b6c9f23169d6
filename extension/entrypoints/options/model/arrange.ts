import type { Column } from './column.ts';
import type { Grouping, Sheet } from './sheet.ts';

/** Where a row stands: the words of its group, or undefined where the search leaves it out. */
export type Place = string | undefined;

/** Some rows of a table under one heading; without grouping there is one, without words. */
export interface Group<R> {
  readonly words: string;
  readonly rows: readonly R[];
}

const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const cellText = <R>(column: Column<R>, row: R): string => {
  const shown = column.show(row);
  if (column.input.kind === 'check') return shown === 'yes' ? column.label : '';
  if (column.input.kind !== 'choice') return shown;
  return column.input.choices.find((choice) => choice.value === shown)?.label ?? shown;
};

/** Every word that was typed stands somewhere in the row, in any case and without its accents. */
export const isFound = <R>(sheet: Sheet<R>, row: R, find: string): boolean => {
  const words = folded(find).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = folded(sheet.columns.map((column) => cellText(column, row)).join('\n'));
  return words.every((word) => text.includes(word));
};

export const placeOf = <R>(
  sheet: Sheet<R>,
  row: R,
  find: string,
  by: Grouping<R> | undefined,
): Place => (isFound(sheet, row, find) ? (by?.of(row) ?? '') : undefined);

/**
 * Rows in their groups, groups by name. `kept` says where rows stood when the table was arranged: a row that is being
 * typed into must not jump away, so it stays there until the table is arranged again.
 */
export const arrange = <R>(
  sheet: Sheet<R>,
  by: Grouping<R> | undefined,
  kept: ReadonlyMap<string, Place>,
): readonly Group<R>[] => {
  const groups = new Map<string, R[]>();
  for (const row of sheet.rows) {
    const key = sheet.keyOf(row);
    const place = kept.has(key) ? kept.get(key) : (by?.of(row) ?? '');
    if (place === undefined) continue;
    const group = groups.get(place);
    if (group) group.push(row);
    else groups.set(place, [row]);
  }
  return [...groups]
    .map(([words, rows]) => ({ words, rows }))
    .sort((a, b) => a.words.localeCompare(b.words));
};

/** Some row would stand elsewhere, were the table arranged now. */
export const hasMoved = <R>(
  sheet: Sheet<R>,
  find: string,
  by: Grouping<R> | undefined,
  kept: ReadonlyMap<string, Place>,
): boolean =>
  sheet.rows.some((row) => {
    const key = sheet.keyOf(row);
    return kept.has(key) && kept.get(key) !== placeOf(sheet, row, find, by);
  });

/** At most `most` rows in all, from the front; rows of a folded group are not drawn and not counted. */
export const firstRows = <R>(
  groups: readonly Group<R>[],
  isOpen: (words: string) => boolean,
  most: number,
): readonly (Group<R> & { readonly drawn: readonly R[] })[] => {
  let left = most;
  return groups.map((group) => {
    const drawn = isOpen(group.words) ? group.rows.slice(0, Math.max(0, left)) : [];
    left -= drawn.length;
    return { ...group, drawn };
  });
};
