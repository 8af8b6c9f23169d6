import { describe, expect, test } from 'vitest';
import type { Sla } from '../../../core/calendar/sla.ts';
import { slaState } from '../../../core/calendar/sla.ts';
import { slaBook } from '../../../core/calendar/sla-book.ts';
import { Team } from '../../../core/model/team.ts';
import { Ticket } from '../../../core/model/ticket.ts';
import type { Instant } from '../../../core/model/time.ts';
import { at, during, WEEK } from '../scenario.ts';

const team = (more: object = {}): Team =>
  Team.parse({
    schema: 1,
    zone: 'Europe/Lisbon',
    hours: WEEK,
    technicians: [
      { id: 'ana', name: 'Ana' },
      { id: 'ben', name: 'Ben' },
      { id: 'old', name: 'Old', active: false },
    ],
    clients: [
      { id: 'acme', name: 'Acme', sla: 'gold' },
      { id: 'mill', name: 'Mill' },
    ],
    slas: [
      {
        id: 'gold',
        name: 'Gold',
        targets: {
          P1: { responseMinutes: 15, resolutionMinutes: 240, clock: 'always' },
          P3: { responseMinutes: 60, resolutionMinutes: 480 },
        },
      },
      { id: 'field', name: 'Field', targets: { P3: { resolutionMinutes: 540 } } },
      { id: 'usual', name: 'Usual', targets: { P3: { resolutionMinutes: 600 } } },
    ],
    boards: [{ board: 'Field Service', sla: 'field' }],
    policy: { sla: 'usual' },
    ...more,
  });

interface Asked {
  readonly ticket?: object;
  readonly now?: Instant;
  readonly work?: number;
  readonly team?: object;
}

const sla = ({ ticket = {}, now = at('10:00'), work = 60, team: more }: Asked = {}): Sla => {
  const known = team(more);
  const parsed = Ticket.parse({
    ...{ id: 'k1', number: '#1', title: '', state: 'open', status: 'open' },
    ...{ client: 'acme', priority: 'P3', created: at('08:30'), pauses: [] },
    ...ticket,
  });
  const promised = slaBook(known)(parsed, parsed.priority ?? 'P3');
  return slaState(parsed, promised, work, now, known.policy);
};

describe('the policy that holds', () => {
  test.each([
    ['of the client', { board: 'field service' }, 'gold', 'client'],
    ['of the board', { client: 'mill', board: ' field SERVICE ' }, 'field', 'board'],
    ['of an unknown board', { client: 'mill', board: 'Desk' }, 'usual', 'default'],
    ['without client and board', { client: undefined }, 'usual', 'default'],
  ])('%s', (_, ticket, id, by) => {
    expect(sla({ ticket }).policy).toMatchObject({ id, by });
  });

  test('one that is named and not there is passed over', () => {
    const clients = [{ id: 'acme', name: 'Acme', sla: 'gone' }];
    expect(sla({ team: { clients } }).policy).toMatchObject({ id: 'usual', by: 'default' });
  });

  test('nobody made one: no clock, and it says so', () => {
    const bare = { slas: [], boards: [], policy: {} };
    expect(sla({ team: bare })).toMatchObject({
      source: 'no-policy',
      mark: 'none',
      policy: undefined,
    });
  });
});

describe('what is due', () => {
  test('is counted from the start, in the hours of the policy', () => {
    expect(sla()).toMatchObject({
      source: 'clock',
      responseDue: at('09:30'),
      due: at('16:30'),
      assumed: [],
    });
    const hours = { mon: [{ from: '12:00', to: '14:00' }], wed: [{ from: '08:00', to: '16:00' }] };
    const slas = [{ id: 'gold', name: 'Gold', hours, targets: { P3: { resolutionMinutes: 180 } } }];
    expect(sla({ team: { slas } }).due).toBe(at('2026-11-25 09:00'));
    const tokyo = [{ ...slas[0], zone: 'Asia/Tokyo' }];
    expect(sla({ team: { slas: tokyo } }).due).toBe(at('2026-11-25 11:00', 'Asia/Tokyo'));
  });

  test('follows a change of the priority: recomputed from the start, with the pauses', () => {
    const pauses = [during('09:00-10:00')];
    expect(sla({ ticket: { pauses } }).due).toBe(at('17:30'));
    expect(sla({ ticket: { pauses, priority: 'P1' } })).toMatchObject({
      responseDue: at('08:45'),
      due: at('13:30'),
    });
  });

  test('is the deadline on the ticket where it has one', () => {
    expect(sla({ ticket: { due: at('12:00') } })).toMatchObject({
      source: 'psa',
      due: at('12:00'),
      responseDue: at('09:30'),
      usedPercent: (100 * 90) / 210,
      assumed: [],
    });
  });

  test('is nothing where a dispatcher said so, no target is set, or the beginning is not known', () => {
    const waived = { sources: { due: 'fixed' } };
    expect(sla({ ticket: waived })).toMatchObject({ source: 'waived', due: undefined });
    expect(sla({ ticket: { priority: 'P4' } })).toMatchObject({
      source: 'no-target',
      mark: 'none',
    });
    expect(sla({ ticket: { created: undefined } })).toMatchObject({
      source: 'created-unknown',
      responseDue: undefined,
      mark: 'none',
    });
  });

  test('is nothing for a ticket that is closed, also where it names a deadline', () => {
    const closed = { state: 'done', due: at('12:00') };
    expect(sla({ ticket: closed })).toMatchObject({
      source: 'closed',
      due: undefined,
      responseDue: undefined,
      mark: 'none',
    });
  });

  test('leaves out a holiday of everybody who is active', () => {
    const off = (technician: string, times: string) => ({
      ...{ id: technician, technician, kind: 'holiday' },
      window: during(`2026-11-23 ${times}`),
    });
    const both = [off('ana', '08:30-12:00'), off('ben', '10:00-17:30')];
    expect(sla({ team: { absences: both } }).due).toBe(at('2026-11-24 09:30'));
    expect(sla({ team: { absences: both.slice(0, 1) } }).due).toBe(at('16:30'));
    const sick = both.map((one) => ({ ...one, kind: 'sick' }));
    expect(sla({ team: { absences: sick } }).due).toBe(at('16:30'));
  });
});

describe('while it waits', () => {
  const waiting = { state: 'waiting', waitingSince: at('09:30') };
  test('the clock stands still and nothing is due', () => {
    expect(sla({ ticket: waiting, now: at('2026-12-23 10:00') })).toMatchObject({
      source: 'clock',
      paused: true,
      due: undefined,
      usedPercent: 12.5,
      mark: 'ok',
    });
  });

  test('since nobody knows when, nothing is counted', () => {
    expect(sla({ ticket: { state: 'waiting', pauses: undefined } })).toMatchObject({
      paused: true,
      due: undefined,
      usedPercent: undefined,
      mark: 'none',
    });
  });

  test('after it, only what was not kept has moved', () => {
    const pauses = [during('09:10-11:10')];
    const kept = sla({ ticket: { pauses, responded: at('09:05') } });
    expect(kept).toMatchObject({
      response: 'given',
      responseDue: at('09:30'),
      due: at('2026-11-24 09:30'),
    });
    expect(sla({ ticket: { pauses } })).toMatchObject({
      response: 'open',
      responseDue: at('11:30'),
    });
  });
});

test('what nobody gave is said: such a deadline is a guess', () => {
  expect(sla({ ticket: { pauses: undefined } }).assumed).toEqual(['pauses']);
  expect(sla({ ticket: { pauses: undefined } }).response).toBe('unknown');
  expect(sla({ ticket: { priority: undefined } }).assumed).toEqual(['priority']);
  expect(
    sla({ ticket: { priority: undefined, pauses: undefined, due: at('12:00') } }).assumed,
  ).toEqual([]);
});

describe('a mark', () => {
  // Eight hours from 08:30: due 16:30.
  const mark = (now: string, work = 60, ticket: object = {}) =>
    sla({ now: at(now), work, ticket }).mark;

  test('warns from half of the time on, and names the last step passed', () => {
    expect([mark('12:29'), mark('12:30')]).toEqual(['ok', 'warn']);
    const steps = ['12:29', '12:30', '14:30', '15:42'].map(
      (now) => sla({ now: at(now), work: 10 }).passedPercent,
    );
    expect(steps).toEqual([undefined, 50, 75, 90]);
    const policy = { sla: 'usual', slaWarnPercents: [80] };
    expect(sla({ now: at('12:30'), team: { policy } }).mark).toBe('ok');
  });

  test('is at risk with less than 30 minutes of slack, breaching with none, late when it is over', () => {
    expect([mark('15:00'), mark('15:01'), mark('15:30'), mark('15:31')]).toEqual([
      'warn',
      'at-risk',
      'at-risk',
      'breaching',
    ]);
    expect([mark('16:29'), mark('16:30')]).toEqual(['breaching', 'late']);
  });

  test('counts slack in the time of the clock: a night is none', () => {
    const late = { created: at('10:00'), due: at('2026-11-24 09:00') };
    expect(sla({ now: at('17:00'), ticket: late }).slackMinutes).toBe(0);
    expect(sla({ now: at('17:00'), ticket: { ...late, priority: 'P1' } }).slackMinutes).toBe(900);
  });

  test('of booked work is that of its end', () => {
    expect(mark('09:00', 60, { start: at('15:00') })).toBe('ok');
    expect(mark('09:00', 60, { start: at('15:01') })).toBe('at-risk');
    expect(mark('09:00', 60, { start: at('15:31') })).toBe('breaching');
  });
});
