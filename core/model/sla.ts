import * as z from 'zod/mini';
import { SlaId } from './ids.ts';
import { WeekHours, Zone } from './time.ts';

/** What was promised for one priority, in minutes of its clock. */
export const SlaTarget = z.object({
  responseMinutes: z.optional(z.int().check(z.gt(0))),
  resolutionMinutes: z.optional(z.int().check(z.gt(0))),
  /** business = the hours of the policy; always = around the clock. */
  clock: z._default(z.union([z.literal('business'), z.literal('always')]), 'business'),
});
export type SlaTarget = z.infer<typeof SlaTarget>;

/** A set of promises (D7). Found by client, then by board, then the policy's default. */
export const SlaPolicy = z.object({
  id: SlaId,
  name: z.string().check(z.minLength(1)),
  targets: z._default(
    z.object({
      P1: z.optional(SlaTarget),
      P2: z.optional(SlaTarget),
      P3: z.optional(SlaTarget),
      P4: z.optional(SlaTarget),
    }),
    {},
  ),
  /** Absent = the team's hours and zone. */
  hours: z.optional(WeekHours),
  zone: z.optional(Zone),
});
export type SlaPolicy = z.infer<typeof SlaPolicy>;

/** Which promises hold for the tickets of one board or queue, by its name in the PSA. */
export const BoardSla = z.object({ board: z.string().check(z.minLength(1)), sla: SlaId });
export type BoardSla = z.infer<typeof BoardSla>;

/** The usual targets of published tables (D7), offered where nobody has typed their own. */
export const USUAL_TARGETS: SlaPolicy['targets'] = {
  P1: { responseMinutes: 15, resolutionMinutes: 4 * 60, clock: 'always' },
  P2: { responseMinutes: 60, resolutionMinutes: 8 * 60, clock: 'business' },
  P3: { responseMinutes: 4 * 60, resolutionMinutes: 24 * 60, clock: 'business' },
  P4: { responseMinutes: 8 * 60, resolutionMinutes: 40 * 60, clock: 'business' },
};
