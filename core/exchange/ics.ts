import type { Booking } from '../model/booking.ts';
import { type CalendarEntry, type CalendarOptions, writeEntries } from './calendar-file.ts';

/** A booking as a calendar is told of it. */
export interface CalendarBooking {
  readonly booking: Booking;
  /** Counts up by one with every change that is sent out; the first is 0. */
  readonly sequence: number;
  /** Taken back: calendars that have it remove it. */
  readonly cancelled?: boolean;
  /** More lines for whoever opens it, for example the ticket's number and the contact. */
  readonly details?: string;
}

const statusOf = ({ booking, cancelled }: CalendarBooking): CalendarEntry['status'] => {
  if (cancelled) return 'CANCELLED';
  return booking.hold === 'tentative' ? 'TENTATIVE' : 'CONFIRMED';
};

const entryOf = (one: CalendarBooking): CalendarEntry => {
  const { booking, sequence, details } = one;
  const { id, window, title, clientName, place, url } = booking;
  return {
    id,
    window,
    sequence,
    status: statusOf(one),
    title: [title, clientName].filter(Boolean).join(' – ') || 'Booking',
    location: place?.address,
    description: [details, url].filter(Boolean).join('\n'),
    url,
  };
};

/** Bookings as a calendar file. */
export const writeCalendar = (
  bookings: readonly CalendarBooking[],
  options: CalendarOptions,
): string => writeEntries(bookings.map(entryOf), options);
