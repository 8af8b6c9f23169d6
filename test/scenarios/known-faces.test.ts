import { expect, test } from 'vitest';
import { at as clock, during } from '../core/scenario.ts';
import { client, person, tell } from './situation.ts';

const crew = ['Ana', 'Ben', 'Cem'].map((name) => person(name));

// "Acme has asked us not to send Ana any more. She was there last and is free first, and I still do not send her."
test('a client who refuses a technician: out, whatever speaks for her', () => {
  const told = tell({
    team: {
      technicians: [
        person('Ana'),
        person('Ben', { hours: { mon: [{ from: '11:00', to: '17:30' }] } }),
      ],
      clients: [client('Acme', {}, { banned: ['ana'], ranked: ['ana'] })],
    },
    ticket: { client: 'acme', lastTechnician: 'ana' },
  });
  expect(told.order).toEqual(['Ben, today 11:00–12:00']);
  expect(told.out).toEqual({ Ana: ['Acme asked for somebody else'] });
});

// "Acme's list says Ana, then Ben. Ana is off sick and it is for today: the reserve, not just anybody."
test('the list of a client: the reserve where the first cannot', () => {
  const told = tell({
    team: {
      technicians: crew,
      clients: [client('Acme', {}, { ranked: ['ana', 'cem'] })],
      absences: [{ id: 'x', technician: 'ana', kind: 'sick', window: during('00:00-24:00') }],
    },
    ticket: { client: 'acme', due: clock('17:30') },
  });
  expect(told.order).toEqual(['Cem, today 08:30–09:30', 'Ben, today 08:30–09:30']);
  expect(told.costs('Cem')).toMatchObject({ 'Number 2 on the list of Acme': -10 });
  expect(told.out).toEqual({ Ana: ['Off sick today'] });
});

// "Carol at Acme rang about something else; Ben already has a ticket of hers. One voice for one caller."
test('same contact: whoever has her other ticket', () => {
  const told = tell({
    team: { technicians: crew, clients: [client('Acme')] },
    ticket: { client: 'acme', contact: 'Carol Diaz' },
    tickets: [
      { id: 'k7', number: '#7', client: 'acme', contact: 'carol diaz', owner: 'ben', minutes: 30 },
    ],
  });
  expect(told.first).toBe('Ben, today 08:30–09:30');
  // His half hour is 20 minutes above the ten that everybody would have.
  expect(told.costs('Ben')).toEqual({
    'Has #7 of Carol Diaz already': -15,
    '20 min more work this week than an even share': 5,
  });
});

// "It is back. Cem solved it thirteen days ago, so Cem gets it; after a fortnight I no longer count that."
test('reopened within 14 days: whoever solved it', () => {
  const reopened = (at: string) =>
    tell({
      team: { technicians: crew },
      ticket: { reopened: { technician: 'cem', at: clock(at) } },
    });
  const fresh = reopened('2026-11-10 09:00');
  expect(fresh.first).toBe('Cem, today 08:30–09:30');
  expect(fresh.costs('Cem')).toEqual({ 'Solved it before, Tue 10 Nov': -30 });
  const old = reopened('2026-11-08 09:00');
  expect(old.first).toBe('Ana, today 08:30–09:30');
  expect(old.equal).toEqual(['Ben', 'Cem']);
});

// "Ana is Acme's favourite, but with this hour her week would be above 85 %. Being the favourite must not push her over:
// Ben takes it. A quarter of an hour less, and her place on the list counts again."
test('a week above 85 % waives continuity', () => {
  // 2,700 minutes are her week, of which 2,295 are 85 %.
  const days = ['24', '25', '26', '27'].flatMap((day) => [
    during(`2026-11-${day} 08:30-12:00`),
    during(`2026-11-${day} 13:00-17:30`),
  ]);
  const week = (monday: string) =>
    tell({
      team: {
        technicians: [person('Ana'), person('Ben')],
        clients: [client('Acme', {}, { ranked: ['ana'] })],
      },
      ticket: { client: 'acme' },
      bookings: [...days, during('13:00-17:30'), during(monday)].map((window) => ({ window })),
    });
  // 4 × 480 + 270 = 2,190 are booked in any case, and the ticket takes 60.
  const full = week('08:30-09:30');
  expect(full.first).toBe('Ben, today 08:30–09:30');
  expect(full.costs('Ana')).toMatchObject({
    'Week 86 % full: knowing the client counts no more': 0,
    'Week 86 % full; limit 85 %': 10,
  });
  expect(full.costs('Ana')).not.toHaveProperty('Number 1 on the list of Acme');
  const kept = week('08:30-09:15');
  expect(kept.costs('Ana')).toMatchObject({ 'Number 1 on the list of Acme': -15 });
});
