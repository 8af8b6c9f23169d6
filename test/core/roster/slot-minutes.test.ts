import { expect, test } from 'vitest';
import { LocalTime, type Weekday } from '../../../core/model/time.ts';
import { slotMinutes } from '../../../core/roster/slot-minutes.ts';

const time = (text: string) => LocalTime.parse(text);
const slot = (days: Weekday[], from: string, to: string) => ({
  days,
  from: time(from),
  to: time(to),
});
const shift = (from: string, to: string) => ({ hours: { from: time(from), to: time(to) } });
const WORK: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

test('what a shift and a slot have in common counts, and touching is nothing', () => {
  const day = shift('09:00', '17:30');
  expect(slotMinutes(day, 'mon', [slot(WORK, '07:00', '10:00')])).toBe(60);
  expect(slotMinutes(day, 'mon', [slot(WORK, '10:00', '11:30')])).toBe(90);
  expect(slotMinutes(day, 'mon', [slot(WORK, '17:30', '20:00')])).toBe(0);
  expect(
    slotMinutes(day, 'mon', [slot(WORK, '07:00', '10:00'), slot(WORK, '16:30', '24:00')]),
  ).toBe(120);
});

test('a slot counts on its days only', () => {
  const day = shift('09:00', '17:30');
  expect(slotMinutes(day, 'sat', [slot(WORK, '09:00', '12:00')])).toBe(0);
  expect(slotMinutes(day, 'sat', [slot(['sat'], '09:00', '12:00')])).toBe(180);
});

test('what lies past midnight is the next day’s, and counts on the day on which the shift begins', () => {
  const night = shift('22:00', '06:00');
  const early = slot(['mon'], '00:00', '05:00');
  expect(slotMinutes(night, 'sun', [early])).toBe(300);
  expect(slotMinutes(night, 'mon', [early])).toBe(0);
  expect(slotMinutes(night, 'mon', [slot(['mon'], '20:00', '24:00')])).toBe(120);
  // From nine to nine: the whole of the next morning, and what is before midnight.
  expect(
    slotMinutes(shift('09:00', '09:00'), 'mon', [slot(['mon', 'tue'], '08:00', '10:00')]),
  ).toBe(120);
});

test('a shift without hours has no minutes', () => {
  expect(slotMinutes({}, 'mon', [slot(WORK, '00:00', '24:00')])).toBe(0);
});
