import { expect, test } from 'vitest';
import { during, findings, scene, told } from '../scenario.ts';

const site = (id: string, area?: string) => ({ id, name: id, place: area ? { area } : {} });
const day = (
  here: string | undefined,
  others: (string | undefined)[],
  home?: string,
  where = 'site',
) =>
  told(
    findings(
      scene({
        ticket: { where: 'site', client: 'c', site: 'here' },
        team: {
          technicians: [{ id: 'ana', name: 'Ana', ...(home && { home: { area: home } }) }],
          areas: [
            { a: 'north', b: 'city', minutes: 30 },
            { a: 'south', b: 'city', minutes: 31 },
          ],
          clients: [
            {
              id: 'c',
              name: 'Acme',
              sites: [site('here', here), ...others.map((area, i) => site(`o${i}`, area))],
            },
          ],
        },
        bookings: others.map((_, i) => ({
          where,
          site: `o${i}`,
          window: during(`${8 + i}:30-${9 + i}:00`.replace(/\b(\d):/g, '0$1:')),
        })),
      }),
      'area',
      during('15:00-16:00'),
    ),
  );

test('the same area and those within 30 minutes belong together', () => {
  expect(day('north', ['north'])).toEqual([]);
  expect(day('north', ['city'])).toEqual([]);
  expect(day('south', ['city'])).toEqual([['cost', 20, 'area-change']]);
  expect(day('north', ['city', 'south'])).toEqual([['cost', 20, 'area-change']]);
});

test('one’s own area is a small bonus, where the day allows it', () => {
  expect(day('north', [], 'north')).toEqual([['cost', -5, 'area-home']]);
  expect(day('north', ['south'], 'north')).toEqual([['cost', 20, 'area-change']]);
  expect(day('north', [], 'city')).toEqual([]);
});

test('work from the desk is in no area', () => {
  expect(day('north', ['south'], undefined, 'remote')).toEqual([]);
});

test('an area nobody has given says nothing', () => {
  expect(day(undefined, ['north'], 'north')).toEqual([]);
  expect(day('north', [undefined])).toEqual([]);
});
