import type { LocalDate } from '../model/time.ts';
import { check } from './check.ts';
import { fingerprint } from './fingerprint.ts';
import { withoutNeedless } from './needless.ts';
import type { RosterProblem } from './problem.ts';
import { type PublishedRoster, publishedRoster, withTold } from './publish.ts';
import { type Solved, type SolveOptions, type SolveProgress, solve } from './solve.ts';

export interface GenerateOptions extends Omit<SolveOptions, 'start'> {
  /** Days of a published roster up to this one stay as they are: they have been worked. */
  readonly fixedUntil?: LocalDate;
}

/** The problem in which published days that are over are set. */
const fixed = (
  problem: RosterProblem,
  { cells }: PublishedRoster,
  until: LocalDate | undefined,
): RosterProblem => {
  if (until === undefined) return problem;
  const over = cells.filter(({ date }) => date <= until);
  return {
    ...problem,
    pins: [
      ...problem.pins.filter(({ date }) => date > until),
      ...over.map(({ technician, date, shift }) => ({ technician, date, shift })),
    ],
  };
};

/**
 * Makes a roster, or makes a published one again: as long as nothing it was made from has changed it stays as it is, and
 * otherwise only what buys more than telling people anew costs is changed.
 */
export function* generate(
  problem: RosterProblem,
  { fixedUntil, ...options }: GenerateOptions,
  published?: PublishedRoster,
): Generator<SolveProgress, Solved, void> {
  if (!published) return yield* solve(problem, options);
  const told = fixed(withTold(problem, published), published, fixedUntil);
  const before = publishedRoster(problem, published);
  if (fingerprint(problem) === published.madeFrom) {
    return { roster: before, score: check(told, before).score };
  }
  const { roster } = yield* solve(told, { ...options, start: before });
  const kept = withoutNeedless(told, before, roster);
  return { roster: kept, score: check(told, kept).score };
}
