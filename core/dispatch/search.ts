import type { Technician } from '../model/technician.ts';
import type { Instant, Window } from '../model/time.ts';
import type { Facts } from '../rules/facts.ts';
import type { Finding } from '../rules/rule.ts';
import { REMOTE, type Spot } from '../travel/travel.ts';
import type { Compiled } from './compile.ts';
import { costOf, isBlock, judgeStart } from './judge.ts';
import { proposedStarts } from './starts.ts';

/** One start that no rule blocks. `cost` is of what depends on the start. */
export interface Start {
  readonly window: Window;
  readonly cost: number;
  readonly findings: readonly Finding[];
}

const better = (a: Start, b: Start): number => a.cost - b.cost || a.window.start - b.window.start;

/**
 * The cheapest starts of one technician up to `until`, at most `keep`, best first.
 * Waiting only grows, and it is all that grows without limit: once waiting alone, less what a day's driving can
 * save, costs more than the worst start kept, later days cannot win and are not looked at.
 */
export const bestStarts = (
  technician: Technician,
  compiled: Compiled,
  facts: Facts,
  until: Instant,
  keep: number,
): readonly Start[] => {
  const { need, dayCount } = compiled;
  const { policy } = facts;
  const waits = isOn(facts, 'wait') ? policy.waitFactor[need.priority] * weight(facts, 'wait') : 0;
  const kept: Start[] = [];
  let longest: number | undefined;
  const savable = (): number => {
    longest ??= longestDrive(technician, compiled, facts);
    return longest;
  };
  for (let i = 0; i < dayCount; i++) {
    const day = compiled.dayAt(technician, i);
    if (!day || day.window.start >= until) break;
    const worst = kept.length === keep ? kept.at(-1) : undefined;
    if (worst && waits > 0) {
      const opening = facts.waitMinutes(
        day.window.start > facts.now ? day.window.start : facts.now,
      );
      if (opening * waits - savable() > worst.cost) break;
    }
    for (const window of proposedStarts(technician, day, facts, need.minutes, until)) {
      const findings = judgeStart(technician, window, day, facts, compiled);
      if (findings.some(isBlock)) continue;
      kept.push({ window, cost: costOf(findings), findings });
      kept.sort(better);
      if (kept.length > keep) kept.pop();
    }
  }
  return kept;
};

/** The most driving a booking can save: it replaces one drive, from the desk or between two bookings in a row. */
const longestDrive = (technician: Technician, compiled: Compiled, facts: Facts): number => {
  const weight = isOn(facts, 'travel') ? (facts.policy.rules.travel?.weight ?? 1) : 0;
  let longest = 0;
  let from: Spot = REMOTE;
  for (const booking of weight > 0 ? (compiled.bookings.get(technician.id) ?? []) : []) {
    const to = facts.spotOf(booking);
    longest = Math.max(
      longest,
      facts.leg(technician, from, to).minutes,
      facts.leg(technician, REMOTE, to).minutes,
    );
    from = to;
  }
  return longest * weight;
};

const isOn = (facts: Facts, rule: string): boolean => facts.policy.rules[rule]?.on ?? true;
const weight = (facts: Facts, rule: string): number => facts.policy.rules[rule]?.weight ?? 1;
