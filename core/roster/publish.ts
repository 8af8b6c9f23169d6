import * as z from 'zod/mini';
import { addDays, daysBetween } from '../calendar/zone.ts';
import type { RosterReason } from '../explain/roster-reason.ts';
import { TechnicianId } from '../model/ids.ts';
import { Instant, LocalDate } from '../model/time.ts';
import { changeReasons } from './change-reasons.ts';
import { shiftsOf } from './changes.ts';
import { fingerprint } from './fingerprint.ts';
import type { Cell, RosterProblem } from './problem.ts';
import type { Roster } from './roster.ts';
import { ShiftCode } from './shift-code.ts';

/** A cell as it stands, and what its technician was last told of it. */
export const PublishedCell = z.object({
  technician: TechnicianId,
  date: LocalDate,
  shift: z.nullable(ShiftCode),
  told: z.nullable(ShiftCode),
  toldAt: Instant,
});
export type PublishedCell = z.infer<typeof PublishedCell>;

/** A roster that people may count on. */
export const PublishedRoster = z.object({
  version: z.int().check(z.gte(1)),
  at: Instant,
  /** Who published it. */
  by: z.string().check(z.minLength(1)),
  cells: z.array(PublishedCell),
  /** Stands for what it was made from: as long as that is the same, so is the roster. */
  madeFrom: z.string(),
});
export type PublishedRoster = z.infer<typeof PublishedRoster>;

export interface Publication {
  readonly at: Instant;
  readonly by: string;
}

const keyOf = ({ technician, date }: Pick<Cell, 'technician' | 'date'>): string =>
  `${technician} ${date}`;

/** Freezes a roster. The first version is news to nobody: publishing tells it. Of a later one each has to be told. */
export const publish = (
  problem: RosterProblem,
  roster: Roster,
  { at, by }: Publication,
  before?: PublishedRoster,
): PublishedRoster => {
  const known = new Map(before?.cells.map((cell) => [keyOf(cell), cell]));
  const cells = problem.technicians.flatMap(({ id }) => {
    const shifts = shiftsOf(roster, id);
    return Array.from({ length: problem.days }, (_, day): PublishedCell => {
      const cell = { technician: id, date: addDays(problem.from, day), shift: shifts[day] ?? null };
      const { told, toldAt } = known.get(keyOf(cell)) ?? { told: cell.shift, toldAt: at };
      return { ...cell, told, toldAt };
    });
  });
  const now = new Set(cells.map(keyOf));
  // Weeks and people this roster does not speak of stay as they were published.
  const others = before?.cells.filter((cell) => !now.has(keyOf(cell))) ?? [];
  return {
    ...{ at, by, version: (before?.version ?? 0) + 1 },
    cells: [...others, ...cells],
    madeFrom: fingerprint(problem),
  };
};

/** The published cells of a problem's days, as they stand. */
export const publishedRoster = (
  { technicians, from, days }: RosterProblem,
  { cells }: PublishedRoster,
): Roster => {
  const rows = new Map(
    technicians.map(({ id }) => [id, new Array<ShiftCode | null>(days).fill(null)]),
  );
  for (const { technician, date, shift } of cells) {
    const day = daysBetween(from, date);
    const row = rows.get(technician);
    if (row && day >= 0 && day < days) row[day] = shift;
  }
  return { rows: [...rows].map(([technician, shifts]) => ({ technician, shifts })) };
};

/** The problem in which changing what people were told costs. */
export const withTold = (problem: RosterProblem, { cells }: PublishedRoster): RosterProblem => ({
  ...problem,
  published: cells.map(({ technician, date, told }) => ({ technician, date, shift: told })),
});

/** Somebody who must be told, and of what. */
export interface Notice {
  readonly technician: TechnicianId;
  readonly changes: readonly {
    readonly date: LocalDate;
    readonly was: ShiftCode | null;
    readonly is: ShiftCode | null;
    /** When they were told of what was. */
    readonly toldAt: Instant;
    /** Why it is no longer so. */
    readonly reasons: readonly RosterReason[];
  }[];
}

/** Whom to tell, in the problem's order: everybody whose cells are not what they were last told. */
export const notices = (problem: RosterProblem, published: PublishedRoster): readonly Notice[] => {
  const told: PublishedRoster = {
    ...published,
    cells: published.cells.map((cell) => ({ ...cell, shift: cell.told })),
  };
  const reasons = changeReasons(
    withTold(problem, published),
    publishedRoster(problem, told),
    publishedRoster(problem, published),
  );
  return problem.technicians.flatMap(({ id }): readonly Notice[] => {
    const changes = published.cells
      .filter((cell) => cell.technician === id && cell.shift !== cell.told)
      .map((cell) => ({
        date: cell.date,
        was: cell.told,
        is: cell.shift,
        toldAt: cell.toldAt,
        reasons: reasons.get(keyOf(cell)) ?? [],
      }))
      .toSorted((a, b) => (a.date < b.date ? -1 : 1));
    return changes.length > 0 ? [{ technician: id, changes }] : [];
  });
};

/** Somebody has been told everything as it stands. */
export const toldOf = (
  published: PublishedRoster,
  technician: TechnicianId,
  at: Instant,
): PublishedRoster => ({
  ...published,
  cells: published.cells.map((cell) =>
    cell.technician === technician && cell.shift !== cell.told
      ? { ...cell, told: cell.shift, toldAt: at }
      : cell,
  ),
});
