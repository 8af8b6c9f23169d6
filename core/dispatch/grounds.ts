import type { Booking } from '../model/booking.ts';
import type { Instant } from '../model/time.ts';
import type { Grounds } from './answer.ts';
import type { Compiled } from './compile.ts';

/** What the answer rests on: sources, what is known of each technician, and what nobody has given. */
export const groundsOf = (compiled: Compiled): Grounds => {
  const { problem, bookings, facts } = compiled;
  const unscheduled = compiled.board.unscheduled();
  const { team, now } = problem;
  const unset: Grounds['unset'][number][] = [];
  if (team.technicians.every((t) => t.skills === undefined)) unset.push('skills');
  if (team.clients.length === 0) unset.push('clients');
  else if (facts.need.where === 'site' && !facts.site) unset.push('sites');
  if (problem.sources.every((s) => s.state === 'failed' || s.state === 'absent')) {
    unset.push('bookings');
  }
  const { sla } = facts.need;
  if (sla.source === 'no-policy') unset.push('sla');
  if (sla.assumed.includes('pauses')) unset.push('pauses');
  return {
    sources: problem.sources,
    unset,
    technicians: team.technicians
      .filter((t) => t.active)
      .map((t) => ({
        technician: t.id,
        bookings: count(bookings.get(t.id), now),
        unscheduled: unscheduled.get(t.id)?.length ?? 0,
      })),
  };
};

const count = (bookings: readonly Booking[] | undefined, now: Instant): number => {
  let open = 0;
  for (const b of bookings ?? []) if (b.window.end > now) open += 1;
  return open;
};
