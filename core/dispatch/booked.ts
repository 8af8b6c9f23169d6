import { minutesWithin } from '../calendar/window.ts';
import type { Booking } from '../model/booking.ts';
import type { Technician } from '../model/technician.ts';
import type { Window } from '../model/time.ts';
import type { Day } from '../rules/facts.ts';
import { type DayInputs, exchangedOf, makeDay, rebookedDay } from './days.ts';

const NONE: readonly never[] = [];

export const byStart = (a: Booking, b: Booking): number =>
  a.window.start - b.window.start || (a.id < b.id ? -1 : 1);

/** Groups of this size and less are sorted as they grow: a sort costs more to begin than they cost to sort. */
const SHORT = 40;

/** Each technician's bookings by start. */
const sortedByTechnician = (
  bookings: readonly Booking[],
): ReadonlyMap<string, readonly Booking[]> => {
  const groups = new Map<string, Booking[]>();
  for (const booking of bookings) {
    const group = groups.get(booking.technician);
    if (!group) groups.set(booking.technician, [booking]);
    else if (group.length < SHORT) insert(group, booking);
    else group.push(booking);
  }
  for (const group of groups.values()) if (group.length > SHORT) group.sort(byStart);
  return groups;
};

/** Puts one into its place among others by start. */
const insert = (sorted: Booking[], booking: Booking): void => {
  let at = sorted.length;
  sorted.push(booking);
  for (; at > 0; at--) {
    const before = sorted[at - 1];
    if (!before || byStart(before, booking) < 0) break;
    sorted[at] = before;
  }
  sorted[at] = booking;
};

/** Memo per technician and day index: the days are asked for by many rules. */
export const dayMemo = (make: (t: Technician, i: number) => Day | undefined) => {
  const memo = new Map<string, (Day | undefined)[]>();
  return (technician: Technician, index: number): Day | undefined => {
    let days = memo.get(technician.id);
    if (!days) {
      days = [];
      memo.set(technician.id, days);
    }
    if (!(index in days)) days[index] = make(technician, index);
    return days[index];
  };
};

/** What hangs on who is booked for what. */
export interface Booked {
  readonly inputs: DayInputs;
  readonly dayAt: (technician: Technician, index: number) => Day | undefined;
  /** Booked minutes of the policy's days. */
  scheduled(technician: Technician): number;
  /** How many bookings a ticket has: one that has any is no load without a time. */
  timesBooked(ticket: string): number;
}

const minutesIn = (bookings: readonly Booking[], within: Window): number =>
  minutesWithin(
    bookings.map((b) => b.window),
    within,
  );

/** One technician's bookings exchanged; everybody else's numbers are taken over. */
export const exchanged = (
  before: Booked,
  id: Technician['id'],
  own: readonly Booking[],
  within: Window,
): Booked => {
  const was = before.inputs.bookings.get(id) ?? NONE;
  const inputs: DayInputs = {
    ...before.inputs,
    bookings: exchangedOf(before.inputs.bookings, id, own),
  };
  const ownDay = dayMemo((technician, index) => {
    const day = before.dayAt(technician, index);
    return day && rebookedDay(technician, day, own, inputs);
  });
  const count = (bookings: readonly Booking[], ticket: string): number =>
    bookings.reduce((sum, b) => sum + (b.ticket === ticket ? 1 : 0), 0);
  const minutes = minutesIn(own, within);
  return {
    inputs,
    dayAt: (t, i) => (t.id === id ? ownDay(t, i) : before.dayAt(t, i)),
    scheduled: (t) => (t.id === id ? minutes : before.scheduled(t)),
    timesBooked: (ticket) => before.timesBooked(ticket) - count(was, ticket) + count(own, ticket),
  };
};

/** A number per technician, worked out once. */
export const memoised = (
  of: (technician: Technician) => number,
): ((technician: Technician) => number) => {
  const memo = new Map<string, number>();
  return (technician) => {
    let value = memo.get(technician.id);
    if (value === undefined) {
      value = of(technician);
      memo.set(technician.id, value);
    }
    return value;
  };
};

const ticketCounts = (bookings: readonly Booking[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { ticket } of bookings) {
    if (ticket !== undefined) counts.set(ticket, (counts.get(ticket) ?? 0) + 1);
  }
  return counts;
};

/** Everybody's bookings as they are given. */
export const bookedOf = (
  bookings: readonly Booking[],
  rest: Omit<DayInputs, 'bookings'>,
  within: Window,
): Booked => {
  const inputs: DayInputs = { ...rest, bookings: sortedByTechnician(bookings) };
  let counts: ReadonlyMap<string, number> | undefined;
  return {
    inputs,
    dayAt: dayMemo((technician, index) => makeDay(technician, index, inputs)),
    scheduled: memoised((t) => minutesIn(inputs.bookings.get(t.id) ?? NONE, within)),
    timesBooked(ticket) {
      counts ??= ticketCounts(bookings);
      return counts.get(ticket) ?? 0;
    },
  };
};
