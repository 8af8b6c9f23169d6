import * as z from 'zod/mini';
import { AreaId } from './ids.ts';

/** Where something is. Both facts are optional: coordinates win, then the area table, else "unknown". */
export const Place = z.object({
  latitude: z.optional(z.number().check(z.gte(-90), z.lte(90))),
  longitude: z.optional(z.number().check(z.gte(-180), z.lte(180))),
  area: z.optional(AreaId),
  address: z.optional(z.string()),
});
export type Place = z.infer<typeof Place>;

/** How the minutes between two places were found; `estimate` and `unknown` are shown as such. */
export type TravelBasis = 'same' | 'remote' | 'table' | 'estimate' | 'unknown';
