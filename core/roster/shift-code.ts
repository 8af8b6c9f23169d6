import * as z from 'zod/mini';

/** The short name of a shift type as it stands in a cell of the grid: `E`, `N1`. */
export const ShiftCode = z.string().check(z.minLength(1), z.maxLength(40)).brand<'ShiftCode'>();
export type ShiftCode = z.infer<typeof ShiftCode>;
