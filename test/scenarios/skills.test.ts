import { expect, test } from 'vitest';
import { at as clock, during } from '../core/scenario.ts';
import { person, tell } from './situation.ts';

const firewall = (level: number) => ({ skills: [{ skill: 'firewall', level }] });
const needs = (level: number) => ({ needs: [{ skill: 'firewall', level }] });
const leave = (name: string, window: string, kind = 'leave') => ({
  id: `${name}-away`,
  technician: name.toLowerCase(),
  kind,
  window: during(window),
});

// "A firewall rule to change. Ana does those alone, Ben is our expert and better kept for worse, Cem has never touched
// one, and Dua is new: nobody has written down what she can. I take Ana, and I do not cross Dua off for our own gap."
test('skills: enough is best, more costs a little, unknown is not none', () => {
  const told = tell({
    team: {
      technicians: [
        person('Ana', firewall(2)),
        person('Ben', firewall(3)),
        person('Cem', { skills: [] }),
        person('Dua'),
      ],
    },
    ticket: needs(2),
  });
  expect(told.order).toEqual([
    'Ana, today 08:30–09:30',
    'Ben, today 08:30–09:30',
    'Dua, today 08:30–09:30',
  ]);
  expect(told.costs('Ana')).toEqual({ 'firewall: solo': 0 });
  expect(told.costs('Ben')).toEqual({ 'firewall: expert where solo is enough': 10 });
  expect(told.costs('Dua')).toEqual({ 'firewall: level not set': 15 });
  expect(told.out).toEqual({ Cem: ['firewall: needs solo, has none'] });
});

// "This one needs an expert, and both are away: Ana in training today, Ben on leave until Thursday. Cem only assists,
// so he is out. I wait for Ana tomorrow rather than let somebody guess."
test('two experts both away: the first who is back', () => {
  const told = tell({
    team: {
      technicians: [
        person('Ana', firewall(3)),
        person('Ben', firewall(3)),
        person('Cem', firewall(1)),
      ],
      absences: [
        leave('Ana', '00:00-24:00', 'training'),
        {
          ...leave('Ben', '00:00-24:00'),
          window: { start: clock('00:00'), end: clock('2026-11-26 00:00') },
        },
      ],
    },
    ticket: needs(3),
  });
  expect(told.order).toEqual(['Ana, tomorrow 08:30–09:30', 'Ben, Thu 26 Nov 08:30–09:30']);
  expect(told.costs('Ana')).toEqual({
    'firewall: expert': 0,
    'P3 waits 9 h of business time': 108,
  });
  expect(told.out).toEqual({ Cem: ['firewall: needs expert, has assisted'] });
});

// "By noon, and Ana, who does this alone, is on leave. Cem is the expert but sits in a migration until half past twelve.
// He is in the house, so Ben may try it with him at hand."
test('stretch: one level below, while an expert works that day', () => {
  const told = tell({
    team: {
      technicians: [
        person('Ana', firewall(2)),
        person('Ben', firewall(1)),
        person('Cem', firewall(3)),
      ],
      absences: [leave('Ana', '00:00-24:00')],
    },
    ticket: { ...needs(2), priority: 'P2', due: clock('12:00') },
    bookings: [{ technician: 'cem', title: 'Migration', window: during('08:30-12:30') }],
  });
  expect(told.order).toEqual(['Ben, today 08:30–09:30']);
  expect(told.costs('Ben')).toMatchObject({
    'firewall: assisted, may learn beside an expert': 30,
    'firewall: Cem is there to help': 0,
    'Ends 2 h 30 min before the deadline': 0,
  });
  expect(told.out).toEqual({
    Ana: ['On leave today'],
    Cem: ['Booked today 08:30–12:30: “Migration”'],
  });
});

// "The same, but Cem is away today. Then Ben cannot try it today either: tomorrow Cem is back and does it himself, or
// Ben with him."
test('stretch with the mentor away: not that day', () => {
  const told = tell({
    team: {
      technicians: [person('Ben', firewall(1)), person('Cem', firewall(3))],
      absences: [leave('Cem', '00:00-24:00')],
    },
    ticket: { ...needs(2), priority: 'P2' },
  });
  expect(told.order).toEqual(['Cem, tomorrow 08:30–09:30', 'Ben, tomorrow 08:30–09:30']);
  // And where it has to be today, that is what Ben is told.
  const today = tell({
    team: {
      technicians: [person('Ben', firewall(1)), person('Cem', firewall(3)), person('Dua')],
      absences: [leave('Cem', '00:00-24:00')],
    },
    ticket: { ...needs(2), priority: 'P2', due: clock('17:30') },
  });
  expect(today.first).toBe('Dua, today 08:30–09:30');
  expect(today.out).toEqual({
    Ben: ['firewall: no expert works that day'],
    Cem: ['On leave today'],
  });
});
