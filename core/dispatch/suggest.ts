import type { Answer, Candidate, Excluded } from './answer.ts';
import { ask, candidatesOf, latest } from './candidates.ts';
import { type Compiled, compile } from './compile.ts';
import { explainExclusion } from './exclude.ts';
import { groundsOf } from './grounds.ts';
import { costOf } from './judge.ts';
import type { Problem } from './problem.ts';
import { rank } from './rank.ts';
import { bestStarts } from './search.ts';

/** Starts shown besides the best, and for how many of the first technicians. */
const OTHERS = 3;
const OTHERS_FOR = 5;

/**
 * Who should take one ticket: every technician exactly once, ranked with the best start and its cost in minutes,
 * or excluded with reasons. Pure: the same problem gives the same answer.
 */
export const suggest = (problem: Problem): Answer => {
  const compiled = compile(problem);
  const asked = problem.team.technicians.map((technician) => ask(technician, compiled));
  const ranked = rank(candidatesOf(asked, compiled)).map((candidate, i) =>
    i < OTHERS_FOR ? withOthers(candidate, compiled) : candidate,
  );
  const found = new Set(ranked.map((c) => c.technician));
  const excluded: Excluded[] = asked
    .filter((a) => !found.has(a.technician.id))
    .map((a) =>
      explainExclusion(a.technician, a.blocks, compiled, latest(compiled, compiled.facts)),
    );
  return { need: compiled.need, ranked, excluded, grounds: groundsOf(compiled) };
};

/** Further starts cost a wider search, so only those are asked for whom a person is likely to look at. */
const withOthers = (candidate: Candidate, compiled: Compiled): Candidate => {
  const technician = compiled.problem.team.technicians.find((t) => t.id === candidate.technician);
  if (!technician || candidate.blocks.length > 1) return candidate;
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
