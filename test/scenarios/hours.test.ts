import { expect, test } from 'vitest';
import { span } from '../../core/explain/format.ts';
import { Zone } from '../../core/model/time.ts';
import { at as clock, during, OFFICE } from '../core/scenario.ts';
import { at, client, person, tell, weekly } from './situation.ts';

const town = { office: { area: 'city' }, areas: [{ a: 'city', b: 'city', minutes: 10 }] };

// "Acme's P2 has to be done by a quarter to two and takes an hour and 25 minutes. Ana is free at noon and still gets
// 35 minutes for lunch: short, but she eats. Ben is free a quarter of an hour later and would be left with twenty
// minutes. Nobody goes without lunch for an SLA."
test('lunch against an SLA: short if it must, never none', () => {
  const told = tell({
    team: { technicians: [person('Ana'), person('Ben')] },
    ticket: { priority: 'P2', minutes: 85, due: clock('13:45') },
    bookings: [
      { title: 'Patch run', window: during('08:30-12:00') },
      { technician: 'ben', title: 'Onboarding', window: during('08:30-12:15') },
    ],
  });
  expect(told.order).toEqual(['Ana, today 12:00–13:25']);
  expect(told.costs('Ana')).toMatchObject({
    'Lunch of 35 min instead of 1 h': 10,
    'Only 20 min before the deadline today 13:45': 20,
  });
  expect(told.out).toEqual({ Ben: ['Leaves 20 min for lunch; least 30 min'] });
  expect(told.nearest('Ben')[0]).toBe('today 12:15–13:40');
});

// "Ten to five, and a P1 of an hour. Ana leaves at half past. Ben has the phone from half past on, so he begins now and
// stays: half an hour of it is overtime. Four hours are promised."
test('P1 at 16:50: whoever has the phone afterwards begins now', () => {
  const told = tell({
    now: clock('16:50'),
    team: {
      technicians: [person('Ana'), person('Ben')],
      onCall: [
        {
          id: 'o',
          technician: 'ben',
          layer: 'primary',
          window: { start: clock('17:30'), end: clock('2026-11-24 08:30') },
        },
      ],
    },
    ticket: { priority: 'P1', due: clock('20:50') },
  });
  expect(told.order).toEqual(['Ben, today 17:00–18:00']);
  expect(told.costs('Ben')).toEqual({
    'P1 waits 10 min': 10,
    '30 min outside hours, on call (P1)': 30,
    'On call (primary) then, may be called away': 10,
    'Ends 2 h 50 min before the deadline': 0,
  });
  expect(told.out).toEqual({ Ana: ['Works today 08:30–17:30'] });
});

// "Carla works three mornings. Three hours tomorrow are the same three hours for Ana and for Carla, but they are a
// quarter of Carla's week: counted by their time Ana has less."
test('part-timers: load counts by the time they have', () => {
  const told = tell({
    team: {
      technicians: [
        person('Ana'),
        person('Carla', { hours: weekly('08:30', '12:30', ['mon', 'tue', 'wed']) }),
      ],
    },
    bookings: ['ana', 'carla'].map((technician) => ({
      technician,
      window: during('2026-11-24 09:00-12:00'),
    })),
  });
  // 360 minutes over 2,700 + 720: 284 and 76 would be even.
  expect(told.order).toEqual(['Ana, today 08:30–09:30', 'Carla, today 08:30–09:30']);
  expect(told.costs('Ana')).toEqual({ '1 h 44 min less work this week than an even share': -26 });
  expect(told.costs('Carla')).toEqual({ '1 h 44 min more work this week than an even share': 26 });
});

// "One o'clock, and it has to be today. Carla went home at half past twelve: that is what I want to read beside her name."
test('part-timers: gone home says so', () => {
  const told = tell({
    now: clock('13:00'),
    team: {
      technicians: [
        person('Ana'),
        person('Carla', { hours: weekly('08:30', '12:30', ['mon', 'tue', 'wed']) }),
      ],
    },
    ticket: { due: clock('17:00') },
  });
  expect(told.order).toEqual(['Ana, today 13:00–14:00']);
  expect(told.out).toEqual({ Carla: ['Works today 08:30–12:30'] });
});

// "Borealis locks up at three today and the work takes two hours. Ben sits in the office, ten minutes away: twenty to
// one now, so he is there at ten to and begins at one. Ana starts at half past one, that is too late."
test('site closing at 15:00: done before they lock up', () => {
  const told = tell({
    now: clock('12:40'),
    team: {
      ...town,
      technicians: [person('Ana', { hours: weekly('13:30', '17:30') }), person('Ben')],
      clients: [
        client('Borealis', { place: { area: 'city' }, hours: weekly('09:00', '15:00', ['mon']) }),
      ],
    },
    ticket: { ...at('Borealis'), minutes: 120, due: clock('17:00') },
  });
  expect(told.order).toEqual(['Ben, today 13:00–15:00']);
  expect(told.costs('Ben')).toEqual({
    '10 min more driving': 10,
    'P3 waits 20 min of business time': 4,
    'Ends 2 h before the deadline': 0,
  });
  expect(told.out).toEqual({ Ana: ['Borealis is open today 09:00–15:00'] });
});

// "I sit in Lisbon, Ana's calendar runs on Dubai time, and the client in Berlin lets people in from ten to four. Nine
// o'clock my time is the first hour that suits all three."
test('three zones in one booking', () => {
  const told = tell({
    team: {
      technicians: [person('Ana', { zone: 'Asia/Dubai' })],
      clients: [
        client('Acme', { zone: 'Europe/Berlin', place: OFFICE, hours: weekly('10:00', '16:00') }),
      ],
    },
    ticket: { ...at('Acme'), minutes: 120 },
  });
  expect(told.order).toEqual(['Ana, today 09:00–11:00']);
  const [first] = told.answer.ranked;
  const on = (zone: string) =>
    first && span(first.window, { zone: Zone.parse(zone), now: clock('08:00') });
  expect(on('Europe/Berlin')).toBe('today 10:00–12:00');
  expect(on('Asia/Dubai')).toBe('today 13:00–15:00');
});

// "Patch night at the weekend the clocks change. In October one to four is four hours long and takes the four hours; in
// March it is two, and two and a quarter do not fit."
test('DST Sunday night: an hour that comes twice, and one that does not come', () => {
  const night = (saturday: string, sunday: string, minutes: number) => {
    const berlin = (text: string) => clock(text, 'Europe/Berlin');
    const window = { start: berlin(`${sunday} 01:00`), end: berlin(`${sunday} 04:00`) };
    return tell({
      now: berlin(`${saturday} 12:00`),
      team: {
        zone: 'Europe/Berlin',
        shifts: [{ id: 's', technician: 'ana', code: 'N', window }],
      },
      ticket: { minutes, priority: 'P2', due: window.end },
    });
  };
  expect(night('2026-10-24', '2026-10-25', 240).first).toBe('Ana, tomorrow 01:00–04:00');
  expect(night('2026-03-28', '2026-03-29', 120).first).toBe('Ana, tomorrow 01:00–04:00');
  // A quarter of an hour more: the deadline gives way, and it is Monday.
  expect(night('2026-10-24', '2026-10-25', 255).first).toBe('Ana, Mon 26 Oct 08:30–12:45');
  expect(night('2026-03-28', '2026-03-29', 135).first).toBe('Ana, Mon 30 Mar 08:30–10:45');
});
