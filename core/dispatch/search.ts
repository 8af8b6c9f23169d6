import type { Technician } from '../model/technician.ts';
import type { Instant, Window } from '../model/time.ts';
import type { Day, Facts } from '../rules/facts.ts';
import type { Finding } from '../rules/rule.ts';
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
  for (let i = 0; i < dayCount; i++) {
    const day = compiled.dayAt(technician, i);
    if (!day || day.window.start >= until) break;
    const worst = kept.length === keep ? kept.at(-1) : undefined;
    if (worst && waits > 0) {
      const saved = isOn(facts, 'travel') ? savable(day, facts) : 0;
      const opening = day.window.start > facts.now ? day.window.start : facts.now;
      if (facts.waitMinutes(opening) * waits - saved > worst.cost) {
        // A later day may still save more driving, so only a day without bookings ends the search early.
        if (day.bookings.length === 0 && noBookingsAfter(technician, compiled, day.window.end))
          break;
        continue;
      }
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

/** The most driving a booking on that day can save: it replaces one leg, and all legs are part of what is planned. */
const savable = (day: Day, facts: Facts): number =>
  day.bookings.length === 0 ? 0 : day.plannedMinutes * weight(facts, 'travel');

const noBookingsAfter = (technician: Technician, compiled: Compiled, after: Instant): boolean => {
  const last = compiled.bookings.get(technician.id)?.at(-1);
  return !last || last.window.start < after;
};

const isOn = (facts: Facts, rule: string): boolean => facts.policy.rules[rule]?.on ?? true;
const weight = (facts: Facts, rule: string): number => facts.policy.rules[rule]?.weight ?? 1;
