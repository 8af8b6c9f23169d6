import type { ShiftCode } from '../../../core/roster/shift-code.ts';
import { DEMAND } from '../tables/tables.ts';
import type { DemandRow, Read } from './book.ts';
import type { RawBook } from './raw-book.ts';
import { readRows } from './read-rows.ts';

export const readDemand = (raw: RawBook, codes: ReadonlyMap<string, ShiftCode>): Read<DemandRow> =>
  readRows(raw, DEMAND, ({ code, ...row }) => {
    const shift = codes.get(code.toLowerCase());
    if (!shift) return { ok: false, text: `“${code}” is no code of Shifts.`, column: 'code' };
    if (row.skills.length > 1) {
      return { ok: false, text: 'One skill in a row: write two rows.', column: 'skills' };
    }
    if (row.ideal !== undefined && row.ideal < row.least) {
      return { ok: false, text: 'Ideal is below Min.', column: 'ideal' };
    }
    if (row.most !== undefined && row.most < Math.max(row.least, row.ideal ?? 0)) {
      return { ok: false, text: 'Max is below Min or Ideal.', column: 'most' };
    }
    return { ok: true, value: { ...row, shift } };
  });
