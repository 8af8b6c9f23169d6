import { expect, test } from 'vitest';
import type { Problem } from '../../../core/dispatch/problem.ts';
import { Ticket } from '../../../core/model/ticket.ts';
import { during, findings, scene, told } from '../scenario.ts';

const pair = (ben: object = {}) => ({
  technicians: [
    { id: 'ana', name: 'Ana' },
    { id: 'ben', name: 'Ben', ...ben },
  ],
});
const of = (problem: Problem) => told(findings(problem, 'load', during('16:00-17:00')));
const owned = (owner: string, more: object = {}) =>
  Ticket.parse({
    id: `k-${owner}`,
    number: '#9',
    title: '',
    state: 'open',
    status: 'open',
    minutes: 120,
    owner,
    ...more,
  });

test('the same load costs nothing', () => {
  expect(of(scene({ team: pair() }))).toEqual([]);
});

test('minutes above an even share cost a quarter each, below it they are a bonus', () => {
  const mine = [{ window: during('09:00-11:00') }];
  expect(of(scene({ team: pair(), bookings: mine }))).toEqual([['cost', 15, 'load-above']]);
  const theirs = [{ technician: 'ben', window: during('09:00-11:00') }];
  expect(of(scene({ team: pair(), bookings: theirs }))).toEqual([['cost', -15, 'load-below']]);
});

test('an owned ticket without a time is load, a waiting or done one is not', () => {
  const problem = scene({ team: pair() });
  const withTicket = (t: Ticket): Problem => ({ ...problem, tickets: [t] });
  expect(of(withTicket(owned('ana')))).toEqual([['cost', 15, 'load-above']]);
  expect(of(withTicket(owned('ana', { state: 'waiting' })))).toEqual([]);
  expect(of(withTicket(owned('ana', { state: 'done' })))).toEqual([]);
});

test('a part-timer is measured by the time there is', () => {
  const half = { hours: { mon: [{ from: '08:30', to: '13:00' }] } };
  // Five days of 540 and one of 270: one hour each is above the share only for the shorter week.
  const bookings = [
    { window: during('09:00-10:00') },
    { technician: 'ben', window: during('09:00-10:00') },
  ];
  const [[, minutes] = ['', 0]] = of(scene({ team: pair(half), bookings }));
  expect(minutes).toBeLessThan(0);
});
