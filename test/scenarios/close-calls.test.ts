import { expect, test } from 'vitest';
import { at as clock, during, OFFICE } from '../core/scenario.ts';
import { at, client, person, tell, weekly } from './situation.ts';

const two = [person('Ana'), person('Ben')];

// "Two people, the same day, nothing between them. Do not tell me one is better: tell me it does not matter."
test('two equally good: said to be so', () => {
  const told = tell({ team: { technicians: two } });
  expect(told.order).toEqual(['Ana, today 08:30–09:30', 'Ben, today 08:30–09:30']);
  expect(told.equal).toEqual(['Ben']);
  // Half past nine is an hour of waiting later: that is a difference.
  const later = tell({
    team: { technicians: two },
    bookings: [{ technician: 'ben', window: during('08:30-09:30') }],
  });
  expect(later.order).toEqual(['Ana, today 08:30–09:30', 'Ben, today 09:30–10:30']);
  expect(later.equal).toEqual([]);
});

// "The ticket says nothing: no priority, no length, no place. I want a suggestion all the same, with every guess marked."
test('default duration and the other guesses: marked, and nobody left out for them', () => {
  const told = tell({
    team: { technicians: two },
    ticket: { minutes: undefined, priority: undefined, where: undefined },
  });
  expect(told.first).toBe('Ana, today 08:30–09:30');
  expect(told.out).toEqual({});
  const sources = Object.fromEntries(told.answer.need.facts.map((f) => [f.field, f.source]));
  expect(sources).toMatchObject({
    minutes: 'default',
    priority: 'default',
    where: 'default',
    tier: 'default',
    skills: 'missing',
  });
});

// "Borealis lets people in from one to a quarter to three, once a week, and the work takes two hours. Nobody can: tell me
// who misses by how little, so that I can ask for a quarter of an hour."
test('nobody can: the nearest miss', () => {
  const told = tell({
    team: {
      policy: { horizonDays: 6 },
      clients: [
        client('Borealis', {
          place: OFFICE,
          hours: { mon: [{ from: '13:00', to: '14:45' }] },
        }),
      ],
    },
    ticket: { ...at('Borealis'), minutes: 120 },
  });
  expect(told.first).toBe('nobody');
  expect(told.out).toEqual({ Ana: ['Borealis is open today 13:00–14:45'] });
  expect(told.nearest('Ana')).toEqual(['today 12:45–14:45', 'Borealis is open today 13:00–14:45']);
  const [ana] = told.answer.excluded;
  expect(ana?.nearest?.findings.map((f) => f.minutes)).toEqual([15]);
});

// "Half past ten is the deadline and both are with clients until eleven. Then it will be late; who is the least late, and
// how late is that?"
test('a deadline nobody makes: the least late, and by how much', () => {
  const told = tell({
    team: { technicians: two },
    ticket: { priority: 'P2', due: clock('10:30') },
    bookings: [
      { window: during('08:30-11:00') },
      { technician: 'ben', window: during('08:30-11:30') },
    ],
  });
  expect(told.order).toEqual(['Ana, today 11:00–12:00', 'Ben, today 11:30–12:30']);
  expect(told.costs('Ana')).toMatchObject({
    'Ends 1 h 30 min after the deadline today 10:30': 180,
  });
  expect(told.answer.ranked.map((one) => one.relaxed)).toEqual([['deadline'], ['deadline']]);
});

// "Acme is promised a first answer within the hour, and theirs came at half past eight. It is nine; Ben is free at half past,
// which keeps it, Ana at ten, which does not. The eight hours for the fix end at half past four."
test('the promised first response: late costs, and the clock is counted', () => {
  const told = tell({
    now: clock('09:00'),
    team: {
      technicians: two,
      clients: [client('Acme', {}, { sla: 'gold' })],
      slas: [
        {
          id: 'gold',
          name: 'Gold',
          targets: { P2: { responseMinutes: 60, resolutionMinutes: 480 } },
        },
      ],
    },
    ticket: { client: 'acme', priority: 'P2', created: clock('08:30'), pauses: [] },
    bookings: [
      { window: during('08:30-10:00') },
      { technician: 'ben', window: during('08:30-09:30') },
    ],
  });
  expect(told.order).toEqual(['Ben, today 09:30–10:30', 'Ana, today 10:00–11:00']);
  expect(told.costs('Ben')).toMatchObject({ 'Ends 6 h before the deadline': 0 });
  expect(told.costs('Ana')).toMatchObject({
    'Response promised today 09:30: starts 30 min late': 7.5,
  });
});

// "Everybody is away today: Ana on leave, Ben at a course. I want each reason beside each name, and the first who is back."
test('all away today: each by a reason, and the first who is back', () => {
  const away = (technician: string, kind: string) => ({
    id: technician,
    technician,
    kind,
    window: during('00:00-24:00'),
  });
  const team = {
    technicians: two,
    absences: [away('ana', 'leave'), away('ben', 'training')],
  };
  expect(tell({ team }).order).toEqual(['Ana, tomorrow 08:30–09:30', 'Ben, tomorrow 08:30–09:30']);
  const today = tell({
    team: { ...team, technicians: [...two, person('Cem', { hours: weekly('16:00', '17:30') })] },
    ticket: { due: clock('17:30') },
  });
  expect(today.order).toEqual(['Cem, today 16:00–17:00']);
  expect(today.out).toEqual({ Ana: ['On leave today'], Ben: ['In training today'] });
});

// "Dua has left and the ticket system will not let Cem own tickets of this queue. Neither is a matter of time."
test('accounts: gone, or not allowed to own it', () => {
  const told = tell({
    team: { technicians: [person('Ana'), person('Cem'), person('Dua', { active: false })] },
    mayOwn: ['ana', 'dua'],
  });
  expect(told.order).toEqual(['Ana, today 08:30–09:30']);
  expect(told.out).toEqual({
    Cem: ['The ticket system does not let them own this'],
    Dua: ['Marked as not active'],
  });
});
