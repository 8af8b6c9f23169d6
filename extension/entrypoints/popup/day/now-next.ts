import type { Absence, OnCall } from '../../../../core/model/absence.ts';
import type { Booking } from '../../../../core/model/booking.ts';
import type { Instant, Window } from '../../../../core/model/time.ts';

const holds = (window: Window, at: Instant): boolean => window.start <= at && at < window.end;

export interface NowNext {
  /** What is booked at this moment: more than one only where bookings overlap. */
  readonly now: readonly Booking[];
  readonly absent: Absence | undefined;
  readonly next: Booking | undefined;
}

/** Windows are half-open: a booking is on at its start, over at its end. */
export const nowNext = (
  bookings: readonly Booking[],
  absences: readonly Absence[],
  now: Instant,
): NowNext => {
  const sorted = [...bookings].sort((a, b) => a.window.start - b.window.start);
  return {
    now: sorted.filter((booking) => holds(booking.window, now)),
    absent: absences.find((absence) => holds(absence.window, now)),
    next: sorted.find((booking) => booking.window.start > now),
  };
};

/** On-call facts that touch the time from now to `until`, in order. */
export const onCallAhead = (
  onCall: readonly OnCall[],
  now: Instant,
  until: Instant,
): readonly OnCall[] =>
  onCall
    .filter((fact) => fact.window.end > now && fact.window.start < until)
    .sort((a, b) => a.window.start - b.window.start);
