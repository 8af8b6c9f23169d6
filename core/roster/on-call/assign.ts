import type { Instant } from '../../model/time.ts';
import { type Accounts, type Amounts, addTo, type Measure, none } from './accounts.ts';
import { isFree, NOBODY, place, type Sheet } from './sheet.ts';
import { type Pick, whoIsNext } from './who-next.ts';

/** Whoever has a turn, the other one beside it can still be given to somebody. */
const leavesSomebody = (sheet: Sheet, person: number, turn: number): boolean => {
  const open = (sheet.beside[turn] ?? []).filter(
    (other) => sheet.holder[other] === NOBODY && !sheet.locked[other],
  );
  if (open.length === 0) return true;
  place(sheet, turn, person);
  const all = open.every((other) => sheet.people.some((_, q) => isFree(sheet, q, other)));
  place(sheet, turn, NOBODY);
  return all;
};

const lastEnds = (sheet: Sheet): (Instant | undefined)[] =>
  sheet.people.map(({ id }) =>
    sheet.ground
      .past(id)
      .reduce<Instant | undefined>(
        (last, { window }) => (last === undefined || window.end > last ? window.end : last),
        undefined,
      ),
  );

/**
 * Walks over the turns in time. Each adds to everybody's debt what they are due of it, and takes from whoever has it
 * what it weighs; turns that nobody has yet go to whoever is next.
 */
const walk = (
  sheet: Sheet,
  accounts: Accounts,
  only: (turn: number) => boolean,
  measure: (turn: number) => Measure,
): ReadonlyMap<number, Pick> => {
  const owed = accounts.opening.map((amounts) => ({ ...amounts }));
  accounts.carried.forEach((amounts, p) => {
    const sum = owed[p];
    if (sum) addTo(sum, amounts, -1);
  });
  const since = lastEnds(sheet);
  const picks = new Map<number, Pick>();
  const book = (person: number, amounts: Amounts, factor: number): void => {
    const sum = owed[person];
    if (sum) addTo(sum, amounts, factor);
  };
  sheet.turns.forEach((turn, t) => {
    for (const { person, share } of accounts.due[t] ?? []) {
      book(person, accounts.whole[t] ?? none(), share);
    }
    if (!only(t)) return;
    if (sheet.holder[t] === NOBODY && !sheet.locked[t]) {
      const counted = measure(t);
      const pick = whoIsNext({
        ...{ sheet, turn: t, since, of: turn.holiday ? 'holidays' : 'points' },
        debt: owed.map((amounts) => amounts[counted]),
        prefers: (person) => leavesSomebody(sheet, person, t),
      });
      if (pick) {
        place(sheet, t, pick.person);
        picks.set(t, pick);
      }
    }
    const has = sheet.holder[t] ?? NOBODY;
    if (has === NOBODY) return;
    book(has, accounts.values[t] ?? none(), -1);
    since[has] = turn.window.end;
  });
  return picks;
};

/** Holidays first, because they are few; then all others in time. The secondary owes what both layers together say. */
export const assign = (sheet: Sheet, accounts: Accounts): ReadonlyMap<number, Pick> => {
  const isHoliday = (t: number): boolean => sheet.turns[t]?.holiday !== undefined;
  const isPrimary = (t: number): boolean => sheet.turns[t]?.layer === 'primary';
  const holidays = walk(sheet, accounts, isHoliday, (t) =>
    isPrimary(t) ? 'primaryHolidays' : 'holidays',
  );
  const others = walk(
    sheet,
    accounts,
    () => true,
    (t) => (isPrimary(t) ? 'primaryPoints' : 'points'),
  );
  return new Map([...holidays, ...others]);
};
