import { type Absence, Absence as AbsenceSchema } from '../model/absence.ts';
import type { TechnicianId } from '../model/ids.ts';
import type { Team } from '../model/team.ts';
import type { BusyTime } from './busy-series.ts';

const PREFIX = 'ics:';
const SHORT = 160;
const SOURCE = 40;

/** Tells long texts apart that begin alike; not against anybody who wants two to meet. */
const fingerprint = (text: string): string => {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b) ^ (high >>> 15);
  }
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
};

// Ids have an end; the ids that calendars give their events have none.
const short = (text: string): string =>
  text.length <= SHORT ? text : `${text.slice(0, SHORT - 17)}~${fingerprint(text)}`;

/** What a calendar is called, as a part of an id: one calendar goes by one name, however it is written. */
export const sourceName = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s:]+/g, '-')
    .slice(0, SOURCE) || 'calendar';

const prefixOf = (technician: TechnicianId, source: string): string =>
  `${PREFIX}${sourceName(source)}:${short(technician)}:`;

/** The absences that an earlier file of that calendar gave that technician. */
export const takenFrom = (
  team: Team,
  technician: TechnicianId,
  source: string,
): readonly Absence[] => {
  const prefix = prefixOf(technician, source);
  return team.absences.filter((one) => one.technician === technician && one.id.startsWith(prefix));
};

/** Whether it came from a calendar file: it is changed there, and taken again. */
export const isTaken = (absence: Pick<Absence, 'id'>): boolean => absence.id.startsWith(PREFIX);

/** The calendars a technician's absences were taken from. */
export const sourcesOf = (team: Team, technician: TechnicianId): readonly string[] => {
  const names = team.absences
    .filter((one) => one.technician === technician && isTaken(one))
    .map((one) => one.id.slice(PREFIX.length).split(':')[0] ?? '');
  return [...new Set(names)].sort();
};

/** Busy times as absences; `noteOf` is what people see of them. */
export const absencesOf = (
  technician: TechnicianId,
  source: string,
  times: readonly BusyTime[],
  noteOf: (time: BusyTime) => string,
): readonly Absence[] => {
  const prefix = prefixOf(technician, source);
  return times.map((time) => {
    const note = noteOf(time);
    return AbsenceSchema.parse({
      id: prefix + short(time.id),
      technician,
      window: time.window,
      kind: 'busy',
      ...(note && { note }),
    });
  });
};

/** The team with these in place of what that calendar gave before; other absences stay as they are. */
export const takeBusy = (
  team: Team,
  technician: TechnicianId,
  source: string,
  absences: readonly Absence[],
): Team => {
  const before = new Set(takenFrom(team, technician, source).map((one) => one.id));
  const others = team.absences.filter((one) => !before.has(one.id));
  return { ...team, absences: [...others, ...absences] };
};
