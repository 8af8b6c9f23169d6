import * as z from 'zod/mini';
import { LocalDate } from './time.ts';

/** A right to be somewhere: a key, a background check, a site induction. Named by the tenant, compared in lower case. */
export const Clearance = z.string().check(z.minLength(1), z.maxLength(200));
export type Clearance = z.infer<typeof Clearance>;

export const ClearanceHeld = z.object({
  name: Clearance,
  /** The last day it counts. */
  expires: z.optional(LocalDate),
});
export type ClearanceHeld = z.infer<typeof ClearanceHeld>;
