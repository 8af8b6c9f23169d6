import { expect, test } from 'vitest';
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
