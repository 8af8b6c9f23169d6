import { describe, expect, it } from 'vitest';
import { foldLog } from './fold.ts';
import { historyOf } from './history.ts';
import { clock, rowsOf } from './rows.ts';
import { problemOf } from './team.ts';
import { unknownWords } from './words.ts';

const done = (number: string, resolver: string, more: object = {}) => ({
  number,
  sys_updated_at: '09:00',
  incident_state: 'Closed',
  resolved_by: resolver,
  resolved_at: '09:00',
  assignment_group: 'Group 1',
  category: 'Category 1',
  ...more,
});
const mine = { assigned_to: 'Ann', sys_updated_at: '09:10', assignment_group: 'Group 1' };
const ROWS = rowsOf([
  done('A', 'Ann', { caller_id: 'Caller 1' }),
  done('B', 'Ann'),
  done('C', 'Ben', { caller_id: 'Caller 1', sys_updated_at: '09:05', resolved_at: '09:05' }),
  { number: 'D', ...mine, incident_state: 'Active' },
  { number: 'E', ...mine, incident_state: 'Awaiting User Info' },
  {
    number: 'F',
    sys_updated_at: '09:20',
    assigned_to: 'Ben',
    priority: '1 - Critical',
    caller_id: 'Caller 1',
    category: 'Category 1',
    assignment_group: 'Group 1',
    u_symptom: 'Symptom 9',
  },
]);

const asked = (more: object = {}) => {
  const board = new Map(foldLog(ROWS, clock('09:20')));
  const incident = board.get('F');
  if (!incident) throw new Error('F was not seen');
  board.delete('F');
  return problemOf({ ...incident, ...more }, board, historyOf(board), clock('09:20'));
};

describe('the question asked of a log', () => {
  it('reads the tenant’s words as the product does', () => {
    const { ticket, tickets } = asked();
    expect(ticket).toMatchObject({ state: 'open', priority: 'P1', client: 'Caller 1' });
    expect(tickets.map((t) => [t.number, t.state, t.owner])).toEqual([
      ['D', 'open', 'Ann'],
      ['E', 'waiting', 'Ann'],
    ]);
  });

  it('does not say who took the ticket', () => {
    expect(asked().ticket).not.toMatchObject({ owner: expect.anything() });
    expect(asked().ticket).not.toHaveProperty('ownerName');
  });

  it('needs the group, and wishes the finer kinds that somebody has', () => {
    expect(asked().ticket.needs).toEqual([
      { skill: 'assignment_group: Group 1', level: 2, force: 'must' },
      { skill: 'category: Category 1', level: 2, force: 'prefer' },
    ]);
  });

  it('leaves nobody out for a group in which nobody was seen', () => {
    expect(asked({ kinds: { assignment_group: 'Group 8' } }).ticket.needs).toEqual([]);
  });

  it('knows who did what, how often, and who helped the caller last', () => {
    const { team, ticket } = asked();
    expect(team.technicians.map((t) => [t.id, t.skills])).toEqual([
      [
        'Ann',
        [
          { skill: 'assignment_group: Group 1', level: 2 },
          { skill: 'category: Category 1', level: 2 },
        ],
      ],
      [
        'Ben',
        [
          { skill: 'assignment_group: Group 1', level: 2 },
          { skill: 'category: Category 1', level: 1 },
        ],
      ],
    ]);
    expect(ticket.lastTechnician).toBe('Ben');
  });

  it('names the words that have no meaning yet', () => {
    const rows = rowsOf([
      { number: 'A', sys_updated_at: '09:00', incident_state: 'Parked', priority: '5 - Planning' },
      {
        number: 'B',
        sys_updated_at: '09:00',
        incident_state: 'Awaiting Vendor',
        priority: '2 - High',
      },
    ]);
    expect(unknownWords(rows)).toEqual(['5 - Planning', 'Parked']);
  });
});
