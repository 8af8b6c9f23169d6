import { expect, test } from 'vitest';
import { at, during, FAR, findings, scene, told } from '../scenario.ts';

const of = (text: string, s: Parameters<typeof scene>[0]) =>
  told(findings(scene(s), 'rest', during(text)));
const callOut = (until: string) => ({
  now: at('06:00'),
  team: {
    callOuts: [
      { id: 'c', technician: 'ana', window: { start: at('2026-11-22 23:00'), end: at(until) } },
    ],
  },
});

test('eleven hours after a call-out, to the minute', () => {
  expect(of('12:00-13:00', callOut('01:00'))).toEqual([]);
  expect(of('11:59-12:59', callOut('01:00'))).toEqual([['block', 1, 'rest']]);
  expect(of('12:01-13:01', callOut('01:00'))).toEqual([]);
});

test('rest also counts from late work of the day before', () => {
  const bookings = [{ window: { start: at('2026-11-22 21:00'), end: at('2026-11-22 22:30') } }];
  expect(of('09:30-10:30', { bookings })).toEqual([]);
  expect(of('09:15-10:15', { bookings })).toEqual([['block', 15, 'rest']]);
});

test('late work leaves enough rest before the next day', () => {
  const bookings = [{ window: during('2026-11-24 08:30-09:30') }];
  expect(of('20:30-21:30', { bookings })).toEqual([]);
  expect(of('20:45-21:45', { bookings })).toEqual([['block', 15, 'rest']]);
});

const weekend = {
  onCall: [
    {
      id: 'o',
      technician: 'ana',
      layer: 'primary',
      window: { start: at('2026-11-20 17:30'), end: at('08:00') },
    },
  ],
} as const;

test('after a weekend on call nothing before ten on Monday', () => {
  expect(of('10:00-11:00', { team: weekend })).toEqual([]);
  expect(of('09:45-10:45', { team: weekend })).toEqual([['block', 15, 'after-on-call']]);
  expect(of('2026-11-24 08:30-09:30', { team: weekend })).toEqual([]);
});

test('a booking during the own turn costs, because it may be broken off', () => {
  const team = {
    onCall: [{ id: 'o', technician: 'ana', layer: 'secondary', window: during('09:00-12:00') }],
  } as const;
  expect(of('11:00-12:00', { team })).toEqual([['cost', 10, 'on-call']]);
  expect(of('12:00-13:00', { team })).toEqual([]);
});

test('company mode: the morning begins later by the minutes of the night, two hours at least after midnight', () => {
  const called = (from: string, to: string) => ({
    now: at('06:00'),
    team: {
      policy: { restMode: 'company' },
      callOuts: [{ id: 'c', technician: 'ana', window: { start: at(from), end: at(to) } }],
    },
  });
  const late = called('2026-11-22 22:30', '2026-11-22 23:15');
  expect(of('09:15-10:15', late)).toEqual([]);
  expect(of('09:00-10:00', late)).toEqual([['block', 15, 'late-start']]);
  const woken = called('2026-11-22 23:30', '00:01');
  expect(of('10:30-11:30', woken)).toEqual([]);
  expect(of('10:29-11:29', woken)).toEqual([['block', 1, 'late-start']]);
  const long = called('01:00', '04:00');
  expect(of('11:30-12:30', long)).toEqual([]);
  expect(of('11:15-12:15', long)).toEqual([['block', 15, 'late-start']]);
  expect(of('08:30-09:30', called('2026-11-22 20:00', '2026-11-22 22:00'))).toEqual([]);
});

test('no long drive on the day a turn begins or ends', () => {
  const turn = (start: string, end: string) => ({
    onCall: [
      { id: 'o', technician: 'ana', layer: 'primary', window: { start: at(start), end: at(end) } },
    ],
    clients: [{ id: 'c', name: 'C', sites: [{ id: 's', name: 'S', place: FAR }] }],
  });
  const drive = (team: object, limit: number) =>
    of('15:00-16:00', {
      team: { ...team, policy: { handOffLegMinutes: limit } },
      ticket: { where: 'site', client: 'c', site: 's' },
    }).filter(([, , code]) => code === 'hand-off-day');
  const ends = turn('2026-11-16 09:00', '09:00');
  expect(drive(ends, 24)).toEqual([['block', 1, 'hand-off-day']]);
  expect(drive(ends, 25)).toEqual([]);
  expect(drive(turn('09:00', '2026-11-30 09:00'), 24)).toHaveLength(1);
  expect(drive(turn('2026-11-16 09:00', '00:00'), 24)).toEqual([]);
  expect(drive(turn('2026-11-22 09:00', '2026-11-30 09:00'), 24)).toEqual([]);
});

test('a call in one’s own turn breaks rest and costs the morning, where others are blocked', () => {
  const night = (priority: string) =>
    of('2026-11-23 23:00-24:00', {
      team: {
        onCall: [
          {
            id: 'o',
            technician: 'ana',
            layer: 'primary',
            window: { start: at('17:30'), end: at('2026-11-25 08:30') },
          },
        ],
      },
      ticket: { priority },
      bookings: [{ window: during('2026-11-24 08:30-09:30') }],
    });
  expect(night('P1')).toEqual([
    ['cost', 60, 'rest-lost'],
    ['cost', 10, 'on-call'],
  ]);
  expect(night('P2')).toEqual([
    ['block', 150, 'rest'],
    ['cost', 10, 'on-call'],
  ]);
});

test('a call in the night costs the bookings of the same morning, as far as they lie in the rest', () => {
  const night = (text: string, more: object = {}) =>
    told(
      findings(
        scene({
          now: at('2026-11-24 00:30'),
          team: {
            onCall: [
              {
                id: 'o',
                technician: 'ana',
                layer: 'primary',
                window: { start: at('17:30'), end: at('2026-11-25 08:30') },
              },
            ],
            ...more,
          },
          ticket: { priority: 'P1' },
          bookings: [
            { window: during('2026-11-24 08:30-09:30') },
            { window: during('2026-11-24 13:00-15:00') },
          ],
        }),
        'rest',
        during(`2026-11-24 ${text}`),
      ),
    ).filter(([, , code]) => code === 'rest-lost');
  // Rest until 14:00: the first hour, and one of the two after lunch.
  expect(night('02:00-03:00')).toEqual([['cost', 120, 'rest-lost']]);
  expect(night('05:59-06:59')).toEqual([['cost', 180, 'rest-lost']]);
  // From six on it is the morning that begins early, and in company mode the day only begins later.
  expect(night('06:00-07:00')).toEqual([]);
  expect(night('02:00-03:00', { policy: { restMode: 'company' } })).toEqual([]);
});
