import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../core/dispatch/problem.ts';
import { suggest } from '../../../core/dispatch/suggest.ts';
import { Policy } from '../../../core/model/policy.ts';
import type { Team } from '../../../core/model/team.ts';
import { type PreviewRow, previewPolicy } from '../../../core/report/policy-preview.ts';
import { RULES } from '../../../core/rules/index.ts';
import { randomProblem } from '../random-problem.ts';
import { at, during, FAR, scene } from '../scenario.ts';

const RUNS = { numRuns: 100 };

const withPolicy = (team: Team, change: object): Team => ({
  ...team,
  policy: Policy.parse({ ...team.policy, ...change }),
});

const rowsOf = (problem: Problem, after: Team): readonly PreviewRow[] =>
  [
    ...previewPolicy({
      before: problem.team,
      after,
      ask: [problem.ticket],
      now: problem.now,
      bookings: problem.bookings,
      tickets: problem.tickets,
    }),
  ].flatMap((row) => row ?? []);

/** A preview asks for tickets as they lie in a list: any start will do, and anybody may own them. */
const first = ({ team, ticket, now, bookings, tickets }: Problem) => {
  const [best] = suggest({ team, ticket, now, bookings, tickets, sources: [] }).ranked;
  return best && { technician: best.technician, window: best.window };
};

describe('what another policy would have changed', () => {
  it('is nothing where the policy is the same', () => {
    fc.assert(
      fc.property(randomProblem({ rules: true }), (problem) => {
        const again = withPolicy(problem.team, {});
        expect(rowsOf(problem, again).map((row) => row.kind)).toEqual(['same']);
      }),
      RUNS,
    );
  });

  it('is what two suggestions side by side say, with a reason that differs', () => {
    fc.assert(
      fc.property(
        randomProblem(),
        fc.constantFrom(...RULES.map((rule) => rule.id)),
        fc.record({ on: fc.boolean(), weight: fc.constantFrom(0, 0.5, 3) }),
        (problem, rule, setting) => {
          const team = withPolicy(problem.team, { rules: { [rule]: setting } });
          const [row] = rowsOf(problem, team);
          const before = first(problem);
          const after = first({ ...problem, team });
          if (row?.kind !== 'changed') {
            expect(after).toEqual(before);
            return;
          }
          expect([row.before, row.after]).toEqual([before, after]);
          expect(row.after).not.toEqual(row.before);
          if (row.why.kind === 'cost') expect(row.why.after).not.toBe(row.why.before);
        },
      ),
      RUNS,
    );
  });

  const two = [
    { id: 'ana', name: 'Ana' },
    { id: 'ben', name: 'Ben' },
  ];

  it('names the cost that moved: knowing the client counts more than the drive', () => {
    const problem = scene({
      team: {
        technicians: [
          { ...two[0], home: FAR },
          { ...two[1], home: { latitude: 38.72, longitude: -9.14 } },
        ],
        clients: [
          {
            id: 'c1',
            name: 'Acme',
            sites: [{ id: 's1', name: 'HQ', place: { latitude: 38.72, longitude: -9.14 } }],
          },
        ],
      },
      ticket: { client: 'c1', where: 'site', lastTechnician: 'ana' },
    });
    const [row] = rowsOf(problem, withPolicy(problem.team, { lastTechnicianMinutes: 60 }));
    expect(row).toMatchObject({
      kind: 'changed',
      before: { technician: 'ben' },
      after: { technician: 'ana' },
      why: {
        kind: 'cost',
        who: 'ana',
        reason: { code: 'last-technician', name: 'Acme' },
        before: -15,
        after: -60,
      },
    });
  });

  it('names what is in the way now, and what is no more', () => {
    const problem = scene({ bookings: [{ window: during('08:30-15:00') }] });
    const cap = { P1: 100, P2: 100, P3: 70, P4: 70 };
    const loose = {
      ...problem,
      team: withPolicy(problem.team, { rules: { lunch: { on: false } } }),
    };
    const tight = withPolicy(loose.team, { dayCapPercent: cap });
    const closed = rowsOf(loose, tight);
    expect(closed[0]).toMatchObject({
      before: { technician: 'ana', window: { start: at('15:00') } },
      after: { technician: 'ana', window: { start: at('2026-11-24 08:30') } },
      why: { kind: 'closed', who: 'ana', reason: { code: 'day-full' } },
    });
    const opened = rowsOf(
      { ...loose, team: withPolicy(loose.team, tight.policy) },
      {
        ...loose.team,
        policy: Policy.parse({ ...tight.policy, dayCapPercent: loose.team.policy.dayCapPercent }),
      },
    );
    expect(opened[0]).toMatchObject({
      before: { window: { start: at('2026-11-24 08:30') } },
      after: { window: { start: at('15:00') } },
      why: { kind: 'opened', who: 'ana', reason: { code: 'day-full' } },
    });
  });

  it('names another assumed duration', () => {
    const problem = scene({ ticket: { minutes: undefined } });
    const [row] = rowsOf(problem, withPolicy(problem.team, { remoteMinutes: 90 }));
    expect(row).toMatchObject({ why: { kind: 'length', before: 60, after: 90 } });
  });

  it('says that nobody is left, and why', () => {
    const problem = scene({
      bookings: [{ window: during('08:30-10:00') }],
      ticket: { due: at('17:30') },
    });
    const [row] = rowsOf(problem, {
      ...problem.team,
      technicians: problem.team.technicians.map((t) => ({ ...t, active: false })),
    });
    expect(row).toMatchObject({
      kind: 'changed',
      after: undefined,
      why: { kind: 'closed', reason: { code: 'account-disabled' } },
    });
  });

  it('asks at most once between two breaths', () => {
    const problem = scene();
    const steps = [
      ...previewPolicy({
        before: problem.team,
        after: problem.team,
        ask: [problem.ticket, { ...problem.ticket, id: 'k2' as never }],
        now: problem.now,
        bookings: [],
        tickets: [],
      }),
    ];
    expect(steps.map((row) => row?.ticket.id)).toEqual([undefined, 'k1', undefined, 'k2']);
  });
});
