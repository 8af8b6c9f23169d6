import { check } from './check.ts';
import { fingerprint } from './fingerprint.ts';
import { withoutNeedless } from './needless.ts';
import type { RosterProblem } from './problem.ts';
import { type PublishedRoster, publishedRoster, withTold } from './publish.ts';
import { type Solved, type SolveOptions, type SolveProgress, solve } from './solve.ts';

/**
 * Makes a roster, or makes a published one again: as long as nothing it was made from has changed it stays as it is, and
 * otherwise only what buys more than telling people anew costs is changed.
 */
export function* generate(
  problem: RosterProblem,
  options: Omit<SolveOptions, 'start'>,
  published?: PublishedRoster,
): Generator<SolveProgress, Solved, void> {
  if (!published) return yield* solve(problem, options);
  const told = withTold(problem, published);
  const before = publishedRoster(problem, published);
  if (fingerprint(problem) === published.madeFrom) {
    return { roster: before, score: check(told, before).score };
  }
  const { roster } = yield* solve(told, { ...options, start: before });
  const kept = withoutNeedless(told, before, roster);
  return { roster: kept, score: check(told, kept).score };
}
