import { suggest } from '../../core/dispatch/suggest.ts';
import { span } from '../../core/explain/format.ts';
import type { Reason } from '../../core/explain/reason.ts';
import { sentence } from '../../core/explain/sentence.ts';
import { TechnicianId } from '../../core/model/ids.ts';
import { Ticket } from '../../core/model/ticket.ts';
import type { Window } from '../../core/model/time.ts';
import { at as instantOf, type Scene, scene } from '../core/scenario.ts';

/** A moment at the dispatch desk, written down loosely: Monday 23 November 2026, 08:00 in Lisbon unless it says more. */
export interface Situation extends Scene {
  /** The other open tickets. */
  readonly tickets?: readonly object[];
  /** Whom the ticket system lets own it; absent = it was not told. */
  readonly mayOwn?: readonly string[];
}

/** What a dispatcher is told, in words. */
export interface Told {
  /** "Ana, today 09:00–10:00", best first. */
  readonly order: readonly string[];
  /** The first of them, or "nobody". */
  readonly first: string;
  /** Names of those who are as good as the first. */
  readonly equal: readonly string[];
  /** Who is left out, by what holds at every start, else by what closed the first day. */
  readonly out: Readonly<Record<string, readonly string[]>>;
  /** What one of those who can costs, sentence by sentence, in minutes. */
  costs(name: string): Readonly<Record<string, number>>;
  /** The start of somebody left out that failed by least, and why. */
  nearest(name: string): readonly string[];
  readonly answer: ReturnType<typeof suggest>;
}

export const tell = (situation: Situation): Told => {
  const problem = {
    ...scene(situation),
    tickets: (situation.tickets ?? []).map((ticket) =>
      Ticket.parse({ title: '', state: 'open', status: 'open', ...ticket }),
    ),
    ...(situation.mayOwn && {
      mayOwn: new Set(situation.mayOwn.map((id) => TechnicianId.parse(id))),
    }),
  };
  const answer = suggest(problem);
  const telling = { zone: problem.team.zone, now: problem.now };
  const nameOf = (id: string): string =>
    problem.team.technicians.find((t) => t.id === id)?.name ?? id;
  const words = (reasons: readonly Reason[]): readonly string[] =>
    reasons.map((reason) => sentence(reason, telling));
  const timed = (id: string, window: Window): string => `${nameOf(id)}, ${span(window, telling)}`;
  const order = answer.ranked.map((one) => timed(one.technician, one.window));
  return {
    order,
    first: order[0] ?? 'nobody',
    equal: answer.ranked.flatMap((one) => (one.equal ? [nameOf(one.technician)] : [])),
    out: Object.fromEntries(
      answer.excluded.map(({ technician, always, days }) => [
        nameOf(technician),
        words(always.length > 0 ? always : (days[0]?.reasons ?? [])),
      ]),
    ),
    costs(name) {
      const found = answer.ranked.find((one) => nameOf(one.technician) === name);
      return Object.fromEntries(
        (found?.findings ?? []).map((f) => [sentence(f.reason, telling), f.minutes]),
      );
    },
    nearest(name) {
      const nearest = answer.excluded.find((one) => nameOf(one.technician) === name)?.nearest;
      return nearest
        ? [span(nearest.window, telling), ...words(nearest.findings.map((f) => f.reason))]
        : [];
    },
    answer,
  };
};

/** A technician by name; the id is the name in lower case. */
export const person = (name: string, facts: object = {}): object => ({
  id: name.toLowerCase(),
  name,
  ...facts,
});

/** A client with one site. */
export const client = (name: string, site: object = {}, facts: object = {}): object => ({
  id: name.toLowerCase(),
  name,
  sites: [{ id: `${name.toLowerCase()}-site`, name, ...site }],
  ...facts,
});

/** The facts of work at the one site of a client. */
export const at = (name: string): object => ({
  where: 'site',
  client: name.toLowerCase(),
  site: `${name.toLowerCase()}-site`,
});

/** Every weekday with the same hours. */
export const weekly = (from: string, to: string, days = ['mon', 'tue', 'wed', 'thu', 'fri']) =>
  Object.fromEntries(days.map((day) => [day, [{ from, to }]]));

/** Somebody's turn on call. */
export const turn = (name: string, start: string, end: string, layer = 'primary') => ({
  id: `${name}-turn`,
  technician: name.toLowerCase(),
  layer,
  window: { start: instantOf(start), end: instantOf(end) },
});
