import { addMinutes, minutesOf } from '../calendar/instant.ts';
import type { Booking } from '../model/booking.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant, Window } from '../model/time.ts';
import type { Gap, Said, Told } from '../rules/day-memo.ts';
import type { Day, Facts } from '../rules/facts.ts';
import { type Around, aroundOf, gapAt } from '../rules/neighbours.ts';
import { type Finding, NOTHING, type Rule, type Scope } from '../rules/rule.ts';
import { NO_TRAVEL } from '../travel/travel.ts';
import { type Active, activeRules, ask, run } from './active-rules.ts';
import { type Compiled, compile } from './compile.ts';
import type { Problem } from './problem.ts';

/** A start of the ticket that is asked for. */
interface StartScope extends Scope {
  readonly around: Gap;
}

const scopeOf = (
  technician: Technician,
  window: Window,
  day: Day,
  facts: Facts,
  compiled: Compiled,
): StartScope => ({
  technician,
  booking: compiled.booking(technician, window),
  day,
  around: gapAt(technician, window, day, facts),
});

/** What holds all day is asked at the first of its starts. */
const saidOfDay = (scope: StartScope, facts: Facts): NonNullable<Told['allDay']> => {
  const told = scope.day.memo.told(facts.need);
  if (!told.allDay) {
    const { day, daily } = activeRules(facts.policy);
    // Its costs are those of the first day; a block is of the day.
    const again = daily.filter(({ rule }) => rule.asksDaily?.(scope.technician));
    const findings = [...blocksOf(run(again, scope, facts)), ...run(day, scope, facts)];
    told.allDay = { findings, blocks: blocksOf(findings) };
  }
  return told.allDay;
};

/** What holds in a whole gap; asked again where other facts or another length are asked about. */
const saidOfGap = ({ technician, booking, day, around }: StartScope, facts: Facts): Said => {
  const { said } = around;
  const minutes = minutesOf(booking.window);
  if (said?.facts === facts && said.minutes === minutes) return said;
  const findings = run(activeRules(facts.policy).gap, { technician, booking, day, around }, facts);
  const made = { facts, minutes, findings, blocks: blocksOf(findings) };
  around.said = made;
  return made;
};

/** What some rules say of one booking on a day without it. */
export const judgeBooking = (
  wanted: (rule: Rule) => boolean,
  technician: Technician,
  booking: Booking,
  day: Day,
  facts: Facts,
): readonly Finding[] => {
  const rules = activeRules(facts.policy).all.filter(({ rule }) => wanted(rule));
  const around = aroundOf(technician, booking, day, facts);
  return run(rules, { technician, booking, day, around }, facts);
};

// What is the same at every start looks at nothing beside it, so no drive is measured.
const NOWHERE: Around = {
  previous: undefined,
  next: undefined,
  legs: { into: NO_TRAVEL, out: undefined, replaced: undefined },
};

/** What the rules say of a technician at any start. */
export const judgeTechnician = (
  technician: Technician,
  day: Day,
  facts: Facts,
  compiled: Compiled,
): readonly Finding[] => {
  const booking = compiled.booking(technician, { start: facts.now, end: facts.now });
  const { technician: rules } = activeRules(facts.policy);
  return run(rules, { technician, booking, day, around: NOWHERE }, facts);
};

/** What the rules say of one start, besides what they say of the technician. */
export const judgeStart = (
  technician: Technician,
  window: Window,
  day: Day,
  facts: Facts,
  compiled: Compiled,
): readonly Finding[] => {
  const scope = scopeOf(technician, window, day, facts, compiled);
  return [
    ...saidOfDay(scope, facts).findings,
    ...run(activeRules(facts.policy).start, scope, facts),
    ...saidOfGap(scope, facts).findings,
  ];
};

/** What blocks every start in the gap that one lies in. */
export const blocksInGap = (
  technician: Technician,
  start: Instant,
  day: Day,
  facts: Facts,
  compiled: Compiled,
): readonly Finding[] => {
  const window = { start, end: addMinutes(start, compiled.need.minutes) };
  const scope = scopeOf(technician, window, day, facts, compiled);
  return joined(saidOfDay(scope, facts).blocks, saidOfGap(scope, facts).blocks);
};

/** The rules by start that some findings came from. */
export const rulesOf = (findings: readonly Finding[], { policy }: Facts): readonly Active[] =>
  activeRules(policy).blockingStart.filter(({ rule }) => findings.some((f) => f.rule === rule.id));

/**
 * What blocks one start, as far as it matters: no further than one objection more than `most`; with `asked`, only those
 * rules and what holds all day or in the whole gap. `eases` is the next start in the gap at which one of it gets milder.
 */
export const blocksAt = (
  technician: Technician,
  window: Window,
  day: Day,
  facts: Facts,
  compiled: Compiled,
  most = Number.POSITIVE_INFINITY,
  asked: readonly Active[] = activeRules(facts.policy).blockingStart,
): { readonly blocks: readonly Finding[]; readonly eases: Instant | undefined } => {
  const scope = scopeOf(technician, window, day, facts, compiled);
  let blocks = saidOfDay(scope, facts).blocks;
  const gap = saidOfGap(scope, facts).blocks;
  let eases: Instant | undefined;
  for (const one of blocks.length + gap.length > most ? [] : asked) {
    if (one.rule.mayBlock && !one.rule.mayBlock(scope, facts)) continue;
    const found = blocksOf(ask(one, scope, facts));
    if (found.length === 0) continue;
    blocks = joined(blocks, found);
    const at = one.rule.eases?.(scope, facts);
    if (at !== undefined && (eases === undefined || at < eases)) eases = at;
    if (blocks.length + gap.length > most) break;
  }
  return { blocks: joined(blocks, gap), eases };
};

/** One start on the way through a free piece. */
export interface Judged {
  readonly blocked: boolean;
  /** Everything the rules say; of a blocked start only what was found before the block. */
  readonly findings: readonly Finding[];
  /** The next start at which something of it gets milder. */
  readonly eases: Instant | undefined;
}

/** Judges a start as far as it is of use: no further than the first block, which has to ease before anything else. */
export const judgeOpen = (
  technician: Technician,
  window: Window,
  day: Day,
  facts: Facts,
  compiled: Compiled,
): Judged => {
  const scope = scopeOf(technician, window, day, facts, compiled);
  const { findings: all, blocks } = saidOfDay(scope, facts);
  if (blocks.length > 0) return { blocked: true, findings: all, eases: undefined };
  const gap = saidOfGap(scope, facts);
  if (gap.blocks.length > 0) return { blocked: true, findings: gap.findings, eases: undefined };
  const findings: Finding[] = [...all];
  let eases: Instant | undefined;
  for (const one of activeRules(facts.policy).start) {
    const { rule } = one;
    let counts = false;
    for (const finding of ask(one, scope, facts)) {
      if (finding.kind === 'block') {
        return { blocked: true, findings, eases: rule.eases?.(scope, facts) };
      }
      if (finding.minutes > 0) counts = true;
      findings.push(finding);
    }
    if (!counts) continue;
    const at = rule.eases?.(scope, facts);
    if (at !== undefined && (eases === undefined || at < eases)) eases = at;
  }
  findings.push(...gap.findings);
  return { blocked: false, findings, eases };
};

export const missedBy = (blocks: readonly Finding[]): number => {
  let minutes = 0;
  for (const block of blocks) minutes += block.minutes;
  return minutes;
};

export const isBlock = (finding: Finding): boolean => finding.kind === 'block';

/** Those of some findings that block; mostly there are none, and then nothing is made. */
const blocksOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings.some(isBlock) ? findings.filter(isBlock) : NOTHING;

const joined = (a: readonly Finding[], b: readonly Finding[]): readonly Finding[] =>
  a.length === 0 ? b : b.length === 0 ? a : [...a, ...b];

/** The sum of the costs, rounded to a tenth of a minute so that equal sums are equal. */
export const costOf = (findings: readonly Finding[]): number => {
  let sum = 0;
  for (const f of findings) if (f.kind === 'cost') sum += f.minutes;
  return Math.round(sum * 10) / 10;
};

/** Everything the rules say of one technician at one start that a person chose, blocks included. */
export const judge = (
  problem: Problem,
  technician: Technician,
  window: Window,
): readonly Finding[] => {
  const compiled = compile(problem);
  const day = compiled.dayOf(technician, window.start);
  if (!day) return [];
  const own = judgeTechnician(technician, day, compiled.facts, compiled);
  const told = new Set(own.map((f) => f.rule));
  const found = judgeStart(technician, window, day, compiled.facts, compiled);
  return [...own, ...found.filter((f) => !told.has(f.rule))];
};
