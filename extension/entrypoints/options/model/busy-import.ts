import { overlaps } from '../../../../core/calendar/window.ts';
import {
  absencesOf,
  sourceName,
  sourcesOf,
  takenFrom,
} from '../../../../core/exchange/busy-absences.ts';
import type { BusyTime } from '../../../../core/exchange/busy-series.ts';
import type { Absence } from '../../../../core/model/absence.ts';
import type { Booking } from '../../../../core/model/booking.ts';
import type { TechnicianId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Window } from '../../../../core/model/time.ts';

export interface BusyChange {
  readonly kind: 'added' | 'changed' | 'removed' | 'same';
  readonly absence: Absence;
  /** When it was before, where that is another time. */
  readonly before?: Window;
}

/** What taking a calendar would do; nothing is done yet. */
export interface BusyPreview {
  readonly absences: readonly Absence[];
  /** By start; what stays as it is is among them. */
  readonly changes: readonly BusyChange[];
  readonly privateCount: number;
  /** Bookings that lie in a time the calendar says is taken. */
  readonly conflicts: readonly Booking[];
}

/** What people see of a busy time: its title, or that it is private. */
export const busyNote = ({ title, isPrivate, kind }: BusyTime): string =>
  [title || (isPrivate ? 'private' : ''), kind === 'tentative' ? 'tentative' : '']
    .filter(Boolean)
    .join(', ');

const isSame = (a: Absence, b: Absence): boolean =>
  a.window.start === b.window.start && a.window.end === b.window.end && a.note === b.note;

const changeOf = (absence: Absence, known: Absence | undefined): BusyChange => {
  if (!known) return { kind: 'added', absence };
  if (isSame(absence, known)) return { kind: 'same', absence };
  return { kind: 'changed', absence, before: known.window };
};

export const previewBusy = (
  team: Team,
  technician: TechnicianId,
  source: string,
  times: readonly BusyTime[],
  bookings: readonly Booking[],
): BusyPreview => {
  const absences = absencesOf(technician, source, times, busyNote);
  const before = new Map(takenFrom(team, technician, source).map((one) => [one.id, one]));
  const ids = new Set(absences.map((one) => one.id));
  const gone = [...before.values()].filter((one) => !ids.has(one.id));
  const changes = [
    ...absences.map((absence) => changeOf(absence, before.get(absence.id))),
    ...gone.map((absence): BusyChange => ({ kind: 'removed', absence })),
  ];
  return {
    absences,
    changes: changes.toSorted((a, b) => a.absence.window.start - b.absence.window.start),
    privateCount: times.filter((time) => time.isPrivate).length,
    conflicts: bookings.filter(
      (booking) =>
        booking.technician === technician &&
        absences.some((absence) => overlaps(absence.window, booking.window)),
    ),
  };
};

/** A name for the calendar: what it calls itself, else the file's own name without what a second download adds. */
export const sourceOfFile = (file: string, calendar: string | undefined): string =>
  sourceName(calendar ?? file.replace(/\.[^.]+$/, '').replace(/\s*\(\d+\)$/, ''));

/** One calendar that was taken for one technician. */
export interface TakenCalendar {
  readonly technician: TechnicianId;
  readonly name: string;
  readonly source: string;
  readonly count: number;
  readonly window: Window;
}

export const takenCalendars = (team: Team): readonly TakenCalendar[] =>
  team.technicians.flatMap(({ id, name }) =>
    sourcesOf(team, id).map((source) => {
      const windows = takenFrom(team, id, source).map((one) => one.window);
      const start = windows.reduce((a, b) => (b.start < a.start ? b : a)).start;
      const end = windows.reduce((a, b) => (b.end > a.end ? b : a)).end;
      return { technician: id, name, source, count: windows.length, window: { start, end } };
    }),
  );
