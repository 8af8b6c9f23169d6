import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../../core/calendar/zone.ts';
import { LocalDate } from '../../../../core/model/time.ts';
import { check } from '../../../../core/roster/check.ts';
import { type ConflictAnswer, conflict } from '../../../../core/roster/conflict/conflict.ts';
import { conflictFacts } from '../../../../core/roster/conflict/fact.ts';
import { givenWay } from '../../../../core/roster/conflict/give-way.ts';
import { onlyLimits, onlyWith } from '../../../../core/roster/conflict/held.ts';
import { RosterProblem } from '../../../../core/roster/problem.ts';
import { coverExactly } from './exact.ts';

const from = LocalDate.parse('2026-11-27');
const optional = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });
const given = <T extends object>(all: T) =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));

/** Two to four people, three to five days over a weekend, early and night shifts. */
const arbitrary = fc
  .record({ people: fc.integer({ min: 2, max: 4 }), days: fc.integer({ min: 3, max: 5 }) })
  .chain(({ people, days }) => {
    const day = fc.integer({ min: 0, max: days - 1 });
    const who = fc.integer({ min: 0, max: people - 1 });
    const shift = fc.constantFrom('E', 'N');
    return fc.record({
      days: fc.constant(days),
      contracts: fc.array(
        fc.record({
          runMax: optional(fc.integer({ min: 1, max: 3 })),
          weekendsMax: optional(fc.constant(0)),
          minutesMax: optional(fc.integer({ min: 1, max: 4 }).map((n) => n * 480)),
          runMin: optional(fc.integer({ min: 2, max: 3 })),
          offMin: optional(fc.integer({ min: 2, max: 3 })),
          nights: optional(fc.integer({ min: 0, max: 2 })),
          firewall: fc.boolean(),
        }),
        { minLength: people, maxLength: people },
      ),
      away: fc.uniqueArray(fc.record({ who, day }), {
        selector: (a) => `${a.who} ${a.day}`,
        maxLength: 3,
      }),
      pins: fc.uniqueArray(fc.record({ who, day, shift: fc.constantFrom(null, 'E', 'N') }), {
        selector: (p) => `${p.who} ${p.day}`,
        maxLength: 2,
      }),
      calls: fc.uniqueArray(fc.record({ who, day }), {
        selector: (c) => `${c.who} ${c.day}`,
        maxLength: 2,
      }),
      turns: fc.uniqueArray(fc.record({ who, day }), { selector: (t) => t.who, maxLength: 2 }),
      past: fc.array(fc.array(fc.constantFrom(null, 'E', 'N'), { minLength: 0, maxLength: 3 }), {
        minLength: people,
        maxLength: people,
      }),
      demands: fc.uniqueArray(
        fc.record({ day, shift, skill: fc.boolean(), minimum: fc.integer({ min: 1, max: 2 }) }),
        { selector: (d) => `${d.day} ${d.shift} ${d.skill}`, minLength: 1, maxLength: 7 },
      ),
    });
  })
  .map(({ days, contracts, away, pins, calls, turns, past, demands }) => {
    const date = (day: number) => addDays(from, day);
    // Lisbon is at UTC in winter.
    const hourOf = (day: number, hour: number) => Date.parse(date(day)) + hour * 3_600_000;
    return RosterProblem.parse({
      zone: 'Europe/Lisbon',
      from,
      days,
      shifts: [
        { code: 'E', minutes: 480, hours: { from: '07:00', to: '15:00' } },
        { code: 'N', minutes: 480, hours: { from: '22:00', to: '06:00' }, notNext: ['E'] },
      ],
      technicians: contracts.map(({ nights, firewall, ...limits }, i) => ({
        id: `t${i}`,
        name: `T${i}`,
        contract: { ...given(limits), shiftsMax: nights === undefined ? {} : { N: nights } },
        skills: firewall ? [{ skill: 'firewall', level: 2 }] : [],
      })),
      away: away.map((a) => ({
        technician: `t${a.who}`,
        from: date(a.day),
        to: date(a.day),
        kind: 'leave',
      })),
      pins: pins.map((p) => ({ technician: `t${p.who}`, date: date(p.day), shift: p.shift })),
      // Called out from two to three in the night, and the phone from nine in the morning on.
      callOuts: {
        calls: calls.map((c) => ({
          ...{ id: `call ${c.who} ${c.day}`, technician: `t${c.who}` },
          window: { start: hourOf(c.day, 2), end: hourOf(c.day, 3) },
        })),
      },
      onCall: {
        turns: turns.map((t) => ({
          ...{ id: `turn ${t.who}`, technician: `t${t.who}`, layer: 'primary' },
          window: { start: hourOf(t.day, 9), end: hourOf(t.day + 1, 9) },
        })),
      },
      past: past.flatMap((row, i) =>
        row.length === 0
          ? []
          : [
              {
                technician: `t${i}`,
                from: date(-row.length),
                shifts: row.flatMap((shift, n) =>
                  shift === null ? [] : [{ date: date(n - row.length), shift }],
                ),
              },
            ],
      ),
      demands: demands.map(({ day, shift, skill, minimum }) => ({
        date: date(day),
        shift,
        minimum,
        ...(skill ? { skill: { skill: 'firewall', level: 2 } } : {}),
      })),
    });
  });

const isCovered = (problem: RosterProblem): boolean => {
  const { gaps, score } = check(problem, coverExactly(problem));
  return gaps.length === 0 && score.hard === 0;
};

const answerOf = (problem: RosterProblem): ConflictAnswer => {
  const run = conflict(problem, { seed: 1, budget: { kind: 'steps', steps: 1e9 } });
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
  }
};

test('every set is impossible, possible without any one of its facts, and shares none; without all of them it is covered', () => {
  let [sets, proven, impossible] = [0, 0, 0];
  fc.assert(
    fc.property(arbitrary, (problem) => {
      const limits = onlyLimits(problem);
      const { conflicts, unproven, coversRest } = answerOf(problem);
      expect(conflicts.length + unproven.length > 0).toBe(!isCovered(limits));
      if (conflicts.length > 0) impossible++;
      const all = conflictFacts(limits);
      const left = new Map(all.map((fact) => [JSON.stringify(fact), fact]));
      for (const { facts, ways, irreducible } of conflicts) {
        sets++;
        if (irreducible) proven++;
        expect(isCovered(onlyWith(limits, facts))).toBe(false);
        expect(ways.map(({ fact }) => fact)).toEqual(facts);
        for (const { fact, way } of ways) {
          const rest = facts.filter((one) => one !== fact);
          if (way) expect(isCovered(onlyWith(limits, rest))).toBe(true);
          if (way) expect(isCovered(givenWay(limits, facts, fact, way))).toBe(true);
        }
        expect(irreducible).toBe(ways.every(({ way }) => way !== undefined));
        for (const fact of facts) expect(left.delete(JSON.stringify(fact))).toBe(true);
      }
      expect([unproven, coversRest]).toEqual([[], true]);
      expect(isCovered(onlyWith(limits, left.values()))).toBe(true);
    }),
    { numRuns: 60, seed: 1 },
  );
  // Of so few people and days nothing is left unproven.
  expect(impossible).toBeGreaterThan(10);
  expect(proven).toBe(sets);
});

test('the smallest way is told: a step less is not enough', () => {
  fc.assert(
    fc.property(arbitrary, (problem) => {
      const limits = onlyLimits(problem);
      for (const { facts, ways } of answerOf(problem).conflicts) {
        for (const { fact, way } of ways) {
          if (way?.kind !== 'by' || way.amount < 2) continue;
          const less = { kind: 'by', amount: way.amount - 1 } as const;
          expect(isCovered(givenWay(limits, facts, fact, less))).toBe(false);
        }
      }
    }),
    { numRuns: 40, seed: 2 },
  );
});
