import { expect, test } from 'vitest';
import { sharesOf } from '../../../../core/roster/balance/shares.ts';
import { factsOf } from '../../../../core/roster/facts.ts';
import { RosterProblem } from '../../../../core/roster/problem.ts';
import { ground } from './ground.ts';

/** Four weeks in which Ben is on leave for two and Cem joins for the last. */
const shares = (contracts: Readonly<Record<string, object>>) => {
  const problem = RosterProblem.parse({
    ...{ zone: 'Europe/Berlin', from: '2026-03-02', days: 28, shifts: [] },
    technicians: ['ana', 'ben', 'cem'].map((id) => ({
      ...{ id, name: id, contract: contracts[id] },
      ...(id === 'cem' && { joins: '2026-03-23' }),
    })),
    away: [{ technician: 'ben', from: '2026-03-02', to: '2026-03-15', kind: 'leave' }],
  });
  return [...sharesOf(factsOf(problem), ground)];
};

test('days away or not in the team count once, however the contract’s minutes are meant', () => {
  const whole = { minutesMax: 9600 };
  expect(shares({ ana: whole, ben: whole, cem: whole })).toEqual([1, 0.5, 0.25]);
  const own = (minutesMax: number) => ({ minutesMax, minutesOwn: true });
  expect(shares({ ana: own(9600), ben: own(4800), cem: own(2400) })).toEqual([1, 0.5, 0.25]);
  expect(shares({ ana: {}, ben: {}, cem: {} })).toEqual([1, 0.5, 0.25]);
});
