import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMinutes, MINUTE } from '../../../core/calendar/instant.ts';
import { latest } from '../../../core/dispatch/candidates.ts';
import { compile } from '../../../core/dispatch/compile.ts';
import { blocksAt, missedBy } from '../../../core/dispatch/judge.ts';
import { closer, type Miss } from '../../../core/dispatch/miss.ts';
import type { Problem } from '../../../core/dispatch/problem.ts';
import { isOn, lookedAt, onGrid } from '../../../core/dispatch/starts.ts';
import { suggest } from '../../../core/dispatch/suggest.ts';
import type { Technician } from '../../../core/model/technician.ts';
import type { LocalDate } from '../../../core/model/time.ts';
import { randomProblem } from '../random-problem.ts';

const RUNS = { numRuns: 1000 };

/** What blocks each grid start in somebody's working time, by day: slow, and without any cleverness. */
const everyMiss = (problem: Problem, technician: Technician): Map<LocalDate, readonly Miss[]> => {
  const compiled = compile(problem);
  const { facts, need } = compiled;
  const until = latest(compiled, facts);
  const step = facts.policy.gridMinutes * MINUTE;
  const found = new Map<LocalDate, readonly Miss[]>();
  for (let i = 0; i < compiled.dayCount; i++) {
    const day = compiled.dayAt(technician, i);
    if (!day || day.window.end <= facts.earliest) continue;
    if (isOn(facts, 'hours') && day.free.length === 0) continue;
    const misses: Miss[] = [];
    for (const work of lookedAt(day, facts)) {
      const from = Math.max(work.start, facts.earliest);
      for (let at: number = from; at < work.end && at < until; at += step) {
        const start = onGrid(at, day, facts.policy.gridMinutes);
        if (start >= work.end || start >= until) break;
        const window = { start, end: addMinutes(start, need.minutes) };
        const { blocks } = blocksAt(technician, window, day, facts, compiled);
        misses.push({ window, blocks, minutes: missedBy(blocks) });
      }
    }
    if (misses.length > 0) found.set(day.date, misses);
  }
  return found;
};

test('no start of any day fails by less than the nearest miss', () => {
  fc.assert(
    fc.property(randomProblem({ rules: true }), (problem) => {
      for (const excluded of suggest(problem).excluded) {
        const technician = problem.team.technicians.find((t) => t.id === excluded.technician);
        if (!technician || !excluded.nearest) continue;
        const all = [...everyMiss(problem, technician).values()].flat();
        const best = all.reduce<Miss | undefined>((a, b) => (closer(b, a) ? b : a), undefined);
        expect(excluded.nearest.findings.length).toBe(best?.blocks.length);
        expect(missedBy(excluded.nearest.findings)).toBe(best?.minutes);
      }
    }),
    RUNS,
  );
});

test('what is said to hold always holds at every start, and is all that does', () => {
  fc.assert(
    fc.property(randomProblem({ rules: true }), (problem) => {
      for (const excluded of suggest(problem).excluded) {
        const technician = problem.team.technicians.find((t) => t.id === excluded.technician);
        if (!technician || !excluded.nearest) continue;
        const days = [...everyMiss(problem, technician).values()];
        for (const { code } of excluded.always) {
          for (const { blocks } of days.flat()) {
            expect(blocks.map((f) => f.reason.code)).toContain(code);
          }
        }
        const closed = excluded.days.some((d) => !days.length || d.reasons[0]?.code === 'absent');
        if (closed) continue;
        for (const { reason } of excluded.nearest.findings) {
          const everywhere = days
            .flat()
            .every(({ blocks }) => blocks.some((f) => f.reason.code === reason.code));
          if (everywhere) expect(excluded.always.map((r) => r.code)).toContain(reason.code);
        }
      }
    }),
    RUNS,
  );
});
