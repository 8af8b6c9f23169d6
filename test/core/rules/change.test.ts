import { expect, test } from 'vitest';
import { Booking } from '../../../core/model/booking.ts';
import { defaultPolicy } from '../../../core/model/policy.ts';
import { change } from '../../../core/rules/change.ts';
import type { Facts } from '../../../core/rules/facts.ts';
import type { Scope } from '../../../core/rules/rule.ts';
import { at, during, told } from '../scenario.ts';

const booking = (more: object = {}) =>
  Booking.parse({ id: 'b', technician: 'ana', window: during('10:00-11:00'), ...more });
const moved = (more: object, now = at('08:00')) => {
  const scope = { booking: booking({ id: 'new' }), moves: [booking(more)] };
  const facts = { now, policy: defaultPolicy() };
  return told(change.judge(scope as unknown as Scope, facts as Facts));
};

test('the dearest promise is what a move costs', () => {
  expect(moved({})).toEqual([['cost', 1, 'booking-moves']]);
  expect(moved({ hold: 'firm' })).toEqual([['cost', 20, 'booking-moves']]);
  expect(moved({ hold: 'firm', confirmed: ['technician'] })).toEqual([
    ['cost', 40, 'booking-moves'],
  ]);
  expect(moved({ confirmed: ['technician', 'time'] })).toEqual([['cost', 100, 'booking-moves']]);
});

test('locked, begun and about to begin stay', () => {
  const fixed = [['block', 0, 'booking-fixed']];
  expect(moved({ hold: 'locked' })).toEqual(fixed);
  expect(moved({ started: true })).toEqual(fixed);
  expect(moved({}, at('10:00'))).toEqual(fixed);
  expect(moved({}, at('09:00'))).toEqual(fixed);
  expect(moved({}, at('08:59'))).toEqual([['cost', 1, 'booking-moves']]);
});

test('a booking that moves nothing costs nothing', () => {
  const scope = { booking: booking({ id: 'new' }) };
  const facts = { now: at('08:00'), policy: defaultPolicy() };
  expect(change.judge(scope as unknown as Scope, facts as Facts)).toEqual([]);
});
