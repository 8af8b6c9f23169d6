import { minutesOf } from '../calendar/instant.ts';
import type { Reason } from '../explain/reason.ts';
import type { Booking } from '../model/booking.ts';
import type { TicketId } from '../model/ids.ts';
import type { Technician } from '../model/technician.ts';
import type { Ticket } from '../model/ticket.ts';
import type { Instant, Window } from '../model/time.ts';
import type { Finding } from '../rules/rule.ts';
import type { Relaxed } from './answer.ts';
import type { Board } from './board.ts';
import { type Compiled, compile } from './compile.ts';
import { type Fit, fitIn } from './gap-starts.ts';
import { blocksAt } from './judge.ts';
import { firstOfEachCode } from './miss.ts';
import { placed, withBooking } from './placed.ts';
import type { Problem } from './problem.ts';

/** A technician's free time, and everything that might be done in it. */
export interface GapProblem extends Pick<Problem, 'team' | 'now' | 'bookings' | 'tickets'> {
  readonly technician: Technician;
  readonly window: Window;
}

export interface Planned {
  readonly ticket: TicketId;
  readonly window: Window;
  readonly cost: number;
  readonly findings: readonly Finding[];
  readonly relaxed: readonly Relaxed[];
  /** As it would lie on the board. */
  readonly booking: Booking;
}

export interface Left {
  readonly ticket: TicketId;
  readonly reasons: readonly Reason[];
}

/** The gap, the tickets for it, and the board before any of them is planned. */
export interface Desk {
  readonly problem: GapProblem;
  readonly tickets: ReadonlyMap<TicketId, Ticket>;
  readonly bare: Board;
}

export interface Filled {
  readonly planned: readonly Planned[];
  readonly board: Board;
}

const asked = (ticket: Ticket, { problem }: Desk, board: Board, from: Instant): Compiled => {
  const compiled = compile({ ...problem, ticket, sources: [] }, board);
  return from > compiled.facts.earliest ? compiled.startingFrom(from) : compiled;
};

type NoFit = Extract<Fit, { kind: 'no' }>;

/** One more ticket at its best start in the gap from then on, or why there is none. */
const add = (ticket: Ticket, before: Filled, desk: Desk, from: Instant): Filled | NoFit => {
  const { technician, window } = desk.problem;
  const compiled = asked(ticket, desk, before.board, from);
  const fit = fitIn(technician, { start: from, end: window.end }, compiled);
  if (fit.kind === 'no') return fit;
  const booking = placed(technician, fit.window, compiled);
  const { cost, findings, relaxed } = fit;
  const one = { ticket: ticket.id, window: fit.window, cost, findings, relaxed, booking };
  return {
    planned: [...before.planned, one],
    board: withBooking(before.board, booking),
  };
};

const isFilled = (result: Filled | NoFit): result is Filled => 'planned' in result;

/** Tickets one after the other in that order; undefined where one of them does not fit. */
export const inSequence = (order: readonly TicketId[], desk: Desk): Filled | undefined => {
  let filled: Filled = { planned: [], board: desk.bare };
  let from = desk.problem.window.start;
  for (const id of order) {
    const ticket = desk.tickets.get(id);
    if (!ticket || from >= desk.problem.window.end) return undefined;
    const more = add(ticket, filled, desk, from);
    if (!isFilled(more)) return undefined;
    filled = more;
    from = more.planned.at(-1)?.window.end ?? from;
  }
  return filled;
};

const byTime = (planned: readonly Planned[]): readonly Planned[] =>
  [...planned].sort((a, b) => a.window.start - b.window.start);

/** A ticket that comes too late in its turn gets in before others that can wait, where there is time for all. */
const squeezed = (ticket: Ticket, filled: Filled, desk: Desk): Filled | undefined => {
  const { window } = desk.problem;
  const { minutes, due } = desk.bare.triage(ticket, desk.problem.now);
  if (due === undefined || due >= window.end) return undefined;
  const taken = filled.planned.reduce((sum, p) => sum + minutesOf(p.window), 0);
  if (taken + minutes > minutesOf(window)) return undefined;
  const order = byTime(filled.planned).map((p) => p.ticket);
  for (let place = 0; place < order.length; place++) {
    const before = order.slice(0, place);
    const together = inSequence([...before, ticket.id, ...order.slice(place)], desk);
    if (together) return together;
  }
  return undefined;
};

/** Each ticket in turn at its best start, around those that have one already. */
export const insert = (
  order: readonly TicketId[],
  before: Filled,
  desk: Desk,
): Filled & { readonly left: readonly Left[] } => {
  let filled = before;
  const left: Left[] = [];
  for (const id of order) {
    const ticket = desk.tickets.get(id);
    if (!ticket) continue;
    const more = add(ticket, filled, desk, desk.problem.window.start);
    if (isFilled(more)) {
      filled = more;
      continue;
    }
    const together = more.always ? undefined : squeezed(ticket, filled, desk);
    if (together) filled = together;
    else left.push({ ticket: id, reasons: more.reasons });
  }
  return { ...filled, left };
};

/** By time, each judged again beside those before it: as a dispatcher would book them one by one. */
export const settle = (
  planned: readonly Planned[],
  desk: Desk,
): { readonly kept: readonly Planned[]; readonly lost: readonly Left[] } => {
  const { technician, window } = desk.problem;
  const kept: Planned[] = [];
  const lost: Left[] = [];
  let board = desk.bare;
  for (const one of byTime(planned)) {
    const ticket = desk.tickets.get(one.ticket);
    if (!ticket) continue;
    const compiled = asked(ticket, desk, board, window.start);
    const day = compiled.dayOf(technician, one.window.start);
    const facts = compiled.relaxed({
      deadline: one.relaxed.includes('deadline'),
      defaults: one.relaxed.includes('default'),
    });
    const blocks = day ? blocksAt(technician, one.window, day, facts, compiled).blocks : [];
    if (blocks.length > 0) lost.push({ ticket: one.ticket, reasons: firstOfEachCode(blocks) });
    else {
      kept.push(one);
      board = withBooking(board, one.booking);
    }
  }
  return { kept, lost };
};
