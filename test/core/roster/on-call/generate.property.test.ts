import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaps } from '../../../../core/calendar/window.ts';
import { addDays, localDate } from '../../../../core/calendar/zone.ts';
import { Absence } from '../../../../core/model/absence.ts';
import { OnCallId } from '../../../../core/model/ids.ts';
import { Instant, type Window } from '../../../../core/model/time.ts';
import { check } from '../../../../core/roster/on-call/check.ts';
import { coverage } from '../../../../core/roster/on-call/coverage.ts';
import { generate } from '../../../../core/roster/on-call/generate.ts';
import { groundOf } from '../../../../core/roster/on-call/ground.ts';
import { layersOf } from '../../../../core/roster/on-call/plan.ts';
import type { OnCallProblem } from '../../../../core/roster/on-call/problem.ts';
import { proposeSwap } from '../../../../core/roster/on-call/swap.ts';
import { randomPlan } from './random-plan.ts';

const AWAY = new Set(['leave', 'sick', 'out']);
const layers = ({ plan }: OnCallProblem) => layersOf(plan).map(([layer]) => layer);

describe.each([false, true])('whatever the facts, fixed and overridden by hand: %s', (named) => {
  test('every minute is somebody’s or a gap with a reason for everybody, and nobody’s twice', () => {
    fc.assert(
      fc.property(randomPlan({ named }), (problem) => {
        const { segments, gaps, onCall } = generate(problem);
        for (const layer of layers(problem)) {
          const own = segments.filter((s) => s.layer === layer);
          expect(own[0]?.window.start).toBe(problem.horizon.start);
          expect(own.at(-1)?.window.end).toBe(problem.horizon.end);
          own.slice(1).forEach((s, i) => {
            expect(s.window.start).toBe(own[i]?.window.end);
          });
        }
        const covered = coverage(onCall, layers(problem), problem.horizon);
        expect(covered.doubles).toEqual([]);
        const open = gaps.reduce((sum, { window }) => sum + window.end - window.start, 0);
        expect(covered.gaps.reduce((sum, g) => sum + g.window.end - g.window.start, 0)).toBe(open);
        for (const { whyNot } of gaps) {
          expect(whyNot.map((w) => w.technician)).toEqual(
            problem.team.technicians.map((t) => t.id),
          );
          expect(whyNot.filter((w) => w.reasons.length === 0)).toEqual([]);
        }
        expect(new Set(onCall.map((o) => o.id)).size).toBe(onCall.length);
      }),
      { numRuns: 60 },
    );
  });

  test('nobody is on call while away, unless a person named them', () => {
    fc.assert(
      fc.property(randomPlan({ named }), (problem) => {
        for (const { technician, window, entry } of generate(problem).segments) {
          if (entry?.source === 'fixed' || entry?.source === 'override') continue;
          const away = problem.team.absences.filter(
            (a) => a.technician === technician && AWAY.has(a.kind) && overlaps(a.window, window),
          );
          expect(away).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('twice is once', () => {
    fc.assert(
      fc.property(randomPlan({ named }), (problem) => {
        const first = generate(problem);
        const second = generate({ ...problem, former: first.onCall });
        expect(second.changes).toEqual([]);
        expect(second.onCall).toEqual(first.onCall);
        expect(second.gaps.map((g) => g.window)).toEqual(first.gaps.map((g) => g.window));
      }),
      { numRuns: 60 },
    );
  });
});

const MOST_TRIED = 16;

/** What the first that has any gives. */
const firstOf = <T, R>(all: readonly T[], of: (one: T) => R | undefined): R | undefined => {
  for (const one of all) {
    const found = of(one);
    if (found !== undefined) return found;
  }
  return undefined;
};

test('with swaps as well, taken back or not: every minute once, nobody away, and twice is once', () => {
  let [kept, undone, over] = [0, 0, 0];
  fc.assert(
    fc.property(
      randomPlan({ named: true }),
      fc.nat(),
      fc.nat(),
      fc.boolean(),
      fc.boolean(),
      (planned, m, n, isUndone, isCovered) => {
        const first = generate(planned);
        const turns = first.turns.filter(({ technician }) => technician !== undefined);
        const from = (i: number) => turns.map((_, k) => turns[(i + k) % turns.length]);
        // Few pairs may swap: some are tried, from a random one on.
        const pairs = from(m)
          .flatMap((a) => from(n).map((b) => [a, b] as const))
          .filter(([a, b]) => a?.technician !== b?.technician);
        const agreed = firstOf(pairs.slice(0, MOST_TRIED), ([a, b]) => {
          if (!a?.technician || !b?.technician) return undefined;
          const legs = [{ shift: a.id, from: a.technician, to: b.technician }];
          const asked = { id: OnCallId.parse('s'), legs, at: planned.now };
          const outcome = proposeSwap(planned, first.turns, asked, { manager: 'Mia' });
          return outcome.kind === 'agreed' ? { a, b, swap: outcome.swap } : undefined;
        });
        if (!agreed) return;
        const { a, b } = agreed;
        const swap = { ...agreed.swap, ...(isUndone && { undoneAt: planned.now }) };
        const [window] = a.parts;
        const [named] = planned.team.technicians;
        if (!window || !named) return;
        const override = { id: OnCallId.parse('x'), layer: a.layer, window, at: planned.now };
        const overrides = [
          ...planned.plan.overrides,
          ...(isCovered ? [{ ...override, technician: named.id }] : []),
        ];
        const problem = { ...planned, plan: { ...planned.plan, swaps: [swap], overrides } };
        const { segments, onCall, gaps } = generate({ ...problem, former: first.onCall });
        if (isUndone) {
          const never = { ...planned, plan: { ...planned.plan, overrides } };
          expect(onCall).toEqual(generate({ ...never, former: first.onCall }).onCall);
        }
        if (isUndone) undone++;
        else kept++;
        for (const { entry, window, technician } of segments) {
          const named = entry?.source === 'fixed' || entry?.source === 'override';
          if (named && a.parts.some((part) => overlaps(part, window))) over++;
          if (isUndone || named || entry?.id !== a.id) continue;
          // What of the turn nobody is named for is whose it was given to, or nobody's while they are away.
          expect([b.technician, undefined]).toContain(technician);
        }
        const covered = coverage(onCall, layers(problem), problem.horizon);
        expect(covered.doubles).toEqual([]);
        const length = (all: readonly { readonly window: Window }[]): number =>
          all.reduce((sum, { window }) => sum + window.end - window.start, 0);
        expect(length(covered.gaps)).toBe(length(gaps));
        for (const { technician, window, entry } of segments) {
          if (entry?.source === 'fixed' || entry?.source === 'override') continue;
          const away = problem.team.absences.filter(
            (one) =>
              one.technician === technician && AWAY.has(one.kind) && overlaps(one.window, window),
          );
          expect(away).toEqual([]);
        }
        const again = generate({ ...problem, former: onCall });
        expect(again.onCall).toEqual(onCall);
        expect(again.changes).toEqual([]);
      },
    ),
    { numRuns: 120 },
  );
  expect([kept > 0, undone > 0, over > 0]).toEqual([true, true, true]);
});

test('between two turns of one person lie the clear days, and never both layers at once', () => {
  fc.assert(
    fc.property(randomPlan(), (problem) => {
      const { gapDays } = groundOf(problem);
      const { turns } = generate(problem);
      const { zone } = problem.plan;
      for (const a of turns) {
        for (const b of turns) {
          if (a === b || a.technician === undefined || a.technician !== b.technician) continue;
          expect(a.parts.some((p) => b.parts.some((q) => overlaps(p, q)))).toBe(false);
          if (a.holiday || b.holiday || a.window.start > b.window.start) continue;
          const free = addDays(localDate(a.window.end, zone), gapDays);
          expect(localDate(b.window.start, zone) >= free).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('the check finds nothing hard in what was made, except the gaps that are told', () => {
  fc.assert(
    fc.property(randomPlan(), (problem) => {
      const made = generate(problem);
      const { violations } = check(problem, made.onCall);
      const hard = violations.filter((v) => v.kind === 'block');
      expect(hard.filter((v) => v.reason.code !== 'gap')).toEqual([]);
      expect(hard.map((v) => v.window)).toEqual(
        [...made.gaps].sort((a, b) => a.window.start - b.window.start).map((g) => g.window),
      );
      expect(hard.flatMap((v) => v.whyNot ?? []).every((w) => w.reasons.length > 0)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('somebody falls ill: only what that touches changes, and each change has a reason', () => {
  fc.assert(
    fc.property(randomPlan(), fc.nat(), fc.nat(60 * 24), (planned, n, hours) => {
      const first = generate(planned);
      // Some turns have begun by then, and stay with whoever has them.
      const now = Instant.parse(planned.now + hours * 3_600_000);
      const problem = { ...planned, now };
      const turn = first.turns[n % Math.max(1, first.turns.length)];
      if (!turn?.technician) return;
      const absence = Absence.parse({
        ...{ id: 'ill', technician: turn.technician, kind: 'sick', window: turn.window },
      });
      const team = { ...problem.team, absences: [...problem.team.absences, absence] };
      const second = generate({ ...problem, team, former: first.onCall });
      expect(second.changes.filter((c) => c.reasons.length === 0)).toEqual([]);
      const own = second.onCall.filter((o) => o.technician === turn.technician);
      expect(own.filter((o) => overlaps(o.window, turn.window))).toEqual([]);
      expect(generate({ ...problem, team, former: second.onCall }).changes).toEqual([]);
      const ill = second.changes.filter((c) => c.from === turn.technician);
      for (const change of ill.filter((c) => overlaps(c.window, turn.window))) {
        expect(change.reasons.map((r) => r.code)).toContain('away');
      }
      const others = second.changes.filter((c) => c.from !== turn.technician);
      for (const change of others) {
        expect(change.reasons.every((r) => r.code !== 'away')).toBe(true);
      }
      for (const gap of second.gaps) {
        const held = first.onCall.filter(
          (o) => o.layer === gap.layer && overlaps(o.window, gap.window),
        );
        expect(held.every((o) => o.technician === turn.technician)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
