import { expect, test } from 'vitest';
import { at as clock, during } from '../core/scenario.ts';
import { at, client, person, tell, turn } from './situation.ts';

const two = [person('Ana'), person('Ben')];

/** Ana was at work from half past eleven to two in the night. */
const called = {
  technicians: two,
  callOuts: [
    {
      id: 'c',
      technician: 'ana',
      window: { start: clock('2026-11-22 23:30'), end: clock('02:00') },
    },
  ],
};

// "Ana was called out until two this morning. Eleven hours of rest: before one o'clock I do not even ask. It has to be
// done by noon, so Ben."
test('call-out at night, statutory rest: eleven hours from the end of work', () => {
  const told = tell({ team: called, ticket: { priority: 'P2', due: clock('12:00') } });
  expect(told.order).toEqual(['Ben, today 08:30–09:30']);
  expect(told.out).toEqual({ Ana: ['Worked until today 02:00: rests until today 13:00'] });
  const later = tell({ team: called, ticket: { priority: 'P2' } });
  expect(later.order).toEqual(['Ben, today 08:30–09:30', 'Ana, today 13:00–14:00']);
});

// "In our other house the night is given back minute by minute: two and a half hours worked, so she comes at eleven."
test('call-out at night, company rest: the morning begins later by what was worked', () => {
  const company = { ...called, policy: { restMode: 'company' } };
  const noon = tell({ team: company, ticket: { priority: 'P2', due: clock('12:00') } });
  expect(noon.order).toEqual(['Ben, today 08:30–09:30', 'Ana, today 11:00–12:00']);
  const earlier = tell({ team: company, ticket: { priority: 'P2', due: clock('11:30') } });
  expect(earlier.out).toEqual({ Ana: ['Worked 2 h 30 min last night: starts today 11:00'] });
});

// "Two in the night again, and Ana has an hour booked at half past eight. If I ring her she rests until two in the
// afternoon, and that hour has to move: I want to see it before I ring."
test('a call in the night says what it does to the morning', () => {
  const told = tell({
    now: clock('2026-11-24 02:00'),
    team: {
      technicians: [person('Ana')],
      onCall: [turn('Ana', '09:00', '2026-11-30 09:00')],
    },
    ticket: { priority: 'P1' },
    bookings: [{ window: during('2026-11-24 08:30-09:30') }],
  });
  expect(told.order).toEqual(['Ana, today 02:00–03:00']);
  expect(told.costs('Ana')).toMatchObject({
    'Rests until today 14:00: 1 h of bookings to move': 60,
  });
});

// "Ana had the phone all weekend. I give her nothing before ten on Monday; Ben is with a client until eleven, so ten it
// is."
test('after a weekend on call nothing before ten', () => {
  const told = tell({
    team: { technicians: two, onCall: [turn('Ana', '2026-11-20 17:30', '08:00')] },
    ticket: { priority: 'P2', due: clock('12:30') },
    bookings: [{ technician: 'ben', window: during('08:30-11:00') }],
  });
  expect(told.order[0]).toBe('Ana, today 10:00–11:00');
  expect(told.order[1]).toBe('Ben, today 11:00–12:00');
  const early = tell({
    team: { technicians: two, onCall: [turn('Ana', '2026-11-20 17:30', '08:00')] },
    ticket: { priority: 'P2', due: clock('10:30') },
  });
  expect(early.out).toEqual({ Ana: ['On call over the weekend: starts today 10:00'] });
});

// "Ana hands the phone over at nine tomorrow. Acme is forty minutes out, and on a hand-off day nobody goes more than half
// an hour away. Ben drives."
test('on-call hand-off day: no long drive', () => {
  const told = tell({
    now: clock('2026-11-24 08:00'),
    team: {
      technicians: two,
      office: { area: 'city' },
      areas: [{ a: 'city', b: 'north', minutes: 40 }],
      clients: [client('Acme', { place: { area: 'north' } })],
      onCall: [turn('Ana', '2026-11-17 09:00', '2026-11-24 09:00')],
    },
    ticket: { ...at('Acme'), due: clock('2026-11-24 17:30') },
  });
  expect(told.order).toEqual(['Ben, today 09:15–10:15']);
  expect(told.out).toEqual({ Ana: ['On-call hand-off day: drive of 40 min; limit 30 min'] });
});
