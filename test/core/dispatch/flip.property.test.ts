import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMinutes, minutesBetween, minutesOf } from '../../../core/calendar/instant.ts';
import { ask, candidatesOf, givenUp } from '../../../core/dispatch/candidates.ts';
import { compile } from '../../../core/dispatch/compile.ts';
import { flip } from '../../../core/dispatch/flip.ts';
import { applyFlip } from '../../../core/dispatch/flip-apply.ts';
import type { Problem } from '../../../core/dispatch/problem.ts';
import { rank } from '../../../core/dispatch/rank.ts';
import { onGrid } from '../../../core/dispatch/starts.ts';
import { suggest } from '../../../core/dispatch/suggest.ts';
import type { FlipFacts } from '../../../core/explain/flip-facts.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { FlipKind } from '../../../core/model/policy.ts';
import { type Level, Technician } from '../../../core/model/technician.ts';
import { frozen } from '../../../core/rules/moving.ts';
import { randomProblem } from '../random-problem.ts';

/** A random problem in which something can be lifted as well. */
const liftable = fc
  .record({
    problem: randomProblem(),
    holds: fc.array(fc.constantFrom('firm', 'tentative', 'locked'), { minLength: 8, maxLength: 8 }),
    away: fc.array(fc.constantFrom('training', 'leave', 'busy'), { minLength: 3, maxLength: 3 }),
    keys: fc.array(fc.constantFrom(undefined, [], [{ name: 'Key' }]), {
      minLength: 4,
      maxLength: 4,
    }),
    order: fc.shuffledSubarray<FlipKind>(['later', 'horizon', 'level', 'unlock', 'move']),
  })
  .map(({ problem, holds, away, keys, order }): Problem => {
    const { team } = problem;
    return {
      ...problem,
      bookings: problem.bookings.map((b, i) => ({ ...b, hold: holds[i] ?? 'firm' })),
      team: {
        ...team,
        policy: { ...team.policy, flipOrder: order },
        absences: team.absences.map((a, i) => ({ ...a, kind: away[i] ?? 'leave' })),
        clients: team.clients.map((c) => ({ ...c, clearances: ['key'] })),
        technicians: team.technicians.map((t, i) =>
          Technician.parse({ ...t, clearances: keys[i] }),
        ),
      },
    };
  });

const firstOf = (problem: Problem) => {
  const compiled = compile(problem);
  return rank(
    candidatesOf(
      problem.team.technicians.map((t) => ask(t, compiled)),
      compiled,
    ),
  )[0];
};

/** Every single change there is, by kind and size: written down again, without any cleverness. */
const everyChange = (
  problem: Problem,
  id: TechnicianId,
  late: boolean,
): readonly { readonly facts: FlipFacts; readonly amount: number }[] => {
  const { team, now, ticket } = problem;
  const { policy } = team;
  const { need, facts, end, dayAt, bookings } = compile(problem);
  const technician = team.technicians.find((t) => t.id === id);
  const day = technician && dayAt(technician, 0);
  if (!technician || !day) return [];
  const all: { facts: FlipFacts; amount: number }[] = [];
  const until =
    need.due !== undefined && need.dueHolds && !late ? addMinutes(need.due, -need.minutes) : end;
  const next = (at: number) => onGrid(at + 1, day, policy.gridMinutes);
  for (let at = next(facts.earliest); at <= until && at < end; at = next(at)) {
    all.push({ facts: { kind: 'later', bound: 'start', at }, amount: minutesBetween(now, at) });
  }
  if (need.due !== undefined && need.dueHolds && !facts.relax.deadline) {
    const step = policy.gridMinutes;
    for (let at = addMinutes(need.due, step); at <= end; at = addMinutes(at, step)) {
      const amount = minutesBetween(need.due, at);
      all.push({ facts: { kind: 'later', bound: 'end', at }, amount });
    }
  }
  for (let days = 1; policy.horizonDays + days <= 60; days++) {
    all.push({ facts: { kind: 'horizon', days }, amount: days });
  }
  for (const { skill, level: was } of ticket.needs ?? []) {
    for (const level of [2, 1, 0] as Level[]) {
      if (level < was) all.push({ facts: { kind: 'level', skill, level }, amount: was - level });
    }
  }
  const client = team.clients.find((c) => c.id === ticket.client);
  if (client?.banned.includes(id)) {
    const about = { client: client.id, name: client.name };
    all.push({ facts: { kind: 'unlock', what: 'ban', ...about }, amount: 0 });
  }
  if (client && need.where === 'site' && technician.clearances?.length === 0) {
    all.push({ facts: { kind: 'unlock', what: 'clearance', name: 'key' }, amount: 0 });
  }
  for (const { id: absence, technician: whose, kind, window } of team.absences) {
    if (whose !== id || kind === 'leave' || window.end <= now || window.start >= end) continue;
    const what = { kind: 'unlock', what: 'absence', absence, of: kind, window } as const;
    all.push({ facts: what, amount: minutesOf(window) });
  }
  for (const booking of bookings.get(id) ?? []) {
    const { window, title } = booking;
    const why = frozen(booking, now, policy);
    if (window.end <= now || window.start >= end || why === 'started') continue;
    if (why !== undefined && window.start <= now) continue;
    const about = { booking: booking.id, title, window };
    all.push({
      facts: why ? { kind: 'unlock', what: 'booking', why, ...about } : { kind: 'move', ...about },
      amount: minutesOf(window),
    });
  }
  const place = (kind: FlipKind): number => policy.flipOrder.indexOf(kind);
  return all
    .filter(({ facts: { kind } }) => place(kind) >= 0)
    .sort((a, b) => place(a.facts.kind) - place(b.facts.kind) || a.amount - b.amount);
};

test('every change that is told makes the technician the first pick', () => {
  fc.assert(
    fc.property(liftable, (problem) => {
      const answer = suggest(problem);
      for (const { id } of problem.team.technicians) {
        const found = flip(problem, answer, id);
        if (found.kind === 'none') continue;
        const [first] = suggest(applyFlip(problem, found.facts, id)).ranked;
        expect(first).toMatchObject({ technician: id, window: found.window, cost: found.cost });
      }
    }),
    { numRuns: 200 },
  );
});

test('what is told is the smallest of all changes, and where none is told none works', () => {
  fc.assert(
    fc.property(liftable, (problem) => {
      const answer = suggest(problem);
      const [before] = answer.ranked;
      const hopeless = compile(problem).facts.relax.deadline;
      const late = before?.relaxed.includes('deadline') ?? hopeless;
      const most = before ? givenUp(before) : hopeless ? 2 : 0;
      for (const { id } of problem.team.technicians.slice(0, 2)) {
        if (before?.technician === id) continue;
        const found = flip(problem, answer, id);
        const smallest = everyChange(problem, id, late).find(({ facts }) => {
          const first = firstOf(applyFlip(problem, facts, id));
          // Nobody is made first by giving up what nobody has to give up now.
          return first?.technician === id && givenUp(first) <= most;
        });
        expect(found.kind).toBe(smallest?.facts.kind ?? 'none');
        if (found.kind !== 'none') expect(found.amount).toBe(smallest?.amount);
      }
    }),
    { numRuns: 40 },
  );
});

test('the first pick needs no change', () => {
  fc.assert(
    fc.property(liftable, (problem) => {
      const answer = suggest(problem);
      const first = answer.ranked[0]?.technician;
      if (first) expect(flip(problem, answer, first)).toEqual({ kind: 'none' });
    }),
    { numRuns: 50 },
  );
});
