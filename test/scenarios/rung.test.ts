import { expect, test } from 'vitest';
import { at as clock } from '../core/scenario.ts';
import { at, client, person, tell, turn } from './situation.ts';

const two = [person('Ana'), person('Ben')];

// "Two in the night, everything is down. Ana has the phone this week and is rung at once; the others would be there at
// half past eight. A P3 at the same hour rings nobody: it waits for the morning."
test('P1 in the night rings whoever is on call, P3 waits', () => {
  const night = (priority: string) =>
    tell({
      now: clock('2026-11-24 02:00'),
      team: { technicians: two, onCall: [turn('Ana', '09:00', '2026-11-30 09:00')] },
      ticket: { priority },
    });
  const p1 = night('P1');
  expect(p1.order).toEqual(['Ana, today 02:00–03:00', 'Ben, today 08:30–09:30']);
  expect(p1.costs('Ana')).toEqual({
    '1 h outside hours, on call (P1)': 45,
    'On call (primary) then, may be called away': 10,
  });
  // In the morning Ana may be called away at any time: ten minutes dearer.
  expect(night('P3').order).toEqual(['Ben, today 08:30–09:30', 'Ana, today 08:30–09:30']);
});

// "Ben has the phone, Ana is second. The first one is rung first: she is there for when he does not pick up."
test('the primary is rung before the secondary', () => {
  const told = tell({
    now: clock('2026-11-24 02:00'),
    team: {
      technicians: two,
      onCall: [
        turn('Ana', '09:00', '2026-11-30 09:00', 'secondary'),
        turn('Ben', '09:00', '2026-11-30 09:00'),
      ],
    },
    ticket: { priority: 'P1' },
  });
  expect(told.order).toEqual(['Ben, today 02:00–03:00', 'Ana, today 02:00–03:00']);
});

// "And if somebody has to go out at two in the night: forty minutes to Acme, so Ana begins at a quarter to three."
test('a P1 on site in the night: whoever is on call drives now', () => {
  const told = tell({
    now: clock('2026-11-24 02:00'),
    team: {
      technicians: two,
      office: { area: 'city' },
      areas: [{ a: 'city', b: 'north', minutes: 40 }],
      clients: [client('Acme', { place: { area: 'north' } })],
      onCall: [turn('Ana', '09:00', '2026-11-30 09:00')],
    },
    ticket: { ...at('Acme'), priority: 'P1' },
  });
  expect(told.order).toEqual(['Ana, today 02:45–03:45', 'Ben, today 09:15–10:15']);
  expect(told.costs('Ana')).toMatchObject({ '40 min more driving': 40, 'P1 waits 45 min': 45 });
});

// "Acme pays for around the clock. Their P3 at eight in the evening rings Ana, who has the phone; anybody else's would
// wait until tomorrow."
test('a contract around the clock rings in the evening', () => {
  const evening = (name: string) =>
    tell({
      now: clock('20:00'),
      team: {
        technicians: two,
        onCall: [turn('Ana', '17:30', '2026-11-24 08:30')],
        clients: [client('Acme', {}, { allHours: true }), client('Borealis')],
      },
      ticket: { client: name },
    });
  const acme = evening('acme');
  expect(acme.first).toBe('Ana, today 20:00–21:00');
  expect(acme.costs('Ana')).toMatchObject({ '1 h outside hours, on call (contract)': 45 });
  expect(evening('borealis').order).toEqual([
    'Ana, tomorrow 08:30–09:30',
    'Ben, tomorrow 08:30–09:30',
  ]);
});
