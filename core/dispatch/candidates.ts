import type { Technician } from '../model/technician.ts';
import type { Instant, Window } from '../model/time.ts';
import type { Facts } from '../rules/facts.ts';
import type { Finding } from '../rules/rule.ts';
import type { Relaxed } from './answer.ts';
import { findBlocks, maySplit } from './blocks.ts';
import type { Compiled } from './compile.ts';
import { costOf, isBlock, judgeTechnician } from './judge.ts';
import { judgeBlocks } from './judge-blocks.ts';
import { type Unmarked, uncertainty } from './rank.ts';
import { bestStarts } from './search.ts';
import { isOn } from './starts.ts';

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
  const blocks = dueHolds && !facts.relax.deadline && isOn(facts, 'deadline');
  return due !== undefined && blocks && due < compiled.end ? due : compiled.end;
};

/** When somebody would do the work, and what the rules say of that. */
interface Found {
  readonly blocks: readonly [Window, ...Window[]];
  readonly findings: readonly Finding[];
}
/** A way to find it: in one go, or in blocks. */
interface Way {
  readonly gives: readonly Relaxed[];
  find(technician: Technician, compiled: Compiled, facts: Facts): Found | undefined;
}

const WHOLE: Way = {
  gives: [],
  find(technician, compiled, facts) {
    const [best] = bestStarts(technician, compiled, facts, latest(compiled, facts), 1);
    return best && { blocks: [best.window], findings: best.findings };
  },
};

const IN_BLOCKS: Way = {
  gives: ['whole'],
  find(technician, compiled, facts) {
    if (!maySplit(compiled)) return undefined;
    const [first, ...rest] = findBlocks(technician, compiled, facts, latest(compiled, facts)) ?? [];
    if (!first) return undefined;
    const blocks: Found['blocks'] = [first, ...rest];
    const findings = judgeBlocks(technician, blocks, compiled, facts.relax);
    return findings.some(isBlock) ? undefined : { blocks, findings };
  },
};

const withFacts = (
  { technician, own, blocks: never }: Asked,
  compiled: Compiled,
  facts: Facts,
  way: Way,
  relaxed: readonly Relaxed[],
): Unmarked | undefined => {
  if (never.length > 0) return undefined;
  const found = way.find(technician, compiled, facts);
  if (!found) return undefined;
  const { blocks } = found;
  const findings = [...own, ...found.findings];
  return {
    technician: technician.id,
    window: blocks[0],
    blocks,
    cost: costOf(findings),
    uncertaintyMinutes: uncertainty(findings, facts.load(technician), facts.policy),
    findings,
    others: [],
    relaxed: [...relaxed, ...way.gives],
  };
};

/** The best of one technician; where only a default stands in the way of all of it, that gives way. */
const inTime = (asked: Asked, compiled: Compiled, way: Way): Unmarked | undefined => {
  const { relax } = compiled.facts;
  const late: readonly Relaxed[] = relax.deadline ? ['deadline'] : [];
  const found = withFacts(asked, compiled, compiled.facts, way, late);
  if (found || !compiled.board.metUnknownPlace()) return found;
  const relaxed: readonly Relaxed[] = [...late, 'default'];
  return withFacts(asked, compiled, compiled.relaxed({ ...relax, defaults: true }), way, relaxed);
};

/** The best after a deadline that nobody makes: lateness costs. */
const afterIt = (asked: Asked, compiled: Compiled, way: Way): Unmarked | undefined => {
  const { facts, need } = compiled;
  if (!need.dueHolds || facts.relax.deadline) return undefined;
  const late = compiled.relaxed({ ...facts.relax, deadline: true });
  return withFacts(asked, compiled, late, way, ['deadline']);
};

/** One step of giving up: what a technician has there. */
type Step = (asked: Asked, compiled: Compiled) => Unmarked | undefined;

/** In one go and in time, else in blocks, else late: the next one is asked only where nobody has anything before. */
const STEPS: readonly Step[] = [
  (asked, compiled) => inTime(asked, compiled, WHOLE),
  (asked, compiled) => inTime(asked, compiled, IN_BLOCKS),
  (asked, compiled) => afterIt(asked, compiled, WHOLE),
  (asked, compiled) => afterIt(asked, compiled, IN_BLOCKS),
];

/** What the steps give up: lateness is worse than blocks. */
const IN_PARTS = 1;
export const LATE = 2;
export const givenUp = ({ relaxed }: Pick<Unmarked, 'relaxed'>): number =>
  (relaxed.includes('deadline') ? LATE : 0) + (relaxed.includes('whole') ? IN_PARTS : 0);

/** What one technician has at one of the steps. */
export type Find = (step: number, asked: Asked, compiled: Compiled) => Unmarked | undefined;
export const findAt: Find = (step, asked, compiled) => STEPS[step]?.(asked, compiled);

/** What one technician has, where it gives up no more than `most`, and at which step that was found. */
export const bestOf = (
  asked: Asked,
  compiled: Compiled,
  most: number,
  find: Find = findAt,
): { readonly best: Unmarked; readonly step: number } | undefined => {
  // No step gives up less than its own place says.
  for (let step = 0; step <= most; step++) {
    const best = find(step, asked, compiled);
    if (best) return givenUp(best) <= most ? { best, step } : undefined;
  }
  return undefined;
};

/** Everybody who can, in any order; `find` where somebody remembers what was found before. */
export const candidatesOf = (
  asked: readonly Asked[],
  compiled: Compiled,
  find: Find = findAt,
): readonly Unmarked[] => {
  for (const step of STEPS.keys()) {
    const found = asked.flatMap((one) => find(step, one, compiled) ?? []);
    if (found.length > 0) return found;
  }
  return [];
};
