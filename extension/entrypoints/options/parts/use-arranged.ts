import { useMemo, useState } from 'preact/hooks';
import { arrange, firstRows, hasMoved, placeOf } from '../model/arrange.ts';
import type { Sheet } from '../model/sheet.ts';

/** More rows than these are drawn only when asked for: each is a dozen fields. */
const DRAWN = 100;
/** With more rows than these, groups begin folded. */
const UNFOLDED = 40;

/** A table's rows as a person wants to see them: found, grouped, folded, and not all at once. */
export const useArranged = <R>(sheet: Sheet<R>) => {
  const [find, setFind] = useState('');
  const [grouping, setGrouping] = useState('');
  const [round, setRound] = useState(0);
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const by = sheet.groups?.find((one) => one.id === grouping);

  // Kept from when it was asked for: a change of a row must not take it from under the hand.
  const kept = useMemo(
    () => new Map(sheet.rows.map((row) => [sheet.keyOf(row), placeOf(sheet, row, find, by)])),
    [sheet.id, find, grouping, round],
  );
  const groups = arrange(sheet, by, kept);
  const startsOpen = !by || sheet.rows.length <= UNFOLDED;
  const isOpen = (words: string): boolean => !by || startsOpen !== turned.has(words);
  const drawn = firstRows(groups, isOpen, all ? Number.POSITIVE_INFINITY : DRAWN);
  const count = (of: readonly { readonly rows: readonly R[] }[]): number =>
    of.reduce((sum, group) => sum + group.rows.length, 0);

  return {
    find,
    grouping,
    by,
    groups: drawn,
    found: count(groups),
    /** Rows that are neither drawn nor folded away. */
    hidden:
      count(drawn.filter((g) => isOpen(g.words))) - drawn.reduce((n, g) => n + g.drawn.length, 0),
    moved: hasMoved(sheet, find, by, kept),
    isOpen,
    setFind: (text: string) => {
      setFind(text);
      setAll(false);
    },
    setGrouping: (id: string) => {
      setGrouping(id);
      setTurned(new Set());
      setAll(false);
    },
    turn: (words: string) => {
      const next = new Set(turned);
      if (!next.delete(words)) next.add(words);
      setTurned(next);
    },
    turnAll: (open: boolean) =>
      setTurned(new Set(open === startsOpen ? [] : groups.map((group) => group.words))),
    showAll: () => setAll(true),
    again: () => setRound(round + 1),
  };
};
export type Arranged<R> = ReturnType<typeof useArranged<R>>;
