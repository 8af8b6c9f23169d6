import { describe, expect, test } from 'vitest';
import { ledgerOf } from '../../core/roster/on-call/accounts.ts';
import { freedBy } from '../../core/roster/on-call/freed.ts';
import { generate } from '../../core/roster/on-call/generate.ts';
import { groundOf } from '../../core/roster/on-call/ground.ts';
import type { OnCallProblem } from '../../core/roster/on-call/problem.ts';
import { sketch, who } from '../core/roster/on-call/plans.ts';
import { at, during, scene } from '../core/scenario.ts';
import { person, tell } from './situation.ts';

const people = ['Ana', 'Ben', 'Cem', 'Dee'].map((name) => person(name));
const ids = ['ana', 'ben', 'cem', 'dee'];
const members = ids.map((technician) => ({ technician }));
const plan = { members, policy: { gapDays: 14, wishedGapDays: 14 } };

/** The manager's engine makes four weeks; what it makes is what the dispatcher's engine reads. */
const rota = (from: string, to: string, team: object): OnCallProblem =>
  sketch({ from, to, plan, team: { technicians: people, ...team } });
const { onCall } = generate(rota('2026-11-23 09:00', '2026-12-21 09:00', {}));

/** Ana has the phone this week, and is called out on Tuesday from two to half past three. */
const call = {
  id: 'call',
  technician: 'ana',
  window: { start: at('2026-11-24 02:00'), end: at('2026-11-24 03:30') },
};
const bookings = [
  { technician: 'ana', ticket: 'k1', window: during('2026-11-24 08:30-09:30') },
  { technician: 'ana', ticket: 'k2', window: during('2026-11-24 14:00-14:15') },
  { technician: 'ana', ticket: 'k3', window: during('2026-11-24 14:30-15:30') },
  { technician: 'ben', ticket: 'k4', window: during('2026-11-24 09:30-10:30') },
];

test('the week is hers because nobody has had one, and the plan says so', () => {
  expect(onCall.map((o) => o.technician)).toEqual(ids);
});

describe('a call-out in the night', () => {
  const morning = (callOuts: readonly object[], policy = {}) => ({
    now: at('2026-11-24 07:00'),
    team: { technicians: people, onCall, callOuts, policy },
    ticket: { priority: 'P2', due: at('2026-11-24 12:00') },
    bookings,
  });
  const freed = (policy = {}) => {
    const { team, bookings: booked } = scene(morning([call], policy));
    const [only] = team.callOuts;
    const found = only && freedBy(only, team, booked);
    return found && { from: found.freeFrom, tickets: found.bookings.map((b) => b.ticket) };
  };

  // "Ana was out until half past three. What she had before half past two goes to somebody else, today."
  test('frees what lies in her rest, to the minute, and only hers', () => {
    expect(freed()).toEqual({ from: at('2026-11-24 14:30'), tickets: ['k1', 'k2'] });
  });

  test('in the other house the day begins later, by two hours at least', () => {
    const company = { restMode: 'company' };
    expect(freed(company)).toEqual({ from: at('2026-11-24 10:30'), tickets: ['k1'] });
  });

  // "Who takes her half past eight? Before the call it was Ana's own."
  test('the freed work is offered again, and no longer to her before she has rested', () => {
    const before = tell(morning([]));
    expect(before.order).toContain('Ana, today 08:30–09:30');
    const after = tell(morning([call]));
    expect(after.first).toMatch(/^(Ben|Cem|Dee), today 08:30/);
    expect(after.out).toEqual({ Ana: ['Worked until today 03:30: rests until today 14:30'] });
  });

  const points = (callOuts: readonly object[]): number | undefined =>
    ledgerOf(
      groundOf(rota('2026-12-21 09:00', '2027-01-18 09:00', { onCall, callOuts })),
    ).rows.find((row) => row.technician === who('ana'))?.points;

  test('is hers in the ledger: the call, an hour and a half of work, woken', () => {
    expect((points([call]) ?? 0) - (points([]) ?? 0)).toBe(2 + 3 + 2);
  });

  test('and the next round begins with somebody who carried less', () => {
    const next = (callOuts: readonly object[]) =>
      generate(rota('2026-12-21 09:00', '2027-01-18 09:00', { onCall, callOuts }));
    expect(next([]).turns[0]?.technician).toBe('ana');
    expect(next([call]).turns[0]?.technician).toBe('ben');
  });
});
