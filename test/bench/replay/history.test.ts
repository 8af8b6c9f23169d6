import { describe, expect, it } from 'vitest';
import { BASELINES } from './baselines.ts';
import { foldLog, type Incident } from './fold.ts';
import { historyOf, realNames } from './history.ts';
import { clock, rowsOf } from './rows.ts';

const done = (number: string, owner: string, resolver: string, group = 'Group 1') => ({
  number,
  sys_updated_at: '09:00',
  incident_state: 'Resolved',
  assigned_to: owner,
  resolved_by: resolver,
  resolved_at: '09:00',
  assignment_group: group,
  category: 'Category 1',
});
const ROWS = rowsOf([
  done('A', 'Resolver 7', 'Resolved by 1'),
  done('B', 'Resolver 7', 'Resolved by 1', 'Group 2'),
  done('C', 'Resolver 7', 'Resolved by 2'),
  done('D', '?', 'Resolved by 3', 'Group 2'),
  { number: 'E', sys_updated_at: '09:10', assigned_to: 'Resolver 7', assignment_group: 'Group 2' },
  { number: 'F', sys_updated_at: '09:10', assigned_to: 'Resolver 9' },
  { number: 'G', sys_updated_at: '09:10' },
  { ...done('H', 'Resolver 9', 'Resolved by 4'), sys_updated_at: '12:00', resolved_at: '12:00' },
]);
const historyAt = (time: string) => historyOf(foldLog(ROWS, clock(time)));

describe('what the history shows', () => {
  it('holds who resolved, and who has in hand what is not resolved', () => {
    const { works, people, resolved } = historyAt('09:30');
    expect(works.map((work) => work.person)).toEqual([
      ...['Resolved by 1', 'Resolved by 1', 'Resolved by 2', 'Resolved by 3'],
      ...['Resolved by 1', 'Resolver 9'],
    ]);
    expect(people).toEqual(['Resolved by 1', 'Resolved by 2', 'Resolved by 3', 'Resolver 9']);
    expect(resolved).toBe(4);
  });

  it('takes two names for one person only from the instant on at which that shows', () => {
    expect(historyAt('09:30').personOf('Resolver 9')).toBe('Resolver 9');
    expect(historyAt('12:00').personOf('Resolver 9')).toBe('Resolved by 4');
  });

  it('lets the judge know both names from the whole log', () => {
    // Whoever owns it after it was resolved did not resolve it.
    const after = { ...done('A', 'Resolver 5', 'Resolved by 1'), sys_updated_at: '10:00' };
    const real = realNames([...ROWS, ...rowsOf([after])]);
    expect(['Resolver 7', 'Resolver 9', 'Resolver 5', 'Resolved by 2'].map(real)).toEqual([
      ...['Resolved by 1', 'Resolved by 4', 'Resolver 5', 'Resolved by 2'],
    ]);
  });
});

describe('plain counting', () => {
  const asked: Incident = {
    number: 'Z',
    at: clock('09:30'),
    status: 'New',
    opened: clock('09:30'),
    kinds: { assignment_group: 'Group 2', category: 'Category 1' },
  };
  const rank = (name: string, incident: Incident = asked) =>
    (BASELINES[name]?.(incident, historyAt('09:30'), () => 0.5) ?? []).map((p) => p.slice(-1));

  it('ranks everybody once, by what it counts and then by everything so far', () => {
    expect(rank('most tickets so far')).toEqual(['1', '2', '3', '9']);
    expect(rank('most in the group')).toEqual(['1', '3', '2', '9']);
    expect(rank('most in the category')).toEqual(['1', '2', '3', '9']);
    expect(rank('most in group and category')).toEqual(['1', '3', '2', '9']);
    expect(rank('chance among the group').toSorted()).toEqual(['1', '2', '3', '9']);
    expect(rank('chance among the group').slice(0, 2).toSorted()).toEqual(['1', '3']);
  });

  it('does not take two facts that were not given for the same', () => {
    expect(rank('most in the group', { ...asked, kinds: {} })).toEqual(['1', '2', '3', '9']);
  });
});
