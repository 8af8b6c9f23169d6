import { expect, test } from 'vitest';
import { span } from '../../core/explain/format.ts';
import { at as clock, during } from '../core/scenario.ts';
import { person, tell } from './situation.ts';

// "A server migration, eight hours from the desk, to be done by Thursday night. Nobody has a whole day: I never plan one
// to the last minute. Ana begins this morning, takes her lunch, and does the last three hours tomorrow. Ben has
// three full mornings and two hours and a half of each afternoon, which are not eight. Who begins it ends it."
test('eight hours of remote work: in blocks, by one technician', () => {
  const taken = (day: string, times: string) => ({
    technician: 'ben',
    title: 'Roll-out',
    window: during(`2026-11-${day} ${times}`),
  });
  const told = tell({
    team: {
      technicians: [person('Ana'), person('Ben')],
      policy: { rules: { load: { on: false } } },
    },
    ticket: { minutes: 480, tier: 'project', priority: 'P3', due: clock('2026-11-26 17:30') },
    bookings: [
      taken('23', '08:30-17:30'),
      taken('24', '08:30-13:30'),
      taken('25', '08:30-13:30'),
      taken('26', '08:30-13:30'),
    ],
  });
  expect(told.order).toEqual(['Ana, today 08:30–13:30']);
  const telling = { zone: 'Europe/Lisbon' as never, now: clock('08:00') };
  expect(told.answer.ranked[0]?.blocks.map((block) => span(block, telling))).toEqual([
    'today 08:30–13:30',
    'tomorrow 08:30–11:30',
  ]);
  expect(told.costs('Ana')).toMatchObject({
    'In 2 blocks, the last tomorrow 08:30–11:30': 15,
    'Lunch of 30 min instead of 1 h': 10,
  });
  expect(Object.keys(told.out)).toEqual(['Ben']);
});
