import { diffTeam, type TeamChange } from '../../../core/exchange/diff-team.ts';
import type { Team } from '../../../core/model/team.ts';
import type { Line } from '../actions.ts';
import type { Book } from '../book/book.ts';
import { lineOf } from '../book/naming.ts';
import type { RawBook } from '../book/raw-book.ts';
import type { Cell } from '../columns/column.ts';
import { type AnyTable, writeRows } from '../tables/table.ts';
import { SETTINGS, SLOTS, TECHNICIANS, TIME_OFF } from '../tables/tables.ts';
import { type KeptTeam, keptTeam } from './kept-team.ts';
import {
  fitsCell,
  offCells,
  offKey,
  offRow,
  personCells,
  personRow,
  rowsIn,
  type SlotRow,
  slotCells,
  slotKey,
  slotRow,
} from './rows.ts';
import { sameId, saysZone, teamOfBook } from './team-of-book.ts';

export interface TeamWrite {
  readonly table: AnyTable;
  readonly at?: number;
  readonly cells: readonly Cell[];
}

/** What a team file becomes in the workbook. */
export interface TeamPlan {
  readonly kept: KeptTeam;
  readonly writes: readonly TeamWrite[];
  readonly changes: number;
  readonly lines: readonly Line[];
}

const same = (a: readonly Cell[], b: readonly Cell[]): boolean =>
  a.every((cell, i) => cell === b[i]);

const peopleWrites = (raw: RawBook, team: Team): readonly TeamWrite[] => {
  const known = new Map(rowsIn(raw, TECHNICIANS).map((one) => [sameId(one.row.id), one]));
  const taken = new Set<string>();
  return team.technicians.flatMap((technician): readonly TeamWrite[] => {
    const key = sameId(technician.id);
    if (taken.has(key) || !fitsCell(technician.id) || !fitsCell(technician.name)) return [];
    taken.add(key);
    const before = known.get(key);
    const cells = personCells(personRow(technician, before?.row));
    if (!before) return [{ table: TECHNICIANS, cells }];
    const isSame = same(cells, personCells(before.row));
    return isSame ? [] : [{ table: TECHNICIANS, at: before.index, cells }];
  });
};

const overlaps = (a: SlotRow, b: SlotRow): boolean =>
  a.from < b.to && b.from < a.to && a.days.some((day) => b.days.includes(day));

interface Rows {
  readonly writes: readonly TeamWrite[];
  readonly shown: string[];
}

/** Days away of those who have a row; one that somebody took out here stays out. */
const offWrites = (
  raw: RawBook,
  team: Team,
  before: KeptTeam | undefined,
  zone: Team['zone'],
  people: ReadonlySet<string>,
): Rows => {
  const known = new Set(rowsIn(raw, TIME_OFF).map(({ row }) => offKey(row)));
  const once = new Set(before?.shown.absences);
  const writes: TeamWrite[] = [];
  const shown: string[] = [];
  for (const absence of team.absences) {
    const row = offRow(absence, zone);
    if (!row || !people.has(sameId(row.technician))) continue;
    shown.push(absence.id);
    const key = offKey(row);
    if (known.has(key) || once.has(absence.id)) continue;
    known.add(key);
    writes.push({ table: TIME_OFF, cells: offCells(row) });
  }
  return { writes, shown };
};

const slotWrites = (raw: RawBook, team: Team, before: KeptTeam | undefined): Rows => {
  // A workbook from before there were slots: all of them stay with the extension.
  if (!raw.tables.has(SLOTS.name)) return { writes: [], shown: [] };
  const rows = rowsIn(raw, SLOTS).map(({ row }) => row);
  const once = new Set(before?.shown.slots);
  const writes: TeamWrite[] = [];
  const shown: string[] = [];
  for (const slot of team.slots) {
    const row = slotRow(slot);
    if (!row) continue;
    if (once.has(slot.id) || rows.some((one) => slotKey(one) === slotKey(row))) {
      shown.push(slot.id);
      continue;
    }
    // No minute of the sheet is kept twice: what overlaps stays with the extension.
    if (rows.some((one) => overlaps(one, row))) continue;
    rows.push(row);
    shown.push(slot.id);
    writes.push({ table: SLOTS, cells: slotCells(row) });
  }
  return { writes, shown };
};

const AREAS: Readonly<Partial<Record<TeamChange['area'], string>>> = {
  technicians: 'Technicians',
  absences: 'Time off',
  slots: 'Slots',
};
const KINDS = { added: 'new', removed: 'only here, stays', changed: 'changed' } as const;

/** Each technician, time off and slot; of what has no table only how much of it. */
const changeLines = (changes: readonly TeamChange[], raw: RawBook): readonly Line[] => {
  const places = new Map(
    rowsIn(raw, TECHNICIANS).map(({ row, placeOf }) => [sameId(row.id), placeOf('name')]),
  );
  const own = changes.flatMap(({ area, id, name, kind, fields }): readonly Line[] => {
    const head = AREAS[area];
    if (!head) return [];
    const what = kind === 'changed' ? ` (${fields.map(({ field }) => field).join(', ')})` : '';
    const text = `${head}: ${name}, ${KINDS[kind]}${what}.`;
    return [lineOf(text, area === 'technicians' ? places.get(sameId(id)) : undefined)];
  });
  const others = new Map<string, number>();
  for (const { area } of changes) if (!AREAS[area]) others.set(area, (others.get(area) ?? 0) + 1);
  const kept = [...others].map(([area, number]) => ({
    text: `${area} (${number}): kept for the extension, without a sheet of their own.`,
  }));
  return [...own, ...kept];
};

/** What taking a team file does: rows for what has a table, and all of it kept for the way back. */
export const planTeam = (raw: RawBook, book: Book, team: Team): TeamPlan => {
  const before = keptTeam(raw);
  const hasZone = saysZone(raw);
  const zone = hasZone ? book.zone : team.zone;
  const people = peopleWrites(raw, team);
  const ids = new Set([
    ...rowsIn(raw, TECHNICIANS).map(({ row }) => sameId(row.id)),
    ...team.technicians
      .filter(({ id, name }) => fitsCell(id) && fitsCell(name))
      .map(({ id }) => sameId(id)),
  ]);
  const off = offWrites(raw, team, before, zone, ids);
  const kept = slotWrites(raw, team, before);
  const changes = diffTeam(teamOfBook(raw, book), team);
  const settings: readonly TeamWrite[] = hasZone
    ? []
    : writeRows(SETTINGS, [
        { key: 'zone', value: team.zone, note: 'Whose clock the shifts follow.' },
      ]).map((cells) => ({ table: SETTINGS, cells }));
  return {
    kept: { team, shown: { absences: off.shown, slots: kept.shown } },
    writes: [...people, ...off.writes, ...kept.writes, ...settings],
    changes: changes.length,
    lines: [
      ...(hasZone && book.zone !== team.zone
        ? [{ text: `The workbook keeps the clock of ${book.zone}; the file says ${team.zone}.` }]
        : []),
      ...changeLines(changes, raw),
    ],
  };
};
