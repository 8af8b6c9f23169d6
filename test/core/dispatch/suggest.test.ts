import { describe, expect, test } from 'vitest';
import { suggest } from '../../../core/dispatch/suggest.ts';
import { span } from '../../../core/explain/format.ts';
import { sentence } from '../../../core/explain/sentence.ts';
import { TechnicianId } from '../../../core/model/ids.ts';
import { Ticket } from '../../../core/model/ticket.ts';
import { Zone } from '../../../core/model/time.ts';
import { at, during, FAR, MONDAY, OFFICE, scene, WEEK } from '../scenario.ts';

const clock = (zone: string) => ({ zone: Zone.parse(zone), now: at('08:00') });

describe('three zones in one booking', () => {
  // The dispatcher sits in Lisbon, the technician in New York, the site in Berlin.
  const problem = scene({
    team: {
      technicians: [{ id: 'ana', name: 'Ana', zone: 'America/New_York', home: OFFICE }],
      clients: [
        {
          id: 'acme',
          name: 'Acme',
          sites: [
            {
              id: 's',
              name: 'HQ',
              zone: 'Europe/Berlin',
              place: OFFICE,
              hours: { mon: [{ from: '08:00', to: '18:00' }] },
            },
          ],
        },
      ],
    },
    ticket: { where: 'site', client: 'acme', site: 's', minutes: 120 },
  });

  test('the start suits the working day of one and the opening hours of the other', () => {
    const [first] = suggest(problem).ranked;
    // 08:30 in New York is 14:30 in Berlin and 13:30 in Lisbon.
    expect(first?.window).toEqual(during('13:30-15:30'));
    const told = first && [
      span(first.window, clock('Europe/Lisbon')),
      span(first.window, clock('Europe/Berlin')),
      span(first.window, clock('America/New_York')),
    ];
    expect(told).toEqual(['today 13:30–15:30', 'today 14:30–16:30', 'today 08:30–10:30']);
  });

  test('a quarter of an hour too long for both, and the nearest miss says so', () => {
    const longer = { ...problem, ticket: Ticket.parse({ ...problem.ticket, minutes: 225 }) };
    const { ranked, excluded } = suggest(longer);
    expect(ranked).toEqual([]);
    const [ana] = excluded;
    expect(ana?.nearest?.window).toEqual({ start: at('13:30'), end: at('17:15') });
    expect(ana?.nearest?.findings.map((f) => f.reason.code)).toEqual(['site-closed']);
  });
});

describe('clock changes in Berlin', () => {
  const night = (date: string, from: string, to: string, minutes: number) =>
    suggest(
      scene({
        now: at(`${date} 00:00`, 'Europe/Berlin'),
        team: {
          zone: 'Europe/Berlin',
          hours: { sun: [{ from, to }] },
          policy: { horizonDays: 1, dayCapPercent: { P1: 100, P2: 100, P3: 100, P4: 100 } },
        },
        ticket: { minutes },
      }),
    );
  const berlin = (date: string, from: string, to: string) => ({
    start: at(`${date} ${from}`, 'Europe/Berlin'),
    end: at(`${date} ${to}`, 'Europe/Berlin'),
  });

  test('an hour of the wall that does not exist holds no work', () => {
    // 01:00 to 04:00 on the wall are two hours.
    expect(night('2026-03-29', '01:00', '04:00', 120).ranked).toHaveLength(1);
    const [left] = night('2026-03-29', '01:00', '04:00', 135).excluded;
    expect(left?.nearest?.findings[0]).toMatchObject({
      minutes: 15,
      reason: { code: 'outside-hours' },
    });
  });

  test('an hour that comes twice holds twice the work', () => {
    const [first] = night('2026-10-25', '01:00', '04:00', 240).ranked;
    expect(first?.window).toEqual(berlin('2026-10-25', '01:00', '04:00'));
    expect(night('2026-10-25', '01:00', '04:00', 255).ranked).toEqual([]);
  });
});

describe('reasons', () => {
  const two = [
    { id: 'ana', name: 'Ana', skills: [{ skill: 'firewall', level: 2 }] },
    { id: 'ben', name: 'Ben', skills: [] },
  ];

  test('what holds at every start is said once, not per day', () => {
    const { ranked, excluded } = suggest(
      scene({ team: { technicians: two }, ticket: { needs: [{ skill: 'firewall' }] } }),
    );
    expect(ranked.map((c) => c.technician)).toEqual(['ana']);
    expect(excluded).toMatchObject([
      { technician: 'ben', always: [{ code: 'skill-missing' }], days: [], nearest: undefined },
    ]);
  });

  test('where no start is left, each day says what closed it', () => {
    const { excluded } = suggest(
      scene({
        team: {
          policy: { horizonDays: 2 },
          absences: [
            { id: 'a', technician: 'ana', kind: 'sick', window: during('2026-11-24 00:00-24:00') },
            {
              id: 'b',
              technician: 'ana',
              kind: 'training',
              window: during('2026-11-25 00:00-24:00'),
            },
          ],
        },
        bookings: [{ window: during('08:30-17:30') }],
      }),
    );
    expect(excluded[0]?.days.map((d) => [d.date, d.reasons[0]?.code])).toEqual([
      [MONDAY, 'overlap'],
      ['2026-11-24', 'absent'],
    ]);
    // One day's reason is not every day's.
    expect(excluded[0]?.always).toEqual([]);
  });

  test('what holds at every start stands apart from what closed only some of them', () => {
    // The site is shut all week; on Monday Ana is booked as well, on Tuesday she is free.
    const { excluded } = suggest(
      scene({
        team: {
          policy: { horizonDays: 2 },
          clients: [
            { id: 'c', name: 'C', sites: [{ id: 's', name: 'HQ', place: OFFICE, hours: {} }] },
          ],
        },
        ticket: { where: 'site', client: 'c', site: 's' },
        bookings: [{ window: during('08:30-17:30') }],
      }),
    );
    const [ana] = excluded;
    expect(ana?.always.map((r) => r.code)).toEqual(['site-closed']);
    expect(ana?.days.map((d) => d.reasons.map((r) => r.code))).toEqual([
      ['site-closed', 'overlap', 'day-full'],
      ['site-closed'],
    ]);
  });

  test('a ticket’s own booking does not stand in its way', () => {
    const { ranked } = suggest(
      scene({ bookings: [{ ticket: 'k1', window: during('08:30-17:30') }] }),
    );
    expect(ranked[0]?.window).toEqual(during('08:30-09:30'));
  });
});

describe('grounds', () => {
  const problem = scene({
    team: {
      technicians: [
        { id: 'ana', name: 'Ana' },
        { id: 'ben', name: 'Ben' },
      ],
    },
    bookings: [{ window: during('09:00-10:00') }, { window: during('11:00-12:00') }],
  });
  const owned = (n: number) =>
    Ticket.parse({
      id: `o${n}`,
      number: `#${n}`,
      title: '',
      state: 'open',
      status: 'open',
      owner: 'ana',
    });

  test('bookings and owned tickets without a time are counted and told', () => {
    const { grounds } = suggest({ ...problem, tickets: [owned(1), owned(2), owned(3)] });
    expect(grounds.technicians).toEqual([
      { technician: 'ana', bookings: 2, unscheduled: 3 },
      { technician: 'ben', bookings: 0, unscheduled: 0 },
    ]);
    expect(grounds.unset).toContain('skills');
  });

  test('a booking that is over is not counted among those to come', () => {
    const { grounds } = suggest({ ...problem, now: at('10:00') });
    expect(grounds.technicians[0]).toMatchObject({ bookings: 1 });
  });

  test('loads that rest on defaults widen the doubt, and within it two are equally good', () => {
    const plain = scene({
      team: {
        technicians: [
          { id: 'ana', name: 'Ana' },
          { id: 'ben', name: 'Ben' },
        ],
      },
    });
    expect(suggest(plain).ranked.map((c) => c.equal)).toEqual([false, true]);
    const [first, second] = suggest({ ...plain, tickets: [owned(1), owned(2)] }).ranked;
    expect(first?.technician).toBe('ben');
    expect(second?.cost).toBeGreaterThan(first?.cost ?? 0);
    expect(second?.uncertaintyMinutes).toBe(5 + 15);
  });
});

test('only a default in the way: the unknown place costs, it does not exclude', () => {
  const days = [0, 1, 2, 3, 4].map((n) => `2026-11-${23 + n}`);
  const bookings = days.flatMap((d) => [
    { where: 'site', window: during(`${d} 08:30-12:30`) },
    { where: 'site', window: during(`${d} 13:45-17:30`) },
  ]);
  const asked = scene({
    bookings,
    team: { policy: { horizonDays: 4, dayCapPercent: { P1: 100, P2: 100, P3: 100, P4: 100 } } },
    ticket: { where: 'site', minutes: 30, priority: 'P1' },
  });
  const [only] = suggest(asked).ranked;
  expect(only?.relaxed).toEqual(['default']);
  const gap = only?.findings.find((f) => f.reason.code === 'gap-too-short');
  expect(gap).toMatchObject({ kind: 'cost', reason: { basis: 'unknown' } });
  expect(gap && sentence(gap.reason, clock('Europe/Lisbon'))).toContain('place unknown');
});

test('a second technician nearer by is worth the shorter drive', () => {
  const answer = suggest(
    scene({
      team: {
        hours: WEEK,
        technicians: [
          { id: 'ana', name: 'Ana', home: OFFICE },
          { id: 'ben', name: 'Ben', home: FAR },
        ],
        clients: [{ id: 'c', name: 'C', sites: [{ id: 's', name: 'S', place: FAR }] }],
      },
      ticket: { where: 'site', client: 'c', site: 's', priority: 'P1' },
    }),
  );
  expect(answer.ranked.map((c) => c.technician)).toEqual([TechnicianId.parse('ben'), 'ana']);
});
