import { addDays } from '../../core/calendar/zone.ts';
import type { TechnicianId } from '../../core/model/ids.ts';
import { defaultHours } from '../../core/model/team.ts';
import type { LocalDate } from '../../core/model/time.ts';
import { type Balanced, balance } from '../../core/roster/balance/balance.ts';
import { BalancePrices } from '../../core/roster/balance/shares.ts';
import { check } from '../../core/roster/check.ts';
import { fingerprint } from '../../core/roster/fingerprint.ts';
import { BurdenWeights } from '../../core/roster/ledger/weights.ts';
import { isWorth, leaveNeedless } from '../../core/roster/needless.ts';
import type { RosterProblem } from '../../core/roster/problem.ts';
import { type PublishedRoster, withTold } from '../../core/roster/publish.ts';
import type { Roster } from '../../core/roster/roster.ts';
import { solve } from '../../core/roster/solve.ts';
import type { Watching } from './actions.ts';
import type { Book } from './book/book.ts';
import { boughtBy, reasonsBy } from './book/bought.ts';
import { type Proposal, proposalOf } from './book/proposal.ts';
import { madeKey, type RawBook } from './book/raw-book.ts';
import { problemOf, rosterOf } from './book/roster-problem.ts';
import { withWhomToTell } from './book/tell-again.ts';
import { withWorked } from './book/worked.ts';
import { breathe, inSlices, type Patience } from './in-slices.ts';
import type { WeekName } from './week-name.ts';

const SEED = 1;

/** What a cell that was filled already has to bring in to move, in minutes. */
const MOVING_PRICE = 60;

/** The problem in which it costs to move what people were told, or else what is there; an empty sheet holds nothing. */
const keeping = (
  problem: RosterProblem,
  now: Roster,
  told: PublishedRoster | undefined,
): RosterProblem => {
  const isEmpty = now.rows.every(({ shifts }) => shifts.every((shift) => shift === null));
  if (isEmpty && !told) return problem;
  const known = new Map(
    told?.cells.map((cell) => [`${cell.technician} ${cell.date}`, cell.told] as const),
  );
  const published = now.rows.flatMap(({ technician, shifts }) =>
    shifts.flatMap((shift, day) => {
      const date = addDays(problem.from, day);
      const before = known.get(`${technician} ${date}`);
      if (before === undefined && isEmpty) return [];
      return [{ technician, date, shift: before === undefined ? shift : before }];
    }),
  );
  const rules = { ...problem.rules, published: { kind: 'soft' as const, price: MOVING_PRICE } };
  return { ...problem, published, rules };
};

/** A better roster or the one that is there; of what was filled already only what buys something moves. */
const better = async (
  problem: RosterProblem,
  now: Roster,
  found: Roster,
  { isStopped }: Watching,
): Promise<Roster> => {
  const [was, is] = [check(problem, now).score, check(problem, found).score];
  const isBetter = isWorth({ hard: was.hard - is.hard, soft: was.soft - is.soft });
  if (!isBetter) return now;
  // How far it is was told of the search, which took the most of it.
  return inSlices(leaveNeedless(problem, now, found, isStopped), { told: () => {} });
};

/** Weeks that were made from the very same stay as they are, and so do days that were worked before today. */
export const generate = async (
  book: Book,
  { made, published }: Pick<RawBook, 'made' | 'published'>,
  weeks: readonly WeekName[],
  watching: Watching,
  patience: Patience,
  today: LocalDate,
): Promise<Proposal> => {
  const problem = problemOf(book, weeks);
  const now = rosterOf(book, problem);
  if (made.get(madeKey(weeks)) === fingerprint(problem)) {
    return proposalOf(book, weeks, problem, now);
  }
  const { isStopped } = watching;
  const options = { seed: SEED, budget: patience(weeks.length), start: now, isStopped };
  const kept = keeping(withWorked(problem, now, today), now, published);
  const { roster } = await inSlices(solve(kept, options), watching);
  await breathe();
  const found = await better(kept, now, roster, watching);
  await breathe();
  const reasons = reasonsBy(kept, now, found);
  await breathe();
  const proposal = proposalOf(book, weeks, problem, found, reasons);
  return withWhomToTell(book, published, proposal);
};

/** By what shares are told even, until the workbook says otherwise. */
const GROUND = {
  prices: BalancePrices.parse({}),
  weights: BurdenWeights.parse({}),
  hours: defaultHours(),
};

/** What `balance` knows besides: what everybody carries from before, and the last day that has been worked. */
export interface Carried {
  readonly points: ReadonlyMap<TechnicianId, number>;
  readonly until: LocalDate;
}

/** Moves that buy something, as few as can be. */
export const movesIn = (
  book: Book,
  published: RawBook['published'],
  weeks: readonly WeekName[],
  watching: Watching,
  patience: Patience,
  carried?: Carried,
): Promise<Balanced> => {
  const problem = problemOf(book, weeks);
  const { isStopped } = watching;
  const options = {
    budget: patience(weeks.length),
    isStopped,
    ...(carried && { fixedUntil: carried.until }),
  };
  const ground = carried ? { ...GROUND, carried: carried.points } : GROUND;
  const told = published ? withTold(problem, published) : problem;
  return inSlices(balance(told, rosterOf(book, problem), ground, options), watching);
};

/** Moves as few cells as it can, and says of each what it bought. */
export const rebalance = async (
  book: Book,
  { published }: Pick<RawBook, 'published'>,
  weeks: readonly WeekName[],
  watching: Watching,
  patience: Patience,
  carried?: Carried,
): Promise<Proposal> => {
  const problem = problemOf(book, weeks);
  const { roster, changes } = await movesIn(book, published, weeks, watching, patience, carried);
  const proposal = proposalOf(book, weeks, problem, roster, boughtBy(book, changes));
  return withWhomToTell(book, published, proposal);
};
