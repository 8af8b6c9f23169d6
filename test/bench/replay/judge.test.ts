import { describe, expect, it } from 'vitest';
import { drawn, judged, OURS, poolOf, WITHOUT_LOAD } from './judge.ts';
import { rowsOf } from './rows.ts';

const done = (number: string, owner: string, resolver: string, at: string, group = 'Group 1') => ({
  number,
  sys_updated_at: at,
  incident_state: 'Resolved',
  assigned_to: owner,
  resolved_by: resolver,
  resolved_at: at,
  assignment_group: group,
});
const fresh = (number: string, at: string, resolver: string, more: object = {}) => ({
  number,
  sys_updated_at: at,
  assignment_group: 'Group 1',
  resolved_by: resolver,
  resolved_at: '18:00',
  ...more,
});

/** Two people of one group; the second is known by the owner's name until after the question. */
const ROWS = rowsOf([
  done('A', 'Resolver 1', 'Resolved by 1', '08:10'),
  done('B', '?', 'Resolved by 3', '08:20', 'Group 2'),
  { number: 'C', sys_updated_at: '08:30', assigned_to: 'Resolver 2', assignment_group: 'Group 1' },
  fresh('D', '09:00', 'Resolved by 2'),
  fresh('E', '09:00', 'Resolved by 1', { assigned_to: 'Resolver 1' }),
  fresh('F', '09:00', 'Resolved by 9'),
  fresh('G', '09:00', '?'),
  done('H', '?', 'Resolved by 3', '09:00', 'Group 2'),
  done('I', 'Resolver 2', 'Resolved by 2', '17:00'),
]);

describe('the judge', () => {
  const pool = poolOf(ROWS, { history: 2 });
  const found = judged(ROWS, drawn(pool, 9, 1), 1);
  const placesOf = (number: string) => found.find((one) => one.number === number)?.places ?? {};

  it('asks about what was neither resolved at first sight nor without a resolver or a history', () => {
    expect(pool.asked.map((one) => one.incident.number)).toEqual(['D', 'E', 'F']);
    expect(pool.left).toEqual({
      resolvedAtFirstSight: 4,
      resolverNotGiven: 2,
      tooLittleHistory: 0,
      beforeAt: 0,
    });
  });

  it('places who resolved it in each order, also under the owner’s name', () => {
    expect(placesOf('D')).toMatchObject({ 'most in the group': 1, [OURS]: 1 });
    // The first has nothing in hand but E itself, and the second has C.
    expect(placesOf('E')).toMatchObject({ 'most in the group': 0, [OURS]: 0, [WITHOUT_LOAD]: 0 });
  });

  it('has no place for who was never seen', () => {
    const one = found.find(({ number }) => number === 'F');
    expect(one?.wasSeen).toBe(false);
    expect(Object.values(one?.places ?? {}).filter((place) => place !== undefined)).toEqual([]);
  });

  it('knows how many people there were', () => {
    expect(found.map((one) => one.technicians)).toEqual([3, 3, 3]);
  });
});
