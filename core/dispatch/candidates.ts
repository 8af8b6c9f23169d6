import type { Technician } from '../model/technician.ts';
import type { Instant } from '../model/time.ts';
import type { Facts } from '../rules/facts.ts';
import type { Finding } from '../rules/rule.ts';
import type { Relaxed } from './answer.ts';
import type { Compiled } from './compile.ts';
import { costOf, isBlock, judgeTechnician } from './judge.ts';
import { type Unmarked, uncertainty } from './rank.ts';
import { bestStarts } from './search.ts';

/** One technician and what the rules say of them at any start. */
export interface Asked {
  readonly technician: Technician;
  readonly own: readonly Finding[];
  readonly blocks: readonly Finding[];
}

export const ask = (technician: Technician, compiled: Compiled): Asked => {
  const day = compiled.dayAt(technician, 0);
  const own = day ? judgeTechnician(technician, day, compiled.facts, compiled) : [];
  return { technician, own, blocks: own.filter(isBlock) };
};

/** Starts are looked for up to here: the horizon, or the deadline while it blocks. */
export const latest = (compiled: Compiled, facts: Facts): Instant => {
  const { due, dueHolds } = compiled.need;
  return due !== undefined && dueHolds && !facts.relax.deadline && due < compiled.end
    ? due
    : compiled.end;
};

const withFacts = (
  { technician, own, blocks }: Asked,
  compiled: Compiled,
  facts: Facts,
  relaxed: readonly Relaxed[],
): Unmarked | undefined => {
  if (blocks.length > 0) return undefined;
  const [best] = bestStarts(technician, compiled, facts, latest(compiled, facts), 1);
  if (!best) return undefined;
  const findings = [...own, ...best.findings];
  return {
    technician: technician.id,
    window: best.window,
    cost: costOf(findings),
    uncertaintyMinutes: uncertainty(findings, facts.load(technician), facts.policy),
    findings,
    others: [],
    relaxed,
  };
};

/** The best start of one technician; where only a default stands in the way of every start, that gives way. */
export const candidateOf = (asked: Asked, compiled: Compiled): Unmarked | undefined => {
  const { relax } = compiled.facts;
  const late: readonly Relaxed[] = relax.deadline ? ['deadline'] : [];
  const found = withFacts(asked, compiled, compiled.facts, late);
  if (found || !compiled.metUnknownPlace()) return found;
  return withFacts(asked, compiled, compiled.relaxed({ ...relax, defaults: true }), [
    ...late,
    'default',
  ]);
};

/** The best start after a deadline that nobody makes: lateness costs. */
export const lateCandidateOf = (asked: Asked, compiled: Compiled): Unmarked | undefined => {
  const { facts, need } = compiled;
  if (!need.dueHolds || facts.relax.deadline) return undefined;
  return withFacts(asked, compiled, compiled.relaxed({ ...facts.relax, deadline: true }), [
    'deadline',
  ]);
};

/** Everybody who can, in any order; `find` where somebody remembers who was found before. */
export const candidatesOf = (
  asked: readonly Asked[],
  compiled: Compiled,
  find: typeof candidateOf = candidateOf,
): readonly Unmarked[] => {
  const found = asked.flatMap((one) => find(one, compiled) ?? []);
  return found.length > 0 ? found : asked.flatMap((one) => lateCandidateOf(one, compiled) ?? []);
};
