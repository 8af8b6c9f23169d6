import type { Technician } from '../model/technician.ts';
import type { Instant } from '../model/time.ts';
import type { Facts } from '../rules/facts.ts';
import type { Finding } from '../rules/rule.ts';
import type { Answer, Candidate, Excluded, Relaxed } from './answer.ts';
import { type Compiled, compile } from './compile.ts';
import { explainExclusion } from './exclude.ts';
import { groundsOf } from './grounds.ts';
import { costOf, isBlock, judgeTechnician } from './judge.ts';
import type { Problem } from './problem.ts';
import { rank, uncertainty } from './rank.ts';
import { bestStarts } from './search.ts';

/** Starts shown besides the best, and for how many of the first technicians. */
const OTHERS = 3;
const OTHERS_FOR = 5;

type Unmarked = Omit<Candidate, 'equal'>;

/**
 * Who should take one ticket: every technician exactly once, ranked with the best start and its cost in minutes,
 * or excluded with reasons. Pure: the same problem gives the same answer.
 */
export const suggest = (problem: Problem): Answer => {
  const compiled = compile(problem);
  const asked = problem.team.technicians.map((technician) => {
    const day = compiled.dayAt(technician, 0);
    const own = day ? judgeTechnician(technician, day, compiled.facts, compiled) : [];
    return { technician, own, blocks: own.filter(isBlock) };
  });
  const open = asked.filter((a) => a.blocks.length === 0);

  const found = new Map<string, Unmarked>();
  const tryAll = (facts: Facts, relaxed: readonly Relaxed[]): void => {
    for (const { technician, own } of open) {
      if (found.has(technician.id)) continue;
      const candidate = candidateOf(technician, own, compiled, facts, relaxed, 1);
      if (candidate) found.set(technician.id, candidate);
    }
  };
  const { relax } = compiled.facts;
  const late: readonly Relaxed[] = relax.deadline ? ['deadline'] : [];
  tryAll(compiled.facts, late);
  if (compiled.metUnknownPlace()) {
    tryAll(compiled.relaxed({ ...relax, defaults: true }), [...late, 'default']);
  }
  if (found.size === 0 && compiled.need.dueHolds && !relax.deadline) {
    tryAll(compiled.relaxed({ ...relax, deadline: true }), ['deadline']);
  }

  const ranked = rank([...found.values()]).map((candidate, i) =>
    i < OTHERS_FOR ? withOthers(candidate, compiled) : candidate,
  );
  const excluded: Excluded[] = asked
    .filter((a) => !found.has(a.technician.id))
    .map((a) =>
      explainExclusion(a.technician, a.blocks, compiled, latest(compiled, compiled.facts)),
    );
  return { need: compiled.need, ranked, excluded, grounds: groundsOf(compiled) };
};

/** Starts are looked for up to here: the horizon, or the deadline while it blocks. */
const latest = (compiled: Compiled, facts: Facts): Instant => {
  const { due, dueHolds } = compiled.need;
  return due !== undefined && dueHolds && !facts.relax.deadline && due < compiled.end
    ? due
    : compiled.end;
};

const candidateOf = (
  technician: Technician,
  own: readonly Finding[],
  compiled: Compiled,
  facts: Facts,
  relaxed: readonly Relaxed[],
  keep: number,
): Unmarked | undefined => {
  const [best, ...rest] = bestStarts(technician, compiled, facts, latest(compiled, facts), keep);
  if (!best) return undefined;
  const findings = [...own, ...best.findings];
  const ownCost = costOf(own);
  return {
    technician: technician.id,
    window: best.window,
    cost: costOf(findings),
    uncertaintyMinutes: uncertainty(findings, facts.load(technician), facts.policy),
    findings,
    others: rest.map((s) => ({ window: s.window, cost: costOf(s.findings) + ownCost })),
    relaxed,
  };
};

/** Further starts cost a wider search, so only those are asked for whom a person is likely to look at. */
const withOthers = (candidate: Candidate, compiled: Compiled): Candidate => {
  const technician = compiled.problem.team.technicians.find((t) => t.id === candidate.technician);
  if (!technician) return candidate;
  const relax = {
    deadline: candidate.relaxed.includes('deadline'),
    defaults: candidate.relaxed.includes('default'),
  };
  const facts = compiled.relaxed(relax);
  const starts = bestStarts(technician, compiled, facts, latest(compiled, facts), OTHERS + 1);
  const own = candidate.cost - costOf(starts[0]?.findings ?? []);
  return {
    ...candidate,
    others: starts.slice(1).map((s) => ({
      window: s.window,
      cost: Math.round((own + s.cost) * 10) / 10,
    })),
  };
};
