import type { Reason, ReasonCode } from '../explain/reason.ts';
import type { Booking } from '../model/booking.ts';
import type { BookingId, TechnicianId } from '../model/ids.ts';
import type { Technician } from '../model/technician.ts';
import type { Window } from '../model/time.ts';
import { RULES } from '../rules/index.ts';
import type { Finding, Rule, RuleId } from '../rules/rule.ts';
import { type Board, boardOf } from './board.ts';
import { compile } from './compile.ts';
import { judgeBooking } from './judge.ts';
import { judgeBlocks } from './judge-blocks.ts';
import { placedBlock, withBooking } from './placed.ts';
import type { Problem } from './problem.ts';
import { type Room, roomLost } from './room.ts';
import { ticketOf } from './ticket-of.ts';

/** What one rule says more, or less, of somebody's other work once the booking is made. */
export interface Rippled {
  readonly technician: TechnicianId;
  /** The bookings it is said of; empty = of the technician's load, or of the team's. */
  readonly bookings: readonly BookingId[];
  readonly rule: RuleId;
  readonly kind: Finding['kind'];
  /** After less before: of a cost its price, of a block by how much the limit is missed. */
  readonly minutes: number;
  readonly reason: Reason;
  /** A limit that was kept is not any more. */
  readonly crosses: boolean;
  /** It was said before, and is no longer. */
  readonly gone: boolean;
}

export interface Ripple {
  /** What crosses a line first, then the dearer. */
  readonly entries: readonly Rippled[];
  /** How much less time there is after a booking before the next has to begin. */
  readonly rooms: readonly Room[];
  /** Minutes of cost by rule. */
  readonly totals: readonly { readonly rule: RuleId; readonly minutes: number }[];
}

/** Codes that only say how much; any other that is new and costs says that a line was crossed. */
const GRADED: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'travel-added',
  'load-above',
  'load-below',
  'wait',
]);

/** Rules that look at what lies beside a booking, so that they judge others anew. */
const reachesOthers = ({ varies, scope }: Rule): boolean =>
  varies !== 'technician' && (scope === 'day' || scope === 'week');
const isOfLoad = ({ varies, scope }: Rule): boolean => varies === 'technician' && scope === 'week';
const OF_TEAM: ReadonlySet<RuleId> = new Set(
  RULES.filter((rule) => rule.scope === 'team').map((rule) => rule.id),
);

/** What the rules that reach beyond one booking say of a booking where it lies. */
const findingsOf = (
  booking: Booking,
  technician: Technician,
  board: Board,
  problem: Problem,
): readonly Finding[] => {
  const rest = (board.bookings.get(technician.id) ?? []).filter((b) => b.id !== booking.id);
  const without = board.rebooked(technician.id, rest);
  const { notBefore: _, mayOwn: __, ...plain } = problem;
  const compiled = compile({ ...plain, ticket: ticketOf(booking, problem) }, without);
  const day = compiled.dayOf(technician, booking.window.start);
  return day ? judgeBooking(reachesOthers, technician, booking, day, compiled.facts) : [];
};

interface Said {
  readonly minutes: number;
  readonly finding: Finding;
}

/** Findings of one kind and code together: two drives that grow are one thing said. */
const byCode = (findings: readonly Finding[]): ReadonlyMap<string, Said> => {
  const said = new Map<string, Said>();
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.kind} ${finding.reason.code}`;
    said.set(key, { finding, minutes: (said.get(key)?.minutes ?? 0) + finding.minutes });
  }
  return said;
};

const round = (minutes: number): number => Math.round(minutes * 10) / 10;

/** Findings after less findings before. */
const difference = (
  before: readonly Finding[],
  after: readonly Finding[],
): readonly Omit<Rippled, 'technician' | 'bookings'>[] => {
  const was = byCode(before);
  const is = byCode(after);
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const old = was.get(key);
    const now = is.get(key);
    const { finding } = now ?? old ?? {};
    const minutes = round((now?.minutes ?? 0) - (old?.minutes ?? 0));
    if (!finding || (minutes === 0 && (now === undefined) === (old === undefined))) return [];
    const { rule, kind, reason } = finding;
    const news = old === undefined;
    const crosses = news && (kind === 'block' || (minutes > 0 && !GRADED.has(reason.code)));
    // What no longer holds and cost nothing is no news to anybody.
    if (kind === 'cost' && minutes === 0) return [];
    return [{ rule, kind, minutes, reason, crosses, gone: now === undefined }];
  });
};

/** What is said of several bookings in the same words is said once. */
const gathered = (entries: readonly Rippled[]): readonly Rippled[] => {
  const groups = new Map<string, Rippled>();
  for (const entry of entries) {
    const { bookings, ...rest } = entry;
    const key = JSON.stringify(rest);
    const known = groups.get(key);
    groups.set(key, known ? { ...known, bookings: [...known.bookings, ...bookings] } : entry);
  }
  return [...groups.values()];
};

/**
 * What a booking does to everybody else, before it is made: findings after less findings before, of the other work
 * of whoever gets it and of whoever had it. An even share moves for all when anybody gets work; that is nobody's loss
 * and is told of those only whose own work changes. What the whole team loses (flex) the new booking says itself.
 */
export const ripple = (
  problem: Problem,
  technician: Technician,
  ...blocks: readonly Window[]
): Ripple => {
  const { team, ticket, now } = problem;
  const before = boardOf(problem);
  const compiled = compile(problem);
  const booked = blocks.map((block, i) => placedBlock(technician, block, compiled, i));
  const ids = new Set(booked.map(({ id }) => id));
  const had = new Set(
    problem.bookings.flatMap((b) => (b.ticket === ticket.id ? [b.technician] : [])),
  );
  let after = before;
  for (const id of had) {
    const kept = (after.bookings.get(id) ?? []).filter((b) => b.ticket !== ticket.id);
    after = after.rebooked(id, kept);
  }
  after = booked.reduce(withBooking, after);

  const entries: Rippled[] = [];
  const rooms: Room[] = [];
  for (const person of team.technicians) {
    if (person.id !== technician.id && !had.has(person.id)) continue;
    for (const other of after.bookings.get(person.id) ?? []) {
      if (ids.has(other.id) || other.window.end <= now) continue;
      const was = findingsOf(other, person, before, problem);
      const is = findingsOf(other, person, after, problem);
      for (const one of difference(was, is)) {
        entries.push({ technician: person.id, bookings: [other.id], ...one });
      }
    }
    rooms.push(...roomLost(person, before, after, { policy: team.policy, now, ignore: ticket.id }));
    const loadOn = (board: Board): readonly Finding[] => {
      const { facts, dayAt } = compile(problem, board);
      const [booking] = booked;
      const day = dayAt(person, 0);
      return day && booking ? judgeBooking(isOfLoad, person, booking, day, facts) : [];
    };
    for (const one of difference(loadOn(before), loadOn(after))) {
      entries.push({ technician: person.id, bookings: [], ...one });
    }
  }
  const own = judgeBlocks(technician, blocks, compiled, compiled.facts.relax);
  for (const one of difference(
    [],
    own.filter((f) => OF_TEAM.has(f.rule)),
  )) {
    entries.push({ technician: technician.id, bookings: [], ...one });
  }

  const sorted = [...gathered(entries)].sort(
    (a, b) => Number(b.crosses) - Number(a.crosses) || b.minutes - a.minutes,
  );
  return { entries: sorted, rooms, totals: totalsOf(entries) };
};

const totalsOf = (entries: readonly Rippled[]): Ripple['totals'] => {
  const sums = new Map<RuleId, number>();
  for (const { rule, kind, minutes } of entries) {
    if (kind === 'cost') sums.set(rule, round((sums.get(rule) ?? 0) + minutes));
  }
  return [...sums].map(([rule, minutes]) => ({ rule, minutes }));
};
