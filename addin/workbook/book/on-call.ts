import type { TechnicianId } from '../../../core/model/ids.ts';
import type { LocalDate } from '../../../core/model/time.ts';
import type { Layer } from '../../../core/roster/on-call/plan.ts';
import { ON_CALL } from '../tables/tables.ts';
import type { Read } from './book.ts';
import { type RawBook, turnKey } from './raw-book.ts';
import { readRows } from './read-rows.ts';

/** One turn on call: the phone changes hands on `from` and on `to`. */
export interface OnCallRow {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly layer: Layer;
  readonly technician: TechnicianId | undefined;
  /** Somebody typed or locked it, so it stays. */
  readonly kept: boolean;
  readonly locked: boolean;
  readonly why: string | undefined;
  /** Its row in the table's body, counted from 0. */
  readonly index: number;
}

export const readOnCall = (
  raw: RawBook,
  technicians: ReadonlyMap<string, TechnicianId>,
  former: ReadonlySet<string>,
): Read<OnCallRow> =>
  readRows(raw, ON_CALL, ({ from, to, layer, locked, ...row }, index) => {
    const id = row.technician?.toLowerCase();
    const technician = id && technicians.get(id);
    // A turn of somebody who is not active any more is nobody's, until it is given to somebody.
    if (id && !technician && !former.has(id)) {
      const text = `Nobody in Technicians has the id “${row.technician}”.`;
      return { ok: false, text, column: 'technician' };
    }
    if (to <= from) return { ok: false, text: 'It ends before it begins.', column: 'to' };
    const typed = technician && (raw.turns[turnKey(layer, from, to)] ?? '') !== technician;
    const kept = locked || Boolean(typed);
    return {
      ok: true,
      value: {
        ...{ from, to, layer, kept, locked, index },
        technician: technician || undefined,
        why: row.why,
      },
    };
  });
