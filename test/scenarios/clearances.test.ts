import { expect, test } from 'vitest';
import { during } from '../core/scenario.ts';
import { at, client, person, tell } from './situation.ts';

const town = {
  office: { area: 'city' },
  areas: [{ a: 'city', b: 'city', minutes: 10 }],
  clients: [client('Bank', { place: { area: 'city' }, clearances: ['Background check'] })],
};

// "The bank lets nobody in without the background check. Ana's ran out yesterday, Ben's counts to the end of today,
// Cem never had one."
test('clearance expired yesterday: out; ending today: in', () => {
  const checked = (expires: string) => ({ clearances: [{ name: 'Background check', expires }] });
  const told = tell({
    team: {
      technicians: [
        person('Ana', checked('2026-11-22')),
        person('Ben', checked('2026-11-23')),
        person('Cem', { clearances: [] }),
      ],
      ...town,
    },
    ticket: at('Bank'),
  });
  expect(told.order).toEqual(['Ben, today 08:45–09:45']);
  expect(told.out).toEqual({
    Ana: ['Background check ended 2026-11-22'],
    Cem: ['Background check is needed at Bank'],
  });
});

// "Ben's background check ends today and his day is full. Tomorrow he has time, but then nobody lets him in."
test('a clearance that ends today is no good tomorrow', () => {
  const told = tell({
    team: {
      technicians: [
        person('Ben', { clearances: [{ name: 'Background check', expires: '2026-11-23' }] }),
        person('Cem', { clearances: [{ name: 'Background check' }] }),
      ],
      ...town,
    },
    ticket: at('Bank'),
    bookings: ['ben', 'cem'].map((technician) => ({
      technician,
      title: 'Migration',
      window: during('08:30-17:30'),
    })),
  });
  expect(told.order).toEqual(['Cem, tomorrow 08:45–09:45']);
  expect(told.out).toEqual({
    Ben: ['Booked today 08:30–17:30: “Migration”', 'Day full: 10 h 10 min of 7 h 39 min (85 %)'],
  });
  expect(told.answer.excluded[0]?.days[1]?.reasons).toMatchObject([{ code: 'clearance-expired' }]);
});
