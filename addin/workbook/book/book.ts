import type { CallOut } from '../../../core/model/absence.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import { defaultPolicy, type Policy } from '../../../core/model/policy.ts';
import type { SlotTemplate } from '../../../core/model/slot.ts';
import type { LocalDate, Zone } from '../../../core/model/time.ts';
import type { Away, RosterTechnician, ShiftType } from '../../../core/roster/problem.ts';
import type { Line } from '../actions.ts';
import type { RowOf } from '../tables/table.ts';
import type { DEMAND } from '../tables/tables.ts';
import { keptTeam } from '../team/kept-team.ts';
import { readDemand } from './demand.ts';
import { type HolidayRow, readHolidays } from './holidays.ts';
import { readLocks } from './locks.ts';
import { type OnCallRow, readOnCall } from './on-call.ts';
import type { RawBook } from './raw-book.ts';
import { readSettings } from './settings.ts';
import { readShifts } from './shifts.ts';
import { readSlots } from './slots.ts';
import { type OverrideRow, readOverrides, readSwaps, type SwapRow } from './swaps.ts';
import { readTechnicians } from './technicians.ts';
import { readTimeOff } from './time-off.ts';
import { readWeek, type Week } from './week.ts';

/** A technician as the sheet has them: `targetMinutes` of a week. */
export interface Person extends RosterTechnician {
  readonly targetMinutes: number | undefined;
  /** Which layers of on-call are theirs. */
  readonly onCall: 'both' | 'primary' | 'secondary' | 'none';
}

export interface Lock {
  readonly technician: TechnicianId;
  readonly date: LocalDate;
  readonly reason: string | undefined;
  readonly by: string | undefined;
  /** Its row in the table's body, counted from 0. */
  readonly index: number;
}

export type DemandRow = Omit<RowOf<typeof DEMAND>, 'code'> & { readonly shift: ShiftType['code'] };

/** The workbook, read. What could not be read is named in `problems` and left out. */
export interface Book {
  readonly zone: Zone;
  readonly people: readonly Person[];
  readonly shifts: readonly ShiftType[];
  readonly demand: readonly DemandRow[];
  readonly away: readonly Away[];
  readonly slots: readonly SlotTemplate[];
  readonly locks: readonly Lock[];
  readonly onCall: readonly OnCallRow[];
  readonly swaps: readonly SwapRow[];
  readonly overrides: readonly OverrideRow[];
  readonly holidays: readonly HolidayRow[];
  /** Work done in the hours on call, as the last team file told it. */
  readonly callOuts: readonly CallOut[];
  /** As the last team file told it. */
  readonly policy: Policy;
  readonly weeks: readonly Week[];
  readonly problems: readonly Line[];
  readonly missed: readonly Missed[];
}

/** What no longer counts, on the days it would have. */
export interface Missed {
  readonly text: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly place: NonNullable<Line['place']>;
}

/** How a table's reader gives what it read. */
export interface Read<T> {
  readonly rows: readonly T[];
  readonly problems: readonly Line[];
  readonly missed?: readonly Missed[];
}

export const readBook = (raw: RawBook): Book => {
  const settings = readSettings(raw);
  const people = readTechnicians(raw);
  const { former } = people;
  const shifts = readShifts(raw);
  const technicians = new Map(people.rows.map(({ id }) => [id.toLowerCase(), id]));
  const codes = new Map(shifts.rows.map(({ code }) => [code.toLowerCase(), code]));
  const demand = readDemand(raw, codes);
  const away = readTimeOff(raw, technicians, former);
  const slots = readSlots(raw);
  const locks = readLocks(raw, technicians, former);
  const onCall = readOnCall(raw, technicians, former);
  const known = { technicians, former, zone: settings.zone };
  const [swaps, overrides] = [readSwaps(raw, known), readOverrides(raw, known)];
  const holidays = readHolidays(raw);
  const weeks = raw.weeks.map((week) => readWeek(week, { technicians, former, shifts: codes }));
  const kept = keptTeam(raw)?.team;
  const read = [
    settings,
    people,
    shifts,
    demand,
    away,
    slots,
    locks,
    onCall,
    swaps,
    overrides,
    holidays,
    ...weeks,
  ];
  return {
    zone: settings.zone,
    people: people.rows,
    shifts: shifts.rows,
    demand: demand.rows,
    away: away.rows,
    slots: slots.rows,
    locks: locks.rows,
    onCall: onCall.rows,
    swaps: swaps.rows,
    overrides: overrides.rows,
    holidays: holidays.rows,
    callOuts: (kept?.callOuts ?? []).flatMap((one) => {
      const technician = technicians.get(one.technician.toLowerCase());
      return technician ? [{ ...one, technician }] : [];
    }),
    policy: kept?.policy ?? defaultPolicy(),
    weeks,
    problems: read.flatMap(({ problems }) => problems),
    missed: overrides.missed ?? [],
  };
};
