import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMinutes, minutesOf } from '../../../core/calendar/instant.ts';
import type { Candidate } from '../../../core/dispatch/answer.ts';
import { findBlocks, maySplit } from '../../../core/dispatch/blocks.ts';
import { boardOf } from '../../../core/dispatch/board.ts';
import { latest } from '../../../core/dispatch/candidates.ts';
import { compile } from '../../../core/dispatch/compile.ts';
import { isBlock, judgeStart } from '../../../core/dispatch/judge.ts';
import { judgeChosen } from '../../../core/dispatch/judge-blocks.ts';
import { placedBlock } from '../../../core/dispatch/placed.ts';
import type { Problem } from '../../../core/dispatch/problem.ts';
import { isOn } from '../../../core/dispatch/starts.ts';
import { suggest } from '../../../core/dispatch/suggest.ts';
import { Ticket } from '../../../core/model/ticket.ts';
import { leastBlock, mostApart } from '../../../core/rules/split.ts';
import { randomProblem } from '../random-problem.ts';
import { plainBlocks } from './plain-blocks.ts';

const RUNS = { numRuns: 400 };

/** Long work from the desk, that is seldom done in one go. */
const long = fc
  .record({
    problem: randomProblem(),
    minutes: fc.constantFrom(135, 250, 400, 480, 700),
    ends: fc.option(fc.integer({ min: 1, max: 4 * 24 }), { nil: undefined }),
  })
  .map(({ problem, minutes, ends }): Problem => {
    const { due: _, ...ticket } = problem.ticket;
    const due = ends === undefined ? {} : { due: addMinutes(problem.now, ends * 60) };
    return {
      ...problem,
      ticket: Ticket.parse({ ...ticket, ...due, minutes, where: 'remote' }),
    };
  });

/** Everybody who would do it in blocks, over many problems; that there are some is part of the test. */
const each = (check: (candidate: Candidate, problem: Problem) => void): void => {
  let met = 0;
  fc.assert(
    fc.property(long, (problem) => {
      for (const candidate of suggest(problem).ranked) {
        if (candidate.blocks.length < 2) continue;
        met += 1;
        check(candidate, problem);
      }
    }),
    RUNS,
  );
  expect(met).toBeGreaterThan(RUNS.numRuns / 20);
};

test('blocks lie one after the other, are the whole work, and none is too short or too far from the last', () => {
  each(({ blocks, window, relaxed }, problem) => {
    const { need, facts } = compile(problem);
    const { policy } = problem.team;
    expect(window).toEqual(blocks[0]);
    expect(relaxed).toContain('whole');
    for (const [i, block] of blocks.entries()) {
      expect(minutesOf(block)).toBeGreaterThanOrEqual(leastBlock(need, policy));
      const next = blocks[i + 1];
      if (next) expect(next.start).toBeGreaterThanOrEqual(block.end);
    }
    expect(blocks.reduce((sum, block) => sum + minutesOf(block), 0)).toBe(need.minutes);
    expect(mostApart(blocks, facts)).toBeLessThanOrEqual(policy.blockApartDays);
  });
});

test('no rule stands in the way of any block, with all the others booked', () => {
  each(({ blocks, technician: id, relaxed }, problem) => {
    const technician = problem.team.technicians.find((t) => t.id === id);
    if (!technician) throw new Error('somebody else');
    const compiled = compile(problem);
    const booked = blocks.map((block, i) => placedBlock(technician, block, compiled, i));
    for (const [i, block] of blocks.entries()) {
      const others = booked.filter((_, j) => j !== i);
      const minutes = minutesOf(block);
      const board = boardOf({
        ...problem,
        bookings: [...problem.bookings, ...others.map(({ ticket: _, ...b }) => b)],
      });
      const part = compiled.part(board, { minutes, minutesFirm: minutes });
      const day = part.dayOf(technician, block.start);
      if (!day) throw new Error('a block outside the days');
      const relax = {
        deadline: relaxed.includes('deadline'),
        defaults: relaxed.includes('default'),
      };
      const found = judgeStart(technician, block, day, part.relaxed(relax), part);
      // Being rung in one's own turn may cost rest, so a block that is rung may follow another too soon for that one.
      const rung = part.facts.rings !== undefined;
      expect(found.filter((f) => isBlock(f) && !(rung && f.rule === 'rest'))).toEqual([]);
    }
  });
});

test('what a person chooses is judged as what was found', () => {
  each(({ blocks, technician: id, findings, relaxed }, problem) => {
    const technician = problem.team.technicians.find((t) => t.id === id);
    const plain = relaxed.length === 1 || compile(problem).facts.relax.deadline;
    if (!technician || !plain || relaxed.includes('default')) return;
    expect(judgeChosen(problem, technician, blocks)).toEqual(findings);
  });
});

test('blocks are those that trying every start with every length finds', () => {
  let met = 0;
  fc.assert(
    fc.property(long, (problem) => {
      const compiled = compile(problem);
      const { facts } = compiled;
      // Where hours or overlap are off, every grid point is a start, and one that holds a block is enough.
      if (!maySplit(compiled) || !isOn(facts, 'hours') || !isOn(facts, 'overlap')) return;
      const until = latest(compiled, facts);
      for (const technician of problem.team.technicians) {
        const found = findBlocks(technician, compiled, facts, until);
        met += found ? 1 : 0;
        expect(found).toEqual(plainBlocks(technician, compiled, until));
      }
    }),
    RUNS,
  );
  expect(met).toBeGreaterThan(RUNS.numRuns / 4);
});

test('work that is not split is nobody’s in blocks', () => {
  fc.assert(
    fc.property(long, fc.constantFrom('site', 'short', 'off'), (problem, how) => {
      const { team, ticket } = problem;
      const rules = { split: { on: false, weight: 1 } };
      const asked: Problem = {
        ...problem,
        ticket: {
          ...ticket,
          ...(how === 'site' && { where: 'site' }),
          ...(how === 'short' && { minutes: 120 }),
        },
        ...(how === 'off' && { team: { ...team, policy: { ...team.policy, rules } } }),
      };
      expect(suggest(asked).ranked.filter((c) => c.blocks.length > 1)).toEqual([]);
    }),
    RUNS,
  );
});
