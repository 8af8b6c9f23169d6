import { atLocal, localDate, zoneDay } from '../../../../core/calendar/zone.ts';
import type { Absence, AbsenceKind } from '../../../../core/model/absence.ts';
import type { AbsenceId, TechnicianId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Instant, LocalTime, Window, Zone } from '../../../../core/model/time.ts';

/** From now to the end of the local day. */
export const restOfDay = (now: Instant, zone: Zone): Window => ({
  start: now,
  end: zoneDay(zone, localDate(now, zone)).window.end,
});

/** Two wall-clock times of today; `24:00` may end it. Undefined when the end is not after the start. */
export const todayFromTo = (
  now: Instant,
  zone: Zone,
  from: LocalTime,
  to: LocalTime,
): Window | undefined => {
  const date = localDate(now, zone);
  const start = atLocal(zone, date, from);
  const end = atLocal(zone, date, to);
  return start < end ? { start, end } : undefined;
};

export const withAbsence = (
  team: Team,
  technician: TechnicianId,
  window: Window,
  id: AbsenceId,
): Team => ({
  ...team,
  absences: [...team.absences, { id, technician, window, kind: 'out' }],
});

/** Takes one absence back; saying it twice changes nothing more. */
export const withoutAbsence = (team: Team, id: Absence['id']): Team => ({
  ...team,
  absences: team.absences.filter((absence) => absence.id !== id),
});

const WORDS: Readonly<Record<AbsenceKind, string>> = {
  leave: 'On leave',
  sick: 'Sick',
  training: 'In training',
  holiday: 'Public holiday',
  busy: 'Busy',
  out: 'Out',
};

export const absenceWord = (kind: AbsenceKind): string => WORDS[kind];
