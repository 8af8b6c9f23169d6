import type { NameKey } from './names.ts';
import { MIX } from './slots/mix.ts';
import { OVERRIDES } from './tables/on-call-changes.ts';
import { columnRef } from './tables/reference.ts';
import { DEMAND, LOCKS, ON_CALL, SHIFTS, SLOTS, TECHNICIANS, TIME_OFF } from './tables/tables.ts';
import { WALL } from './tables/wall.ts';

/** What each name of the workbook stands for. */
export const NAMED_COLUMNS: Readonly<Record<NameKey, string>> = {
  people: columnRef(TECHNICIANS, TECHNICIANS.columns.id),
  actives: columnRef(TECHNICIANS, TECHNICIANS.columns.active),
  joins: columnRef(TECHNICIANS, TECHNICIANS.columns.start),
  leaves: columnRef(TECHNICIANS, TECHNICIANS.columns.end),
  rests: columnRef(TECHNICIANS, TECHNICIANS.columns.rest),
  targets: columnRef(TECHNICIANS, TECHNICIANS.columns.target),
  names: columnRef(TECHNICIANS, TECHNICIANS.columns.name),
  skills: columnRef(TECHNICIANS, TECHNICIANS.columns.skills),
  phones: columnRef(TECHNICIANS, TECHNICIANS.columns.phone),
  // The first day that the sheet for the wall shows; empty = all there is.
  wallFrom: `'${WALL.sheet}'!$B$2`,
  offWho: columnRef(TIME_OFF, TIME_OFF.columns.technician),
  offFrom: columnRef(TIME_OFF, TIME_OFF.columns.from),
  offTo: columnRef(TIME_OFF, TIME_OFF.columns.to),
  lockWho: columnRef(LOCKS, LOCKS.columns.technician),
  lockDates: columnRef(LOCKS, LOCKS.columns.date),
  shiftCodes: columnRef(SHIFTS, SHIFTS.columns.code),
  shiftLabels: columnRef(SHIFTS, SHIFTS.columns.label),
  shiftStarts: columnRef(SHIFTS, SHIFTS.columns.start),
  shiftEnds: columnRef(SHIFTS, SHIFTS.columns.end),
  shiftHours: columnRef(SHIFTS, SHIFTS.columns.hours),
  needDays: columnRef(DEMAND, DEMAND.columns.weekday),
  needShifts: columnRef(DEMAND, DEMAND.columns.code),
  needLeast: columnRef(DEMAND, DEMAND.columns.least),
  needIdeal: columnRef(DEMAND, DEMAND.columns.ideal),
  needSkills: columnRef(DEMAND, DEMAND.columns.skills),
  slotDays: columnRef(SLOTS, SLOTS.columns.days),
  slotFrom: columnRef(SLOTS, SLOTS.columns.from),
  slotTo: columnRef(SLOTS, SLOTS.columns.to),
  slotKinds: columnRef(SLOTS, SLOTS.columns.kind),
  mixCodes: columnRef(MIX, MIX.columns.code),
  mixFrom: columnRef(MIX, MIX.columns.from),
  mixTo: columnRef(MIX, MIX.columns.to),
  weekdays: `{${Object.values(DEMAND.columns.weekday.choices ?? [])
    .map((day) => `"${day}"`)
    .join(';')}}`,
  turnLayers: columnRef(ON_CALL, ON_CALL.columns.layer),
  turnFrom: columnRef(ON_CALL, ON_CALL.columns.from),
  turnTo: columnRef(ON_CALL, ON_CALL.columns.to),
  turnWho: columnRef(ON_CALL, ON_CALL.columns.technician),
  overLayers: columnRef(OVERRIDES, OVERRIDES.columns.layer),
  overFrom: columnRef(OVERRIDES, OVERRIDES.columns.from),
  overTo: columnRef(OVERRIDES, OVERRIDES.columns.to),
  overWho: columnRef(OVERRIDES, OVERRIDES.columns.technician),
  overUndone: columnRef(OVERRIDES, OVERRIDES.columns.undone),
};
