import { describe, expect, test } from 'vitest';
import { fillGap } from '../../../core/dispatch/fill-gap.ts';
import { Ticket } from '../../../core/model/ticket.ts';
import { at, during, FAR, OFFICE, type Scene, scene } from '../scenario.ts';

const PLACES = {
  office: OFFICE,
  clients: [
    { id: 'near', name: 'Near', sites: [{ id: 'n', name: 'Near', place: OFFICE }] },
    { id: 'far', name: 'Far', sites: [{ id: 'f', name: 'Far', place: FAR }] },
  ],
};
const NEAR = { where: 'site', client: 'near', site: 'n' };
const AWAY = { where: 'site', client: 'far', site: 'f' };

const gap = (text: string, tickets: readonly object[], given: Scene = {}) => {
  const { team, now, bookings } = scene({ ...given, team: { ...PLACES, ...given.team } });
  const [technician] = team.technicians;
  if (!technician) throw new Error('the scene has no technician');
  return fillGap({
    team,
    technician,
    now,
    bookings,
    window: during(text),
    tickets: tickets.map((more, i) =>
      Ticket.parse({
        id: `k${i + 1}`,
        number: `#${i + 1}`,
        title: `Ticket ${i + 1}`,
        state: 'open',
        status: 'new',
        where: 'remote',
        minutes: 60,
        priority: 'P3',
        ...more,
      }),
    ),
  });
};
const times = (plan: ReturnType<typeof gap>) =>
  plan.planned.map((p) => [p.ticket, p.window] as const);
const left = (plan: ReturnType<typeof gap>) =>
  plan.left.map((l) => [l.ticket, ...l.reasons.map((r) => r.code)]);

test('the most urgent get in, each exactly once', () => {
  const plan = gap('09:00-11:00', [
    { priority: 'P4' },
    { priority: 'P2' },
    { due: at('10:00') },
    { priority: 'P1', owner: 'ben' },
    { priority: 'P1', state: 'waiting' },
  ]);
  // The third cannot wait, the second can: both are done, and the lowest is not.
  expect(times(plan)).toEqual([
    ['k3', during('09:00-10:00')],
    ['k2', during('10:00-11:00')],
  ]);
  expect(left(plan)).toEqual([['k1', 'no-room']]);
  expect(plan.left[0]?.reasons).toEqual([{ code: 'no-room', needMinutes: 60, haveMinutes: 0 }]);
});

test('a minute too long does not fit, and says what is free', () => {
  expect(times(gap('09:00-10:00', [{ minutes: 60 }]))).toHaveLength(1);
  const plan = gap('09:00-10:00', [{ minutes: 61 }]);
  expect(plan.left[0]?.reasons).toEqual([{ code: 'no-room', needMinutes: 61, haveMinutes: 60 }]);
});

test('the drive there counts, and the drive on to what is booked', () => {
  const bookings = [{ window: during('12:00-13:00'), where: 'site', site: 'n' }];
  // 08:30 and 25 minutes there; 25 back and 15 to recover: 09:00 to 11:20 is left.
  const fits = gap('09:00-12:00', [{ ...AWAY, minutes: 140 }], { bookings });
  expect(times(fits)).toEqual([['k1', during('09:00-11:20')]]);
  expect(left(gap('09:00-12:00', [{ ...AWAY, minutes: 141 }], { bookings }))).toEqual([
    ['k1', 'gap-too-short'],
  ]);
});

test('what a rule forbids is left with its reason', () => {
  const team = { technicians: [{ id: 'ana', name: 'Ana', skills: [] }] };
  const plan = gap('09:00-17:00', [{ needs: [{ skill: 'wifi' }] }, { due: at('08:30') }], { team });
  expect(left(plan)).toEqual([['k1', 'skill-missing']]);
  const late = gap('15:00-17:00', [{ due: at('15:30') }]);
  // Somebody else can still make it, so it is not done late here.
  expect(left(late)).toEqual([['k1', 'deadline-missed']]);
});

describe('visits', () => {
  test('tickets of one place are one visit, whatever came between', () => {
    const plan = gap('08:30-17:30', [
      { ...NEAR, minutes: 45 },
      { ...AWAY, minutes: 45 },
      { ...NEAR, minutes: 45 },
      { ...AWAY, minutes: 45 },
    ]);
    expect(plan.planned).toHaveLength(4);
    expect(plan.visits.map((v) => v.tickets)).toEqual([
      ['k1', 'k3'],
      ['k2', 'k4'],
    ]);
    expect(plan.visits[0]).toMatchObject({ where: 'site', client: 'near', site: 'n' });
    expect(plan.visits[0]?.window.start).toBe(plan.planned[0]?.window.start);
    expect(plan.visits[0]?.window.end).toBe(plan.planned[1]?.window.end);
  });

  test('remote work of one client is pulled together, but not past a deadline', () => {
    const far = { client: 'far' };
    const near = { client: 'near' };
    const tickets = [far, near, far].map((c, i) => ({ ...c, created: i }));
    expect(gap('09:00-12:00', tickets).visits.map((v) => v.tickets)).toEqual([
      ['k1', 'k3'],
      ['k2'],
    ]);
    const due = tickets.map((t, i) => (i === 1 ? { ...t, priority: 'P2', due: at('11:00') } : t));
    expect(gap('09:00-12:00', due).visits.map((v) => v.tickets)).toEqual([['k2'], ['k1', 'k3']]);
  });

  test('work of nobody known stands alone', () => {
    expect(gap('09:00-12:00', [{}, {}]).visits.map((v) => v.tickets)).toEqual([['k1'], ['k2']]);
  });
});

test('the past is not filled, nor what is taken', () => {
  const bookings = [{ window: during('10:00-11:00') }];
  const plan = gap('08:30-12:00', [{ minutes: 30 }, { minutes: 90 }], {
    bookings,
    now: at('09:10'),
  });
  expect(times(plan)).toEqual([['k1', during('09:15-09:45')]]);
  expect(left(plan)).toEqual([['k2', 'no-room']]);
});

test('each ticket is judged by its own drive, also after one that did not fit', () => {
  const near = { ...NEAR, minutes: 110 };
  // Far and back is too long between 09:00 and 11:00; Near needs no drive, but 15 minutes to recover.
  const bookings = [{ window: during('11:00-12:00'), where: 'site', site: 'n' }];
  const plan = gap('09:00-11:00', [{ ...AWAY, minutes: 110, priority: 'P2' }, near], { bookings });
  expect(left(plan)).toEqual([['k1', 'gap-too-short']]);
  expect(times(plan)).toEqual([['k2', during('09:00-10:50')]]);
});
