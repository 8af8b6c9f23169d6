import type { Booking } from '../../../../core/model/booking.ts';
import type { Instant } from '../../../../core/model/time.ts';

/** The text of a calendar file; its writer is loaded only when somebody asks for one. */
export const calendarFile = async (
  bookings: readonly Booking[],
  technician: string,
  at: Instant,
): Promise<string> => {
  const { writeCalendar } = await import('../../../../core/exchange/ics.ts');
  return writeCalendar(
    bookings.map((booking) => ({ booking, sequence: 0, details: technician })),
    { at },
  );
};

const LONGEST = 60;

/** A file name every system takes: letters and digits of any script, joined by dashes. */
export const fileNameOf = (title: string): string => {
  const words = title.slice(0, 400).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const name = [...words.join('-')].slice(0, LONGEST).join('').replace(/-$/, '');
  return `${name || 'booking'}.ics`;
};
