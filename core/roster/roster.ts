import * as z from 'zod/mini';
import { TechnicianId } from '../model/ids.ts';
import { ShiftCode } from './shift-code.ts';

/** Who works what: one row for each technician in the problem's order, one cell a day; null = free. */
export const Roster = z.object({
  rows: z.array(z.object({ technician: TechnicianId, shifts: z.array(z.nullable(ShiftCode)) })),
});
export type Roster = z.infer<typeof Roster>;
