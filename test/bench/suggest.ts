import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { addDays, atLocal } from '../../core/calendar/zone.ts';
import type { Problem } from '../../core/dispatch/problem.ts';
import { suggest } from '../../core/dispatch/suggest.ts';
import { sentence } from '../../core/explain/sentence.ts';
import { Booking } from '../../core/model/booking.ts';
import { USUAL_TARGETS } from '../../core/model/sla.ts';
import { Team } from '../../core/model/team.ts';
import { Ticket } from '../../core/model/ticket.ts';
import { LocalDate, LocalTime, Zone } from '../../core/model/time.ts';
import { type Bench, measure } from './bench.ts';

setFlagsFromString('--expose_gc');

const TECHNICIANS = 200;
const BOOKINGS = 2000;
const DAYS = 14;
const TICKETS = 20;
const WARM_UP = 10;
const RUNS = 400;

/** A small generator with a seed (mulberry32), so that every run measures the same team. */
export const randomFrom = (seed: number) => {
  let a = seed;
  return (): number => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

const ZONES = ['Europe/Lisbon', 'Europe/Berlin', 'America/New_York'];
const SKILLS = ['firewall', 'wifi', 'm365', 'cabling', 'server'];
const AREAS = ['north', 'city', 'south', 'coast'];
const TIERS = ['reactive', 'routine', 'project'];
const WORKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'];

/**
 * 200 technicians in three zones, 60 clients with two sites each, 2,000 bookings over 14 days and 400 owned tickets;
 * slots, flex, areas, clearances, turns on call and promises, so that every rule has something to say.
 */
const largeTeam = (seed: number) => {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const point = () => ({ latitude: 38.5 + random() * 0.6, longitude: -9.4 + random() * 0.6 });
  const now = Date.parse('2026-11-23T07:40:00Z');
  const technicians = Array.from({ length: TECHNICIANS }, (_, i) => ({
    id: `t${i}`,
    name: `Technician ${i}`,
    zone: pick(ZONES),
    home: { ...point(), area: pick(AREAS) },
    clearances: random() < 0.8 ? [{ name: 'induction' }] : [],
    ...(random() < 0.2 ? { contractMinutes: 1500, capacityPercent: 70 } : {}),
    skills: SKILLS.filter(() => random() < 0.7).map((skill) => ({
      skill,
      level: 1 + Math.floor(random() * 3),
    })),
  }));
  const day = [{ from: '08:00', to: '18:00' }];
  const clients = Array.from({ length: 60 }, (_, c) => ({
    id: `c${c}`,
    name: `Client ${c}`,
    banned: random() < 0.3 ? [pick(technicians).id] : [],
    ranked: random() < 0.3 ? [pick(technicians).id, pick(technicians).id] : [],
    sla: 'usual',
    sites: [0, 1].map((s) => ({
      id: `c${c}s${s}`,
      name: `Site ${s}`,
      place: { ...point(), area: pick(AREAS) },
      clearances: random() < 0.2 ? ['Induction'] : [],
      hours: { mon: day, tue: day, wed: day, thu: day, fri: day },
    })),
  }));
  const first = LocalDate.parse('2026-11-23');
  const bookings = Array.from({ length: BOOKINGS }, (_, i) => {
    const technician = pick(technicians);
    const date = addDays(first, Math.floor(random() * DAYS));
    const time = LocalTime.parse(`${String(8 + Math.floor(random() * 9)).padStart(2, '0')}:30`);
    const start = atLocal(Zone.parse(technician.zone), date, time);
    const onSite = random() < 0.5;
    return Booking.parse({
      id: `b${i}`,
      technician: technician.id,
      title: `Booking ${i}`,
      window: { start, end: start + (30 + Math.floor(random() * 6) * 15) * 60_000 },
      where: onSite ? 'site' : 'remote',
      ...(onSite ? { site: pick(pick(clients).sites).id } : {}),
    });
  });
  const everyThird = technicians.filter((_, i) => i % 3 === 0).map((t) => t.id);
  const client = pick(clients);
  return {
    client,
    now: now as Problem['now'],
    team: Team.parse({
      schema: 1,
      zone: 'Europe/Lisbon',
      hours: { mon: day, tue: day, wed: day, thu: day, fri: day },
      technicians,
      clients,
      areas: [{ a: 'north', b: 'city', minutes: 25 }],
      slas: [{ id: 'usual', name: 'Usual', targets: USUAL_TARGETS }],
      slots: [
        {
          id: 'routine',
          days: WORKDAYS.slice(0, 4),
          from: '09:00',
          to: '11:00',
          tiers: ['routine'],
        },
        { id: 'flex', days: WORKDAYS, from: '14:00', to: '15:30', kind: 'flex', force: 'prefer' },
      ].map((slot) => ({ ...slot, technicians: slot.id === 'routine' ? everyThird : [] })),
      onCall: technicians
        .filter((_, i) => i % 10 === 0)
        .map((t, i) => ({
          id: `o${i}`,
          technician: t.id,
          layer: 'primary',
          window: { start: now - 3 * 86_400_000, end: now + 4 * 86_400_000 },
        })),
      absences: technicians
        .filter((_, i) => i % 9 === 0)
        .map((t, i) => ({
          id: `a${i}`,
          technician: t.id,
          kind: 'leave',
          window: { start: now, end: now + 3 * 86_400_000 },
        })),
    }),
    bookings,
    tickets: Array.from({ length: 400 }, (_, i) =>
      Ticket.parse({
        id: `open${i}`,
        number: `#${9000 + i}`,
        title: 'Owned',
        state: random() < 0.8 ? 'open' : 'waiting',
        status: 'open',
        owner: pick(technicians).id,
        minutes: 30,
      }),
    ),
  };
};

/** Different tickets of one such team: from the desk and at a site, of each priority and tier, with a deadline or none. */
export const largeProblems = (seed: number, count: number): readonly Problem[] => {
  const { client, ...rest } = largeTeam(seed);
  return Array.from({ length: count }, (_, i): Problem => {
    const asked = randomFrom(i + 1);
    const ticket = Ticket.parse({
      id: `k${i + 1}`,
      number: `#${i + 1}`,
      title: 'Switch is down',
      state: 'open',
      status: 'new',
      client: client.id,
      site: client.sites[0]?.id,
      where: asked() < 0.5 ? 'site' : 'remote',
      priority: ['P1', 'P2', 'P3', 'P4'][Math.floor(asked() * 4)],
      tier: TIERS[Math.floor(asked() * TIERS.length)],
      created: rest.now - 3_600_000,
      minutes: 30 + Math.floor(asked() * 8) * 15,
      needs: [{ skill: SKILLS[Math.floor(asked() * SKILLS.length)], level: 2, force: 'must' }],
      ...(asked() < 0.5 ? { due: rest.now + 9 * 3_600_000 } : {}),
    });
    return { ...rest, ticket, sources: [] };
  });
};

const collect: unknown = runInNewContext('gc');

/** Megabytes on the heap, without garbage. */
const heap = (): number => {
  if (typeof collect !== 'function') throw new Error('the garbage cannot be collected');
  collect();
  return process.memoryUsage().heapUsed / 1e6;
};

/** What one suggestion takes: the problem, the answer and what the making left behind. */
const memoryOf = (place: number): number => {
  const before = heap();
  const problem = largeProblems(7, place + 1)[place];
  if (!problem) throw new Error('the bench has no such ticket');
  heap();
  const answer = suggest(problem);
  const used = process.memoryUsage().heapUsed / 1e6 - before;
  if (answer.ranked.length === 0) throw new Error('the bench measures an answer that is empty');
  return used;
};

const timed = (problem: Problem): number => {
  const start = performance.now();
  const answer = suggest(problem);
  const telling = { zone: problem.team.zone, now: problem.now };
  let words = 0;
  for (const e of answer.excluded) {
    for (const r of e.always) words += sentence(r, telling).length;
    for (const d of e.days) for (const r of d.reasons) words += sentence(r, telling).length;
  }
  for (const c of answer.ranked.slice(0, 1)) {
    for (const f of c.findings) words += sentence(f.reason, telling).length;
  }
  const took = performance.now() - start;
  if (answer.ranked.length + answer.excluded.length !== TECHNICIANS || words === 0) {
    throw new Error('the bench measures an answer that is not whole');
  }
  return took;
};

export const bench: Bench = {
  name: 'suggest',
  run: async () => {
    const problems = largeProblems(7, TICKETS);
    const cold = problems[0] && timed(problems[0]);
    // Tickets at a site and from the desk take different ways through the engine: each is warm only once it was asked.
    for (let i = 0; i < WARM_UP; i++) for (const p of problems) timed(p);
    const times: number[] = [];
    for (let i = 0; i < RUNS; i++) {
      const problem = problems[i % problems.length];
      if (problem) times.push(timed(problem));
    }
    return {
      facts: { technicians: TECHNICIANS, bookings: BOOKINGS, days: DAYS, seed: 7 },
      measures: [
        measure('first call', [cold ?? Number.NaN], {
          words: 'max <= 60',
          kept: (m) => m.max <= 60,
        }),
        measure('suggest, reasons for all', times, {
          words: 'p95 <= 10',
          kept: (m) => m.p95 <= 10,
        }),
        {
          ...measure(
            'memory',
            problems.map((_, i) => memoryOf(i)),
            {
              words: 'max <= 60',
              kept: (m) => m.max <= 60,
            },
          ),
          unit: 'MB' as const,
        },
      ],
    };
  },
};
