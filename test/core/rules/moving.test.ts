import { expect, it } from 'vitest';
import { addMinutes, windowOf } from '../../../core/calendar/instant.ts';
import { defaultPolicy } from '../../../core/model/policy.ts';
import { frozen, moveCost } from '../../../core/rules/moving.ts';
import { at } from '../scenario.ts';

const now = at('10:00');
const policy = defaultPolicy();
const starting = (minutes: number) => ({
  hold: 'tentative' as const,
  window: windowOf(addMinutes(now, minutes), 60),
});

it.each([
  [-120, 'started'],
  [0, 'started'],
  [1, 'soon'],
  [60, 'soon'],
  [61, undefined],
])('says of a booking that starts in %s minutes: %s', (minutes, said) => {
  expect(frozen(starting(minutes), now, policy)).toBe(said);
});

it('freezes nothing ahead of its start where the policy gives no time for it', () => {
  expect(frozen(starting(1), now, { freezeMinutes: 0 })).toBeUndefined();
});

it('leaves alone what is locked or under way, however far off it is planned', () => {
  expect(frozen({ ...starting(600), hold: 'locked' }, now, policy)).toBe('locked');
  expect(frozen({ ...starting(600), started: true }, now, policy)).toBe('started');
});

it('prices a move by the dearest promise', () => {
  expect(moveCost({ hold: 'tentative' }, policy)).toBe(1);
  expect(moveCost({ hold: 'firm' }, policy)).toBe(20);
  expect(moveCost({ hold: 'locked' }, policy)).toBe(20);
  expect(moveCost({ hold: 'firm', confirmed: ['technician'] }, policy)).toBe(40);
  expect(moveCost({ hold: 'tentative', confirmed: ['time'] }, policy)).toBe(100);
  expect(moveCost({ hold: 'firm', confirmed: ['technician', 'time'] }, policy)).toBe(100);
});
