import type { TechnicianId } from '../../../core/model/ids.ts';
import type { Away } from '../../../core/roster/problem.ts';
import { TIME_OFF } from '../tables/tables.ts';
import type { Read } from './book.ts';
import type { RawBook } from './raw-book.ts';
import { readRows } from './read-rows.ts';

export const readTimeOff = (
  raw: RawBook,
  technicians: ReadonlyMap<string, TechnicianId>,
  former: ReadonlySet<string>,
): Read<Away> =>
  readRows(raw, TIME_OFF, ({ from, to, kind, ...row }) => {
    const technician = technicians.get(row.technician.toLowerCase());
    if (former.has(row.technician.toLowerCase())) return { ok: 'over' };
    if (!technician) {
      const text = `Nobody in Technicians has the id “${row.technician}”.`;
      return { ok: false, text, column: 'technician' };
    }
    if (to < from) return { ok: false, text: 'It ends before it begins.', column: 'to' };
    return { ok: true, value: { technician, from, to, kind, creditMinutes: 0 } };
  });
