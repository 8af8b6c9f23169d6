import { expect, test } from 'vitest';
import { at, during, findings, scene, told } from '../scenario.ts';

const template = (more: object = {}) => ({
  id: 's1',
  name: 'Routine first',
  days: ['mon'],
  from: '09:00',
  to: '11:00',
  tiers: ['routine'],
  ...more,
});
const of = (
  window: string,
  tier: string,
  more: object = {},
  s: { now?: string; ticket?: object } = {},
) =>
  told(
    findings(
      scene({
        ticket: { tier, ...s.ticket },
        team: { slots: [template(more)] },
        now: at(s.now ?? '08:00'),
      }),
      'slot',
      during(window),
    ),
  );

test('a strict slot is closed to other tiers; touching is not inside', () => {
  expect(of('08:00-09:00', 'reactive')).toEqual([]);
  expect(of('08:00-09:01', 'reactive')).toEqual([['block', 20, 'slot-kept']]);
  expect(of('10:59-12:00', 'reactive')).toEqual([['block', 20, 'slot-kept']]);
  expect(of('11:00-12:00', 'reactive')).toEqual([]);
});

test('its own tier is best off inside', () => {
  expect(of('09:00-11:00', 'routine')).toEqual([['cost', 0, 'slot-own']]);
  expect(of('10:30-11:01', 'routine')).toEqual([['cost', 15, 'slot-missed']]);
  expect(of('2026-11-24 09:00-10:00', 'routine')).toEqual([['cost', 15, 'slot-missed']]);
});

test('preferred only costs, and the most urgent pays where others are blocked', () => {
  expect(of('09:00-10:00', 'reactive', { force: 'prefer' })).toEqual([['cost', 20, 'slot-kept']]);
  expect(of('09:00-10:00', 'reactive', {}, { ticket: { priority: 'P1' } })).toEqual([
    ['cost', 20, 'slot-kept'],
  ]);
  expect(of('09:00-10:00', 'reactive', {}, { ticket: { priority: 'P2' } })).toEqual([
    ['block', 20, 'slot-kept'],
  ]);
});

test('released so many minutes before it starts', () => {
  const released = { releaseMinutes: 60 };
  expect(of('10:00-11:00', 'reactive', released, { now: '07:59' })).toHaveLength(1);
  expect(of('10:00-11:00', 'reactive', released, { now: '08:00' })).toEqual([]);
});

test('it holds for those it names, on its days', () => {
  expect(of('09:00-10:00', 'reactive', { technicians: ['ben'] })).toEqual([]);
  expect(of('09:00-10:00', 'reactive', { technicians: ['ana'] })).toHaveLength(1);
  expect(of('2026-11-24 09:00-10:00', 'reactive')).toEqual([]);
});
