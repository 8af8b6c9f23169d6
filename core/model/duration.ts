import * as z from 'zod/mini';
import { ClientId } from './ids.ts';
import { Instant } from './time.ts';

/** How long one closed ticket really took: what durations are learned from (D3). */
export const DurationSample = z.object({
  /** The ticket's type in the PSA's own word, in lower case. */
  type: z.string().check(z.minLength(1)),
  client: z.optional(ClientId),
  minutes: z.int().check(z.gt(0), z.lte(60 * 24 * 14)),
  at: Instant,
});
export type DurationSample = z.infer<typeof DurationSample>;
