import { minutesOf } from '../calendar/instant.ts';
import type { Technician } from '../model/technician.ts';
import type { Window } from '../model/time.ts';
import type { Facts } from '../rules/facts.ts';
import { aroundOf } from '../rules/neighbours.ts';
import type { Finding, RuleId } from '../rules/rule.ts';
import { activeRules, run } from './active-rules.ts';
import type { Board } from './board.ts';
import { type Compiled, compile } from './compile.ts';
import { isBlock, judge, judgeStart, judgeTechnician } from './judge.ts';
import { placedBlock, withBooking } from './placed.ts';
import type { Problem } from './problem.ts';

/** Said once of the whole work: waiting ends with its first block, and its last one meets the deadline. */
const OF_FIRST: ReadonlySet<RuleId> = new Set<RuleId>(['wait', 'response']);
const OF_LAST: ReadonlySet<RuleId> = new Set<RuleId>(['deadline']);

const sameReason = (a: Finding, b: Finding): boolean =>
  JSON.stringify(a.reason) === JSON.stringify(b.reason);

/**
 * What the rules say of work that is done in blocks, besides what they say of the technician: of each block, where those
 * before it are booked, and of all of them together. In one go it is what they say of that start.
 */
export const judgeBlocks = (
  technician: Technician,
  blocks: readonly Window[],
  compiled: Compiled,
  relax: Facts['relax'],
): readonly Finding[] => {
  const longer = compiled.need.minutesFirm - compiled.need.minutes;
  const found: Finding[] = [];
  let board: Board = compiled.board;
  blocks.forEach((block, i) => {
    const isLast = i === blocks.length - 1;
    const minutes = minutesOf(block);
    // Only the last one is longer where the work takes as long as such work may.
    const part = compiled.part(board, { minutes, minutesFirm: minutes + (isLast ? longer : 0) });
    const day = part.dayOf(technician, block.start);
    if (!day) return;
    for (const finding of judgeStart(technician, block, day, part.relaxed(relax), part)) {
      const { rule, minutes: price } = finding;
      const counts = (i === 0 || !OF_FIRST.has(rule)) && (isLast || !OF_LAST.has(rule));
      const again = price === 0 && found.some((f) => sameReason(f, finding));
      if (isBlock(finding) || (counts && !again)) found.push(finding);
    }
    if (!isLast) board = withBooking(board, placedBlock(technician, block, compiled, i));
  });
  return [...found, ...together(technician, blocks, compiled, relax)];
};

const together = (
  technician: Technician,
  blocks: readonly Window[],
  compiled: Compiled,
  relax: Facts['relax'],
): readonly Finding[] => {
  const [first] = blocks;
  const day = first && compiled.dayOf(technician, first.start);
  if (!day) return [];
  const facts = compiled.relaxed(relax);
  const booking = compiled.booking(technician, first);
  const around = aroundOf(technician, booking, day, facts);
  const rules = activeRules(facts.policy).all.filter(({ rule }) => rule.id === 'split');
  return run(rules, { technician, booking, day, around, blocks }, facts);
};

/** Everything the rules say of one or more blocks that a person chose, also what stands in their way. */
export const judgeChosen = (
  problem: Problem,
  technician: Technician,
  chosen: readonly Window[],
): readonly Finding[] => {
  const [first, ...further] = chosen;
  if (!first) return [];
  if (further.length === 0) return judge(problem, technician, first);
  const compiled = compile(problem);
  const { facts } = compiled;
  const day = compiled.dayOf(technician, first.start);
  const own = day ? judgeTechnician(technician, day, facts, compiled) : [];
  const told = new Set(own.map((f) => f.rule));
  const found = judgeBlocks(technician, chosen, compiled, facts.relax);
  return [...own, ...found.filter((f) => !told.has(f.rule))];
};
