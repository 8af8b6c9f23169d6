import { expect, test } from 'vitest';
import { during, findings, scene, told } from '../scenario.ts';

const visit = (date: string, booking: object = {}, ticket: object = {}) =>
  told(
    findings(
      scene({
        ticket: { where: 'site', client: 'c', site: 's', ...ticket },
        team: {
          clients: [
            {
              id: 'c',
              name: 'Acme',
              sites: [
                { id: 's', name: 'HQ' },
                { id: 't', name: 'Plant' },
              ],
            },
          ],
        },
        bookings: [{ where: 'site', site: 's', window: during(`${date} 09:00-10:00`), ...booking }],
      }),
      'visit',
      during(`${date} 10:00-11:00`),
    ),
  );

test('at the same site on the same day one visit is saved', () => {
  expect(visit('2026-11-23')).toEqual([['cost', -15, 'visit-joined']]);
  expect(visit('2026-11-23', { site: 't' })).toEqual([]);
  expect(visit('2026-11-23', { where: 'remote' })).toEqual([]);
  expect(visit('2026-11-23', {}, { where: 'remote' })).toEqual([]);
});

test('only within the next working days: three, and a weekend', () => {
  expect(visit('2026-11-26')).toHaveLength(1);
  expect(visit('2026-11-28')).toHaveLength(1);
  expect(visit('2026-11-29')).toEqual([]);
});
