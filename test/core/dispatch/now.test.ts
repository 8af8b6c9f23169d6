import { describe, expect, test } from 'vitest';
import { givesWay } from '../../../core/dispatch/displace.ts';
import { p1Now } from '../../../core/dispatch/now.ts';
import { Booking } from '../../../core/model/booking.ts';
import { at, during, FAR, OFFICE, type Scene, scene } from '../scenario.ts';

const PLACES = {
  office: OFFICE,
  clients: [
    { id: 'near', name: 'Near', sites: [{ id: 'n', name: 'Near', place: OFFICE }] },
    { id: 'far', name: 'Far', sites: [{ id: 'f', name: 'Far', place: FAR }] },
  ],
};
const FAR_SITE = { where: 'site', site: 'f', client: 'far' };
const ANA = { id: 'ana', name: 'Ana' };
const BEN = { id: 'ben', name: 'Ben' };

/** Monday 10:00, a P1 of one hour, from the desk unless the scene says otherwise. */
const now = (given: Scene = {}) =>
  p1Now(
    scene({
      now: at('10:00'),
      ...given,
      team: { ...PLACES, ...given.team },
      ticket: { priority: 'P1', ...given.ticket },
    }),
  );
const told = (given: Scene = {}) =>
  now(given).people.map((p) => [
    p.technician,
    p.window.start,
    p.displaces.map((d) => d.booking).join(),
  ]);

describe('what gives way', () => {
  const booking = (more: object) =>
    Booking.parse({
      id: 'b',
      technician: 'ana',
      window: during('11:00-12:00'),
      priority: 'P3',
      ...more,
    });

  test.each([
    [{}, 'free'],
    [{ priority: 'P4' }, 'free'],
    [{ priority: undefined }, 'free'],
    [{ priority: 'P2' }, 'approval'],
    [{ hold: 'firm' }, 'approval'],
    [{ confirmed: ['time'] }, 'approval'],
    [{ priority: 'P1' }, 'never'],
    [{ hold: 'locked' }, 'never'],
    [{ started: true }, 'never'],
    [{ source: 'held' }, 'never'],
  ] as const)('to a P1: %o: %s', (more, way) => {
    expect(givesWay(booking(more), 'P1')).toBe(way);
  });

  test('to anything less urgent: nothing', () => {
    expect(givesWay(booking({ priority: 'P4' }), 'P2')).toBe('never');
  });
});

describe('who comes first', () => {
  const two = { technicians: [ANA, BEN] };

  test('is whoever is free now, before whoever has to finish', () => {
    const bookings = [{ window: during('09:30-10:20'), hold: 'firm' }];
    expect(told({ team: two, bookings })).toEqual([
      ['ben', at('10:00'), ''],
      ['ana', at('10:20'), ''],
    ]);
  });

  test('counts the drive, without time to recover', () => {
    const bookings = [{ window: during('09:30-10:20'), hold: 'firm', ...FAR_SITE }];
    // Ana ends at Far, where it is; Ben drives 25 minutes from the desk.
    expect(told({ team: two, bookings, ticket: FAR_SITE })).toEqual([
      ['ana', at('10:20'), ''],
      ['ben', at('10:25'), ''],
    ]);
    const [ana, ben] = now({ team: two, bookings, ticket: FAR_SITE }).people;
    expect(ana).toMatchObject({ after: 'b0', leg: { minutes: 0 }, leaves: at('10:20') });
    expect(ben).toMatchObject({ leg: { minutes: 25 }, leaves: at('10:00') });
    expect(ben?.after).toBeUndefined();
  });

  test('breaks off what may be broken off, from where that is', () => {
    const bookings = [{ window: during('09:30-12:00'), priority: 'P4', ...FAR_SITE }];
    expect(told({ bookings, ticket: FAR_SITE })).toEqual([['ana', at('10:00'), 'b0']]);
    const begun = bookings.map((b) => ({ ...b, started: true }));
    expect(told({ bookings: begun, ticket: FAR_SITE })).toEqual([['ana', at('12:00'), '']]);
  });

  test('of two at once is whoever disturbs less', () => {
    const bookings = [{ window: during('10:30-11:30') }];
    expect(told({ team: two, bookings })).toEqual([
      ['ben', at('10:00'), ''],
      ['ana', at('10:00'), 'b0'],
    ]);
    expect(now({ team: two, bookings }).people[1]?.minutes).toBe(1);
  });
});

describe('the next booking', () => {
  const ticket = { minutes: 60, ...FAR_SITE };

  test('stays where there is time for the way back, to the minute', () => {
    // There by 10:25, done by 11:25, 25 back and 15 to recover.
    const back = (text: string) =>
      told({ ticket, bookings: [{ window: during(text), where: 'site', site: 'n' }] });
    expect(back('12:05-13:00')).toEqual([['ana', at('10:25'), '']]);
    expect(back('12:04-13:00')).toEqual([['ana', at('10:25'), 'b0']]);
  });

  test('that is promised is asked about, and left alone until then', () => {
    const bookings = [{ window: during('10:30-11:30'), hold: 'firm', confirmed: ['time'] }];
    const [ana] = now({ bookings }).people;
    expect(ana?.window).toEqual(during('11:30-12:30'));
    expect(ana?.displaces).toEqual([]);
    expect(ana?.sooner?.window).toEqual(during('10:00-11:00'));
    expect(ana?.sooner?.displaces).toMatchObject([{ booking: 'b0', minutes: 100, approval: true }]);
  });

  test('that is locked is waited for', () => {
    const bookings = [{ window: during('10:30-11:30'), hold: 'locked' }];
    const [ana] = now({ bookings }).people;
    expect(ana).toMatchObject({ window: during('11:30-12:30'), displaces: [] });
    expect(ana).not.toHaveProperty('sooner');
  });

  test('gives way to nothing less than a P1', () => {
    const bookings = [{ window: during('10:30-11:30'), priority: 'P4' }];
    expect(told({ bookings, ticket: { priority: 'P2' } })).toEqual([['ana', at('11:30'), '']]);
  });
});

describe('outside hours', () => {
  const turn = (technician: string, layer: string, text: string) => ({
    id: `${technician}${layer}`,
    technician,
    layer,
    window: during(text),
  });
  const team = {
    technicians: [ANA, BEN, { id: 'cy', name: 'Cy' }],
    onCall: [
      turn('ben', 'primary', '2026-11-23 18:00-24:00'),
      turn('ana', 'secondary', '2026-11-23 18:00-24:00'),
    ],
  };
  const night = { team, now: at('20:00') };

  test('whoever is on call comes at once, primary before secondary; the others in the morning', () => {
    const found = now(night);
    expect(found.rings).toBe('P1');
    expect(found.people.map((p) => [p.technician, p.onCall, p.window.start])).toEqual([
      ['ben', 'primary', at('20:00')],
      ['ana', 'secondary', at('20:00')],
      ['cy', undefined, at('2026-11-24 08:30')],
    ]);
    expect(found.onCall.map((o) => o.technician)).toEqual(['ben', 'ana']);
  });

  test('nobody is rung for less, unless the contract is around the clock', () => {
    const lower = { ...night, ticket: { priority: 'P2', client: 'near' } };
    expect(now(lower).rings).toBeUndefined();
    expect(now(lower).people.map((p) => p.window.start)).not.toContain(at('20:00'));
    const clients = PLACES.clients.map((c) => ({ ...c, allHours: true }));
    const always = now({ ...lower, team: { ...team, clients } });
    expect(always.rings).toBe('contract');
    expect(always.people[0]).toMatchObject({ technician: 'ben', window: { start: at('20:00') } });
  });

  test('a turn that ends now has ended, one that begins now has begun', () => {
    const onCall = [
      turn('ben', 'primary', '2026-11-23 18:00-20:00'),
      turn('ana', 'primary', '2026-11-23 20:00-24:00'),
    ];
    expect(now({ ...night, team: { ...team, onCall } }).onCall.map((o) => o.technician)).toEqual([
      'ana',
    ]);
  });
});

test('who cannot come says why', () => {
  const team = {
    technicians: [
      { ...ANA, skills: [] },
      { ...BEN, active: false },
      { id: 'cy', name: 'Cy' },
    ],
    absences: [
      { id: 'a', technician: 'cy', kind: 'leave', window: during('2026-11-23 00:00-24:00') },
      { id: 'b', technician: 'cy', kind: 'leave', window: during('2026-11-24 00:00-24:00') },
    ],
  };
  const { people, unavailable } = now({ team, ticket: { needs: [{ skill: 'wifi' }] } });
  expect(people).toEqual([]);
  expect(unavailable.map((u) => [u.technician, u.reasons[0]?.code])).toEqual([
    ['ana', 'skill-missing'],
    ['ben', 'account-disabled'],
    ['cy', 'absent'],
  ]);
});

test('a full day, lunch and a kept slot keep nobody from an emergency', () => {
  const team = {
    slots: [{ id: 's', days: ['mon'], from: '10:00', to: '12:00', tiers: ['project'] }],
    policy: { dayCapPercent: { P1: 10, P2: 10, P3: 10, P4: 10 } },
  };
  expect(told({ team, ticket: { minutes: 240 } })).toEqual([['ana', at('10:00'), '']]);
});
