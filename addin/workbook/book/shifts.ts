import type { ShiftType } from '../../../core/roster/problem.ts';
import { ShiftCode } from '../../../core/roster/shift-code.ts';
import { SHIFTS } from '../tables/tables.ts';
import type { Read } from './book.ts';
import type { RawBook } from './raw-book.ts';
import { readRows } from './read-rows.ts';

export const readShifts = (raw: RawBook): Read<ShiftType> => {
  const seen = new Set<string>();
  return readRows(raw, SHIFTS, (row) => {
    const code = ShiftCode.safeParse(row.code);
    if (!code.success) return { ok: false, text: 'This cannot be a code.', column: 'code' };
    const key = code.data.toLowerCase();
    if (seen.has(key)) {
      return { ok: false, text: `The code ${code.data} is used above.`, column: 'code' };
    }
    seen.add(key);
    if ((row.start === undefined) !== (row.end === undefined)) {
      const column = row.start === undefined ? 'start' : 'end';
      return { ok: false, text: 'A start needs an end, and an end a start.', column };
    }
    return {
      ok: true,
      value: {
        code: code.data,
        minutes: row.hours,
        ...(row.start && row.end ? { hours: { from: row.start, to: row.end } } : {}),
        notNext: [],
        needs: [...row.skills],
      },
    };
  });
};
