import fc from 'fast-check';
import type { Problem } from '../../core/dispatch/problem.ts';
import { Booking } from '../../core/model/booking.ts';
import { Team } from '../../core/model/team.ts';
import { Ticket } from '../../core/model/ticket.ts';
import { Instant } from '../../core/model/time.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
// Two weeks that hold both European clock changes lie in reach of these Mondays.
const MONDAYS = ['2026-03-23', '2026-10-19', '2026-11-23', '2026-07-06'].map((d) =>
  Date.parse(`${d}T00:00:00Z`),
);
const ZONES = ['Europe/Lisbon', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata'] as const;
const SKILLS = ['firewall', 'wifi'] as const;

const zone = fc.constantFrom(...ZONES);
const level = fc.constantFrom(0, 1, 2, 3);
const place = fc.oneof(
  fc.record({
    latitude: fc.integer({ min: 3860, max: 3900 }).map((n) => n / 100),
    longitude: fc.integer({ min: -930, max: -900 }).map((n) => n / 100),
  }),
  fc.record({ area: fc.constantFrom('north', 'south', 'city') }),
  fc.constant({}),
);
const spans = fc.constantFrom(
  [{ from: '08:30', to: '17:30' }],
  [
    { from: '08:00', to: '12:00' },
    { from: '13:00', to: '16:15' },
  ],
  [{ from: '10:00', to: '14:00' }],
  [],
);
const hours = fc.record({
  mon: spans,
  tue: spans,
  wed: spans,
  thu: spans,
  fri: spans,
  sat: fc.constant([]),
  sun: fc.constantFrom([], [{ from: '00:30', to: '06:00' }]),
});

const target = fc.record(
  {
    responseMinutes: fc.constantFrom(15, 60, 240),
    resolutionMinutes: fc.constantFrom(60, 240, 480, 1440),
    clock: fc.constantFrom('business', 'always'),
  },
  { requiredKeys: ['clock'] },
);
const targets = fc.record({ P1: target, P2: target, P3: target, P4: target }, { requiredKeys: [] });
const slaPolicy = (id: string) =>
  fc.record(
    { id: fc.constant(id), name: fc.constant(id), targets, hours, zone },
    { requiredKeys: ['id', 'name', 'targets'] },
  );
const slaName = fc.constantFrom('gold', 'gold', 'silver', 'silver', 'gone');
/** A fact that is often missing. */
const seldom = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 2 });
/** Around the number of samples from which durations are learned. */
const durations = (at: number) =>
  fc.array(
    fc.record(
      {
        type: fc.constantFrom('printer', 'server'),
        client: fc.constantFrom('c1', 'c2'),
        minutes: fc.constantFrom(10, 40, 60, 90, 200),
        at: fc.constant(at),
      },
      { requiredKeys: ['type', 'minutes', 'at'] },
    ),
    { maxLength: 24, size: 'max' },
  );

const window = (base: number, maxMinutes: number) =>
  fc
    .tuple(fc.integer({ min: -200, max: 5 * 96 }), fc.integer({ min: 1, max: maxMinutes / 15 }))
    .map(([start, length]) => ({
      start: base + start * 15 * MINUTE,
      end: base + (start + length) * 15 * MINUTE,
    }));

/** A random team, ticket and board over a short horizon, every fact optional. */
export const randomProblem = (options: { readonly rules?: boolean } = {}): fc.Arbitrary<Problem> =>
  fc
    .record({ monday: fc.constantFrom(...MONDAYS), people: fc.integer({ min: 1, max: 4 }), zone })
    .chain(({ monday, people, zone: teamZone }) => {
      const ids = Array.from({ length: people }, (_, i) => `t${i}`);
      const who = fc.constantFrom(...ids);
      const now = fc.integer({ min: 0, max: 2 * 96 * 15 }).map((n) => monday + n * MINUTE);
      const technician = (id: string) =>
        fc.record(
          {
            id: fc.constant(id),
            name: fc.constant(`Name ${id}`),
            zone,
            hours,
            home: place,
            clearances: fc.constantFrom(
              [],
              [{ name: 'key' }],
              [{ name: 'key', expires: dateOf(monday) }],
            ),
            capacityPercent: fc.constantFrom(50, 90),
            contractMinutes: fc.constantFrom(600, 1200),
            active: fc.boolean().map((b) => b || id !== 't0'),
            skills: fc.tuple(level, level, fc.boolean()).map(([a, b, ends]) => [
              { skill: SKILLS[0], level: a, ...(ends && { expires: dateOf(monday + DAY) }) },
              { skill: SKILLS[1], level: b },
            ]),
          },
          { requiredKeys: ['id', 'name'] },
        );
      const site = fc.record(
        {
          id: fc.constant('s1'),
          name: fc.constant('Site 1'),
          place,
          zone,
          hours,
          clearances: fc.constant(['key']),
        },
        { requiredKeys: ['id', 'name', 'place'] },
      );
      const list = <T>(one: fc.Arbitrary<T>, max: number) => fc.array(one, { maxLength: max });
      const team = fc.record(
        {
          schema: fc.constant(1),
          zone: fc.constant(teamZone),
          hours,
          office: place,
          technicians: fc.tuple(...ids.map(technician)),
          clients: fc
            .record(
              {
                sites: fc.tuple(site),
                banned: list(who, 1),
                ranked: list(who, 2),
                allHours: fc.boolean(),
                sla: slaName,
              },
              { requiredKeys: ['sites', 'banned', 'ranked', 'allHours'] },
            )
            .map((c) => [{ id: 'c1', name: 'Client 1', ...c }]),
          slas: fc.tuple(slaPolicy('gold'), slaPolicy('silver')),
          boards: list(fc.record({ board: fc.constant('Field'), sla: slaName }), 1),
          durations: durations(monday),
          areas: fc.constant([{ a: 'north', b: 'south', minutes: 40 }]),
          absences: list(
            fc.record({
              id: fc.uuid(),
              technician: who,
              kind: fc.constantFrom('leave', 'out'),
              window: window(monday, 960),
            }),
            3,
          ),
          // A day off lies on a day, hours may run over midnight.
          shifts: list(
            fc.record({
              id: fc.uuid(),
              technician: who,
              code: fc.constant('N'),
              window: window(monday, 720),
              free: fc.boolean(),
            }),
            2,
          ),
          onCall: list(
            fc.record({
              id: fc.uuid(),
              technician: who,
              layer: fc.constant('primary'),
              window: window(monday, 3000),
            }),
            2,
          ),
          callOuts: list(
            fc.record({ id: fc.uuid(), technician: who, window: window(monday, 120) }),
            2,
          ),
          slots: list(
            fc.record(
              {
                id: fc.uuid(),
                days: fc.subarray(['mon', 'tue', 'wed'], { minLength: 1 }),
                from: fc.constantFrom('09:00', '13:10'),
                to: fc.constantFrom('13:40', '15:30'),
                kind: fc.constantFrom('work', 'flex'),
                tiers: fc.subarray(['reactive', 'routine', 'project']),
                technicians: list(who, 1),
                force: fc.constantFrom('strict', 'prefer'),
                releaseMinutes: fc.constantFrom(0, 90),
              },
              { requiredKeys: ['id', 'days', 'from', 'to'] },
            ),
            2,
          ),
          policy: fc.record({
            sla: seldom(slaName),
            horizonDays: fc.constant(4),
            gridMinutes: fc.constantFrom(15, 30),
            maxLegMinutes: fc.constantFrom(20, 60),
            restMode: fc.constantFrom('statutory', 'company'),
            flexTeam: fc.constantFrom(1, 3),
            flexPercent: fc.constantFrom(0, 15, 50),
            rules: options.rules
              ? fc.dictionary(
                  fc.constantFrom(
                    ...[
                      'skill',
                      'overlap',
                      'travel',
                      'wait',
                      'load',
                      'deadline',
                      'rest',
                      'lunch',
                      'slot',
                    ],
                    ...['response', 'flex', 'area', 'after-hours', 'hours', 'mentor'],
                  ),
                  fc.record({ on: fc.boolean(), weight: fc.constantFrom(0, 0.5, 1, 2) }),
                )
              : fc.constant({}),
          }),
        },
        {
          requiredKeys: ['schema', 'zone', 'hours', 'technicians', 'clients', 'policy'],
        },
      );
      const ticket = now.chain((at) =>
        fc.record(
          {
            id: fc.constant('k1'),
            number: fc.constant('#1'),
            title: fc.string(),
            state: fc.constant('open'),
            status: fc.constant('new'),
            client: fc.constant('c1'),
            priority: fc.constantFrom('P1', 'P2', 'P3', 'P4'),
            tier: fc.constantFrom('reactive', 'routine', 'project'),
            where: fc.constantFrom('site', 'remote'),
            minutes: seldom(fc.constantFrom(15, 40, 60, 120, 240, 480)),
            needs: fc
              .constantFrom(...SKILLS)
              .map((skill) => [{ skill, level: 2, force: 'must' as const }]),
            due: seldom(fc.integer({ min: -60, max: 60 * 72 }).map((n) => at + n * MINUTE)),
            lastTechnician: who,
            board: fc.constantFrom('field', 'desk'),
            type: fc.constantFrom('Printer', 'server', 'phone'),
            created: fc.integer({ min: 0, max: 60 * 24 * 9 }).map((n) => at - n * MINUTE),
            responded: seldom(fc.integer({ min: 0, max: 60 * 24 * 3 }).map((n) => at - n * MINUTE)),
            pauses: list(window(at - 4 * 96 * 15 * MINUTE, 2880), 3),
            waitingSince: seldom(
              seldom(fc.integer({ min: 0, max: 3000 }).map((n) => at - n * MINUTE)),
            ),
          },
          { requiredKeys: ['id', 'number', 'title', 'state', 'status'] },
        ),
      );
      const booking = fc.record(
        {
          id: fc.uuid(),
          technician: who,
          window: window(monday, 240),
          where: fc.constantFrom('site', 'remote'),
          site: fc.constant('s1'),
          place,
        },
        { requiredKeys: ['id', 'technician', 'window'] },
      );
      // Now and then it may not start at once.
      const later = fc.option(fc.integer({ min: 0, max: 3 * 96 }), { nil: undefined, freq: 4 });
      return fc.record({ team, ticket, now, later, bookings: list(booking, 8) }).map(
        (p): Problem => ({
          team: Team.parse(p.team),
          ticket: Ticket.parse(p.ticket),
          now: Instant.parse(p.now),
          ...(p.later !== undefined && { notBefore: Instant.parse(p.now + p.later * 15 * MINUTE) }),
          bookings: p.bookings.map((b) => Booking.parse(b)),
          tickets: [],
          sources: [],
        }),
      );
    });
