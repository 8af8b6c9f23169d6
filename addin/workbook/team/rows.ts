import { addDays, localDate, zoneDay } from '../../../core/calendar/zone.ts';
import type { Absence } from '../../../core/model/absence.ts';
import type { SlotTemplate } from '../../../core/model/slot.ts';
import type { SkillHeld, Technician } from '../../../core/model/technician.ts';
import type { Zone } from '../../../core/model/time.ts';
import type { RawBook } from '../book/raw-book.ts';
import type { Cell } from '../columns/column.ts';
import { type AnyTable, type ReadRow, type RowOf, readTable, writeRows } from '../tables/table.ts';
import { SLOTS, TECHNICIANS, TIME_OFF } from '../tables/tables.ts';

export type PersonRow = RowOf<typeof TECHNICIANS>;
export type OffRow = RowOf<typeof TIME_OFF>;
export type SlotRow = RowOf<typeof SLOTS>;

export const rowsIn = <T extends AnyTable>(
  { tables }: Pick<RawBook, 'tables'>,
  table: T,
): readonly ReadRow<T>[] => {
  const found = tables.get(table.name);
  return found ? readTable(table, found).rows : [];
};

/** What Excel would take for a number, a day, a truth or a formula stays the text it is. */
const forced = (text: string): string =>
  /^\p{L}[\p{L}\p{M} ,]*$/u.test(text) && !/^(true|false)$/i.test(text) ? text : `'${text}`;

/** The cells of a row, with its texts exactly as they are. */
const exactCells = <T extends AnyTable>(
  table: T,
  row: RowOf<T>,
  texts: Readonly<Partial<Record<keyof T['columns'], string | undefined>>>,
): readonly Cell[] => {
  const [cells = []] = writeRows(table, [row]);
  return Object.keys(table.columns).map((key, i) => {
    const text = texts[key as keyof T['columns']];
    return text === undefined || text === '' ? (cells[i] ?? '') : forced(text);
  });
};

const LONGEST = 400;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a file of Excel takes none of them
const CONTROL = /[\u0000-\u001f\u007f\ufffe\uffff]/;
/** Whether a cell can hold a text and give it back. */
export const fitsCell = (text: string): boolean =>
  text !== '' && text.trim() === text && text.length <= LONGEST && !CONTROL.test(text);

/** Whether the column of skills can hold a skill; when its certificate ends it never can. */
export const fitsSkill = ({ skill, level }: Pick<SkillHeld, 'skill' | 'level'>): boolean => {
  if (!fitsCell(skill) || !/^[\p{L}\p{N}]/u.test(skill)) return false;
  const { skills } = TECHNICIANS.columns;
  const read = skills.read(skills.write([{ skill, level }]));
  const [one, ...more] = read.ok ? read.value : [];
  return one?.skill === skill && one.level === level && more.length === 0;
};

export const personCells = (row: PersonRow): readonly Cell[] => {
  const skills = String(TECHNICIANS.columns.skills.write(row.skills));
  const { id, name } = row;
  return exactCells(TECHNICIANS, row, { id, name, skills });
};

/** A technician as a row of their own; what a row has and the file has not stays as it was. */
export const personRow = (technician: Technician, before?: PersonRow): PersonRow => ({
  ...(before ?? {
    ...{ most: undefined, rest: undefined, days: undefined, start: undefined, end: undefined },
    ...{ onCall: undefined, phone: undefined, region: undefined },
  }),
  id: before?.id ?? technician.id,
  name: technician.name,
  skills: (technician.skills ?? []).filter(fitsSkill).map(({ skill, level }) => ({ skill, level })),
  // What somebody works by contract is said here; the file only fills what nobody has said.
  target: before?.target ?? technician.contractMinutes,
  active: technician.active,
});

/** A row for days that begin and end at midnight; of any other time the table knows nothing. */
export const offRow = (
  { technician, window, kind, note }: Absence,
  zone: Zone,
): OffRow | undefined => {
  const from = localDate(window.start, zone);
  const after = localDate(window.end, zone);
  const isWhole =
    zoneDay(zone, from).window.start === window.start &&
    zoneDay(zone, after).window.start === window.end &&
    after > from;
  if (!isWhole || (note !== undefined && note !== '' && !fitsCell(note))) return undefined;
  const said = note === '' ? undefined : note;
  return { technician, from, to: addDays(after, -1), kind, note: said };
};
export const offCells = (row: OffRow): readonly Cell[] =>
  exactCells(TIME_OFF, row, { technician: row.technician, note: row.note });
export const offKey = ({ technician, from, to, kind }: OffRow): string =>
  JSON.stringify([technician.toLowerCase(), from, to, kind]);

/** A row for what is kept for one kind of work, for everybody and always. */
export const slotRow = (slot: SlotTemplate): SlotRow | undefined => {
  const { name, days, from, to, kind, tiers, technicians, force, releaseMinutes } = slot;
  const [tier, ...more] = tiers;
  const isPlain = technicians.length === 0 && force === 'strict' && releaseMinutes === undefined;
  if (!isPlain || !fitsCell(name) || new Set(days).size !== days.length) return undefined;
  if (kind === 'flex') return tier === undefined ? { name, days, from, to, kind } : undefined;
  return tier === undefined || more.length > 0 ? undefined : { name, days, from, to, kind: tier };
};
export const slotCells = (row: SlotRow): readonly Cell[] =>
  exactCells(SLOTS, row, { name: row.name });
export const slotKey = ({ name, days, from, to, kind }: SlotRow): string =>
  JSON.stringify([name, [...days].sort(), from, to, kind]);
