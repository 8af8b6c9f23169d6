import { type Accounts, none } from './accounts.ts';
import { NOTHING } from './rules/finding.ts';
import { isFree, NOBODY, place, type Sheet } from './sheet.ts';

/** So many turns are moved at most, one after another, to fill one gap. */
const DEEPEST = 3;

const pointsOf = (sheet: Sheet, { values, carried }: Accounts, person: number): number =>
  (sheet.own[person] ?? []).reduce(
    (sum, t) => sum + (values[t] ?? none()).points,
    carried[person]?.points ?? 0,
  );

/** The one turn of somebody that keeps them from this one; undefined where it is not exactly one that may move. */
const inTheWay = (sheet: Sheet, person: number, turn: number): number | undefined => {
  const found = (sheet.near[turn] ?? []).filter((n) => n.blocks && sheet.holder[n.turn] === person);
  const only = found[0];
  return found.length === 1 && only && !sheet.locked[only.turn] ? only.turn : undefined;
};

/** Gives one turn to somebody, who gives one of theirs to somebody else, and so on; all as before where it fails. */
const chain = (
  sheet: Sheet,
  turn: number,
  order: readonly number[],
  depth: number,
  touched: readonly number[],
): readonly number[] | undefined => {
  const free = order.find((p) => !touched.includes(turn) && isFree(sheet, p, turn));
  if (free !== undefined) {
    place(sheet, turn, free);
    return [turn];
  }
  if (depth === 0) return undefined;
  for (const person of order) {
    const alone = sheet.alone[person]?.[turn] ?? NOTHING;
    if (alone.some((f) => f.kind === 'block')) continue;
    const other = inTheWay(sheet, person, turn);
    if (other === undefined || touched.includes(other)) continue;
    place(sheet, other, NOBODY);
    if (isFree(sheet, person, turn)) {
      place(sheet, turn, person);
      const rest = chain(sheet, other, order, depth - 1, [...touched, turn]);
      if (rest) return [turn, ...rest];
      place(sheet, turn, NOBODY);
    }
    place(sheet, other, person);
  }
  return undefined;
};

/** Fills gaps by moving other turns; says which turns changed hands for it. */
export const makeRoom = (sheet: Sheet, accounts: Accounts): ReadonlySet<number> => {
  const moved = new Set<number>();
  for (let again = true; again; ) {
    again = false;
    for (let t = 0; t < sheet.turns.length; t++) {
      if (sheet.holder[t] !== NOBODY || sheet.locked[t]) continue;
      const order = sheet.people
        .map((_, p) => ({
          p,
          points: pointsOf(sheet, accounts, p) - (accounts.target[p]?.points ?? 0),
        }))
        .sort((a, b) => a.points - b.points || a.p - b.p)
        .map(({ p }) => p);
      const changed = chain(sheet, t, order, DEEPEST, []);
      for (const turn of changed ?? []) moved.add(turn);
      if (changed) again = true;
    }
  }
  return moved;
};
