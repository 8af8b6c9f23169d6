import { expect, test } from 'vitest';
import { at as clock, during } from '../core/scenario.ts';
import { person, tell } from './situation.ts';

/** Ana's Monday, nine to eleven, is for routine work; half an hour before, anybody may have it. */
const routine = {
  id: 'r',
  name: 'Routine first',
  days: ['mon'],
  from: '09:00',
  to: '11:00',
  tiers: ['routine'],
  technicians: ['ana'],
  releaseMinutes: 30,
};
const flex = { id: 'f', name: 'Flex', days: ['mon'], from: '14:00', to: '15:30', kind: 'flex' };

// "Nine to eleven is Ana's time for routine. A reactive ticket that must be done by half past ten goes to Ben, also when
// he is not there before half past nine."
test('strict slot for routine before its release: closed to reactive work', () => {
  const told = tell({
    team: {
      technicians: [
        person('Ana'),
        person('Ben', { hours: { mon: [{ from: '09:30', to: '17:30' }] } }),
      ],
      slots: [routine],
    },
    ticket: { tier: 'reactive', due: clock('10:30') },
  });
  expect(told.order).toEqual(['Ben, today 09:30–10:30']);
  expect(told.out).toEqual({ Ana: ['Today 09:00–11:00 is kept for routine work'] });
});

// "Half past eight: nothing routine has come for nine to eleven, so it is open to all, and Ana is free now."
test('strict slot for routine after its release: anybody’s', () => {
  const told = tell({
    now: clock('08:30'),
    team: {
      technicians: [
        person('Ana'),
        person('Ben', { hours: { mon: [{ from: '09:30', to: '17:30' }] } }),
      ],
      slots: [routine],
    },
    ticket: { tier: 'reactive', due: clock('10:30') },
  });
  expect(told.first).toBe('Ana, today 08:30–09:30');
});

// "A routine ticket could begin at half past eight, but there is a time for those from nine on. Half an hour of waiting
// is worth it."
test('tiers: routine work waits for its own slot', () => {
  const told = tell({ team: { slots: [routine] }, ticket: { tier: 'routine', priority: 'P4' } });
  expect(told.order).toEqual(['Ana, today 09:00–10:00']);
  expect(told.costs('Ana')).toEqual({
    'Inside a slot for routine work': 0,
    'P4 waits 30 min of business time': 3,
  });
});

// "A quarter to two and two hours of project work. Flex from two to half past three stays free for what comes in, also
// when it is about to begin: the project goes behind it. A P4 may have it by now."
test('a project is never put into flex', () => {
  const afternoon = (ticket: object) =>
    tell({
      now: clock('13:45'),
      team: { slots: [flex] },
      ticket: { minutes: 120, priority: 'P4', ...ticket },
      bookings: [{ window: during('08:30-12:30') }],
    }).first;
  expect(afternoon({ tier: 'project' })).toBe('Ana, today 15:30–17:30');
  expect(afternoon({ tier: 'reactive' })).toBe('Ana, today 13:45–15:45');
});

// "An hour and a half, and Ana has half past eleven to one for lunch and then flex from two. A P2 is what flex is for;
// a P3 in the morning has to go behind it."
test('P2 vs flex: the urgent one may have it', () => {
  const asked = (priority: string) =>
    tell({
      team: { slots: [flex] },
      ticket: { minutes: 90, priority },
      bookings: [{ window: during('08:30-11:30') }, { window: during('13:00-14:00') }],
    });
  expect(asked('P2').first).toBe('Ana, today 14:00–15:30');
  expect(asked('P3').first).toBe('Ana, today 15:30–17:00');
});

// "It is one o'clock: an hour before flex begins a P3 may have it, too. At two minutes to one it could not."
test('flex opens for P3 an hour before', () => {
  const asked = (now: string) =>
    tell({
      now: clock(now),
      team: { slots: [flex], technicians: [person('Ana'), person('Ben')] },
      ticket: { priority: 'P3', due: clock('15:00') },
      bookings: [
        { window: during('12:30-14:00') },
        { technician: 'ben', window: during('14:30-17:30') },
      ],
    });
  expect(asked('13:00').order).toContain('Ana, today 14:00–15:00');
  expect(asked('12:58').out).toMatchObject({
    Ana: ['Today 14:00–15:30 is flex until today 13:00'],
  });
});

// "Ten o'clock. Ben and Cem are booked until half past twelve, so Ana is the only one left who could take a hard one.
// Anybody can do this P3: Dua does it and Ana stays free."
test('last flex holder: the only capable one left stays free', () => {
  const solo = { skills: [{ skill: 'network', level: 2 }] };
  const told = tell({
    now: clock('10:00'),
    team: {
      technicians: [
        person('Ana', solo),
        person('Ben', solo),
        person('Cem', solo),
        person('Dua', { skills: [{ skill: 'network', level: 1 }] }),
      ],
    },
    ticket: { due: clock('12:00') },
    bookings: ['ben', 'cem'].map((technician) => ({
      technician,
      title: 'Rollout',
      window: during('09:30-12:30'),
    })),
  });
  expect(told.order).toEqual(['Dua, today 10:00–11:00', 'Ana, today 10:00–11:00']);
  expect(told.costs('Ana')).toMatchObject({ 'Last capable person free today 09:30–10:30': 20 });
  expect(told.out).toEqual({
    Ben: ['Booked today 09:30–12:30: “Rollout”'],
    Cem: ['Booked today 09:30–12:30: “Rollout”'],
  });
});

// "Ana has seven and a half of her nine hours planned. A P3 stops at 85 % and waits for Ben at four; the rest of her day
// is there for a P2."
test('tiers: the last 15 % of a day are for P1 and P2', () => {
  const asked = (priority: string) =>
    tell({
      team: {
        technicians: [
          person('Ana'),
          person('Ben', { hours: { mon: [{ from: '16:00', to: '17:30' }] } }),
        ],
      },
      ticket: { minutes: 30, priority, due: clock('17:30') },
      bookings: [{ window: during('08:30-11:30') }, { window: during('13:00-17:30') }],
    });
  expect(asked('P3').order).toEqual(['Ben, today 16:00–16:30']);
  expect(asked('P3').out).toEqual({ Ana: ['Day full: 8 h of 7 h 39 min (85 %)'] });
  expect(asked('P2').first).toBe('Ana, today 11:30–12:00');
});
