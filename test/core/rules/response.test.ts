import { expect, test } from 'vitest';
import { at, during, findings, scene, told } from '../scenario.ts';

const slas = [
  {
    id: 'gold',
    name: 'Gold',
    targets: {
      P1: { responseMinutes: 60, clock: 'always' },
      P3: { responseMinutes: 60, resolutionMinutes: 6000 },
    },
  },
];
const of = (text: string, ticket: object = {}, team: object = {}) =>
  findings(
    scene({
      ticket: { created: at('08:30'), pauses: [], ...ticket },
      team: { slas, policy: { sla: 'gold' }, ...team },
    }),
    'response',
    during(text),
  );

test('a start at the promised first response costs nothing, each minute after it a quarter', () => {
  expect(of('09:30-10:30')).toEqual([]);
  expect(told(of('09:31-10:31'))).toEqual([['cost', 0.25, 'response-late']]);
  expect(of('10:30-11:30')[0]).toMatchObject({
    minutes: 15,
    reason: { due: at('09:30'), lateMinutes: 60 },
  });
});

test('the minutes are those of the SLA clock', () => {
  const night = '2026-11-24 08:30-09:30';
  expect(of(night)[0]?.reason).toMatchObject({ lateMinutes: 480 });
  expect(of(night, { priority: 'P1' })[0]?.reason).toMatchObject({ lateMinutes: 1380 });
});

test('it is over once somebody has answered', () => {
  expect(of('10:30-11:30', { responded: at('09:00') })).toEqual([]);
  expect(of('10:30-11:30', { responded: at('10:00') })).toEqual([]);
});

test('where nobody has read whether somebody answered, it is not called late', () => {
  expect(of('10:30-11:30', { pauses: undefined })).toEqual([]);
});

test('without a promise there is nothing to keep', () => {
  expect(of('10:30-11:30', { priority: 'P4' })).toEqual([]);
  expect(of('10:30-11:30', {}, { policy: {} })).toEqual([]);
});

test('a pause moves it', () => {
  expect(of('10:30-11:30', { pauses: [during('08:30-09:30')] })).toEqual([]);
});
