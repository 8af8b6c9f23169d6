import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, localDate, zoneDay } from '../../../core/calendar/zone.ts';
import { CallOut, type OnCall } from '../../../core/model/absence.ts';
import { LocalTime } from '../../../core/model/time.ts';
import { callOutsOf } from '../../../core/roster/call-outs.ts';
import { check } from '../../../core/roster/check.ts';
import { fixedTurns } from '../../../core/roster/fixed-turns.ts';
import { check as checkOnCall } from '../../../core/roster/on-call/check.ts';
import { generate } from '../../../core/roster/on-call/generate.ts';
import { daily, type Rotation, weekly } from '../../../core/roster/on-call/plan.ts';
import type { RosterProblem } from '../../../core/roster/problem.ts';
import { Dice } from '../../../core/roster/random.ts';
import type { Roster } from '../../../core/roster/roster.ts';
import { solve } from '../../../core/roster/solve.ts';
import { onCallOver } from '../../bench/roster/on-call-over.ts';
import { plantedTeam } from '../../bench/roster/team.ts';

const HOUR = 3_600_000;
const NOBODY_WORKS: Roster = { rows: [] };

const team = fc.record({
  seed: fc.integer({ min: 1, max: 500 }),
  rotation: fc
    .tuple(
      fc.constantFrom('daily', 'weekly'),
      fc.constantFrom('06:00', '09:00', '13:00', '17:00', '18:00'),
    )
    .map(([every, hour]): Rotation => {
      const at = LocalTime.parse(hour);
      return every === 'daily' ? daily(at) : weekly(undefined, at);
    }),
});

const solved = (problem: RosterProblem): Roster => {
  const run = solve(problem, { seed: 1, budget: { kind: 'steps', steps: 150_000 } });
  for (;;) {
    const { done, value } = run.next();
    if (done) return value.roster;
  }
};

/** Whose rest is too short, by the rules of the shifts and by those of on-call. */
const tired = (
  problem: RosterProblem,
  roster: Roster,
  onCall: readonly OnCall[],
  rotation: Rotation,
) => {
  const asked = onCallOver(problem, roster, rotation);
  const settled = { ...problem, onCall: fixedTurns(onCall, asked.team.policy) };
  const names = (all: readonly (string | undefined)[]) => [...new Set(all)].sort();
  return {
    byShifts: names(
      check(settled, roster)
        .violations.filter(({ rule }) => rule === 'on-call-rest')
        .map(({ technician }) => technician),
    ),
    byOnCall: names(
      checkOnCall(asked, onCall)
        .violations.filter(({ reason }) => reason.code === 'rest-short')
        .map(({ technician }) => technician),
    ),
  };
};
const NOBODY = { byShifts: [], byOnCall: [] };

test('nobody’s rest is broken, whichever of shifts and on-call is made first', () => {
  fc.assert(
    fc.property(team, ({ seed, rotation }) => {
      const { problem } = plantedTeam(10, 14, seed);
      const first = solved(problem);
      const after = generate(onCallOver(problem, first, rotation)).onCall;
      expect(tired(problem, first, after, rotation)).toEqual(NOBODY);

      const asked = onCallOver(problem, NOBODY_WORKS, rotation);
      const { onCall } = generate(asked);
      expect(onCall.length).toBeGreaterThan(0);
      const second = solved({ ...problem, onCall: fixedTurns(onCall, asked.team.policy) });
      expect(tired(problem, second, onCall, rotation)).toEqual(NOBODY);
    }),
    { numRuns: 12 },
  );
});

test('who is called out on call has rested before the next shift that is made', () => {
  let [meant, kept] = [0, 0];
  fc.assert(
    fc.property(team, fc.integer({ min: 1, max: 4 }), ({ seed, rotation }, hour) => {
      // What somebody set by hand stays, rested or not.
      const problem = { ...plantedTeam(10, 14, seed).problem, pins: [] };
      const asked = onCallOver(problem, NOBODY_WORKS, rotation);
      const { onCall } = generate(asked);
      const calls = onCall.slice(1, 8).map(({ id, technician, window }) => {
        const night = zoneDay(problem.zone, addDays(localDate(window.start, problem.zone), 1));
        const start = night.window.start + hour * HOUR;
        return CallOut.parse({ id, technician, window: { start, end: start + HOUR } });
      });
      const { policy } = asked.team;
      const tired = (roster: Roster) =>
        check({ ...problem, callOuts: callOutsOf(calls, policy) }, roster).violations.filter(
          ({ rule }) => rule === 'call-out-rest',
        ).length;
      const turns = { ...problem, onCall: fixedTurns(onCall, policy) };
      meant += tired(solved(turns));
      const made = solved({ ...turns, callOuts: callOutsOf(calls, policy) });
      expect(tired(made)).toBe(0);
      kept += made.rows.length;
    }),
    { numRuns: 8 },
  );
  // Without the fact shifts would have begun too early.
  expect([meant > 0, kept > 0]).toEqual([true, true]);
});

test('shifts and on-call agree on whose rest is too short', () => {
  let found = 0;
  fc.assert(
    fc.property(team, ({ seed, rotation }) => {
      const { problem } = plantedTeam(10, 14, seed);
      const dice = new Dice(seed);
      const codes = [...problem.shifts.map(({ code }) => code), null];
      const roster = {
        rows: problem.technicians.map(({ id }) => ({
          technician: id,
          shifts: Array.from({ length: 14 }, () => codes[dice.below(codes.length)] ?? null),
        })),
      };
      const { onCall } = generate(onCallOver(problem, NOBODY_WORKS, rotation));
      const { byShifts, byOnCall } = tired(problem, roster, onCall, rotation);
      found += byShifts.length;
      expect(byShifts).toEqual(byOnCall);
    }),
    { numRuns: 60 },
  );
  expect(found).toBeGreaterThan(0);
});
