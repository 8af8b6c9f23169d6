import { describe, expect, test } from 'vitest';
import { minutesOf } from '../../../../core/calendar/instant.ts';
import { localTime, weekdayOf } from '../../../../core/calendar/zone.ts';
import { LocalDate, LocalTime, Zone } from '../../../../core/model/time.ts';
import { stretches } from '../../../../core/roster/on-call/hand-offs.ts';
import { partId, turnIdOf } from '../../../../core/roster/on-call/on-call-id.ts';
import {
  biweekly,
  daily,
  OnCallPlan,
  Rotation,
  weekly,
} from '../../../../core/roster/on-call/plan.ts';
import { turnsOf } from '../../../../core/roster/on-call/turns.ts';
import { at } from '../../scenario.ts';
import { dayIn, shift } from './plans.ts';

const over = (zone: string, from: string, to: string) => ({
  start: at(`${from} 00:00`, zone),
  end: at(`${to} 00:00`, zone),
});
const hours = (rotation: Rotation, zone: string, from: string, to: string) =>
  stretches(rotation, Zone.parse(zone), over(zone, from, to)).map((s) => minutesOf(s.window) / 60);

describe('hand-offs', () => {
  test('weekly on Monday at nine unless said otherwise', () => {
    const [first] = stretches(
      Rotation.parse({}),
      Zone.parse('Europe/Lisbon'),
      over('Europe/Lisbon', '2026-11-25', '2026-11-26'),
    );
    expect(first?.window).toEqual({ start: at('2026-11-23 09:00'), end: at('2026-11-30 09:00') });
  });

  test.each([
    ['Europe/Lisbon', '2026-03-24', '2026-03-28', [167]],
    ['Europe/Lisbon', '2026-10-20', '2026-10-24', [169]],
    ['America/New_York', '2026-03-03', '2026-03-07', [167]],
    ['America/New_York', '2026-10-27', '2026-10-31', [169]],
    ['Australia/Lord_Howe', '2026-09-29', '2026-10-03', [167.5]],
    ['Australia/Lord_Howe', '2026-03-31', '2026-04-04', [168.5]],
    ['America/Santiago', '2026-09-01', '2026-09-05', [167]],
    ['America/Santiago', '2026-03-31', '2026-04-04', [169]],
  ])('a week over a clock change: %s %s', (zone, from, to, expected) => {
    expect(hours(weekly(), zone, from, to)).toEqual(expected);
  });

  test('daily, every two weeks, and twice a week', () => {
    expect(hours(daily(), 'Europe/Lisbon', '2026-10-24', '2026-10-26')).toEqual([24, 25, 24]);
    const fortnight = biweekly(LocalDate.parse('2026-11-16'));
    expect(hours(fortnight, 'Europe/Lisbon', '2026-11-17', '2026-11-18')).toEqual([336]);
    const split = Rotation.parse({
      handOffs: [
        { day: 4, at: '17:00' },
        { day: 0, at: '09:00' },
      ],
    });
    expect(hours(split, 'Europe/Lisbon', '2026-11-24', '2026-11-28')).toEqual([104, 64]);
  });

  test('a cycle counts from its own first day, before and after it', () => {
    const rotation = weekly(LocalDate.parse('2026-12-02'), LocalTime.parse('10:30'));
    const window = over('Europe/Lisbon', '2026-11-01', '2027-01-01');
    const found = stretches(rotation, Zone.parse('Europe/Lisbon'), window);
    expect(found.every((s) => weekdayOf(s.date) === 'wed')).toBe(true);
    expect(found).toHaveLength(10);
  });

  test('a hand-off inside the lost hour is the moment after it, for both neighbours', () => {
    const zone = Zone.parse('Europe/Lisbon');
    const rotation = daily(LocalTime.parse('01:30'));
    const found = stretches(rotation, zone, over('Europe/Lisbon', '2026-03-28', '2026-03-31'));
    expect(found.map((s) => localTime(s.window.start, zone))).toContain('02:30');
    found.slice(1).forEach((s, i) => {
      expect(s.window.start).toBe(found[i]?.window.end);
    });
  });

  test('two hand-offs that a clock change makes one leave nothing between them', () => {
    const rotation = Rotation.parse({
      cycleDays: 1,
      handOffs: [
        { day: 0, at: '01:30' },
        { day: 0, at: '02:30' },
      ],
    });
    const found = hours(rotation, 'Europe/Lisbon', '2026-03-29', '2026-03-30');
    expect(found.every((h) => h > 0)).toBe(true);
  });

  test('a hand-off outside its cycle is refused by name', () => {
    const wrong = Rotation.safeParse({ cycleDays: 7, handOffs: [{ day: 7, at: '09:00' }] });
    expect(wrong.success).toBe(false);
    expect(JSON.stringify(wrong.error?.issues)).toContain('handOffs');
    expect(Rotation.safeParse({ cycleDays: 8, handOffs: [{ day: 7, at: '09:00' }] }).success).toBe(
      true,
    );
  });
});

describe('turns', () => {
  const plan = OnCallPlan.parse({
    zone: 'Europe/Lisbon',
    holidays: [
      { date: '2026-12-25', name: 'Christmas' },
      { date: '2026-12-08', name: 'Conception' },
    ],
  });
  const window = over('Europe/Lisbon', '2026-12-07', '2026-12-28');

  test('have ids by layer and day, which stay when the hand-off is later', () => {
    const ids = (p: OnCallPlan) => turnsOf(p, window).map((turn) => turn.id);
    const later = OnCallPlan.parse({
      ...plan,
      primary: { rotation: weekly(undefined, LocalTime.parse('11:00')) },
    });
    expect(ids(later)).toEqual(ids(plan));
    expect(ids(plan)).toContain('primary:2026-12-14');
  });

  test('a holiday is a turn of its own, from hand-off to hand-off, cut out of the week', () => {
    const turns = turnsOf(plan, window);
    const holiday = turns.find((turn) => turn.holiday?.name === 'Christmas');
    expect(holiday?.id).toBe('primary:holiday:2026-12-25');
    expect(holiday?.window).toEqual({ start: at('2026-12-25 09:00'), end: at('2026-12-26 09:00') });
    const week = turns.find((turn) => turn.id === 'primary:2026-12-21');
    expect(week?.parts.map((part) => minutesOf(part) / 60)).toEqual([96, 48]);
  });

  test('holidays stay in the week where the policy says so', () => {
    const plain = OnCallPlan.parse({ ...plan, policy: { holidayTurns: false } });
    expect(turnsOf(plain, window).filter((turn) => turn.holiday)).toEqual([]);
    expect(turnsOf(plain, window).every((turn) => turn.parts.length === 1)).toBe(true);
  });

  test('a daily turn that is all holiday is only the holiday', () => {
    const days = OnCallPlan.parse({ ...plan, primary: { rotation: daily() } });
    const ids = turnsOf(days, window).map((turn) => turn.id);
    expect(ids).not.toContain('primary:2026-12-25');
    expect(ids).toContain('primary:holiday:2026-12-25');
  });

  test('two hand-offs of one day have ids of their own', () => {
    const rotation = {
      cycleDays: 1,
      handOffs: [
        { day: 0, at: '08:00' },
        { day: 0, at: '20:00' },
      ],
    };
    const twice = OnCallPlan.parse({ zone: 'Europe/Lisbon', primary: { rotation } });
    const ids = turnsOf(twice, window).map((turn) => turn.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('primary:2026-12-08:2');
  });
});

test('a piece of a turn finds its turn again', () => {
  const id = shift('primary:2026-12-21');
  expect([0, 1, 2].map((part) => turnIdOf(partId(id, part)))).toEqual([id, id, id]);
  expect(partId(id, 0)).toBe(id);
  expect(partId(id, 1)).not.toBe(id);
  expect(dayIn(at('2026-12-21 09:00'), 'Europe/Lisbon')).toBe('2026-12-21');
});
