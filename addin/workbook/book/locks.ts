import type { TechnicianId } from '../../../core/model/ids.ts';
import { LOCKS } from '../tables/tables.ts';
import type { Lock, Read } from './book.ts';
import type { RawBook } from './raw-book.ts';
import { readRows } from './read-rows.ts';

export const readLocks = (
  raw: RawBook,
  technicians: ReadonlyMap<string, TechnicianId>,
  former: ReadonlySet<string>,
): Read<Lock> =>
  readRows(raw, LOCKS, ({ date, reason, by, ...row }, index) => {
    const technician = technicians.get(row.technician.toLowerCase());
    if (former.has(row.technician.toLowerCase())) return { ok: 'over' };
    if (!technician) {
      const text = `Nobody in Technicians has the id “${row.technician}”.`;
      return { ok: false, text, column: 'technician' };
    }
    return { ok: true, value: { technician, date, reason, by, index } };
  });
