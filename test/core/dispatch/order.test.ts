import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMinutes } from '../../../core/calendar/instant.ts';
import { byUrgency, isVip, type Queued } from '../../../core/dispatch/order.ts';
import { triageOf } from '../../../core/dispatch/triage.ts';
import { Ticket } from '../../../core/model/ticket.ts';
import { at, scene } from '../scenario.ts';

const now = at('10:00');
const clients = new Map([['acme', { vip: true }]]);
const triage = triageOf(scene().team);
const queued = (more: object = {}): Queued => {
  const ticket = Ticket.parse({
    id: 'k1',
    number: '#1',
    title: '',
    state: 'open',
    status: 'new',
    minutes: 60,
    ...more,
  });
  const need = triage(ticket, now);
  return { need, vip: isVip(need, clients) };
};
const due = (minutes: number) => ({ due: addMinutes(now, minutes) });

describe('the order', () => {
  /** Each comes before the next, for the reason named. */
  const LADDER: readonly [string, object][] = [
    ['late longest', { id: '0', priority: 'P4', ...due(-60) }],
    ['late', { id: '1', priority: 'P4', ...due(-30) }],
    ['too late to be kept', { id: 'a', priority: 'P4', ...due(59) }],
    ['priority', { id: 'b', priority: 'P1' }],
    ['just to be kept', { id: 'c', priority: 'P2', ...due(60) }],
    ['more slack', { id: 'd', priority: 'P2', ...due(61) }],
    ['any deadline', { id: 'e', priority: 'P2', ...due(90_000) }],
    ['vip', { id: 'f', priority: 'P2', client: 'acme', created: now }],
    ['age', { id: 'g', priority: 'P2', created: addMinutes(now, -1), number: '#99' }],
    ['younger', { id: 'h', priority: 'P2', created: now, number: '#9' }],
    ['number', { id: 'i', priority: 'P2', created: now, number: '#10' }],
    ['no age', { id: 'j', priority: 'P2', number: '#1' }],
    ['id', { id: 'k', priority: 'P2', number: '#1' }],
    ['no number', { id: 'l', priority: 'P2', number: 'new' }],
    ['lowest', { id: 'm', priority: 'P4' }],
  ];

  test('is that of D8, rung by rung', () => {
    const ladder = LADDER.map(([, more]) => queued(more));
    const turned = [...ladder].reverse().sort(byUrgency);
    const ids = LADDER.map(([, more]) => Reflect.get(more, 'id'));
    expect(turned.map((q) => q.need.ticket.id)).toEqual(ids);
  });

  test('is total: the same whatever it began with', () => {
    const one = fc.record(
      {
        priority: fc.constantFrom('P1', 'P2', 'P3', 'P4'),
        due: fc.integer({ min: -3, max: 3 }).map((n) => addMinutes(now, n * 60)),
        vip: fc.boolean(),
        created: fc.integer({ min: 0, max: 2 }),
        number: fc.constantFrom('#1', '#2', '#10', 'x', ''),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), fc.nat(), (rows, turn) => {
        const list = rows.map((row, i) => queued({ ...row, id: `k${i}` }));
        const rotated = [...list.slice(turn % 5), ...list.slice(0, turn % 5)];
        const sorted = [...list].sort(byUrgency);
        expect(rotated.sort(byUrgency)).toEqual(sorted);
        sorted.forEach((a, i) => {
          for (const b of sorted.slice(i + 1)) expect(byUrgency(a, b)).toBeLessThan(0);
        });
      }),
      { numRuns: 300 },
    );
  });
});

test('a ticket may be less important than its client', () => {
  expect(queued({ client: 'acme' }).vip).toBe(true);
  expect(queued({ client: 'acme', vip: false }).vip).toBe(false);
  expect(queued({ vip: true }).vip).toBe(true);
  expect(queued().vip).toBe(false);
});
