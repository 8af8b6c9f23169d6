import { addMinutes } from '../calendar/instant.ts';
import { LONGEST_HORIZON } from '../model/policy.ts';
import { ask, bestOf } from './candidates.ts';
import { type Compiled, compile } from './compile.ts';
import type { Contest } from './contest.ts';
import { applyFlip } from './flip-apply.ts';
import type { Option } from './flip-option.ts';
import { order, type Unmarked } from './rank.ts';

/** The shortest longer horizon with which the technician is first. Everybody only gains by it, so without a gain there is none. */
export const longerHorizon = (base: Compiled, contest: Contest): Option | undefined => {
  const { problem, facts, need, end } = base;
  const technician = problem.team.technicians.find((t) => t.id === contest.technician);
  const most = LONGEST_HORIZON - facts.policy.horizonDays;
  // A deadline inside the horizon ends the search before the horizon does.
  const ends =
    need.dueHolds &&
    need.due !== undefined &&
    need.due <= end &&
    !facts.relax.deadline &&
    !contest.late;
  if (!technician || most < 1 || ends) return undefined;
  const longest = compile(
    applyFlip(problem, { kind: 'horizon', days: most }, contest.technician),
    base.board.reaching(LONGEST_HORIZON),
  );
  const mineIn = (compiled: Compiled): Unmarked | undefined =>
    bestOf(ask(technician, compiled), compiled, contest.most)?.best;
  const now = mineIn(base);
  const best = mineIn(longest);
  if (!best || (now && order(best, now) === 0)) return undefined;
  for (let days = 1; days <= most; days++) {
    const horizon = facts.policy.horizonDays + days;
    const compiled: Compiled = {
      ...longest,
      dayCount: horizon + 1,
      end: addMinutes(facts.now, horizon * 24 * 60),
    };
    if (contest.judge(compiled).kind === 'first') {
      return { facts: { kind: 'horizon', days }, amount: days };
    }
  }
  return undefined;
};
