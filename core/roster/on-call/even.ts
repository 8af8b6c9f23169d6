import { type Accounts, addTo, none } from './accounts.ts';
import { isFree, NOBODY, place, type Sheet, warnsAt } from './sheet.ts';
import { farApart, isSameRow, shift, type Table, tableOf, unevenness } from './unevenness.ts';

/** So many exchanges are looked at, at most, and so many of several at once: the same work on every machine. */
const MOST_LOOKS = 800_000;
const MOST_WIDE_LOOKS = 500_000;
const LEAST_GAIN = 1e-6;

/** One turn to another person. */
interface Move {
  readonly turn: number;
  readonly from: number;
  readonly to: number;
}

interface Evening {
  readonly off: Table;
  readonly values: Table;
  /** Those who are due anything. */
  readonly counted: readonly number[];
  readonly moved: Set<number>;
  looks: number;
  wideLooks: number;
  now: number;
}

const started = (sheet: Sheet, accounts: Accounts): Evening => {
  const rows = sheet.people.map((_, p) => {
    const sum = none();
    addTo(sum, accounts.carried[p] ?? none());
    addTo(sum, accounts.target[p] ?? none(), -1);
    for (const t of sheet.own[p] ?? []) addTo(sum, accounts.values[t] ?? none());
    return sum;
  });
  const off = tableOf(rows, accounts.unit);
  const due = new Set(accounts.due.flatMap((list) => list.map(({ person }) => person)));
  const counted = sheet.people.flatMap((_, p) => (due.has(p) ? [p] : []));
  const values = tableOf(accounts.values, accounts.unit);
  return {
    off,
    values,
    counted,
    moved: new Set(),
    looks: 0,
    wideLooks: 0,
    now: unevenness(off, counted),
  };
};

const warns = (sheet: Sheet, moves: readonly Move[], side: 'from' | 'to'): number =>
  moves.reduce((sum, move) => sum + warnsAt(sheet, move[side], move.turn), 0);

const make = (sheet: Sheet, moves: readonly Move[]): boolean => {
  for (const { turn } of moves) place(sheet, turn, NOBODY);
  return moves.every(({ turn, to }) => {
    const free = isFree(sheet, to, turn);
    if (free) place(sheet, turn, to);
    return free;
  });
};

const takeBack = (sheet: Sheet, moves: readonly Move[]): void => {
  for (const { turn } of moves) place(sheet, turn, NOBODY);
  for (const { turn, from } of moves) place(sheet, turn, from);
};

/** Makes the moves where they break no block, and no wish that was kept. */
const moveIfFree = (sheet: Sheet, moves: readonly Move[]): boolean => {
  const fits = make(sheet, moves);
  const after = fits ? warns(sheet, moves, 'to') : 0;
  if (fits && after === 0) return true;
  takeBack(sheet, moves);
  return fits && after <= warns(sheet, moves, 'from') && make(sheet, moves);
};

const tryMoves = (sheet: Sheet, state: Evening, moves: readonly Move[]): boolean => {
  const { off, values, counted } = state;
  state.looks++;
  for (const { turn, from, to } of moves) shift(off, values, turn, from, to);
  const then = unevenness(off, counted);
  if (then < state.now - LEAST_GAIN && moveIfFree(sheet, moves)) {
    state.now = then;
    for (const { turn } of moves) state.moved.add(turn);
    return true;
  }
  for (const { turn, from, to } of moves) shift(off, values, turn, to, from);
  return false;
};

/**
 * Exchanges turns, and hands some on, until nothing makes it more even; first what is too far apart. Only turns in
 * `movable` change hands. Says which did.
 */
export const even = (
  sheet: Sheet,
  accounts: Accounts,
  movable: readonly number[],
): ReadonlySet<number> => {
  const { people } = sheet;
  const state = started(sheet, accounts);
  const holderOf = (t: number): number => sheet.holder[t] ?? NOBODY;
  const isDone = (): boolean => state.looks >= MOST_LOOKS;
  const attempt = (...moves: readonly Move[]): boolean => tryMoves(sheet, state, moves);

  const handOn = (t: number): boolean => {
    const from = holderOf(t);
    return people.some((_, to) => to !== from && attempt({ turn: t, from, to }));
  };
  const exchange = (t: number, u: number): boolean => {
    const [a, b] = [holderOf(t), holderOf(u)];
    if (a === b || b === NOBODY || isSameRow(state.values, t, u)) return false;
    return attempt({ turn: t, from: a, to: b }, { turn: u, from: b, to: a });
  };
  const mayLookWide = (): boolean => state.wideLooks++ < MOST_WIDE_LOOKS;
  /** Three people in a ring: what two cannot exchange. */
  const ring = (t: number, u: number): boolean => {
    const [a, b] = [holderOf(t), holderOf(u)];
    if (a === b || b === NOBODY) return false;
    return movable.some((v) => {
      const c = holderOf(v);
      if (c === a || c === b || c === NOBODY || !mayLookWide()) return false;
      return attempt(
        { turn: t, from: a, to: b },
        { turn: u, from: b, to: c },
        { turn: v, from: c, to: a },
      );
    });
  };
  const turnsOf = (person: number): readonly number[] =>
    movable.filter((t) => holderOf(t) === person);
  /** Two exchanges at once between whoever has most and whoever has least: a weekend for a day, a day for a weekend. */
  const twoAtOnce = (): boolean =>
    farApart(state.off, state.counted).some(({ most, least, isMore }) => {
      const [theirs, others] = [turnsOf(most), turnsOf(least)];
      return theirs.some((t) =>
        others.some((u) => {
          if (!isMore(state.values, t, u)) return false;
          return theirs.some((v) =>
            others.some((w) => {
              if (v === t || w === u || isSameRow(state.values, v, w)) return false;
              if (!mayLookWide()) return false;
              return attempt(
                { turn: t, from: most, to: least },
                { turn: u, from: least, to: most },
                { turn: v, from: most, to: least },
                { turn: w, from: least, to: most },
              );
            }),
          );
        }),
      );
    });
  /** The turns of those who have most or least of something, where that is too far apart. */
  const ofFarApart = (): readonly number[] => {
    const far = farApart(state.off, state.counted).flatMap((a) => [a.most, a.least]);
    return movable.filter((t) => far.includes(holderOf(t)));
  };
  /** Every way for the turns given; whether any helped. */
  const improve = (turns: readonly number[], way: (t: number, u: number) => boolean): boolean => {
    let helped = false;
    for (const t of turns) {
      if (holderOf(t) === NOBODY) continue;
      if (handOn(t)) helped = true;
      for (const u of movable) {
        if (isDone()) return helped;
        if (u !== t && way(t, u)) helped = true;
      }
    }
    return helped;
  };

  for (let again = true; again && !isDone(); ) {
    again =
      improve(ofFarApart(), exchange) ||
      twoAtOnce() ||
      improve(movable, exchange) ||
      improve(ofFarApart(), ring);
  }
  // Where there was too much to look at, what is too far apart is looked at to the end.
  for (let again = isDone(); again; ) again = twoAtOnce();
  return state.moved;
};
