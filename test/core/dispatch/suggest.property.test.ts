import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMinutes, MINUTE } from '../../../core/calendar/instant.ts';
import { compile } from '../../../core/dispatch/compile.ts';
import { costOf, isBlock, judgeStart, judgeTechnician } from '../../../core/dispatch/judge.ts';
import type { Problem } from '../../../core/dispatch/problem.ts';
import { isOn, onGrid } from '../../../core/dispatch/starts.ts';
import { suggest } from '../../../core/dispatch/suggest.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import { randomProblem } from '../random-problem.ts';

const RUNS = { numRuns: 300 };

/** Every grid start of every day judged by the rules alone: slow, and without any cleverness. */
const exhaustive = (problem: Problem): Map<TechnicianId, number> => {
  const compiled = compile(problem);
  const { facts, need } = compiled;
  const costs = new Map<TechnicianId, number>();
  const blocks = need.dueHolds && !facts.relax.deadline && isOn(facts, 'deadline');
  const until =
    need.due !== undefined && blocks && need.due < compiled.end ? need.due : compiled.end;
  for (const technician of problem.team.technicians) {
    const first = compiled.dayAt(technician, 0);
    if (!first) continue;
    const own = judgeTechnician(technician, first, facts, compiled);
    if (own.some(isBlock)) continue;
    for (let i = 0; i < compiled.dayCount; i++) {
      const day = compiled.dayAt(technician, i);
      if (!day) continue;
      const step = facts.policy.gridMinutes * MINUTE;
      // The tail of a night shift belongs to the day it began on.
      const close = Math.max(day.window.end, day.work.at(-1)?.end ?? 0);
      for (let at: number = day.window.start; at < close && at < until; at += step) {
        const start = onGrid(at, day, facts.policy.gridMinutes);
        if (start < facts.earliest) continue;
        const window = { start, end: addMinutes(start, need.minutes) };
        const found = judgeStart(technician, window, day, facts, compiled);
        if (found.some(isBlock)) continue;
        const cost = costOf([...own, ...found]);
        const known = costs.get(technician.id);
        if (known === undefined || cost < known) costs.set(technician.id, cost);
      }
    }
  }
  return costs;
};

test('everybody appears exactly once', () => {
  fc.assert(
    fc.property(randomProblem({ rules: true }), (problem) => {
      const { ranked, excluded } = suggest(problem);
      const told = [...ranked, ...excluded].map((x) => x.technician).sort();
      expect(told).toEqual(problem.team.technicians.map((t) => t.id).sort());
    }),
    RUNS,
  );
});

test('the search finds what judging every grid start finds: the same people at the same cost', () => {
  fc.assert(
    fc.property(randomProblem({ rules: true }), (problem) => {
      const slow = exhaustive(problem);
      const hopeless = compile(problem).facts.relax.deadline;
      const strict = suggest(problem).ranked.filter(
        (c) =>
          c.relaxed.length === 0 ||
          (hopeless && !c.relaxed.includes('default') && !c.relaxed.includes('whole')),
      );
      expect(new Map(strict.map((c) => [c.technician, c.cost]))).toEqual(
        new Map([...slow].sort(([a], [b]) => order(strict, a) - order(strict, b))),
      );
    }),
    RUNS,
  );
});

const order = (list: readonly { readonly technician: TechnicianId }[], id: TechnicianId): number =>
  list.findIndex((c) => c.technician === id);

test('a ranked start breaks no rule, and its cost is the sum of its findings', () => {
  fc.assert(
    fc.property(randomProblem(), (problem) => {
      for (const c of suggest(problem).ranked) {
        expect(c.findings.filter(isBlock)).toEqual([]);
        expect(c.cost).toBe(costOf(c.findings));
      }
    }),
    RUNS,
  );
});

test('everybody excluded has a reason: always, or for a day', () => {
  fc.assert(
    fc.property(randomProblem(), (problem) => {
      for (const e of suggest(problem).excluded) {
        const said = e.always.length + e.days.reduce((n, d) => n + d.reasons.length, 0);
        expect(said).toBeGreaterThan(0);
      }
    }),
    RUNS,
  );
});

test('with names only everybody is ranked', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 6 }), (names) => {
      const [problem] = fc.sample(randomProblem(), { numRuns: 1, seed: 1 });
      if (!problem) return;
      const technicians = names.map((name, i) => ({
        id: `n${i}` as TechnicianId,
        name,
        logins: {},
        active: true,
      }));
      const { hours } = problem.team;
      const day = [{ from: '08:30', to: '17:30' }] as typeof hours.mon;
      const bare: Problem = {
        ...problem,
        bookings: [],
        ticket: {
          id: problem.ticket.id,
          number: '#1',
          title: '',
          state: 'open',
          status: 'new',
          needs: [{ skill: 'firewall' as never, level: 3, force: 'must' }],
        },
        team: {
          ...problem.team,
          technicians,
          clients: [],
          absences: [],
          onCall: [],
          callOuts: [],
          hours: { ...hours, mon: day, tue: day, wed: day, thu: day, fri: day },
        },
      };
      const answer = suggest(bare);
      expect(answer.ranked).toHaveLength(names.length);
      expect(answer.grounds.unset).toContain('skills');
    }),
    { numRuns: 30 },
  );
});
