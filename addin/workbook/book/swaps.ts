import { atLocal } from '../../../core/calendar/zone.ts';
import { OnCallId, type TechnicianId } from '../../../core/model/ids.ts';
import type { Instant, Zone } from '../../../core/model/time.ts';
import type { Named, Swap } from '../../../core/roster/on-call/plan.ts';
import type { DateTime } from '../columns/date-time.ts';
import { OVERRIDES, SWAPS } from '../tables/on-call-changes.ts';
import type { RowOf } from '../tables/table.ts';
import type { Read } from './book.ts';
import type { RawBook } from './raw-book.ts';
import { type Meant, readRows } from './read-rows.ts';

type SwapCells = RowOf<typeof SWAPS>;

/** A swap as it was written down. */
export interface SwapRow {
  /** A turn on call, or a day of two people's shifts. */
  readonly what: SwapCells['what'];
  readonly swap: Swap;
  readonly cells: SwapCells;
  /** Its row in the table's body, counted from 0. */
  readonly index: number;
}

export interface OverrideRow {
  readonly named: Named;
  readonly undone: boolean;
  readonly cells: RowOf<typeof OVERRIDES>;
  readonly index: number;
}

interface Known {
  readonly technicians: ReadonlyMap<string, TechnicianId>;
  /** Ids of those who are not active any more: what they gave or took is over. */
  readonly former: ReadonlySet<string>;
  readonly zone: Zone;
}

export const instantOf = (zone: Zone, { date, time }: DateTime): Instant =>
  atLocal(zone, date, time);

const nobody = <C extends string>(id: string, column: C) => ({
  ok: false as const,
  text: `Nobody in Technicians has the id “${id}”.`,
  column,
});
const twice = { ok: false, text: 'This id is used above.', column: 'id' } as const;

/** Ids between commas or blanks; one that nobody has is as good as none. */
const idsIn = (
  text: string | undefined,
  technicians: Known['technicians'],
): readonly TechnicianId[] =>
  (text ?? '').split(/[\s,;]+/).flatMap((id) => technicians.get(id.toLowerCase()) ?? []);

export const readSwaps = (raw: RawBook, { technicians, former, zone }: Known): Read<SwapRow> => {
  const seen = new Set<string>();
  return readRows(raw, SWAPS, (cells, index): Meant<SwapRow, typeof SWAPS> => {
    const ids = [cells.gives, cells.takes].map((id) => id.toLowerCase());
    const [gives, takes] = ids.map((id) => technicians.get(id));
    if (ids.some((id) => former.has(id))) return { ok: 'over' };
    if (!gives) return nobody(cells.gives, 'gives');
    if (!takes) return nobody(cells.takes, 'takes');
    if (seen.has(cells.id)) return twice;
    seen.add(cells.id);
    const leg = { shift: OnCallId.parse(cells.turn), from: gives, to: takes };
    const back =
      cells.inReturn === undefined
        ? []
        : [{ shift: OnCallId.parse(cells.inReturn), from: takes, to: gives }];
    const swap: Swap = {
      id: OnCallId.parse(cells.id),
      legs: [leg, ...back],
      agreed: [...idsIn(cells.agreed, technicians)],
      at: instantOf(zone, cells.at),
      ...(cells.by === undefined ? {} : { recordedBy: cells.by }),
      ...(cells.undone === undefined ? {} : { undoneAt: instantOf(zone, cells.undone) }),
    };
    return { ok: true, value: { what: cells.what, swap, cells, index } };
  });
};

/** The phone is with whoever has the turn then, who may be the very one that is out. */
const missed = ({ id, technician, layer, from, to, undone }: RowOf<typeof OVERRIDES>) => {
  if (undone !== undefined) return {};
  const text = `${technician} is not active any more, so ${id} does not count: ${layer} is with whoever has the turn.`;
  return { missed: { text, from: from.date, to: to.date, column: 'technician' as const } };
};

export const readOverrides = (
  raw: RawBook,
  { technicians, former, zone }: Known,
): Read<OverrideRow> => {
  const seen = new Set<string>();
  return readRows(raw, OVERRIDES, (cells, index): Meant<OverrideRow, typeof OVERRIDES> => {
    const id = cells.technician.toLowerCase();
    const technician = technicians.get(id);
    if (former.has(id)) return { ok: 'over', ...missed(cells) };
    if (!technician) return nobody(cells.technician, 'technician');
    if (seen.has(cells.id)) return twice;
    seen.add(cells.id);
    const window = { start: instantOf(zone, cells.from), end: instantOf(zone, cells.to) };
    if (window.end <= window.start) {
      return { ok: false, text: 'It ends before it begins.', column: 'to' };
    }
    const named: Named = {
      ...{ id: OnCallId.parse(cells.id), layer: cells.layer, window, technician },
      at: instantOf(zone, cells.at),
    };
    return { ok: true, value: { named, undone: cells.undone !== undefined, cells, index } };
  });
};
