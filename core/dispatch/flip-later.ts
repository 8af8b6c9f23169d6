import { addMinutes, minutesBetween } from '../calendar/instant.ts';
import type { Instant } from '../model/time.ts';
import { maySplit } from './blocks.ts';
import { ask, bestOf } from './candidates.ts';
import { type Compiled, compile } from './compile.ts';
import type { Contest } from './contest.ts';
import { applyFlip } from './flip-apply.ts';
import type { Option } from './flip-option.ts';
import { order, type Unmarked } from './rank.ts';
import { onGrid } from './starts.ts';

/**
 * The earliest bound on the start with which the technician is first. A start that is best stays best until the bound
 * passes it, so the bound jumps from start to start. It never goes so far that a deadline that can be kept is not.
 */
export const laterStart = (base: Compiled, contest: Contest): Option | undefined => {
  const { need, facts, end, problem } = base;
  const technician = problem.team.technicians.find((t) => t.id === contest.technician);
  const day = technician && base.dayAt(technician, 0);
  if (!day || !contest.first) return undefined;
  const { gridMinutes } = facts.policy;
  const last =
    need.due !== undefined && need.dueHolds && !contest.late
      ? addMinutes(need.due, -need.minutes)
      : end;
  const following = (at: Instant): Instant => onGrid(at + 1, day, gridMinutes);
  let at = following(facts.earliest);
  while (at <= last && at < end) {
    const verdict = contest.judge(base.startingFrom(at));
    if (verdict.kind === 'first') {
      return {
        facts: { kind: 'later', bound: 'start', at },
        amount: minutesBetween(facts.now, at),
      };
    }
    if (verdict.until === undefined) return undefined;
    at = following(verdict.until > at ? verdict.until : at);
  }
  return undefined;
};

/**
 * The earliest deadline with which the technician is first. A later one only ever helps, so who does not beat the
 * first of now with the latest one never will, and the search starts where that becomes so.
 */
export const laterEnd = (base: Compiled, contest: Contest, below: number): Option | undefined => {
  const { need, facts, end, problem, board } = base;
  const due = need.dueHolds ? need.due : undefined;
  const technician = problem.team.technicians.find((t) => t.id === contest.technician);
  if (due === undefined || facts.relax.deadline || !technician) return undefined;
  const step = facts.policy.gridMinutes;
  const most = Math.min(Math.floor(minutesBetween(due, end) / step), Math.ceil(below / step) - 1);
  const dueAt = (steps: number): Compiled =>
    compile(
      applyFlip(
        problem,
        { kind: 'later', bound: 'end', at: addMinutes(due, steps * step) },
        contest.technician,
      ),
      board,
    );
  // Late is what it is now at the worst, and no better for a later deadline.
  const inTime = Math.min(contest.most, 1);
  const mineAt = (steps: number): Unmarked | undefined => {
    const compiled = dueAt(steps);
    return bestOf(ask(technician, compiled), compiled, inTime)?.best;
  };
  const enough = (mine: Unmarked | undefined): boolean =>
    mine !== undefined && (contest.late || !contest.first || order(mine, contest.first) < 0);
  let high = most;
  if (high < 1) return undefined;
  const best = mineAt(high);
  // Blocks are found and not weighed against each other: of those a later deadline may also take some.
  const weighed = contest.most === 0 || !maySplit(base);
  if (weighed && (!best || !enough(best))) return undefined;
  let low = 1;
  while (weighed && low < high) {
    const middle = Math.floor((low + high) / 2);
    if (enough(mineAt(middle))) high = middle;
    else low = middle + 1;
  }
  for (let steps = low; steps <= most; steps++) {
    const compiled = dueAt(steps);
    if (!weighed && !enough(mineAt(steps))) continue;
    if (contest.judge(compiled).kind === 'first') {
      const at = addMinutes(due, steps * step);
      return { facts: { kind: 'later', bound: 'end', at }, amount: steps * step };
    }
    const mine = weighed ? mineAt(steps) : undefined;
    if (mine && best && order(mine, best) === 0) return undefined;
  }
  return undefined;
};
