import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMinutes } from '../../../core/calendar/instant.ts';
import type { Answer } from '../../../core/dispatch/answer.ts';
import { fillGap } from '../../../core/dispatch/fill-gap.ts';
import { flip } from '../../../core/dispatch/flip.ts';
import { p1Now } from '../../../core/dispatch/now.ts';
import type { Problem } from '../../../core/dispatch/problem.ts';
import { ripple } from '../../../core/dispatch/ripple.ts';
import { suggest } from '../../../core/dispatch/suggest.ts';
import { Booking } from '../../../core/model/booking.ts';
import { Client } from '../../../core/model/client.ts';
import { Ticket } from '../../../core/model/ticket.ts';
import { randomProblem } from '../random-problem.ts';

/** Twins, at the same time and under the same number: where the order of a list would tell two of them apart. */
const tied = (problem: Problem): Problem => {
  const { team } = problem;
  const [booking] = problem.bookings;
  const [absence] = team.absences;
  const [slot] = team.slots;
  const [twin] = team.technicians;
  const length = (i: number) => (i + 1) * 15;
  return {
    ...problem,
    bookings: problem.bookings.map((b) => (booking ? { ...b, window: booking.window } : b)),
    tickets: problem.tickets.map((t) => ({ ...t, number: '#1' })),
    team: {
      ...team,
      absences: team.absences.map((a, i) =>
        absence
          ? {
              ...a,
              technician: absence.technician,
              window: { ...absence.window, end: addMinutes(absence.window.end, length(i)) },
            }
          : a,
      ),
      slots: team.slots.map((s) => ({ ...(slot ?? s), id: s.id })),
      technicians: team.technicians.map((t) => ({ ...(twin ?? t), id: t.id, name: t.name })),
    },
  };
};

const client = (id: string, area: string): Client =>
  Client.parse({
    id,
    name: `Client ${id}`,
    allHours: area === 'north',
    sites: [{ id: `${id}-office`, name: 'Office', place: { area } }],
  });

const other = fc.record(
  {
    owner: fc.constantFrom('t0', 't1'),
    minutes: fc.constantFrom(30, 240),
    contact: fc.constant('Rui'),
  },
  { requiredKeys: [] },
);

/** A random problem with more clients, bookings that are for one of them, and open tickets of everybody. */
const crowded = fc
  .record({
    problem: randomProblem(),
    others: fc.array(other, { maxLength: 5 }),
    elsewhere: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    changes: fc.record(
      { contact: fc.constant('Rui'), client: fc.constantFrom('c1', 'c2') },
      { requiredKeys: [] },
    ),
    ties: fc.boolean(),
  })
  .map(({ problem, others, elsewhere, changes, ties }): Problem => {
    const { team, ticket, now, bookings } = problem;
    const more = [client('c2', 'north'), client('c3', 'city')];
    const made: Problem = {
      ...problem,
      ticket: Ticket.parse({ ...ticket, ...changes }),
      team: { ...team, clients: [...team.clients, ...more] },
      bookings: bookings.map((b, i) =>
        elsewhere[i] ? Booking.parse({ ...b, client: 'c2', site: 'c2-office' }) : b,
      ),
      tickets: others.map((one, i) =>
        Ticket.parse({
          id: `o${i}`,
          number: `#${i}`,
          title: '',
          state: 'open',
          status: 'new',
          client: 'c2',
          created: addMinutes(now, -60 * (i % 2)),
          ...one,
        }),
      ),
    };
    return ties ? tied(made) : made;
  });

/** Each list in an order of its own. */
const permuted = crowded.chain((problem) => {
  const { team } = problem;
  const shuffled = <T>(list: readonly T[]) =>
    fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
  return fc
    .record({
      technicians: shuffled(team.technicians),
      clients: shuffled(team.clients),
      absences: shuffled(team.absences),
      onCall: shuffled(team.onCall),
      callOuts: shuffled(team.callOuts),
      slots: shuffled(team.slots),
      slas: shuffled(team.slas),
      durations: shuffled(team.durations),
      bookings: shuffled(problem.bookings),
      tickets: shuffled(problem.tickets),
    })
    .map(({ bookings, tickets, ...lists }): { problem: Problem; turned: Problem } => ({
      problem,
      turned: { ...problem, bookings, tickets, team: { ...team, ...lists } },
    }));
});

const byId = <T extends { readonly technician: string }>(list: readonly T[]): readonly T[] =>
  [...list].sort((a, b) => (a.technician < b.technician ? -1 : 1));

/** Whoever is left out is told in the order of the team. */
const settled = ({ ranked, excluded, grounds, need }: Answer) => ({
  ranked,
  need,
  excluded: byId(excluded),
  technicians: byId(grounds.technicians),
  unset: grounds.unset,
});

test('the order of technicians, clients, bookings, absences, turns, slots and tickets changes nothing', () => {
  fc.assert(
    fc.property(permuted, ({ problem, turned }) => {
      expect(settled(suggest(turned))).toEqual(settled(suggest(problem)));
    }),
    { numRuns: 400 },
  );
});

test('nor who can be there now', () => {
  fc.assert(
    fc.property(permuted, ({ problem, turned }) => {
      const told = (p: Problem) => {
        const answer = p1Now({ ...p, ticket: { ...p.ticket, priority: 'P1' } });
        return { ...answer, unavailable: byId(answer.unavailable) };
      };
      expect(told(turned)).toEqual(told(problem));
    }),
    { numRuns: 400 },
  );
});

test('nor the change that would make somebody first, nor the ripple of a booking', () => {
  fc.assert(
    fc.property(permuted, ({ problem, turned }) => {
      const answer = suggest(problem);
      for (const { id } of problem.team.technicians) {
        expect(flip(turned, suggest(turned), id)).toEqual(flip(problem, answer, id));
      }
      const [first] = answer.ranked;
      const technician = problem.team.technicians.find((t) => t.id === first?.technician);
      if (!first || !technician) return;
      expect(ripple(turned, technician, first.window)).toEqual(
        ripple(problem, technician, first.window),
      );
    }),
    { numRuns: 200 },
  );
});

test('nor what fills a gap', () => {
  fc.assert(
    fc.property(permuted, ({ problem, turned }) => {
      const [technician] = problem.team.technicians;
      if (!technician) return;
      const window = { start: problem.now, end: addMinutes(problem.now, 600) };
      const filled = ({ tickets, ...p }: Problem) =>
        fillGap({ ...p, technician, window, tickets: tickets.map(({ owner: _, ...t }) => t) });
      expect(filled(turned)).toEqual(filled(problem));
    }),
    { numRuns: 400 },
  );
});
