import { expect, test } from 'vitest';
import { at as clock, during } from '../core/scenario.ts';
import { at, client, person, tell } from './situation.ts';

/** Minutes between the areas of the town; the office is in the city. */
const areas = [
  { a: 'city', b: 'city', minutes: 10 },
  { a: 'north', b: 'north', minutes: 10 },
  { a: 'south', b: 'south', minutes: 10 },
  { a: 'city', b: 'north', minutes: 40 },
  { a: 'city', b: 'south', minutes: 30 },
  { a: 'north', b: 'south', minutes: 45 },
];
const office = { area: 'city' };
const acme = client('Acme', { place: { area: 'north' } });
const borealis = client('Borealis', { place: { area: 'south' } });
const corvus = client('Corvus', { place: { area: 'south' } });
const town = { office, areas, clients: [acme, borealis, corvus] };
const two = { ...town, technicians: [person('Ana'), person('Ben')] };

// "Acme's switch is down, up in the north. Ana would drive forty minutes from the office; Ben lives up there, ten
// minutes away. He can begin at a quarter to nine, she not before a quarter past."
test('geography: whoever lives nearby goes', () => {
  const told = tell({
    team: { ...town, technicians: [person('Ana'), person('Ben', { home: { area: 'north' } })] },
    ticket: { ...at('Acme'), priority: 'P2' },
  });
  expect(told.order).toEqual(['Ben, today 08:45–09:45', 'Ana, today 09:15–10:15']);
  expect(told.costs('Ben')).toEqual({
    '10 min more driving': 10,
    'Home area north': -5,
    'P2 waits 15 min of business time': 7.5,
  });
  expect(told.costs('Ana')).toEqual({
    '40 min more driving': 40,
    'P2 waits 45 min of business time': 22.5,
  });
});

// "Ana is at Acme until ten anyway, swapping the firewall. The printer next to it takes half an hour: she just stays.
// Ben would have to drive out for it."
test('same site: no drive and no buffer between two jobs', () => {
  const told = tell({
    team: two,
    ticket: { ...at('Acme'), minutes: 30 },
    bookings: [{ ...at('Acme'), title: 'Firewall swap', window: during('08:30-10:00') }],
  });
  expect(told.first).toBe('Ana, today 10:00–10:30');
  expect(told.costs('Ana')).toEqual({
    'At Acme that day anyway: “Firewall swap”': -15,
    'P3 waits 1 h 30 min of business time': 18,
    '45 min more work this week than an even share': 11.25,
  });
  expect(told.order[1]).toBe('Ben, today 09:15–09:45');
});

// "Between two clients I count the drive and a quarter of an hour to write up. Ana leaves Borealis at ten and is back
// there at twelve; Corvus is ten minutes away. An hour and five minutes fit between, five minutes more do not."
test('buffers: drive and a quarter of an hour on both sides of a visit', () => {
  const bookings = ['08:30-10:00', '12:00-13:00'].map((window) => ({
    ...at('Borealis'),
    window: during(window),
  }));
  const visit = (minutes: number) =>
    tell({
      team: { ...town, technicians: [person('Ana')] },
      ticket: { ...at('Corvus'), minutes, priority: 'P2' },
      bookings,
    });
  // 10:00 + 25 is 10:25, on the grid 10:30; 12:00 − 25 is 11:35.
  expect(visit(65).first).toBe('Ana, today 10:30–11:35');
  expect(visit(70).first).toBe('Ana, today 13:30–14:40');
});

// "On site, says the ticket, and nobody has entered where. It has to be done by noon and Ana is at her desk until
// eleven. I count half an hour for a place I do not know, but I will not refuse the client for a number I made up."
test('an unknown place costs and is marked, and leaves nobody out', () => {
  const told = tell({
    team: town,
    ticket: { where: 'site', priority: 'P2', due: clock('12:00') },
    bookings: [{ title: 'Patch run', window: during('08:30-11:00') }],
  });
  expect(told.order).toEqual(['Ana, today 11:00–12:00']);
  expect(told.out).toEqual({});
  expect(told.costs('Ana')).toEqual({
    'After “Patch run”: needs 30 min (place unknown), has 0 min': 30,
    '30 min more driving (place unknown)': 30,
    'Only 0 min before the deadline today 12:00': 20,
    'P2 waits 2 h 30 min of business time': 75,
  });
});

// "Ana already drives 45 minutes up north and 45 across to the south. Delta would be 40 more, and two hours on the road
// are the limit for a day. It has to be today, so Ben goes."
test('day travel limit: one drive too many', () => {
  const told = tell({
    team: {
      ...two,
      clients: [acme, borealis, client('Delta', { place: { area: 'west' } })],
      areas: [
        { a: 'city', b: 'north', minutes: 45 },
        { a: 'north', b: 'south', minutes: 45 },
        { a: 'south', b: 'west', minutes: 40 },
        { a: 'city', b: 'west', minutes: 40 },
      ],
    },
    ticket: { ...at('Delta'), due: clock('17:30') },
    bookings: [
      { ...at('Acme'), window: during('09:30-10:30') },
      { ...at('Borealis'), window: during('11:30-12:30') },
    ],
  });
  expect(told.order).toEqual(['Ben, today 09:15–10:15']);
  expect(told.out).toEqual({ Ana: ['2 h 10 min driving that day; limit 2 h'] });
  // 12:30 + 40 + 15 is 13:25.
  expect(told.nearest('Ana')[0]).toBe('today 13:30–14:30');
});

// "Ana spends the day in the north, Ben in the south. Corvus is in the south and the drive is not the only point: I do
// not like to tear a day apart."
test('area change: a day stays in one part of town', () => {
  const told = tell({
    team: two,
    ticket: at('Corvus'),
    bookings: [
      { ...at('Acme'), window: during('09:15-10:30') },
      { ...at('Borealis'), technician: 'ben', window: during('09:15-10:30') },
    ],
  });
  // Ben: 10:30 + 10 + 15. Ana: 10:30 + 45 + 15.
  expect(told.order).toEqual(['Ben, today 11:00–12:00', 'Ana, today 11:30–12:30']);
  expect(told.costs('Ana')).toMatchObject({
    'south on a day in north': 20,
    '45 min more driving': 45,
  });
  expect(told.costs('Ben')).toEqual({
    '10 min more driving': 10,
    'P3 waits 2 h 30 min of business time': 30,
  });
});

// "Nothing urgent at Acme, half an hour. Ben is there at ten today anyway: he sets off the same way and does it first.
// Two on-site tickets of one client are one visit."
test('visit joined: one drive for two tickets', () => {
  const told = tell({
    team: two,
    ticket: { ...at('Acme'), minutes: 30, priority: 'P4' },
    bookings: [
      { ...at('Acme'), technician: 'ben', title: 'Switch check', window: during('10:00-11:00') },
    ],
  });
  expect(told.first).toBe('Ben, today 09:15–09:45');
  expect(told.costs('Ben')).toEqual({
    'At Acme that day anyway: “Switch check”': -15,
    'P4 waits 45 min of business time': 4.5,
    '30 min more work this week than an even share': 7.5,
  });
});
