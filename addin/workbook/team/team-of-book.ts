import { addDays, zoneDay } from '../../../core/calendar/zone.ts';
import { Absence, type AbsenceKind, type Shift } from '../../../core/model/absence.ts';
import { ROSTERED } from '../../../core/model/rostered.ts';
import { SlotTemplate } from '../../../core/model/slot.ts';
import { emptyTeam, type Team } from '../../../core/model/team.ts';
import { type SkillHeld, Technician } from '../../../core/model/technician.ts';
import type { Zone } from '../../../core/model/time.ts';
import type { Book } from '../book/book.ts';
import { onCallFacts } from '../book/on-call-facts.ts';
import type { RawBook } from '../book/raw-book.ts';
import type { SkillLevel } from '../columns/skills.ts';
import { publishedShifts } from '../hand-over.ts';
import { SETTINGS, SLOTS, TECHNICIANS, TIME_OFF } from '../tables/tables.ts';
import { type KeptTeam, keptTeam } from './kept-team.ts';
import {
  fitsSkill,
  type OffRow,
  offKey,
  offRow,
  type PersonRow,
  rowsIn,
  type SlotRow,
  slotKey,
  slotRow,
} from './rows.ts';

/** Whether somebody has said whose clock the workbook follows. */
export const saysZone = (raw: RawBook): boolean =>
  rowsIn(raw, SETTINGS).some(
    ({ row }) => row.key.toLowerCase() === 'zone' && row.value !== undefined,
  );

/** Whether two ids are one to the workbook. */
export const sameId = (id: string): string => id.trim().toLowerCase();

/** The skills of a row; when a certificate ends, and what no cell can hold, is as the file said. */
const skillsOf = (
  before: readonly SkillHeld[] | undefined,
  row: readonly SkillLevel[],
): SkillHeld[] | undefined => {
  if (before === undefined) return row.length === 0 ? undefined : row.map((one) => ({ ...one }));
  const levels = new Map(row.map(({ skill, level }) => [skill, level]));
  const kept = before.flatMap((held): readonly SkillHeld[] => {
    if (!fitsSkill(held)) return [held];
    const level = levels.get(held.skill);
    return level === undefined ? [] : [{ ...held, level }];
  });
  const known = new Set(kept.map(({ skill }) => skill));
  return [...kept, ...row.filter(({ skill }) => !known.has(skill)).map((one) => ({ ...one }))];
};

const withRow = (before: Technician | undefined, row: PersonRow): Technician => {
  const { contractMinutes: _, skills, ...rest } = before ?? { id: row.id };
  const held = skillsOf(skills, row.skills);
  return Technician.parse({
    ...rest,
    name: row.name,
    active: row.active,
    ...(held ? { skills: held } : {}),
    ...(row.target ? { contractMinutes: row.target } : {}),
  });
};

const technicians = (raw: RawBook, { team }: Pick<KeptTeam, 'team'>): Technician[] => {
  const rows = new Map(rowsIn(raw, TECHNICIANS).map(({ row }) => [sameId(row.id), row]));
  const known = new Set<string>();
  const kept = team.technicians.map((before) => {
    const row = known.has(sameId(before.id)) ? undefined : rows.get(sameId(before.id));
    known.add(sameId(before.id));
    return row ? withRow(before, row) : before;
  });
  const added = [...rows]
    .filter(([id]) => !known.has(id))
    .map(([, row]) => withRow(undefined, row));
  return [...kept, ...added];
};

const absenceOf = (row: OffRow & { readonly kind: AbsenceKind }, zone: Zone): Absence =>
  Absence.parse({
    id: `time-off ${row.technician} ${row.from} ${row.to} ${row.kind}`.slice(0, 200),
    technician: row.technician,
    kind: row.kind,
    window: {
      start: zoneDay(zone, row.from).window.start,
      end: zoneDay(zone, addDays(row.to, 1)).window.start,
    },
    ...(row.note === undefined ? {} : { note: row.note }),
  });

/** A day off is no absence: nobody works on it anyway. */
const isAbsence = (row: OffRow): row is OffRow & { readonly kind: AbsenceKind } =>
  row.kind !== 'day-off';

const absences = (raw: RawBook, { team, shown }: KeptTeam, zone: Zone): Absence[] => {
  const rows = rowsIn(raw, TIME_OFF).map(({ row }) => row);
  const byKey = new Map(rows.filter(isAbsence).map((row) => [offKey(row), row]));
  const once = new Set(shown.absences);
  const known = new Set<string>();
  const kept = team.absences.flatMap((before): readonly Absence[] => {
    const as = offRow(before, zone);
    const row = as && byKey.get(offKey(as));
    if (!as || !row) return once.has(before.id) ? [] : [before];
    const isFirst = !known.has(offKey(as));
    known.add(offKey(as));
    if (!isFirst || as.note === row.note) return [before];
    const { note: _, ...rest } = before;
    return [row.note === undefined ? rest : { ...rest, note: row.note }];
  });
  const added = [...byKey].filter(([key]) => !known.has(key));
  return [...kept, ...added.map(([, row]) => absenceOf(row, zone))];
};

const slotOf = (row: SlotRow): SlotTemplate =>
  SlotTemplate.parse({
    id: `slot ${row.name} ${row.days.join(' ')} ${row.from}`.slice(0, 200),
    name: row.name,
    days: [...row.days],
    from: row.from,
    to: row.to,
    ...(row.kind === 'flex' ? { kind: row.kind } : { tiers: [row.kind] }),
  });

const slots = (raw: RawBook, { team, shown }: KeptTeam): SlotTemplate[] => {
  if (!raw.tables.has(SLOTS.name)) return [...team.slots];
  const rows = new Map(rowsIn(raw, SLOTS).map(({ row }) => [slotKey(row), row]));
  const once = new Set(shown.slots);
  const known = new Set<string>();
  const kept = team.slots.filter((before) => {
    const as = slotRow(before);
    const has = as !== undefined && rows.has(slotKey(as));
    if (as && has) known.add(slotKey(as));
    return has || !once.has(before.id);
  });
  return [...kept, ...[...rows].filter(([key]) => !known.has(key)).map(([, row]) => slotOf(row))];
};

/** What we call a turn; any other one is of somebody else. */
const OUR_TURN = /^(primary|secondary):\d{4}-\d{2}-\d{2}$/;

/** The team as this workbook has it: what its tables say, and for all else what the last team file said. */
export const teamOfBook = (raw: RawBook, book: Book): Team => {
  const found = keptTeam(raw);
  const kept = found ?? { team: emptyTeam(book.zone), shown: { absences: [], slots: [] } };
  const zone = saysZone(raw) ? book.zone : kept.team.zone;
  const turns = onCallFacts(book);
  const weeks = book.weeks.map(({ week }) => week);
  const shifts =
    raw.published && weeks.length > 0 ? publishedShifts(book, weeks, raw.published) : [];
  const ids = new Set(shifts.map(({ id }) => id));
  const isReplaced = ({ id, window }: Shift): boolean =>
    ids.has(id) ||
    (id.startsWith(ROSTERED) &&
      shifts.some((one) => window.start >= one.window.start && window.start < one.window.end));
  return {
    ...kept.team,
    zone,
    technicians: technicians(raw, kept),
    absences: absences(raw, kept, zone),
    slots: slots(raw, kept),
    onCall:
      turns.length === 0
        ? kept.team.onCall
        : [...kept.team.onCall.filter(({ id }) => !OUR_TURN.test(id)), ...turns],
    // The rota is the workbook's: what it published stands in the place of what lay there.
    shifts: [...kept.team.shifts.filter((one) => !isReplaced(one)), ...shifts],
  };
};
