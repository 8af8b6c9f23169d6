import { expect, test } from 'vitest';
import { during, FAR, findings, OFFICE, scene, told } from '../scenario.ts';

const site = (id: string, place: object) => ({ id, name: id, place });
/** Areas with tables whose minutes are chosen at the limits. */
const areas = [
  { a: 'home', b: 'at', minutes: 60 },
  { a: 'home', b: 'over', minutes: 61 },
  { a: 'at', b: 'over', minutes: 10 },
];
const clients = [
  {
    id: 'acme',
    name: 'Acme',
    sites: [
      site('at', { area: 'at' }),
      site('over', { area: 'over' }),
      site('north', FAR),
      site('nowhere', {}),
    ],
  },
];
const of = (
  text: string,
  where: string,
  bookings: object[] = [],
  home: object = { area: 'home' },
) =>
  told(
    findings(
      scene({
        team: { clients, areas, office: home },
        bookings,
        ticket: { where: 'site', client: 'acme', site: where },
      }),
      'travel',
      during(text),
    ),
  );

test('a leg at the limit only costs, one minute more blocks', () => {
  expect(of('12:00-13:00', 'at')).toEqual([['cost', 60, 'travel-added']]);
  expect(of('12:00-13:00', 'over')).toEqual([
    ['cost', 61, 'travel-added'],
    ['block', 1, 'leg-too-long'],
  ]);
});

test('an unknown leg costs thirty and never blocks', () => {
  expect(of('12:00-13:00', 'nowhere')).toEqual([['cost', 30, 'travel-added']]);
});

test('the last drive home is not counted; the drive it replaces is taken off', () => {
  expect(of('10:00-11:00', 'north', [], OFFICE)).toEqual([['cost', 25, 'travel-added']]);
  const after = [{ window: during('14:00-15:00'), where: 'site', site: 'north' }];
  expect(of('10:00-11:00', 'north', after, OFFICE)).toEqual([]);
});

test('the driving of a day has a limit', () => {
  const day = (minutes: number) =>
    told(
      findings(
        scene({
          team: {
            clients,
            office: { area: 'home' },
            areas: [
              { a: 'home', b: 'at', minutes: 60 },
              { a: 'at', b: 'over', minutes },
            ],
          },
          bookings: [{ window: during('09:30-10:00'), where: 'site', site: 'at' }],
          ticket: { where: 'site', client: 'acme', site: 'over' },
        }),
        'travel',
        during('12:00-13:00'),
      ),
    );
  expect(day(60)).toEqual([['cost', 60, 'travel-added']]);
  expect(day(61)).toContainEqual(['block', 1, 'day-travel-too-long']);
});
