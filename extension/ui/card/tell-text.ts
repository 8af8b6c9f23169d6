import { instant } from '../../../core/calendar/instant.ts';
import { minutesText, zoneName } from '../../../core/explain/format.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { Instant, Zone } from '../../../core/model/time.ts';
import { type BookedTime, bookedTime } from './booked-time.ts';
import { nameOf, zoneOf } from './naming.ts';
import type { Told } from './told.ts';

export interface Booked extends Omit<BookedTime, 'start'> {
  readonly technician: TechnicianId;
  readonly start: Instant | undefined;
}

const LONG_AGO = instant(0);

/** Days by date: who reads it tomorrow must not take "today" for that day. */
const time = (booked: Booked, zone: Zone): string => {
  if (booked.start === undefined) return 'time to be agreed';
  const telling = { zone, now: LONG_AGO };
  const text = bookedTime({ ...booked, start: booked.start }, telling);
  return `${text} (${zoneName(booked.start, zone)})`;
};

const subject = (told: Told): string => `${told.number}: ${told.title.slice(0, 200)}`;

/** On the technician's own clock. */
export const tellTechnician = (told: Told, booked: Booked): string => {
  const effort = booked.minutes === undefined ? '' : `, about ${minutesText(booked.minutes)}`;
  return `Hello ${nameOf(told.names, booked.technician)},\n\n${subject(told)} is yours: ${time(booked, zoneOf(told.names, booked.technician))}${effort}.`;
};

export const tellClient = (told: Told, booked: Booked): string =>
  `Hello,\n\n${nameOf(told.names, booked.technician)} will work on ${subject(told)}: ${time(booked, told.names.zone)}.\nPlease say if that does not suit you.`;
