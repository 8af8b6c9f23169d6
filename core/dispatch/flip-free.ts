import { minutesOf } from '../calendar/instant.ts';
import { localDate } from '../calendar/zone.ts';
import type { AbsenceKind } from '../model/absence.ts';
import type { Booking } from '../model/booking.ts';
import type { Client } from '../model/client.ts';
import type { Technician } from '../model/technician.ts';
import { frozen } from '../rules/moving.ts';
import type { Compiled } from './compile.ts';
import { zoneOf } from './days.ts';
import { bySize, type Option } from './flip-option.ts';

/** What can be asked to move. Leave, illness and public holidays are nobody's to lift. */
const LIFTABLE: ReadonlySet<AbsenceKind> = new Set<AbsenceKind>(['training', 'busy', 'out']);

const named = (booking: Booking, clients: readonly Client[]) => {
  const client = booking.clientName ?? clients.find((c) => c.id === booking.client)?.name;
  return {
    booking: booking.id,
    title: booking.title,
    ...(client === undefined ? {} : { client }),
    window: booking.window,
  };
};

/** Bookings that lie ahead, shorter ones first. One that is being written now is left alone. */
const ahead = (technician: Technician, { bookings, facts, end }: Compiled): readonly Booking[] =>
  (bookings.get(technician.id) ?? []).filter(
    ({ window, source }) => window.end > facts.now && window.start < end && source !== 'held',
  );

/** One booking of the technician out of the way, of those that anybody may move. */
export const moves = (technician: Technician, compiled: Compiled): readonly Option[] => {
  const { facts, problem } = compiled;
  return bySize(
    ahead(technician, compiled)
      .filter((booking) => frozen(booking, facts.now, facts.policy) === undefined)
      .map((booking) => ({
        facts: { kind: 'move' as const, ...named(booking, problem.team.clients) },
        amount: minutesOf(booking.window),
      })),
  );
};

/**
 * One thing that a dispatcher can ask somebody to lift: the client's refusal, a missing clearance, training or private
 * time, a booking that is locked or about to start. What the law or the ticket system says is not among them, nor
 * work that has begun.
 */
export const unlocks = (technician: Technician, compiled: Compiled): readonly Option[] => {
  const { facts, problem, end } = compiled;
  const { client } = facts;
  const banned: readonly Option[] = client?.banned.includes(technician.id)
    ? [{ facts: { kind: 'unlock', what: 'ban', client: client.id, name: client.name }, amount: 0 }]
    : [];
  const absences = problem.team.absences
    .filter((a) => a.technician === technician.id && LIFTABLE.has(a.kind))
    .filter(({ window }) => window.end > facts.now && window.start < end)
    .map(
      ({ id, kind, window }): Option => ({
        facts: { kind: 'unlock', what: 'absence', absence: id, of: kind, window },
        amount: minutesOf(window),
      }),
    );
  const bookings = ahead(technician, compiled).flatMap((booking): readonly Option[] => {
    const why = frozen(booking, facts.now, facts.policy);
    if (why !== 'locked' && why !== 'soon') return [];
    if (booking.started || booking.window.start <= facts.now) return [];
    const what = { kind: 'unlock', what: 'booking', why } as const;
    return [
      {
        facts: { ...what, ...named(booking, problem.team.clients) },
        amount: minutesOf(booking.window),
      },
    ];
  });
  return bySize([...banned, ...missingClearances(technician, compiled), ...absences, ...bookings]);
};

const fold = (name: string): string => name.trim().toLowerCase();

/** Clearances asked for at the place that the technician is known not to have, or no longer. */
const missingClearances = (
  technician: Technician,
  { facts, problem }: Compiled,
): readonly Option[] => {
  const { clearances } = technician;
  if (!clearances || facts.need.where !== 'site') return [];
  const today = localDate(facts.now, zoneOf(technician, problem.team));
  const held = new Set(
    clearances
      .filter(({ expires }) => expires === undefined || expires >= today)
      .map(({ name }) => fold(name)),
  );
  const wanted = [...(facts.client?.clearances ?? []), ...(facts.site?.clearances ?? [])];
  return wanted
    .filter((name, i) => wanted.findIndex((other) => fold(other) === fold(name)) === i)
    .filter((name) => !held.has(fold(name)))
    .map((name) => ({ facts: { kind: 'unlock', what: 'clearance', name }, amount: 0 }));
};
